import { describe, expect, it } from 'vitest';
import type { FoundRecord } from '#domain/search/found-record.ts';
import { rank, type Ranking } from '#domain/search/search-engine.ts';
import { parseQuery } from '#domain/search/search-query.ts';
import { conceptWord, idWord, indexWordsOf } from '#domain/search/search-words.ts';
import { toyIndex, type ToyIndex, toyRecord, toyVocabulary, toyWords, type ToyWork } from './toy-records.ts';

interface Searched {
  readonly ids: readonly string[];
  readonly ranking: Ranking;
  readonly index: ToyIndex;
  /** How often the words of the list were fetched. */
  readonly fetched: number;
}

async function search(text: string, works: readonly ToyWork[], isLiteral = false): Promise<Searched> {
  const index = toyIndex(works);
  let fetched = 0;
  const words = (): Promise<typeof toyWords> => {
    fetched += 1;
    return Promise.resolve(toyWords);
  };
  const ranking = await rank(parseQuery(text, toyVocabulary), { vocabulary: toyVocabulary, words, find: index.find }, isLiteral);
  return { ids: ranking.hits.map(({ key }) => key), ranking, index, fetched };
}

/** @param text What the index has of the work and its record has not. */
const work = (id: string, fields: Partial<FoundRecord>, text = ''): ToyWork => ({
  record: toyRecord({ id, title: `Work ${id}`, ...fields }),
  text,
});
const many = (count: number, fields: Partial<FoundRecord>, text = ''): readonly ToyWork[] =>
  Array.from({ length: count }, (_, index) => work(`many-${index}`, fields, text));

describe('a query that works have as a whole', () => {
  const works = [
    work('text', {}, 'SmoothQuant is one.'),
    work('mention', { title: 'Beyond SmoothQuant', tier: 'must-read' }),
    work('named', { title: 'SmoothQuant: Accurate Quantization', short: 'SmoothQuant' }),
    work('other', { title: 'Serving' }),
  ];

  it('finds the work of that name first, wherever the index has it', async () => {
    expect((await search('smoothquant', works)).ids).toEqual(['named', 'mention', 'text']);
    expect((await search('smoothquant', works.toReversed())).ids[0]).toBe('named');
  });

  it('is answered by those works alone, and says so', async () => {
    const { ranking } = await search('SmoothQuant', works);
    expect(ranking).toMatchObject({ isWhole: true, query: { words: ['smoothquant'] }, corrected: undefined });
  });

  it('finds works by words that only their summary or note has', async () => {
    const { ids, ranking } = await search('throughput', [work('text', {}, 'Throughput is 36 times that.'), work('other', {})]);
    expect(ids).toEqual(['text']);
    expect(ranking.isWhole).toBe(true);
  });

  it('finds works whose words are partly in the record and partly in the summary', async () => {
    expect((await search('serving throughput', [...works, work('both', { title: 'Serving' }, 'Throughput.')])).ids[0]).toBe('both');
  });

  it('finds words with other endings', async () => {
    expect((await search('kernels', [work('one', { title: 'A kernel' }), work('two', {}, 'One kernel.')])).ids.toSorted()).toEqual([
      'one',
      'two',
    ]);
  });

  it('finds Chinese by a part of a run that a dictionary cuts otherwise', async () => {
    expect(
      (await search('显卡', [work('zh', { whyZh: '单显卡推理' }), work('text', {}, '多块显卡。'), work('other', {}, '显存')])).ids,
    ).toEqual(['zh', 'text']);
  });

  // 流水线 is cut into 流水 and 线, and a single character is found only where a pair begins with it.
  it('finds Chinese where a dictionary leaves a single character at its end', async () => {
    const { ids, ranking } = await search('流水线', [
      work('zh', { whyZh: '减少流水线，GPU 等待。' }),
      work('other', { whyZh: '线性代数' }),
    ]);
    expect({ ids, isWhole: ranking.isWhole }).toEqual({ ids: ['zh'], isWhole: true });
  });

  it('fetches no words of the list', async () => {
    expect((await search('smoothquant', works)).fetched).toBe(0);
  });

  it('finds a name that is written as two words, however many works have both', async () => {
    const deepspeed = work('deepspeed', { title: 'DeepSpeed', short: 'DeepSpeed' });
    expect((await search('deep speed', [...many(20, { title: 'Deep at speed' }), deepspeed])).ids[0]).toBe('deepspeed');
    const { ids, ranking } = await search('deep speed', [deepspeed]);
    expect({ ids, isWhole: ranking.isWhole, corrected: ranking.corrected }).toEqual({
      ids: ['deepspeed'],
      isWhole: true,
      corrected: undefined,
    });
  });

  it('asks the index for the index words of words that carry meaning', async () => {
    const { index } = await search('what are the kernels of 张量', works);
    expect(index.asked[0]).toBe(['kernel', ...indexWordsOf('张量')].join(' '));
  });
});

