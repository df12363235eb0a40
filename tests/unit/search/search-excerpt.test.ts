import { describe, expect, it } from 'vitest';
import { type Excerpt, searchExcerpt } from '#domain/search/search-excerpt.ts';
import { parseQuery } from '#domain/search/search-query.ts';
import type { Language } from '#domain/vocabulary.ts';
import { toyRecord, toyVocabulary } from './toy-records.ts';

const record = toyRecord({
  title: 'Alpha: Batching Requests',
  short: 'Alpha',
  aliases: 'Step batching\n逐步批处理',
  former: 'A System for Requests',
  ids: '2201.00010\n10.1145/1.2\n1.2\nwriter-2022-alpha',
  authors: 'Ada Writer\n艾达\nBob Reader',
  filings: '1 0\n3 2',
  whyEn: 'Adds a request to the batch after every step.',
  whyZh: '每一步之后都可把新请求加入 batch。',
  answersEn: 'How does a request join? And when does it leave the batch?\nWhat does padding of a step cost?\nWhat does idling cost?',
  answersZh: '请求怎样加入？\n填充要多少代价？',
});

function excerpt(text: string, language: Language = 'en', { of = record, isWhole = true } = {}): Excerpt {
  return searchExcerpt(of, parseQuery(text, toyVocabulary), isWhole, language);
}

/** Where the words were found, in which language, and the text there. */
function found(text: string, language: Language = 'en'): string {
  const { found, text: line, language: inLanguage } = excerpt(text, language);
  return `${found} ${inLanguage}: ${line}`;
}

describe('searchExcerpt', () => {
  const reason: Excerpt = { found: undefined, text: record.whyEn, language: 'en' };

  it('gives the reason to read, and says nothing of the place, when the title has all the words', () => {
    expect(excerpt('alpha batching')).toEqual(reason);
  });

  it('gives the reason to read where nothing was asked for, in the language of the reader', () => {
    expect(searchExcerpt(record, undefined, false, 'en')).toEqual(reason);
    expect(searchExcerpt(record, undefined, false, 'zh')).toEqual({ found: undefined, text: record.whyZh, language: 'zh' });
  });

  it('says that the reason is in English where Chinese is missing', () => {
    const of = { ...record, whyZh: '' };
    expect(excerpt('alpha', 'zh', { of })).toEqual(reason);
    expect(excerpt('every', 'zh', { of })).toEqual({ ...reason, found: 'why' });
  });

  it('says that a word is in the reason', () => {
    expect(excerpt('every')).toEqual({ ...reason, found: 'why' });
  });

  it('prefers the reason when it has all the words that the title lacks', () => {
    expect(found('alpha step')).toBe(`why en: ${record.whyEn}`);
  });

  it('gives the lines of a field that have the word, and no others', () => {
    expect(found('bob')).toBe('authors en: Bob Reader');
    expect(found('艾达')).toBe('authors en: 艾达');
    expect(found('逐步', 'zh')).toBe('aliases zh: 逐步批处理');
  });

  it('gives several lines that have as many of the words, one after the other', () => {
    expect(found('ada bob')).toBe('authors en: Ada Writer, Bob Reader');
  });

  it('finds identifiers, and the key of a citation', () => {
    expect(found('arXiv:2201.00010v2')).toBe('ids en: 2201.00010');
    expect(found('10.1145/1.2')).toBe('ids en: 10.1145/1.2');
    expect(found('writer-2022-alpha')).toBe('ids en: writer-2022-alpha');
  });

  it('finds former titles', () => {
    expect(found('system')).toBe('former en: A System for Requests');
  });

  it('prefers the field with more of the words that the title lacks', () => {
    expect(found('step ada writer')).toBe('authors en: Ada Writer');
  });

  it('finds what the work is filed under, by the name that was typed, with its first one in both languages', () => {
    expect(found('kv cache')).toBe('filed en: kv cache = KV cache = 键值缓存');
    expect(found('MoE', 'zh')).toBe('filed zh: moe = mixture of experts = 混合专家');
  });

  it('gives all things of a query that the work is filed under', () => {
    expect(found('moe 键值缓存')).toBe('filed en: moe = mixture of experts = 混合专家, 键值缓存 = KV cache');
  });

  it('does not say of a work that it is filed under what it is not', () => {
    expect(found('time to first token')).toBe(`text en: ${record.whyEn}`);
  });

  it('gives the question that a work answers, the first of several', () => {
    expect(found('padding')).toBe('answers en: What does padding of a step cost?');
    expect(found('leave')).toBe('answers en: How does a request join? And when does it leave the batch?');
    expect(found('cost')).toBe('answers en: What does padding of a step cost?');
    expect(found('idling cost')).toBe('answers en: What does idling cost?');
    expect(found('代价', 'zh')).toBe('answers zh: 填充要多少代价？');
  });

  it('gives the text in the other language when the word is only there', () => {
    expect(found('新请求')).toBe(`why zh: ${record.whyZh}`);
    expect(found('代价')).toBe('answers zh: 填充要多少代价？');
    expect(found('every', 'zh')).toBe(`why en: ${record.whyEn}`);
    expect(found('padding', 'zh')).toBe('answers en: What does padding of a step cost?');
  });

  it('says that a word is in the text where the work has all words and the record has it nowhere', () => {
    expect(found('throughput')).toBe(`text en: ${record.whyEn}`);
    expect(found('吞吐', 'zh')).toBe(`text zh: ${record.whyZh}`);
  });

  // Words are looked for with their endings, so what the title has in another form is said to be in the text.
  it('takes no notice of endings', () => {
    expect(excerpt('requested batches')).toEqual(reason);
  });

  it('does not say that words of the venue and the year are in the text', () => {
    const of = { ...record, place: 'SOSP', venue: 'SOSP 2022', year: '2022' };
    expect(excerpt('alpha sosp', 'en', { of })).toEqual(reason);
    expect(excerpt('alpha 2022', 'en', { of })).toEqual(reason);
  });

  it('gives the reason without place when the word may be nowhere', () => {
    expect(excerpt('nowhere', 'en', { isWhole: false })).toEqual(reason);
  });
});
