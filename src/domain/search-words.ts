// Ships to the browser: imports nothing.

/** Words that carry no meaning in a query, in both languages. */
export const stopWords = new Set(
  (
    'a an the of for to in on at is are be was were do does did how what whats why when which who whose where can could should would ' +
    'i we my me you your it its this that these those with by from and or not vs versus about into than then there any some ' +
    'need get paper papers please tell find difference between explain ' +
    '怎么 怎样 如何 为什么 为何 什么 是什么 什么是 哪些 哪个 哪 哪里 有没有 有 吗 呢 的 了 和 与 及 或 在 是 要 会 能 可以 应该 请问 关于 论文 文章 ' +
    '把 对 从 到 多少 一下 一个 之间 区别 为 让 给 来 去 么 怎 何 啥 干嘛 讲 讲的 用 做 时 时候 才 就 都 也 还 又 那 这 它 其 被 由'
  ).split(' '),
);

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
