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

/** Characters that stand between words and are a part of none that matters here. */
const particles = new Set('的了吗呢与和及或是把被让给');

/** Made when Chinese is first cut: its dictionary takes a while to load. */
let segmenter: Intl.Segmenter | undefined;
const noNames: ReadonlySet<string> = new Set();

/**
 * The words of a text in lower case: Latin words and numbers as they stand, Chinese cut as a dictionary cuts it.
 * @param names Chinese names that are words by themselves, whatever the dictionary knows.
 * @example wordsOf('把 KV cache 分页') // ['把', 'kv', 'cache', '分页']
 */
export function wordsOf(text: string, names = noNames): readonly string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? hanWords(run, names) : run));
}

/** The runs of Chinese characters and the other words of a text, in lower case. */
export function runsOf(text: string): readonly string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  // Most of thousands of names, which are read at once.
  if (/^[ -~]*$/.test(lower)) return lower.match(/[a-z0-9]+/g) ?? [];
  return lower.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
}

/** Whether a word is Chinese. */
export function isHan(word = ''): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function hanWords(run: string, names: ReadonlySet<string>): readonly string[] {
  const longest = longestOf(names);
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at < run.length;) {
    let length = Math.min(longest, run.length - at);
    while (length > 1 && !names.has(run.slice(at, at + length))) length -= 1;
    if (length > 1) {
      words.push(...segmented(run.slice(start, at)), run.slice(at, at + length));
      start = at + length;
    }
    at += Math.max(1, length);
  }
  return [...words, ...segmented(run.slice(start))];
}

const longestNames = new WeakMap<ReadonlySet<string>, number>();

function longestOf(names: ReadonlySet<string>): number {
  const longest = longestNames.get(names) ?? Math.max(0, ...[...names].map((name) => name.length));
  longestNames.set(names, longest);
  return longest;
}

/** Characters that end a word before which a dictionary cuts: 流水线, 调度器, 利用率. */
const suffixes = new Set('线器率度化性机卡库层图表流法式板片块池组链网端');

/** The words of a run of Chinese characters. Two single ones in a row are a word that the dictionary does not know: 显卡. */
function segmented(run: string): readonly string[] {
  const words: string[] = [];
  let isOpen = false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment } of segmenter.segment(run)) {
    const isSingle = segment.length === 1 && !particles.has(segment);
    const last = words.at(-1) ?? '';
    const isEnd = suffixes.has(segment) && last.length > 1;
    if (isEnd || (isSingle && isOpen)) words.splice(-1, 1, `${last}${segment}`);
    else words.push(segment);
    isOpen = isSingle && !isOpen && !isEnd;
  }
  return words;
}

/** What a word and its inflections have in common. @example stemOf('pipelines') // 'pipelin' */
export function stemOf(word: string): string {
  if (word.length <= 4 || /[^a-z]/.test(word)) return word;
  const stem = word.replace(/(?:ations?|ings?|ers?|ed|ies|es|s|e|y)$/, '');
  return stem.length >= 4 ? stem : word;
}

/**
 * The words by which the index knows a text, each once: Latin ones without endings, Chinese as pairs of characters. Pairs
 * need no dictionary, of which every browser has another one.
 * @example indexWords('The pipelines of 流水线') // ['pipelin', the words of 流水, 水线 and 线]
 */
export function indexWords(text: string): readonly string[] {
  const words = runsOf(text).flatMap((run) => {
    if (!isHan(run)) return stopWords.has(run) ? [] : indexWordsOf(run);
    // A character is found as the beginning of a pair; the last one begins none.
    return [...indexWordsOf(run), ...partsOf(run).flatMap((part) => indexWordsOf(part.at(-1) ?? ''))];
  });
  return [...new Set(words)];
}

/** The words to ask the index for to find one word of a query. @example indexWordsOf('pipelines') // ['pipelin'] */
export function indexWordsOf(word: string): readonly string[] {
  if (!isHan(word)) return word === '' ? [] : [stemOf(word)];
  return partsOf(word).flatMap((part) => {
    const characters = [...part].map(spelt);
    const pairs = characters.slice(1).map((next, index) => `0${characters[index] ?? ''}${next}`);
    return pairs.length === 0 ? [`0${characters.join('')}`] : pairs;
  });
}

/** A run of Chinese characters without 的, the most frequent of them, which would make pairs that nobody asks for. */
function partsOf(run: string): readonly string[] {
  return run.split('的').filter((part) => part !== '');
}

/** A Chinese character in three Latin ones. The index takes a text in Chinese letters apart in its own way. */
function spelt(character: string): string {
  return ((character.codePointAt(0) ?? 0) - 0x3000).toString(36).padStart(3, '0');
}

/** The word by which the index knows a concept, from its number. Nobody types it, and none is the beginning of another. */
export function conceptWord(concept: number): string {
  return `0zz${String(concept).padStart(4, '0')}`;
}

/** The word by which the index knows an identifier or an address. @example idWord('2205.14135') // '220514135' */
export function idWord(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
