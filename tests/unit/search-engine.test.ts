import { describe, expect, it } from 'vitest';
import type { FoundRecord } from '#domain/found-record.ts';
import { rank, type Ranking } from '#domain/search-engine.ts';
import { toyIndex, type ToyIndex, toyRecord, toyVocabulary, toyWords } from './toy-records.ts';

interface Searched {
  readonly ids: readonly string[];
  readonly ranking: Ranking;
  readonly index: ToyIndex;
  /** How often the words of the list were fetched. */
  readonly fetched: number;
}

async function search(
  text: string,
  records: readonly FoundRecord[],
  { literal = false, answers = {} }: { literal?: boolean; answers?: Readonly<Record<string, readonly string[]>> } = {},
): Promise<Searched> {
  const index = toyIndex(records, answers);
  let fetched = 0;
  const words = (): Promise<typeof toyWords> => {
    fetched += 1;
    return Promise.resolve(toyWords);
  };
  const ranking = await rank(text, { vocabulary: toyVocabulary, words, find: index.find }, literal);
  return { ids: ranking.hits.map(({ key }) => key), ranking, index, fetched };
}

const record = (id: string, fields: Partial<FoundRecord>): FoundRecord => toyRecord({ id, title: `Work ${id}`, ...fields });
const many = (count: number, fields: Partial<FoundRecord>): readonly FoundRecord[] =>
  Array.from({ length: count }, (_, index) => record(`many-${index}`, fields));

