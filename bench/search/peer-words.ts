import { stopWords } from '../../src/domain/search/search-words.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words by which the other libraries index and search: Latin words and numbers in lower case, and of Chinese each
 * two characters that stand together, which is what libraries without a dictionary do best with.
 * @example peerWords('KV 缓存分页') // ['kv', '缓存', '存分', '分页']
 */
export function peerWords(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairsOf(run) : [run]));
}

/** The words of a query without those that carry no meaning, unless it has no others. */
export function queryWords(text: string): string[] {
  const meaning = [...segmenter.segment(text.normalize('NFKC'))]
    .map(({ segment }) => (stopWords.has(segment.toLowerCase()) ? ' ' : segment))
    .join('');
  const words = peerWords(meaning);
  return [...new Set(words.length > 0 ? words : peerWords(text))];
}

/** Whether a word is Latin letters only, so that a letter of it can be wrong. */
export function isSpelt(word: string): boolean {
  return /^[a-z]{4,}$/.test(word);
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
