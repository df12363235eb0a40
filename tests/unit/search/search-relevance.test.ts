import { describe, expect, it } from 'vitest';
import type { FoundRecord } from '#domain/search/found-record.ts';
import { parseQuery, type SearchQuery } from '#domain/search/search-query.ts';
import {
  coverage,
  exactName,
  hasId,
  hasSimilarWords,
  isFiledUnder,
  missingIn,
  nameScore,
  relevance,
} from '#domain/search/search-relevance.ts';
import { toyRecord, toyVocabulary } from './toy-records.ts';

const none = new Map<string, number>();
const zetaflow = toyVocabulary.concepts.length;
const vocabulary = { ...toyVocabulary, concepts: [...toyVocabulary.concepts, 'ZetaFlow|泽塔流'] };
const query = (text: string): SearchQuery => parseQuery(text, vocabulary);

/** What is known of a work beside its record: its place among the hits, and whether the index has all words of the query. */
interface Known {
  readonly rank?: number;
  readonly isIndexed?: boolean;
}

function score(text: string, fields: Partial<FoundRecord>, { rank = 0.5, isIndexed = false }: Known = {}): number {
  const [record, asked] = [toyRecord(fields), query(text)];
  const indexed = new Set(isIndexed ? asked.words : []);
  return relevance(record, asked, none, { name: nameScore(record, asked), rank, indexed });
}

