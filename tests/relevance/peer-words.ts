/** Words that carry no meaning in a query, in both languages. */
const stopWords = new Set(
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
