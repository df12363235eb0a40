import { describe, expect, it } from 'vitest';
import { type FoundRecord, readRecord } from '#domain/found-record.ts';
import { searchExcerpt } from '#domain/search-excerpt.ts';
import { searchRecord } from '#domain/search-record.ts';
import { toyEntry, toyLibrary } from './toy-library.ts';

const toyFound = (id: string): FoundRecord => {
  const { meta, content } = searchRecord(toyEntry(id), toyLibrary().library);
  return readRecord(meta, content);
};

const meta: FoundRecord = {
  ...toyFound('alpha'),
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
    expect(searchExcerpt(toyFound('no-chinese'), [], 'zh')).toEqual({
      found: undefined,
      text: 'Says what the reader gets.',
      language: 'en',
    });
  });
});

describe('excerpts of prose', () => {
  const prose: FoundRecord = {
    ...meta,
    answersEn: 'How does a request join? And when does it leave the batch?\nWhat does padding cost?',
    answersZh: '请求怎样加入？\n填充要多少代价？',
    summaryEn: 'Requests leave when they are done. Throughput is 36.9 times that of v1.2 padding. GPUs idle less.',
    summaryZh: '完成的请求离开。吞吐是静态的 36.9 倍！空闲更少。',
    notesEn: 'The bubble shrinks. 4 stages leave 27% idle. So it is.',
    notesZh: '气泡变小。四个阶段空闲 27%。',
    terms: 'pipeline bubble\n流水线气泡',
  };
  const found = (word: string, language: 'en' | 'zh' = 'en') => {
    const excerpt = searchExcerpt(prose, [word], language);
    return `${excerpt.found} ${excerpt.language}: ${excerpt.text}`;
  };

  it('give the sentence of the summary that has the word, and no other', () => {
    expect(found('throughput')).toBe('summary en: Throughput is 36.9 times that of v1.2 padding.');
    expect(found('idle')).toBe('summary en: GPUs idle less.');
  });

  it('part no sentence at the point of a number', () => {
    expect(found('36.9')).toBe('summary en: Throughput is 36.9 times that of v1.2 padding.');
  });

  it('begin a sentence with a figure too', () => {
    expect(found('stages')).toBe('notes en: 4 stages leave 27% idle.');
  });

  it('give the question that a work answers, rather than its summary', () => {
    expect(found('padding')).toBe('answers en: What does padding cost?');
    expect(found('leave')).toBe('answers en: And when does it leave the batch?');
  });

  it('give Chinese sentences, which no space parts', () => {
    expect(found('吞吐', 'zh')).toBe('summary zh: 吞吐是静态的 36.9 倍！');
    expect(found('空闲更少', 'zh')).toBe('summary zh: 空闲更少。');
    expect(found('代价', 'zh')).toBe('answers zh: 填充要多少代价？');
    expect(found('四个', 'zh')).toBe('notes zh: 四个阶段空闲 27%。');
  });

  it('give the term rather than the note that uses it', () => {
    expect(found('bubble')).toBe('terms en: pipeline bubble');
  });

  it('give the sentence with most of the words, the first of several', () => {
    const both = searchExcerpt({ ...prose, answersEn: '' }, ['padding', 'times'], 'en');
    expect(both.text).toBe('Throughput is 36.9 times that of v1.2 padding.');
    expect(searchExcerpt({ ...prose, summaryEn: 'A cat. A cat and a dog.' }, ['cat', 'dog'], 'en').text).toBe('A cat and a dog.');
    expect(searchExcerpt({ ...prose, summaryEn: 'One cat. Two cats.' }, ['cat'], 'en').text).toBe('One cat.');
  });

  it('give the sentence in the other language when the word is only there', () => {
    expect(found('静态')).toBe('summary zh: 吞吐是静态的 36.9 倍！');
    expect(found('throughput', 'zh')).toBe('summary en: Throughput is 36.9 times that of v1.2 padding.');
  });
});
