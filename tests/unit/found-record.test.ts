import { describe, expect, it } from 'vitest';
import { joinSections, readRecord } from '#domain/found-record.ts';
import { searchRecord } from '#domain/search-record.ts';
import { toyEntry, toyLibrary } from './toy-library.ts';
import { toyRecord } from './toy-records.ts';

const { library } = toyLibrary();
const { meta } = searchRecord(toyEntry('alpha'), library);
const sections = {
  names: '逐步批处理\n老师',
  terms: 'batch\n批\npipeline bubble',
  whyEn: 'Adds a request after every step.',
  whyZh: '每一步之后都可把新请求加入 batch。',
  answersEn: 'how does a request join?\nwhat does padding cost?',
  answersZh: '请求怎样加入？\n填充要多少代价？',
  summaryEn: '',
  summaryZh: '吞吐是静态批处理的 36 倍。',
  notesEn: 'The bubble shrinks.',
  notesZh: '气泡变小。',
};

/** What the index makes of a content: one space for many, and marks between the words of Chinese. */
function indexed(content: string): string {
  return content
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u200b');
}

describe('a record', () => {
  it('comes back from the index as it went in', () => {
    const { names: _, ...texts } = sections;
    expect(readRecord(meta, indexed(joinSections(sections)))).toEqual({ ...meta, ...texts });
  });

  it.each(['alpha', 'beta', 'gamma', 'no-chinese', 'essay', 'chips', 'engine'])('of %s keeps its reasons and its notes', (id) => {
    const entry = toyEntry(id);
    const record = searchRecord(entry, library);
    const read = readRecord(record.meta, indexed(record.content));
    expect(read).toMatchObject({ id, title: entry.title, whyEn: entry.why.en, whyZh: entry.why.zh ?? '' });
    expect(read.answersEn).toBe(entry.answers?.en.join('\n') ?? '');
    expect(read.notesEn === '').toBe(library.note(id) === undefined);
  });

  it('keeps each section in its place when those before it are empty', () => {
    const none = Object.fromEntries(Object.keys(sections).map((section) => [section, ''])) as typeof sections;
    for (const section of ['terms', 'answersZh', 'notesZh'] as const) {
      const read = readRecord(meta, indexed(joinSections({ ...none, [section]: 'Only here.' })));
      expect(read).toEqual({ ...toyRecord(), ...meta, [section]: 'Only here.' });
    }
  });

  it('is read from an empty content too', () => {
    expect(readRecord(meta, '')).toEqual({ ...toyRecord(), ...meta });
  });

  it('has no line breaks in its content, which the index would make spaces', () => {
    expect(joinSections(sections)).not.toContain('\n');
  });
});
