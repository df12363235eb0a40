import { describe, expect, it } from 'vitest';
import type { FoundRecord } from '#domain/found-record.ts';
import { parseQuery, type SearchQuery } from '#domain/search-query.ts';
import { coverage, hasAllWords, hasSimilarWords, isNamed, relevance } from '#domain/search-relevance.ts';
import { toyRecord, toyVocabulary } from './toy-records.ts';

const none = new Map<string, number>();
const query = (text: string): SearchQuery => parseQuery(text, toyVocabulary);
const score = (text: string, fields: Partial<FoundRecord>, rank = 0.5): number => relevance(toyRecord(fields), query(text), none, rank);

describe('relevance', () => {
  const ranks: readonly (readonly [what: string, fields: Partial<FoundRecord>])[] = [
    ['an identifier', { ids: '2309.06180\nzetaflow' }],
    ['the short name', { short: 'zetaflow' }],
    ['the title', { title: 'Zetaflow' }],
    ['the title before the colon', { title: 'ZetaFlow: a system' }],
    ['a former title', { former: 'Old\nZetaFlow' }],
    ['an alias', { aliases: '某某\nZetaFlow' }],
    ['an author', { authors: 'Ada Writer\nBo Zetaflow' }],
    ['the beginning of the short name', { short: 'ZetaFlowing' }],
    ['a part of the title', { title: 'On the zetaflow of it' }],
    ['a term of which it is the first to read', { terms: 'zetaflow' }],
    ['a later term', { terms: 'one\ntwo\nthree\nzetaflow' }],
    ['a topic', { topics: 'Serving\nZetaFlow' }],
    ['a part of a topic', { topics: 'Zetaflow and more' }],
    ['the reason to read', { whyEn: 'Uses zetaflow.' }],
    ['the summary', { summaryEn: 'Uses zetaflow.' }],
    ['the notes', { notesEn: 'Uses zetaflow.' }],
    ['nothing', { title: 'Other' }],
  ];

  it.each(ranks.slice(1).map(([what, fields], index) => ({ what, fields, above: ranks[index] })))(
    'of a query that is $what is less than of one that is $above.0',
    ({ fields, above }) => {
      expect(score('zetaflow', fields)).toBeLessThan(score('zetaflow', above?.[1] ?? {}));
    },
  );

  it('is more for a name that the index ranks last than for a mention that it ranks first', () => {
    const mention = { title: 'More on zetaflow', whyEn: 'zetaflow', tier: 'must-read' } as const;
    for (const name of [{ short: 'ZetaFlow' }, { title: 'ZetaFlow' }, { former: 'ZetaFlow' }, { aliases: 'ZetaFlow' }]) {
      expect(score('zetaflow', name, 1)).toBeGreaterThan(score('zetaflow', mention, 0));
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
    expect(score(name, author)).toBeGreaterThan(score(name, { whyEn: `By ${name}.`, notesEn: name }));
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
    expect(score('zetaflow', fields, 0)).toBeGreaterThan(score('zetaflow', fields, 1));
  });

  it.each(['', '…', '🚀', 'x'.repeat(1000), 'مرحبا', '<script>', '['])('is a number for %j', (text) => {
    expect(score(text, { title: 'Other', short: 'Other', authors: 'Ada' })).toBeGreaterThanOrEqual(0);
  });

  it('names no work by nothing', () => {
    expect(score('…', { short: '', title: '' })).toBeLessThan(20);
  });
});

describe('isNamed', () => {
  const flash = toyRecord({
    title: 'FlashAttention: Fast and Memory-Efficient Exact Attention',
    short: 'FlashAttention',
    former: 'Fast Exact Attention',
    aliases: '快速注意力',
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
    expect(isNamed(flash, query(text))).toBe(true);
  });

  it.each(['flash', 'FlashAttention-2', '注意力', 'fast', '2205.14136', 'tri dao', '…', ''])('takes “%s” for none', (text) => {
    expect(isNamed(flash, query(text))).toBe(false);
  });

  it('names a work without short name by nothing', () => {
    expect(isNamed(toyRecord({ title: 'Alpha' }), query(''))).toBe(false);
    expect(isNamed(toyRecord({ title: 'Alpha' }), query('!'))).toBe(false);
  });
});

describe('coverage', () => {
  const of = (text: string, fields: Partial<FoundRecord>, frequencies: ReadonlyMap<string, number> = none): number =>
    coverage(toyRecord(fields), query(text), frequencies);

  it('is the share of the query that a record has', () => {
    expect(of('speculative decoding', { short: 'Speculative decoding' })).toBe(1);
    expect(of('speculative decoding', { short: 'Speculative' })).toBeCloseTo(0.5);
    expect(of('speculative decoding', {})).toBe(0);
  });

  it('takes no notice of endings', () => {
    expect(of('pipelines', { short: 'A pipeline' })).toBe(1);
  });

  it('is less where words weigh less', () => {
    const fields = ['short', 'title', 'aliases', 'answersEn', 'whyEn', 'summaryEn', 'notesEn'] as const;
    const shares = fields.map((field) => of('decoding', { [field]: 'decoding' }));
    expect(shares).toEqual([...new Set(shares)].toSorted((a, b) => b - a));
  });

  it('counts another name of the same thing a little less', () => {
    const other = of('kv cache', { title: '键值缓存' });
    expect(other).toBeLessThan(of('kv cache', { title: 'KV cache' }));
    expect(other).toBeGreaterThan(0.7);
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

describe('hasAllWords', () => {
  const record = toyRecord({
    title: 'Alpha: Batching Requests',
    authors: 'Ada Writer',
    year: '2022',
    ids: '2201.00010',
    whyZh: '每一步之后都可把新请求加入 batch。',
    notesEn: 'The bubble shrinks.',
  });
  const has = (text: string): boolean => hasAllWords(record, query(text));

  it('finds words in any field', () => {
    expect(['ada bubble', 'alpha 2022', '请求 ada', 'requests'].map(has)).toEqual([true, true, true, true]);
    expect(hasAllWords(record, { words: ['2201.00010'] })).toBe(true);
  });

  it('takes no notice of endings', () => {
    expect(['batches', 'batched requesting', 'bubbles'].map(has)).toEqual([true, true, true]);
  });

  it('needs every one of them', () => {
    expect(['alpha nowhere', 'nowhere'].map(has)).toEqual([false, false]);
  });

  it('finds no word that only shares its first letters with another', () => {
    expect(has('batrachian')).toBe(false);
    expect(has('requiem')).toBe(false);
  });

  it('counts a single Chinese character with its neighbour only', () => {
    expect(hasAllWords(toyRecord({ whyZh: '显存不够。' }), { words: ['显', '存'] })).toBe(true);
    expect(hasAllWords(toyRecord({ whyZh: '显然，存在。' }), { words: ['显', '存'] })).toBe(false);
  });

  it('has all of none', () => {
    expect(has('…')).toBe(true);
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
