// Ships to the browser: imports values only from modules that do.
import { foldTitle } from './fold-title.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * How exactly a query names a record: 3 if it is the title or the short name apart from case, 2 apart from spaces and
 * punctuation too, 1 if it is an alias, 0 if it is none of them.
 * @example exactName({ …, short: 'ZeRO++' }, 'zero') // 2, while ZeRO itself has 3
 */
export function exactName(
  { title, short, aliases }: Pick<SearchRecord['meta'], 'title' | 'short' | 'aliases'>,
  query: string,
): 0 | 1 | 2 | 3 {
  const names = [title, short].filter((name) => name !== '');
  if (names.some((name) => name.toLowerCase() === query.trim().toLowerCase())) return 3;
  const wanted = foldTitle(query);
  if (wanted === '') return 0;
  if (names.some((name) => foldTitle(name) === wanted)) return 2;
  return aliases.split('\n').some((alias) => foldTitle(alias) === wanted) ? 1 : 0;
}
