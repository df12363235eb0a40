// Ships to the browser: imports values only from modules that do.
import { foldTitle } from './fold-title.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * How exactly a query is the title or the short name of a record: 2 apart from case, 1 apart from spaces and punctuation
 * too, 0 not at all.
 * @example exactName({ …, short: 'ZeRO++' }, 'zero') // 1, while ZeRO itself has 2
 */
export function exactName({ title, short }: Pick<SearchRecord['meta'], 'title' | 'short'>, query: string): 0 | 1 | 2 {
  const names = [title, short].filter((name) => name !== '');
  if (names.some((name) => name.toLowerCase() === query.trim().toLowerCase())) return 2;
  const wanted = foldTitle(query);
  return wanted !== '' && names.some((name) => foldTitle(name) === wanted) ? 1 : 0;
}
