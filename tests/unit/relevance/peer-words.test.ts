import { describe, expect, it } from 'vitest';
import { peerWords, queryWords } from '../../../bench/search/peer-words.ts';

describe('the words of the other libraries', () => {
  it('are Latin words and pairs of Chinese characters', () => {
    expect(peerWords('KV 缓存分页')).toEqual(['kv', '缓存', '存分', '分页']);
    expect(peerWords('vLLM原理')).toEqual(['vllm', '原理']);
    expect(peerWords('核')).toEqual(['核']);
    expect(peerWords('')).toEqual([]);
  });

  it('of a query are those that carry meaning, if there are any', () => {
    expect(queryWords('Why is the decoding slow')).toEqual(['decoding', 'slow']);
    expect(queryWords('怎么减少气泡')).toEqual(['减少', '少气', '气泡']);
    expect(queryWords('what is it')).toEqual(['what', 'is', 'it']);
  });
});
