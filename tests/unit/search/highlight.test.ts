import { describe, expect, it } from 'vitest';
import { highlight, hits } from '#domain/search/highlight.ts';

describe('highlight', () => {
  it('marks Latin words from their beginning only', () => {
    expect(highlight('Pipeline in a lineup', ['line'])).toEqual([
      { text: 'Pipeline in a ', hit: false },
      { text: 'line', hit: true },
      { text: 'up', hit: false },
    ]);
  });

  it('marks Chinese anywhere', () => {
    expect(highlight('优化显存管理', ['显存'])).toEqual([
      { text: '优化', hit: false },
      { text: '显存', hit: true },
      { text: '管理', hit: false },
    ]);
  });

  it('marks a Latin word that follows Chinese, as hits counts it', () => {
    const pieces = highlight('把KV缓存', ['kv']);
    expect(hits('把KV缓存', ['kv'])).toBe(1);
    expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'KV', hit: true }]);
  });

  it('takes no notice of case, and keeps the text as it is written', () => {
    expect(highlight('KV Cache', ['cache'])).toEqual([
      { text: 'KV ', hit: false },
      { text: 'Cache', hit: true },
    ]);
  });

  it('marks the longest of words that begin alike', () => {
    expect(highlight('pipeline', ['pipe', 'pipeline'])).toEqual([{ text: 'pipeline', hit: true }]);
  });

  it('marks every occurrence', () => {
    expect(highlight('cache of a cache', ['cache']).filter(({ hit }) => hit)).toHaveLength(2);
  });

  it('marks nothing without words', () => {
    expect(highlight('cache', [])).toEqual([{ text: 'cache', hit: false }]);
  });

  it('gives the whole text, whatever is marked', () => {
    const text = '  Tiling, 分块 & <b>more</b> 🚀 ';
    const pieces = highlight(text, ['til', '分', 'b', '🚀']);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  it.each(['c++', '.*', '(', ')', '[a', '^', '$', '|', '?', '\\', '{1}', 'a/b', '\\p{L}', '<b>', '&', '#', ','])(
    'takes %s as it is written',
    (word) => {
      expect(highlight(`the ${word} of it`, [word])).toEqual([
        { text: 'the ', hit: false },
        { text: word, hit: true },
        { text: ' of it', hit: false },
      ]);
    },
  );

  it.each(['kv-cache', 'pre-training', 'flash-attention-2', '-'])('takes the hyphen of %s as it is written', (word) => {
    expect(highlight(`the ${word} of it`, [word])).toEqual([
      { text: 'the ', hit: false },
      { text: word, hit: true },
      { text: ' of it', hit: false },
    ]);
  });
});

describe('hits', () => {
  it('counts the words that a text has, each once', () => {
    expect(hits('A cache of a cache for attention', ['cache', 'attention', 'memory'])).toBe(2);
  });

  it('does not count a word inside another', () => {
    expect(hits('pipeline', ['line'])).toBe(0);
    expect(hits('x86', ['86'])).toBe(0);
  });

  it('counts a word that stands inside another first and alone later', () => {
    expect(hits('pipeline, line', ['line'])).toBe(1);
  });

  it('counts Chinese anywhere, and Latin words that follow it', () => {
    expect(hits('优化显存管理', ['显存', '管理', '内存'])).toBe(2);
    expect(hits('用vLLM推理', ['vllm'])).toBe(1);
  });

  it('takes no notice of case', () => {
    expect(hits('FlashAttention', ['FLASH'])).toBe(1);
  });

  it('counts nothing in nothing', () => {
    expect(hits('', ['a'])).toBe(0);
    expect(hits('a', [])).toBe(0);
  });
});
