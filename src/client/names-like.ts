import { type Names, namesFilesLike } from '#domain/work/name-groups.ts';
import { urls } from '../urls.ts';
import { fetchJson } from './fetch-json.ts';

/**
 * The names of works whose ids begin as a word does or nearly so, as far as they can be had.
 * @param prefixes With what the groups of names begin.
 * @param get Gets a file of names: from what is at hand, where they are kept.
 * @example await namesLike('flash', ['fa', 'fl']) // { 'flash-attention': 'FlashAttention', … }
 */
export async function namesLike(
  word: string,
  prefixes: readonly string[],
  get: (file: string) => Promise<Names | undefined> = (file) => fetchJson<Names>(urls.file(file)),
): Promise<Names> {
  return Object.assign({}, ...(await Promise.all(namesFilesLike(word, prefixes).map(get)))) as Names;
}
