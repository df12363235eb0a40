import { describe, expect, it } from 'vitest';
import { stemOf, wordsOf } from '#domain/search-words.ts';

describe('wordsOf', () => {
  it('parts Latin words at spaces and punctuation, in lower case', () => {
    expect(wordsOf("Amdahl's law: KV-cache (re-use), C++")).toEqual(['amdahl', 's', 'law', 'kv', 'cache', 're', 'use', 'c']);
  });

  it('cuts Chinese into words', () => {
    expect(wordsOf('把 KV cache 训练')).toEqual(['把', 'kv', 'cache', '训练']);
    expect(wordsOf('长序列训练')).toEqual(['长', '序列', '训练']);
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