describe('relevance', () => {
  const ranks: readonly (readonly [what: string, fields: Partial<FoundRecord>, known?: Known])[] = [
    ['an identifier', { ids: '2309.06180\nzetaflow' }],
    ['the short name', { short: 'zetaflow' }],
    ['the title', { title: 'Zetaflow' }],
    ['the title before the colon', { title: 'ZetaFlow: a system' }],
    ['a former title', { former: 'Old\nZetaFlow' }],
    ['an alias', { aliases: '某某\nZetaFlow' }],
    ['an author', { authors: 'Ada Writer\nBo Zetaflow' }],
    ['the beginning of the short name', { short: 'ZetaFlowing' }],
    ['a part of the title', { title: 'On the zetaflow of it' }],
    ['something that one reads it first about', { filings: `1 0\n${zetaflow} 0` }],
    ['a part of an alias', { aliases: 'On zetaflow' }],
    ['something that one reads it later about', { filings: `${zetaflow} 4\n1 0` }],
    ['a word of a question that it answers', { answersEn: 'What is zetaflow?' }],
    ['a word of the reason to read', { whyEn: 'Uses zetaflow.' }],
    ['another name of a word of the reason to read', { whyZh: '用泽塔流。' }],
    ['a word that the index alone has', { title: 'Other' }, { isIndexed: true }],
    ['nothing', { title: 'Other' }],
  ];

  it.each(ranks.slice(1).map(([what, fields, known], index) => ({ what, fields, known, above: ranks[index] })))(
    'of a query that is $what is less than of one that is $above.0',
    ({ fields, known, above }) => {
      expect(score('zetaflow', fields, known)).toBeLessThan(score('zetaflow', above?.[1] ?? {}, above?.[2]));
    },
  );

  it('is more for a name that the index ranks last than for a mention that it ranks first', () => {
    const mention = { title: 'More on zetaflow', whyEn: 'zetaflow', tier: 'must-read' } as const;
    for (const name of [{ short: 'ZetaFlow' }, { title: 'ZetaFlow' }, { former: 'ZetaFlow' }, { aliases: 'ZetaFlow' }]) {
      expect(score('zetaflow', name, { rank: 1 })).toBeGreaterThan(score('zetaflow', mention, { rank: 0, isIndexed: true }));
    }
  });

  it('is more for a name in the same spelling', () => {
    expect(score('zero', { short: 'ZeRO' })).toBeGreaterThan(score('zero', { short: 'ZeRO++' }));
    expect(score('zero++', { short: 'ZeRO++' })).toBeGreaterThan(score('zero++', { short: 'ZeRO' }));
  });

  it('is most for a work whose identifier is in the query, whatever stands beside it', () => {
    const cited = score('what does 2309.06180 say on zetaflow', { ids: '2309.06180' });
    expect(cited).toBeGreaterThan(score('what does 2309.06180 say on zetaflow', { short: 'zetaflow', title: 'What zetaflow does' }));
  });

  it.each(['tianqi chen', 'Chen Tianqi', 'chen', '陈天奇', '李沐'])('is more for an author than for a mention: %s', (name) => {
    const author = { authors: 'Ada Writer\nTianqi Chen\n陈天奇\n李沐' };
    expect(score(name, author)).toBeGreaterThan(score(name, { title: `Works by ${name} and others` }));
    expect(score(name, author)).toBeGreaterThan(score(name, { whyEn: `By ${name}.` }, { isIndexed: true }));
  });

  it('takes the words of two authors for no name', () => {
    expect(score('tianqi writer', { authors: 'Ada Writer\nTianqi Chen' })).toBeLessThan(
      score('tianqi writer', { authors: 'Tianqi Writer' }),
    );
  });

  it('is more for a work of the venue and year asked for', () => {
    expect(score("sosp'23", { venue: 'SOSP 2023' })).toBeGreaterThan(score("sosp'23", { venue: 'SOSP 2022' }));
    expect(score("serving sosp'23", { venue: 'SOSP 2023', title: 'Serving' })).toBeGreaterThan(
      score("serving sosp'23", { title: 'Serving', whyEn: 'sosp 2023' }),
    );
  });

  it('is more for a work that answers the question in one line than for one that has its words here and there', () => {
    const asked = 'why is decoding memory bound';
    const answers = { answersEn: 'what is it?\nwhy is decoding bound by memory?' };
    const scattered = { answersEn: 'what is decoding?\nhow is memory used?\nwhat is bound?' };
    expect(score(asked, answers)).toBeGreaterThan(score(asked, scattered));
  });

  it('finds an answer in the other language by the names of a thing', () => {
    const answers = { answersZh: '键值缓存怎样做批处理？' };
    expect(score('kv cache batching', answers)).toBeGreaterThan(
      score('kv cache batching', { answersZh: '键值缓存是什么？\n什么是批处理？' }),
    );
  });

  it('is a little more for a must-read and for a work that the index ranks higher, all else equal', () => {
    const fields = { title: 'On zetaflow' };
    expect(score('zetaflow', { ...fields, tier: 'must-read' })).toBeGreaterThan(score('zetaflow', { ...fields, tier: 'advanced' }));
    expect(score('zetaflow', fields, { rank: 0 })).toBeGreaterThan(score('zetaflow', fields, { rank: 1 }));
  });

  it.each(['', '…', '🚀', 'x'.repeat(1000), 'مرحبا', '<script>', '['])('is a number for %j', (text) => {
    expect(score(text, { title: 'Other', short: 'Other', authors: 'Ada' })).toBeGreaterThanOrEqual(0);
  });

  it('names no work by nothing', () => {
    expect(score('…', { short: '', title: '' })).toBeLessThan(20);
  });
});

describe('nameScore', () => {
  const flash = toyRecord({
    title: 'FlashAttention: Fast and Memory-Efficient Exact Attention',
    short: 'FlashAttention',
    former: 'Fast Exact Attention',
    aliases: '快速注意力',
    authors: 'Tri Dao',
    ids: '2205.14135\ndao-2022-flashattention',
  });

  it.each([
    ' flashattention ',
    'flash attention',
    'flash-attention',
    'flashattention fast and memory efficient exact attention',
    'fast exact attention',
    '快速注意力',
    'arXiv:2205.14135v2',
    'dao-2022-flashattention',
  ])('takes “%s” for a name of the work', (text) => {
    expect(nameScore(flash, query(text))).toBeGreaterThanOrEqual(exactName);
  });

  it.each(['flash', 'FlashAttention-2', '注意力', 'fast', '2205.14136', 'tri dao', '…', ''])('takes “%s” for none', (text) => {
    expect(nameScore(flash, query(text))).toBeLessThan(exactName);
  });

  it('names a work without short name by nothing', () => {
    expect(nameScore(toyRecord({ title: 'Alpha' }), query(''))).toBe(0);
    expect(nameScore(toyRecord({ title: 'Alpha' }), query('!'))).toBe(0);
  });

  it('is more the earlier a work is to be read about what the query is the name of', () => {
    const places = [0, 1, 2, 3, 4].map((place) => nameScore(toyRecord({ filings: `1 ${place}` }), query('kv cache')));
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => b - a));
    expect(nameScore(toyRecord({ filings: '1 5' }), query('kv cache'))).toBeGreaterThan(0);
  });

  it('is nothing for what a work is filed under when the query asks for more, or for a venue', () => {
    const filed = toyRecord({ filings: '1 0' });
    expect([nameScore(filed, query('kv cache kernels')), nameScore(filed, query('kv cache osdi 2022'))]).toEqual([0, 0]);
  });
});

