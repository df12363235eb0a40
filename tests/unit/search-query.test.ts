import { describe, expect, it } from 'vitest';
import { normaliseQuery, queryWords } from '#domain/search-query.ts';

describe('normaliseQuery', () => {
  it.each([
    'https://arxiv.org/abs/2309.06180',
    'https://arxiv.org/abs/2309.06180v2',
    'http://www.arxiv.org/pdf/2309.06180.pdf',
    'https://arxiv.org/pdf/2309.06180v12.pdf',
    'https://arxiv.org/html/2309.06180v1',
    'arXiv:2309.06180',
    'arxiv: 2309.06180v3',
    '2309.06180v1',
    '2309.06180',
  ])('cuts the arXiv identifier out of %s', (query) => {
    expect(normaliseQuery(query)).toBe('2309.06180');
  });

  it.each(['https://doi.org/10.1145/3600006.3613165', 'http://dx.doi.org/10.1145/3600006.3613165', '10.1145/3600006.3613165'])(
    'cuts the DOI out of %s',
    (query) => {
      expect(normaliseQuery(query)).toBe('10.1145/3600006.3613165');
    },
  );

  it.each(["osdi'22", 'osdi’22', 'osdi‘22'])('reads the year of %s', (query) => {
    expect(normaliseQuery(query)).toBe('osdi 2022');
  });

  it('parts words at other punctuation, as the index does', () => {
    expect(normaliseQuery("amdahl's law: kv-cache (re-use), c++")).toBe('amdahl s law kv cache re use c');
  });

  it('keeps full stops and slashes inside identifiers, and not at their ends', () => {
    expect(normaliseQuery('see cs/0703001. Or 10.1145/1.2/')).toBe('see cs/0703001 Or 10.1145/1.2');
  });

  it('cuts Chinese into words', () => {
    expect(normaliseQuery('长序列训练')).toBe('长 序列 训练');
  });

  it('parts Chinese from Latin words and digits', () => {
    expect(normaliseQuery('GPU训练2024')).toBe('GPU 训练 2024');
  });

  it('makes full-width characters narrow', () => {
    expect(normaliseQuery('ＫＶ　ｃａｃｈｅ')).toBe('KV cache');
  });

  it('keeps Chinese next to Latin words that are parted already', () => {
    expect(normaliseQuery('训练 MLSys 2019')).toBe('训练 MLSys 2019');
  });

  it('makes one space of many, and none at the ends', () => {
    expect(normaliseQuery('  kv \t\n cache ')).toBe('kv cache');
  });

  it('makes nothing of nothing', () => {
    expect(normaliseQuery('   ')).toBe('');
  });

  it.each(['!? … —', '...', '/', '?!?', '“”', '🚀 👩‍💻'])('makes nothing of %s', (query) => {
    expect(normaliseQuery(query)).toBe('');
  });

  it('takes emoji for punctuation', () => {
    expect(normaliseQuery('🚀 kv🚀cache 👩‍💻')).toBe('kv cache');
  });

  it('keeps right-to-left text in its order', () => {
    expect(normaliseQuery('مرحبا cache שלום')).toBe('مرحبا cache שלום');
  });

  it('cuts a query of 1,000 characters to 300', () => {
    expect(normaliseQuery('a'.repeat(1000))).toBe('a'.repeat(300));
  });

  it('leaves no half of a character where it ends a long query', () => {
    expect(normaliseQuery(`a${'🚀'.repeat(400)}`).isWellFormed()).toBe(true);
    expect(normaliseQuery(`a${'𠮷'.repeat(400)}`).isWellFormed()).toBe(true);
  });

  it('gives the same again for what it gave', () => {
    const once = normaliseQuery("https://arxiv.org/abs/2309.06180v2 osdi'22 长序列训练");
    expect(normaliseQuery(once)).toBe(once);
  });
});

describe('queryWords', () => {
  it('gives the words without those that are punctuation only', () => {
    expect(queryWords('kv - cache / 训练 c++ ?')).toEqual(['kv', 'cache', '训练', 'c++']);
  });

  it('gives no words of an empty query', () => {
    expect(queryWords('')).toEqual([]);
  });
});