describe('a query that works have as a whole', () => {
  const records = [
    record('notes', { notesEn: 'SmoothQuant is one.' }),
    record('mention', { title: 'Beyond SmoothQuant', tier: 'must-read' }),
    record('named', { title: 'SmoothQuant: Accurate Quantization', short: 'SmoothQuant' }),
    record('other', { title: 'Serving' }),
  ];

  it('finds the work of that name first, wherever the index has it', async () => {
    expect((await search('smoothquant', records)).ids).toEqual(['named', 'mention', 'notes']);
    expect((await search('smoothquant', records.toReversed())).ids[0]).toBe('named');
  });

  it('is answered by those works alone, and says so', async () => {
    const { ranking } = await search('SmoothQuant', records);
    expect(ranking).toMatchObject({ asked: 'smoothquant', words: ['smoothquant'], corrected: undefined });
  });

  it('fetches no words of the list', async () => {
    expect((await search('smoothquant', records)).fetched).toBe(0);
  });

  it('finds a name that is written as two words', async () => {
    const names = [record('both', { whyEn: 'Goes deep at speed.' }), record('deepspeed', { title: 'DeepSpeed', short: 'DeepSpeed' })];
    expect((await search('deep speed', names)).ids[0]).toBe('deepspeed');
  });

  it('asks the index for words that carry meaning only', async () => {
    const { index } = await search('what is the smoothquant', records);
    expect(index.asked[0]).toBe('smoothquant');
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

  it('is no more than the first ten when the name is among them', async () => {
    const { ids, index } = await search('smoothquant', [
      ...many(9, { whyEn: 'SmoothQuant' }),
      record('named', { short: 'SmoothQuant' }),
      ...many(60, { notesEn: 'SmoothQuant' }),
    ]);
    expect(ids[0]).toBe('named');
    expect(index.loaded.size).toBeLessThanOrEqual(10);
  });

  it('is little more when parts of the query are looked for', async () => {
    const { index } = await search('decoding serving zetaflow', [
      ...many(60, { whyEn: 'Decoding.' }),
      record('serving', { title: 'Serving' }),
    ]);
    expect(index.loaded.size).toBeLessThanOrEqual(30);
  });
});

describe('a query that no work has as a whole', () => {
  const records = [
    record('one', { title: 'Decoding' }),
    record('two', { title: 'Decoding with kernels' }),
    record('none', { title: 'Serving' }),
  ];

  it('finds works with parts of it, those with more of it first, and says so', async () => {
    const { ids, ranking } = await search('decoding kernels zetaflow', records);
    expect(ids).toEqual(['two', 'one']);
    expect(ranking.asked).toBeUndefined();
  });

  it('finds works that have it by another name, in the other language too', async () => {
    const { ids, ranking } = await search('kv cache', [record('zh', { whyZh: '键值缓存的分页。' }), record('none', { title: 'Serving' })]);
    expect(ids).toEqual(['zh']);
    expect(ranking.asked).toBeUndefined();
  });

  it('looks for other names too where few works have it', async () => {
    const few = [record('en', { title: 'Batching' }), record('zh', { title: '批处理' })];
    expect((await search('continuous batching', [...few, record('own', { notesEn: 'Continuous batching.' })])).ids.toSorted()).toEqual([
      'en',
      'own',
      'zh',
    ]);
  });

  it('finds each work once', async () => {
    const { ids } = await search('decoding kernels batching', [...records, record('all', { title: 'Decoding', whyZh: '批处理' })]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toHaveLength(3);
  });

  it('asks the index a bounded number of times, however long it is', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `w${String.fromCharCode(97 + (index % 26))}${index}x`);
    const { index } = await search(`${words.join(' ')} ${'batching '.repeat(100)}`, records);
    expect(index.asked.length).toBeLessThanOrEqual(20);
  });
});

describe('a misspelt query', () => {
  const records = [
    record('smoothquant', { short: 'SmoothQuant', title: 'SmoothQuant: Quantization' }),
    record('spec', { title: 'Speculative decoding', terms: '推测解码' }),
    record('pipedream', { short: 'PipeDream', title: 'PipeDream: Parallelism' }),
  ];

  it('is answered as if it were spelt rightly, and says so', async () => {
    const { ids, ranking } = await search('smothquant', records);
    expect(ids[0]).toBe('smoothquant');
    expect(ranking).toMatchObject({ corrected: 'smoothquant', words: ['smoothquant'] });
  });

  it('is corrected in Chinese too', async () => {
    const { ids, ranking } = await search('推侧解码', records);
    expect(ids[0]).toBe('spec');
    expect(ranking.corrected).toBe('推测解码');
  });

  it('needs the words of the list once', async () => {
    expect((await search('smothquant', records)).fetched).toBe(1);
  });

  it('is taken as typed when the reader says so', async () => {
    const { ids, ranking, fetched } = await search('smothquant', records, { literal: true });
    expect({ ids, corrected: ranking.corrected, fetched }).toEqual({ ids: [], corrected: undefined, fetched: 0 });
  });

  it('is no longer misspelt where a work spells it so', async () => {
    const { ids, ranking } = await search('smothquant', [...records, record('odd', { notesEn: 'People write smothquant.' })]);
    expect(ids).toContain('odd');
    expect(ranking.corrected).toBeUndefined();
  });

  it('is left alone when the right spelling finds nothing', async () => {
    const { ids, ranking } = await search('smothquant', [record('other', { title: 'Serving' })]);
    expect({ ids, corrected: ranking.corrected }).toEqual({ ids: [], corrected: undefined });
  });

  it('is corrected in the word that is wrong only', async () => {
    const { ids, ranking } = await search('speculatve decoding', records);
    expect(ids[0]).toBe('spec');
    expect(ranking.corrected).toBe('speculative decoding');
  });
});

describe('identifiers', () => {
  const records = [
    record('mention', { title: 'Paged serving', notesEn: 'See 2309.06180.' }),
    record('paged', { ids: '2309.06180\n10.1145/1.2\nkwon-2023-paged' }),
    record('flash', { ids: '2205.14135' }),
  ];
  const answers = { '2309.06180': ['mention', 'paged'], '2205.14135': ['flash'], '10.1145/1.2': ['paged'] };

  it.each(['2309.06180', 'https://arxiv.org/abs/2309.06180v2', 'https://doi.org/10.1145/1.2', 'see arXiv:2309.06180 on serving'])(
    'find their work first: %s',
    async (text) => {
      expect((await search(text, records, { answers })).ids[0]).toBe('paged');
    },
  );

  it('find the works of both where there are two', async () => {
    expect((await search('2309.06180 2205.14135', records, { answers })).ids.slice(0, 2).toSorted()).toEqual(['flash', 'paged']);
  });

  it('that are unknown find nothing, rather than anything', async () => {
    expect((await search('2101.00001', records, { answers })).ids).toEqual([]);
    expect((await search('10.1145/9999.9999', records, { answers })).ids).toEqual([]);
  });

  it('that are unknown do not find what the index answers with for numbers that begin like them', async () => {
    expect((await search('2205.14999', records, { answers: { '2205.14999': ['flash', 'mention'] } })).ids).toEqual([]);
  });
});

describe('venues', () => {
  it('with a year find their works, whatever else mentions them', async () => {
    const records = [
      record('mention', { whyEn: 'Better than SOSP 2023 had.' }),
      record('own', { venue: 'SOSP 2023', year: '2023' }),
      record('before', { venue: 'SOSP 2021', year: '2021' }),
    ];
    const { ids, index } = await search("SOSP'23", records);
    expect(ids[0]).toBe('own');
    expect(ids).not.toContain('before');
    expect(index.asked[0]).toBe('sosp 2023');
  });
});

describe('a query that nothing answers', () => {
  it('finds nothing', async () => {
    const { ids, ranking } = await search('zetaflow', [record('one', { title: 'Decoding' })]);
    expect(ids).toEqual([]);
    expect(ranking.corrected).toBeUndefined();
  });

  it.each(['', '   ', '…？！', '🚀🚀', '"\'`;--', '<>'])('finds nothing when it is %j', async (text) => {
    expect((await search(text, [record('one', { title: 'Decoding' })])).ids).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', 'x'.repeat(1000), 'ا'.repeat(1000), `${'a b '.repeat(250)}`, '('.repeat(1000)])(
    'is answered without failing when it is %j',
    async (text) => {
      await expect(search(text, [record('one', { title: 'Decoding' })])).resolves.toBeDefined();
    },
  );

  it('does not find what the index answers with for words that are nowhere', async () => {
    const answers = { batrachian: ['one', 'two'] };
    const { ids } = await search('batrachian', [record('one', { title: 'Batching' }), record('two', { title: 'Batch' })], { answers });
    expect(ids).toEqual([]);
  });

  it('finds works with words that begin like a long one, when nothing has it', async () => {
    const { ids, ranking } = await search('flashattn', [record('flash', { title: 'FlashAttention' })], {
      answers: { flashattn: ['flash'] },
    });
    expect(ids).toEqual(['flash']);
    expect(ranking.asked).toBeUndefined();
  });
});