describe('a query that names a thing', () => {
  const works = [
    work('mention', { title: 'KV cache' }),
    work('later', { filings: '1 3' }),
    work('first', { filings: '0 5\n1 0' }),
    work('other', { filings: '0 0' }),
  ];

  it('finds the works that are filed under it, in whatever language it is named, the first to read first', async () => {
    for (const name of ['kv cache', '键值缓存', 'Key-Value Caches']) {
      expect((await search(name, works)).ids.filter((id) => id !== 'mention')).toEqual(['first', 'later']);
    }
  });

  it('finds those of them that have the rest of its words', async () => {
    const { ids } = await search('kv cache kernels', [...works, work('kernels', { filings: '1 9', whyEn: 'Kernels.' })]);
    expect(ids[0]).toBe('kernels');
  });

  it('asks the index for the thing by the word that it has for it', async () => {
    const { index } = await search('kv cache kernels', works);
    expect(index.asked).toContain(`${conceptWord(1)} kernel`);
  });

  it('finds nothing for a thing of which there are no works', async () => {
    expect((await search('kv cache', [work('one', { filings: '0 0' }), work('two', { filings: '2 0' })])).ids).toEqual([]);
  });

  // A thing without works is left out of what the index is asked for, and what it answers with is taken for works filed under it.
  it('does not say of works that they have every word of it when there are none about the thing', async () => {
    const { ranking } = await search('moe kv cache serving', many(4, { title: 'KV cache serving', filings: '1 0' }));
    expect(ranking.isWhole).toBe(false);
  });

  it('finds the works of each thing that is called so', async () => {
    const index = toyIndex([work('context', { filings: '0 0' }), work('check', { filings: '1 0' }), work('other', { filings: '2 0' })]);
    const vocabulary = { concepts: ['CP|context parallelism', 'CP|checkpoint', 'serving'], venues: [] };
    const { hits } = await rank(parseQuery('cp', vocabulary), { vocabulary, words: () => Promise.resolve(toyWords), find: index.find });
    expect(hits.map(({ key }) => key).toSorted()).toEqual(['check', 'context']);
  });
});

describe('what is loaded', () => {
  it('is no more than the first twenty of many hits, all of which are found', async () => {
    const { ids, index } = await search('decoding', many(100, { whyEn: 'Decoding.' }));
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
    expect(index.loaded.size).toBeLessThanOrEqual(20);
  });

  it('leaves hits that are not loaded in the order of the index', async () => {
    const { ids } = await search('decoding', many(100, { title: 'Decoding it' }));
    expect(ids.slice(20)).toEqual(Array.from({ length: 80 }, (_, index) => `many-${index + 20}`));
  });

  it('has some of the works that are filed under a thing, however many have its words', async () => {
    const { ids, index } = await search('kv cache', [
      ...many(40, { whyEn: 'A KV cache.' }),
      work('first', { title: 'Paging', filings: '1 0' }),
    ]);
    expect(index.loaded).toContain('first');
    expect(ids[0]).toBe('first');
  });

  it('is little more when parts of the query are looked for', async () => {
    const { ids, index } = await search('decoding serving zetaflow', [
      ...many(60, { whyEn: 'Decoding.' }),
      work('serving', { title: 'Serving' }),
    ]);
    expect(ids).toContain('serving');
    expect(index.loaded.size).toBeLessThanOrEqual(32);
  });
});