describe('hasId', () => {
  const record = toyRecord({ ids: '2205.14135\n10.1109/TPDS.2019\n2019' });

  it('finds an identifier, whatever its case and whatever stands beside it', () => {
    expect(hasId(record, query('see arXiv:2205.14135 on attention'))).toBe(true);
    expect(hasId(record, query('10.1109/tpds.2019'))).toBe(true);
    expect(hasId(record, query('2309.06180 2205.14135'))).toBe(true);
  });

  it('finds no other one, and none where none was asked for', () => {
    expect(hasId(record, query('2205.14136'))).toBe(false);
    expect(hasId(record, query('10.1109/tpds.20'))).toBe(false);
    expect(hasId(record, query('2019'))).toBe(false);
  });
});

describe('isFiledUnder', () => {
  const isFiled = (text: string, filings: string): boolean =>
    query(text).concepts.some((concept) => isFiledUnder(toyRecord({ filings }), concept));

  it('knows a thing by any of its names', () => {
    expect(['kv cache', '键值缓存', 'key-value caches'].map((name) => isFiled(name, '0 2\n1 7'))).toEqual([true, true, true]);
  });

  it('takes a part of a name, and what the work is not filed under, for nothing', () => {
    expect([isFiled('cache', '0 2\n1 7'), isFiled('batching', '1 0'), isFiled('kv cache', ''), isFiled('kv cache', '10 0')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes a name of two things for either', () => {
    const { concepts } = parseQuery('cp', { concepts: ['CP|context parallelism', 'CP|checkpoint'], venues: [] });
    const isFiled = (filings: string): boolean => concepts.some((concept) => isFiledUnder(toyRecord({ filings }), concept));
    expect([isFiled('0 0'), isFiled('1 0'), isFiled('2 0')]).toEqual([true, true, false]);
  });
});

describe('coverage', () => {
  const of = (text: string, fields: Partial<FoundRecord>, frequencies: ReadonlyMap<string, number> = none): number =>
    coverage(toyRecord(fields), query(text), frequencies, new Set());
  const indexed = (text: string, words: readonly string[], fields: Partial<FoundRecord> = {}): number =>
    coverage(toyRecord(fields), query(text), none, new Set(words));

  it('is the share of the query that a record has', () => {
    expect(of('speculative decoding', { short: 'Speculative decoding' })).toBe(1);
    expect(of('speculative decoding', { short: 'Speculative' })).toBeCloseTo(0.5);
    expect(of('speculative decoding', {})).toBe(0);
  });

  it('takes no notice of endings', () => {
    expect(of('pipelines', { short: 'A pipeline' })).toBe(1);
  });

  it('is less where words weigh less', () => {
    const fields = ['short', 'title', 'aliases', 'former', 'answersEn', 'whyEn'] as const;
    const shares = [
      ...fields.map((field) => of('decoding', { [field]: 'decoding' })),
      indexed('decoding', ['decoding']),
      of('decoding', {}),
    ];
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => b - a));
  });

  it('counts another name of the same thing a little less', () => {
    const other = of('kv cache', { title: '键值缓存' });
    expect(other).toBeLessThan(of('kv cache', { title: 'KV cache' }));
    expect(other).toBeGreaterThan(0.7);
  });

  it('counts what a work is filed under, by any name, as much as a question that it answers', () => {
    expect(of('键值缓存', { filings: '1 9' })).toBeCloseTo(of('kv cache', { answersEn: 'What is a KV cache?' }));
    expect(of('kv cache kernels', { filings: '1 9' })).toBeGreaterThan(0);
    expect(of('kv cache', { filings: '2 9' })).toBe(0);
  });

  it('counts a word that the index alone has, for less than one of the record', () => {
    expect(indexed('decoding kernels', ['decoding'])).toBeGreaterThan(0);
    expect(indexed('decoding kernels', ['decoding'])).toBeLessThan(indexed('decoding kernels', ['decoding', 'kernels']));
    expect(indexed('decoding', ['decoding'])).toBeLessThan(of('decoding', { whyEn: 'decoding' }));
    expect(indexed('decoding', ['decoding'], { title: 'Decoding' })).toBe(of('decoding', { title: 'Decoding' }));
  });

  it('counts a part of a name for less than its share', () => {
    expect(of('kv cache', { short: 'cache' })).toBeLessThan(0.5);
    expect(of('kv cache', { short: 'cache' })).toBeGreaterThan(0);
  });

  it('counts rare words more', () => {
    const frequencies = new Map([
      ['training', 300],
      ['zetaflow', 1],
    ]);
    expect(of('training zetaflow', { short: 'zetaflow' }, frequencies)).toBeGreaterThan(0.5);
    expect(of('training zetaflow', { short: 'training' }, frequencies)).toBeLessThan(0.5);
  });

  it('is nothing for a query without words', () => {
    expect(of('…', { title: '…' })).toBe(0);
  });
});

