import { describe, expect, it } from 'vitest';
import { mentions, searchExcerpt } from '#domain/search-excerpt.ts';
import { type SearchRecord, searchRecord } from '#domain/search-record.ts';
import { toyEntry, toyLibrary } from './toy-library.ts';

const toyMeta = (id: string): SearchRecord['meta'] => searchRecord(toyEntry(id), toyLibrary().library).meta;

const meta: SearchRecord['meta'] = {
  ...toyMeta('alpha'),
  aliases: 'Step batching\n逐步批处理',
  former: 'A System for Requests',
  ids: '2201.00010\n10.1145/1.2\n1.2',
  authors: 'Ada Writer\nBob Reader',
  topics: 'Batching\n批处理\nServing',
  whyEn: 'Adds a request to the batch after every step.',
  whyZh: '每一步之后都可把新请求加入 batch。',
};

describe('searchExcerpt', () => {
  it('gives the reason to read, and says nothing of the place, when the title has all the words', () => {
    expect(searchExcerpt(meta, ['alpha', 'batching'], 'en')).toEqual({ found: undefined, text: meta.whyEn, language: 'en' });
  });

  it('gives the reason in the language of the reader', () => {
    expect(searchExcerpt(meta, ['alpha'], 'zh')).toEqual({ found: undefined, text: meta.whyZh, language: 'zh' });
  });

  it('says that a word is in the reason', () => {
    expect(searchExcerpt(meta, ['step'], 'en')).toEqual({ found: 'why', text: meta.whyEn, language: 'en' });
  });

  it('gives the lines of a field that have the word, and no others', () => {
    expect(searchExcerpt(meta, ['bob'], 'en')).toEqual({ found: 'authors', text: 'Bob Reader', language: 'en' });
  });

  it('finds identifiers', () => {
    expect(searchExcerpt(meta, ['2201.00010'], 'en')).toEqual({ found: 'ids', text: '2201.00010', language: 'en' });
  });

  it('finds former titles', () => {
    expect(searchExcerpt(meta, ['system'], 'en')).toEqual({ found: 'former', text: 'A System for Requests', language: 'en' });
  });

  it('finds topics', () => {
    expect(searchExcerpt(meta, ['serving'], 'en')).toEqual({ found: 'topics', text: 'Serving', language: 'en' });
  });

  it('prefers the field with more of the words that the title lacks', () => {
    expect(searchExcerpt(meta, ['step', 'ada', 'writer'], 'en')).toEqual({ found: 'authors', text: 'Ada Writer', language: 'en' });
  });

  it('gives the reason in the other language when the word is only there', () => {
    expect(searchExcerpt(meta, ['请求'], 'en')).toEqual({ found: 'why', text: meta.whyZh, language: 'zh' });
  });

  it('gives the reason without place when the word is nowhere, as for a misspelt one', () => {
    expect(searchExcerpt(meta, ['nowhere'], 'en')).toEqual({ found: undefined, text: meta.whyEn, language: 'en' });
  });

  it('says that the reason is in English where Chinese is missing', () => {
    expect(searchExcerpt(toyMeta('no-chinese'), [], 'zh')).toEqual({
      found: undefined,
      text: 'Says what the reader gets.',
      language: 'en',
    });
  });
});

describe('mentions', () => {
  it('finds a word in any field', () => {
    expect(mentions(meta, ['ada'])).toBe(true);
    expect(mentions(meta, ['2201.00010'])).toBe(true);
    expect(mentions(meta, ['批处理'])).toBe(true);
  });

  it('takes no notice of endings', () => {
    expect(mentions(meta, ['batches'])).toBe(true);
    expect(mentions(meta, ['requesting'])).toBe(true);
  });

  it('needs one of the words only', () => {
    expect(mentions(meta, ['nowhere', 'alpha'])).toBe(true);
  });

  it('finds no word that only shares its first letters with another', () => {
    expect(mentions(meta, ['batrachian'])).toBe(false);
    expect(mentions(meta, ['nowhere'])).toBe(false);
  });
});
