import { describe, expect, it } from 'vitest';
import { correctedQuery, hanRuns, joinedQuery, knownWords, latinWords } from '#domain/search/query-correction.ts';
import { parseQuery } from '#domain/search/search-query.ts';
import { toyVocabulary, toyWords } from './toy-records.ts';

const known = knownWords(toyWords, toyVocabulary);
const corrected = (text: string): string | undefined => correctedQuery(parseQuery(text, toyVocabulary), known);
const joined = (text: string): string | undefined => joinedQuery(parseQuery(text, toyVocabulary), known);

describe('knownWords', () => {
  it('are the words of the list and those of the vocabulary', () => {
    for (const word of ['smoothquant', 'batching', 'experts', 'ttft', 'sosp', 'supercomputing']) expect([...known.latin]).toContain(word);
    for (const run of ['推测解码', '批处理', '长上下文训练']) expect([...known.han]).toContain(run);
  });

  it('are the words of the vocabulary where the list cannot be had', () => {
    const { latin, han } = knownWords({ latin: '', han: '' }, toyVocabulary);
    expect([latin.has('batching'), han.has('批处理'), latin.has('smoothquant')]).toEqual([true, true, false]);
  });
});

describe('latinWords', () => {
  it('are those that are long enough to be misspelt, in lower case', () => {
    expect(latinWords('A KV Cache: GPT-4, h100 训练 Mikołaj')).toEqual(['cache', 'gpt', 'mikołaj']);
  });
});

describe('hanRuns', () => {
  it('are the Chinese of a name, single characters left out', () => {
    expect(hanRuns('GPU 流水线气泡（空等）的 cache 批')).toEqual(['流水线气泡', '空等']);
    expect(hanRuns('cache')).toEqual([]);
  });
});

describe('joinedQuery', () => {
  it.each([
    ['pipe dream', 'pipedream'],
    ['Pipe-Dream', 'pipedream'],
    ['flash attention kernels', 'flashattention kernels'],
    ['fast flash attention', 'fast flashattention'],
  ])('makes one word of two in “%s”', (text, one) => {
    expect(joined(text)).toBe(one);
  });

  it.each(['pipedream', 'kv cache', 'dream pipe', 'pipe big dream', 'ser ving2', ''])('joins nothing in “%s”', (text) => {
    expect(joined(text)).toBeUndefined();
  });

  it('makes one long name of two words, though a letter is wrong', () => {
    expect(joined('pipe dreem')).toBe('pipedream');
  });

  it('leaves alone two words that together are a short word but for a letter, which may be two words', () => {
    expect(joined('ser vine')).toBeUndefined();
    expect(joined('ana lysiz')).toBeUndefined();
  });

  it('joins no parts of which only a longer word begins so', () => {
    expect(joined('spec ulati')).toBeUndefined();
  });
});

describe('correctedQuery, of Latin words', () => {
  it.each([
    ['smothquant', 'smoothquant'],
    ['servign', 'serving'],
    ['srving', 'serving'],
    ['paralelism', 'parallelism'],
    ['speculatve decodng', 'speculative decoding'],
    ['quantisation', 'quantization'],
  ])('corrects “%s” to “%s”', (text, right) => {
    expect(corrected(text)).toBe(right);
  });

  it('leaves the rest of the query as it was typed', () => {
    expect(corrected('LLM: Smothquant, 2022?')).toBe('LLM: smoothquant, 2022?');
  });

  it('corrects a word beside Chinese, with and without a space', () => {
    expect(corrected('推理 servng')).toBe('推理 serving');
    expect(corrected('servng系统')).toBe('serving系统');
  });

  it.each([
    'smoothquant', // known
    'smoothq', // being typed
    'paralle', // being typed
    'gpo', // short
    'zebra', // near nothing
    'h100', // with a digit
    '2309.06180', // an identifier
    "osdi'22", // a venue
    'why is it so', // without meaning
    'שרותי', // another script
    '',
  ])('leaves “%s” as it is', (text) => {
    expect(corrected(text)).toBeUndefined();
  });

  it.each(['caches', 'pipelines', 'batches', 'decodes', 'cached'])('leaves “%s”, an inflection of a word of the list, as it is', (text) => {
    expect(corrected(text)).toBeUndefined();
  });

  it('prefers a word that begins with the same letter', () => {
    const words = { latin: new Set(['pruning', 'tuning']), han: new Set<string>() };
    expect(correctedQuery(parseQuery('truning', toyVocabulary), words)).toBe('tuning');
    expect(correctedQuery(parseQuery('xruning', toyVocabulary), words)).toBe('pruning');
  });

  it('takes signs of patterns in a query as they are written', () => {
    expect(corrected('smothquant $& (.*) \\')).toBe('smoothquant $& (.*) \\');
  });
});

describe('correctedQuery, of Chinese', () => {
  it.each([
    ['推侧解码', '推测解码'],
    ['长序列训链', '长序列训练'],
    ['流水钱并行', '流水线并行'],
    ['批处里', '批处理'],
    ['vLLM 的推侧解码', 'vLLM 的推测解码'],
  ])('corrects “%s” to “%s”', (text, right) => {
    expect(corrected(text)).toBe(right);
  });

  it.each([
    '推测解码', // known
    '解码', // part of a name
    '显村', // two characters
    '推倒重来', // two characters differ
    '流水线并发', // the character that differs belongs to another name
    '今天天气', // near nothing
  ])('leaves “%s” as it is', (text) => {
    expect(corrected(text)).toBeUndefined();
  });

  it('corrects Latin words and Chinese at once', () => {
    expect(corrected('smothquant 推侧解码')).toBe('smoothquant 推测解码');
  });
});