describe('missingIn', () => {
  const record = toyRecord({
    title: 'Alpha: Batching Requests',
    authors: 'Ada Writer',
    year: '2022',
    ids: '2201.00010',
    whyZh: '每一步之后都可把新请求加入 batch。',
  });
  const missing = (text: string): readonly string[] => missingIn(record, query(text).words);

  it('finds no word missing that any field has', () => {
    expect(['ada batch', 'alpha 2022', '请求 ada', 'requests'].flatMap(missing)).toEqual([]);
    expect(missingIn(record, ['2201.00010'])).toEqual([]);
  });

  it('takes no notice of endings', () => {
    expect(['batches', 'batched requesting', 'writing'].flatMap(missing)).toEqual([]);
  });

  it('gives the words that are missing, in order', () => {
    expect(missing('nowhere alpha neither')).toEqual(['nowhere', 'neither']);
  });

  it('misses words that only share their first letters with others', () => {
    expect(missing('batrachian requiem')).toEqual(['batrachian', 'requiem']);
  });

  it('misses what the record has in no field that is searched', () => {
    expect(missingIn(toyRecord({ pdf: 'https://example.org/paper.pdf', kind: 'paper', filings: '17 0' }), ['example', '17'])).toEqual([
      'example',
      '17',
    ]);
  });

  it('counts a single Chinese character with its neighbour only', () => {
    expect(missingIn(toyRecord({ whyZh: '显存不够。' }), ['显', '存'])).toEqual([]);
    expect(missingIn(toyRecord({ whyZh: '显然，存在。' }), ['显', '存'])).toEqual(['显', '存']);
    expect(missingIn(toyRecord({ whyZh: '显然，存在。' }), ['显', 'gpu'])).toEqual(['gpu']);
  });

  it('finds nothing missing of nothing', () => {
    expect(missing('…')).toEqual([]);
  });
});

describe('hasSimilarWords', () => {
  const similar = (text: string): boolean => hasSimilarWords(toyRecord({ title: 'FlashAttention' }), query(text));

  it('finds words that begin like those of the record', () => {
    expect(similar('flashattn')).toBe(true);
  });

  it('finds no short words and none that begin otherwise', () => {
    expect([similar('flushattn'), similar('flush'), similar('zebra')]).toEqual([false, false, false]);
  });
});
