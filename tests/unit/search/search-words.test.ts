import { describe, expect, it } from 'vitest';
import { conceptWord, indexWords, indexWordsOf, isHan, runsOf, stemOf, stopWords, wordsOf } from '#domain/search/search-words.ts';

describe('wordsOf', () => {
  it('parts Latin words at spaces and punctuation, in lower case', () => {
    expect(wordsOf("Amdahl's law: KV-cache (re-use), C++")).toEqual(['amdahl', 's', 'law', 'kv', 'cache', 're', 'use', 'c']);
  });

  it('cuts Chinese into words', () => {
    expect(wordsOf('把 KV cache 训练')).toEqual(['把', 'kv', 'cache', '训练']);
    expect(wordsOf('长序列训练')).toEqual(['长', '序列', '训练']);
  });

  it('takes two single characters in a row for a word that the dictionary does not know', () => {
    expect(wordsOf('显卡')).toEqual(['显卡']);
    expect(wordsOf('显卡占用')).toEqual(['显卡', '占用']);
  });

  it('takes no more than two together, and none that stand apart', () => {
    expect(wordsOf('批显复')).toEqual(['批显', '复']);
    expect(wordsOf('显 卡')).toEqual(['显', '卡']);
    expect(wordsOf('显，卡')).toEqual(['显', '卡']);
  });

  it('takes no particle for a part of a word', () => {
    expect(wordsOf('显的卡')).toEqual(['显', '的', '卡']);
    expect(wordsOf('把批')).toEqual(['把', '批']);
  });

  it('takes names for words by themselves, whatever the dictionary knows', () => {
    const names = new Set(['长序列训练', '序列', '训练框架']);
    expect(wordsOf('长序列训练', names)).toEqual(['长序列训练']);
    expect(wordsOf('分布式长序列训练 GPU 训练框架', names)).toEqual([...wordsOf('分布式'), '长序列训练', 'gpu', '训练框架']);
  });

  it('takes the longest name that begins at a place, and the first of two that overlap', () => {
    expect(wordsOf('长序列训练', new Set(['长序', '长序列']))).toEqual(['长序列', '训练']);
    expect(wordsOf('长序列训练', new Set(['长序列', '序列训练']))).toEqual(['长序列', '训练']);
  });

  it('parts Chinese from Latin words and digits', () => {
    expect(wordsOf('GPU训练2024年')).toEqual(['gpu', '训练', '2024', '年']);
    expect(wordsOf('用vLLM推理')).toEqual(['用', 'vllm', '推理']);
  });

  it('keeps digits with the Latin letters beside them', () => {
    expect(wordsOf('GPT-4 h100 fp8')).toEqual(['gpt', '4', 'h100', 'fp8']);
  });

  it('makes full-width characters narrow', () => {
    expect(wordsOf('ＫＶ　ｃａｃｈｅ')).toEqual(['kv', 'cache']);
  });

  it('keeps accents on their letters, however they are written', () => {
    expect(wordsOf('Mikołaj Zürich')).toEqual(['mikołaj', 'zürich']);
    expect(wordsOf('Zu\u0308rich')).toEqual(['zürich']);
  });

  it('takes emoji for punctuation', () => {
    expect(wordsOf('🚀 kv🚀cache 👩‍💻')).toEqual(['kv', 'cache']);
  });

  it('keeps right-to-left words in their order', () => {
    expect(wordsOf('مرحبا cache שלום')).toEqual(['مرحبا', 'cache', 'שלום']);
  });

  it.each(['', '   \t\n', '!? … —', '…？！', '/', '“”', '🚀🚀', '\u200b'])('finds no words in %j', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('parts words at characters that nobody sees', () => {
    expect(wordsOf('kv\0cache\u200bpages')).toEqual(['kv', 'cache', 'pages']);
  });

  it('gives the same again for what it gave', () => {
    const once = wordsOf("osdi'22 长序列训练 FlashAttention-2 分页注意力");
    expect(wordsOf(once.join(' '))).toEqual(once);
  });
});

describe('runsOf', () => {
  it('leaves the characters of Chinese together', () => {
    expect(runsOf('把KV cache的长序列，训练')).toEqual(['把', 'kv', 'cache', '的长序列', '训练']);
  });

  it('gives the same words for Latin letters with Chinese beside them and without', () => {
    expect(runsOf("Amdahl's KV-cache, C++ 训练")).toEqual([...runsOf("Amdahl's KV-cache, C++"), '训练']);
  });
});

describe('isHan', () => {
  it('tells Chinese words from others', () => {
    expect(['训练', '批', '〇'].map(isHan)).toEqual([true, true, true]);
    expect(['cache', '2024', 'שלום', ''].map(isHan)).toEqual([false, false, false, false]);
    expect(isHan(undefined)).toBe(false);
  });
});

describe('stemOf', () => {
  it.each([
    ['pipeline', 'pipelines', 'pipelined', 'pipelining'],
    ['batch', 'batches', 'batched', 'batching'],
    ['cache', 'caches', 'cached', 'caching'],
    ['serve', 'serves', 'serving', 'servers'],
    ['compile', 'compiler', 'compilers', 'compilation'],
    ['schedule', 'schedules', 'scheduler', 'scheduling'],
  ])('is the same for %s and its inflections', (...words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it('begins the word, so that it is found in it', () => {
    for (const word of ['pipelines', 'quantization', 'families', 'memory', 'experts']) expect(word.startsWith(stemOf(word))).toBe(true);
  });

  it.each(['gpus', 'dies', 'moe', 'speed', 'h100s', 'zürich', '训练', '2024', ''])('leaves %j as it is', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  it('does not confuse words that only begin alike', () => {
    expect(stemOf('paralysis')).not.toBe(stemOf('parallel'));
    expect(stemOf('serial')).not.toBe(stemOf('serving'));
  });
});

/** Whether the index finds a text by a word of a query: it has all that is asked for, or words that begin so. */
function isFound(word: string, text: string): boolean {
  const words = indexWords(text);
  return indexWordsOf(word).every((wanted) => words.some((other) => other.startsWith(wanted)));
}

/** Whether the index has a word of a query as it is. */
function isExact(word: string, text: string): boolean {
  const words = indexWords(text);
  return indexWordsOf(word).every((wanted) => words.includes(wanted));
}

describe('the words of the index', () => {
  it('are Latin words without endings, in lower case, each once', () => {
    expect(indexWords('Pipelines, pipelining: a GPU pipeline')).toEqual(['pipelin', 'gpu']);
    expect(indexWordsOf('pipelined')).toEqual(['pipelin']);
  });

  it('leave out Latin words that carry no meaning', () => {
    expect(indexWords('What is the difference between this and that?')).toEqual([]);
  });

  it('are the pairs of a Chinese run and its last character, which begins none', () => {
    expect(indexWordsOf('流水线气泡')).toHaveLength(4);
    expect(indexWords('流水线气泡')).toEqual([...indexWordsOf('流水线气泡'), ...indexWordsOf('泡')]);
    expect(indexWordsOf('流水')).toHaveLength(1);
  });

  it('keep the end of a word that a dictionary cuts off', () => {
    for (const word of ['流水线', '调度器', '利用率', '并行度']) expect(wordsOf(word)).toEqual([word]);
  });

  it('find Chinese by any part of a run of it', () => {
    for (const part of ['流水', '水线', '流水线', '气泡', '流水线气泡'])
      expect([part, isExact(part, '减少流水线气泡')]).toEqual([part, true]);
  });

  it('find no Chinese with the same characters in another order, or apart', () => {
    expect(isFound('水流', '流水线')).toBe(false);
    expect(isFound('流线', '流水线')).toBe(false);
    expect(isFound('流水', '流，水')).toBe(false);
    expect(isFound('流水', '流 GPU 水')).toBe(false);
  });

  it('find a single character where it stands alone or begins a pair', () => {
    expect(isExact('批', '批，GPU')).toBe(true);
    expect(isExact('批', '批处理')).toBe(false);
    expect(isFound('批', '批处理')).toBe(true);
    expect(isFound('批', '流水线')).toBe(false);
  });

  it('part Chinese at the most frequent character, in texts as in queries', () => {
    expect(indexWords('训练的推理').toSorted()).toEqual(indexWords('训练 推理').toSorted());
    expect(indexWordsOf('训练的推理')).toEqual([...indexWordsOf('训练'), ...indexWordsOf('推理')]);
  });

  it('find words that have such a character within', () => {
    for (const word of ['了解', '目的', '参与', '扩散与多模态']) expect([word, isFound(word, `这里${word}。`)]).toEqual([word, true]);
  });

  it('find every word into which a dictionary cuts a run of the text', () => {
    for (const run of ['流水线', '调度器', '利用率', '并行度'])
      expect([run, wordsOf(run).filter((word) => !isFound(word, `减少${run}，GPU`))]).toEqual([run, []]);
  });

  it('find every longer word of a query that is a part of the text and carries meaning', () => {
    const text = '把 KV cache 分页，显卡的 memory-bound 推理服务：每一步之后都可把新请求加入 batch。';
    const words = wordsOf(text).filter((word) => !stopWords.has(word) && [...word].length > 1);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !isExact(word, text))).toEqual([]);
  });

  it('are spelt in Latin letters and digits, which the index does not part', () => {
    expect(indexWords('减少流水线气泡，批。龥㐀').filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });

  // 〇 and 々 are Chinese and come before the first character that is counted from: they are spelt with a minus.
  it('are spelt so for every Chinese character', () => {
    expect(indexWords('二〇二二年，人々').filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });

  it('are none of them the beginning of another, as far as they are pairs or concepts', () => {
    const characters = [...'一丁七万丈三上下不与丏丑专且世龥龤龣㐀㐁㐂㐤䶵䶴'];
    const pairs = characters.flatMap((one) => characters.flatMap((other) => indexWordsOf(one + other)));
    const concepts = Array.from({ length: 1200 }, (_, concept) => conceptWord(concept));
    const words = new Set([...pairs, ...concepts]);
    expect(words.size).toBe(characters.length ** 2 + 1200);
    const beginnings = new Set([...words].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end))));
    expect([...words].filter((word) => beginnings.has(word))).toEqual([]);
  });

  it('are none for no text', () => {
    expect([indexWords(''), indexWords('…'), indexWords('的'), indexWordsOf('')]).toEqual([[], [], [], []]);
  });
});
