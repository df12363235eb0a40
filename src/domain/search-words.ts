// Ships to the browser: imports nothing.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a text in lower case: Latin words and numbers as they stand, Chinese cut as a dictionary cuts it.
 * @example wordsOf('把 KV cache 分页') // ['把', 'kv', 'cache', '分页']
 */
export function wordsOf(text: string): readonly string[] {
  const spaced = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');
  return [...segmenter.segment(spaced)]
    .flatMap(({ segment }) => (/\p{Script=Han}/u.test(segment) ? ` ${segment} ` : segment))
    .join('')
    .replace(/(?<=\p{Script=Han})(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What a word and its inflections have in common. @example stemOf('pipelines') // 'pipelin' */
export function stemOf(word: string): string {
  if (word.length <= 4 || /[^a-z]/.test(word)) return word;
  const stem = word.replace(/(?:ations?|ations|ings?|ers?|ed|ies|es|s|e|y)$/, '');
  return stem.length >= 4 ? stem : word;
}