describe('a query that no work has as a whole', () => {
  const works = [work('one', { title: 'Decoding' }), work('two', { title: 'Decoding with kernels' }), work('none', { title: 'Serving' })];

  it('finds works with a part of it in their titles also where some have all of it, in their summaries alone', async () => {
    const { ids } = await search('kernels decoding', [...many(4, {}, 'Kernels and decoding.'), work('part', { title: 'Decoding' })]);
    expect(ids).toContain('part');
  });

  it('finds works with parts of it, those with more of it first, and says so', async () => {
    const { ids, ranking } = await search('decoding kernels zetaflow', works);
    expect(ids).toEqual(['two', 'one']);
    expect(ranking.isWhole).toBe(false);
  });

  it('finds works with a part of it that only their summary has', async () => {
    const { ids } = await search('zetaflow kernels', [work('text', {}, 'Kernels.'), work('none', { title: 'Serving' })]);
    expect(ids).toEqual(['text']);
  });

  it('finds works that have more of it in their summaries before a must-read that has less', async () => {
    const works = [work('less', { tier: 'must-read' }, 'Kernels.'), work('more', {}, 'Kernels and decoding.'), ...many(15, {}, 'Kernels.')];
    expect((await search('kernels decoding zetaflow', works)).ids[0]).toBe('more');
  });

  // What the index answers with for a word that no work has is taken for works that have it.
  it('finds no works that have no part of it, though the index answers with them for a word that is nowhere', async () => {
    expect((await search('decoding batrachian', [work('one', { title: 'Decoding' }), work('bat', { title: 'Bat' })])).ids).toEqual(['one']);
  });

  it('finds works that have a rare part of it before those with a common one', async () => {
    const { ids } = await search('decoding kernels zetaflow', [...many(30, { title: 'Decoding' }), work('rare', { title: 'Kernels' })]);
    expect(ids[0]).toBe('rare');
  });

  it('finds works that have it by another name, in the other language', async () => {
    const { ids, ranking } = await search('kv cache', [work('zh', { whyZh: '键值缓存的分页。' }), work('none', { title: 'Serving' })]);
    expect(ids).toEqual(['zh']);
    expect(ranking.isWhole).toBe(false);
    expect((await search('批处理', [work('en', { title: 'On batching' }), work('none', { title: 'Serving' })])).ids).toEqual(['en']);
  });

  it('looks first at works with the words that were typed, then at those with their other names, however many both are', async () => {
    const works = [
      ...Array.from({ length: 30 }, (_, index) => work(`other-${index}`, { whyZh: '批处理。' })),
      ...Array.from({ length: 30 }, (_, index) => work(`typed-${index}`, { whyEn: 'Batching.' })),
    ];
    const { index } = await search('batching zetaflow', works, true);
    const typed = [...index.loaded].filter((id) => id.startsWith('typed-'));
    expect(typed.length).toBeGreaterThan(index.loaded.size / 2);
  });

  it('finds works that are filed under a part of it first', async () => {
    const { ids } = await search('zetaflow kv cache', [work('other', { filings: '0 0' }), work('filed', { filings: '1 0' })]);
    expect(ids[0]).toBe('filed');
  });

  it('finds works of the venue that it asks for', async () => {
    const { ids } = await search('zetaflow sosp 2023', [
      work('before', { venue: 'OSDI 2022', year: '2022' }),
      work('own', { venue: 'SOSP 2023', year: '2023' }),
    ]);
    expect(ids).toEqual(['own']);
  });

  it('finds each work once', async () => {
    const { ids } = await search('decoding kernels batching', [...works, work('all', { title: 'Decoding', whyZh: '批处理' })]);
    expect(ids.toSorted()).toEqual(['all', 'one', 'two']);
  });

  it('asks the index a bounded number of times, however long it is', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${String.fromCharCode(97 + (index % 26))}${index}x`);
    const { index } = await search(`${words.join(' ')} ${'batching '.repeat(100)}`, works, true);
    const parts = index.asked.filter((asked) => !asked.includes('"'));
    expect(parts.length).toBeLessThanOrEqual(25);
  });
});

describe('a misspelt query', () => {
  const works = [
    work('smoothquant', { short: 'SmoothQuant', title: 'SmoothQuant: Quantization' }),
    work('spec', { title: 'Speculative decoding', whyZh: '推测解码。' }),
    work('pipedream', { short: 'PipeDream', title: 'PipeDream: Parallelism' }),
  ];

  it('is answered as if it were spelt rightly, and says so', async () => {
    const { ids, ranking } = await search('smothquant', works);
    expect(ids[0]).toBe('smoothquant');
    expect(ranking).toMatchObject({ corrected: 'smoothquant', query: { words: ['smoothquant'] } });
  });

  it('is corrected in Chinese too', async () => {
    const { ids, ranking } = await search('推侧解码', works);
    expect(ids[0]).toBe('spec');
    expect(ranking.corrected).toBe('推测解码');
  });

  it('needs the words of the list once', async () => {
    expect((await search('smothquant', works)).fetched).toBe(1);
  });

  it('is taken as typed when the reader says so', async () => {
    const { ids, ranking, fetched } = await search('smothquant', works, true);
    expect({ ids, corrected: ranking.corrected, fetched }).toEqual({ ids: [], corrected: undefined, fetched: 0 });
  });

  it('is no longer misspelt where a work spells it so', async () => {
    const { ids, ranking } = await search('smothquant', [...works, work('odd', {}, 'People write smothquant.')]);
    expect(ids).toEqual(['odd']);
    expect(ranking.corrected).toBeUndefined();
  });

  it('is not misspelt while it is the beginning of a word', async () => {
    const { ids, ranking } = await search('smoothq', works);
    expect(ids).toEqual(['smoothquant']);
    expect(ranking.corrected).toBeUndefined();
  });

  it('is left alone when the right spelling finds nothing', async () => {
    const { ids, ranking } = await search('smothquant', [work('other', { title: 'Serving' })]);
    expect({ ids, corrected: ranking.corrected }).toEqual({ ids: [], corrected: undefined });
  });

  it('is corrected in the word that is wrong only', async () => {
    const { ids, ranking } = await search('speculatve decoding', works);
    expect(ids[0]).toBe('spec');
    expect(ranking.corrected).toBe('speculative decoding');
  });

  it('is not corrected in the beginning of a word that the list does not know', async () => {
    const { ranking } = await search('servinq smothquant', [...works, work('odd', { title: 'Servinqux' })]);
    expect(ranking.corrected).toBe('servinq smoothquant');
  });

  it('is not corrected in a word that works have and the list does not know', async () => {
    const { ranking } = await search('servinq smothquant', [...works, work('odd', {}, 'A servinq.')]);
    expect(ranking.corrected).toBe('servinq smoothquant');
  });
});

describe('identifiers', () => {
  const works = [
    work('mention', { title: 'Paged serving' }, 'See 2309.06180.'),
    work('paged', { ids: '2309.06180\n10.1145/1.2\nkwon-2023-paged' }),
    work('flash', { ids: '2205.14135' }),
  ];

  it.each(['2309.06180', 'https://arxiv.org/abs/2309.06180v2', 'https://doi.org/10.1145/1.2', 'see arXiv:2309.06180 on serving'])(
    'find their work first: %s',
    async (text) => {
      expect((await search(text, works)).ids[0]).toBe('paged');
    },
  );

  it('find the works of both where there are two', async () => {
    expect((await search('2309.06180 2205.14135', works)).ids.toSorted()).toEqual(['flash', 'paged']);
  });

  it('find their work by the key of its citation', async () => {
    expect(
      (await search('kwon-2023-paged', [work('other', { authors: 'Kwon', year: '2023', venue: 'SOSP 2023' }, 'Paged.'), ...works])).ids[0],
    ).toBe('paged');
  });

  it('that are unknown find nothing, rather than anything', async () => {
    expect((await search('2101.00001', works)).ids).toEqual([]);
    expect((await search('10.1145/9999.9999', works)).ids).toEqual([]);
  });

  it('that are unknown do not find what the index answers with for numbers that begin like them', async () => {
    const { ids, index } = await search('2205.14999', [...works, work('old', { ids: '2205.1499' })]);
    expect(await index.find(idWord('2205.14999'))).toHaveLength(1);
    expect(ids).toEqual([]);
  });
});

describe('venues', () => {
  it('with a year find their works, whatever else mentions them', async () => {
    const works = [
      work('mention', { whyEn: 'Better than SOSP 2023 had.' }),
      work('own', { venue: 'SOSP 2023', year: '2023' }),
      work('before', { venue: 'SOSP 2021', year: '2021' }),
    ];
    const { ids, index } = await search("SOSP'23", works);
    expect(ids[0]).toBe('own');
    expect(ids).not.toContain('before');
    expect(index.asked[0]).toBe('sosp 2023');
  });
});

describe('a query that nothing answers', () => {
  it('finds nothing', async () => {
    const { ids, ranking } = await search('zetaflow', [work('one', { title: 'Decoding' })]);
    expect(ids).toEqual([]);
    expect(ranking.corrected).toBeUndefined();
  });

  it.each(['', '   ', '…？！', '🚀🚀', '"\'`;--', '<>'])('finds nothing when it is %j', async (text) => {
    expect((await search(text, [work('one', { title: 'Decoding' })])).ids).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', 'x'.repeat(1000), 'ا'.repeat(1000), `${'a b '.repeat(250)}`, '('.repeat(1000), '𠮷'.repeat(1000)])(
    'is answered without failing when it is %j',
    async (text) => {
      await expect(search(text, [work('one', { title: 'Decoding' })])).resolves.toBeDefined();
    },
  );

  it('does not find what the index answers with for words that are nowhere', async () => {
    const { ids, index } = await search('batrachian', [work('one', { title: 'A bat' }), work('two', {}, 'Another bat.')]);
    expect(await index.find('batrachian')).toHaveLength(2);
    expect(ids).toEqual([]);
  });

  it('does not find what the index answers with when it leaves out a word that is nowhere, before works with more', async () => {
    const { ids, ranking } = await search('decoding zetaflow', [work('one', { title: 'Decoding' })]);
    expect(ids).toEqual(['one']);
    expect(ranking.isWhole).toBe(false);
  });

  it('finds works with words that begin like a long one, when nothing has it', async () => {
    const { ids, ranking } = await search('flashattn', [
      work('flash', { title: 'FlashAttention' }, 'A flash.'),
      work('other', {}, 'A flash.'),
    ]);
    expect(ids).toEqual(['flash']);
    expect(ranking.isWhole).toBe(false);
  });

  // Asked for flashattn the index answers with a word that begins it, such as flash, and not with one that begins like it.
  it.fails('finds them also where no work has the beginning of it as a word', async () => {
    expect((await search('flashattn', [work('flash', { title: 'FlashAttention' })])).ids).toEqual(['flash']);
  });
});
