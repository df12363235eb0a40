// Ships to the browser: imports values only from modules that do.
import { foldTitle } from './fold-title.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * Whether a query is exactly the title or the short name of a record, apart from case, spaces and punctuation.
 * @example hasExactName({ …, short: 'FlashAttention' }, 'flash attention') // true
 */
export function hasExactName({ title, short }: Pick<SearchRecord['meta'], 'title' | 'short'>, query: string): boolean {
  const wanted = foldTitle(query);
  return wanted !== '' && [title, short].some((name) => foldTitle(name) === wanted);
}
