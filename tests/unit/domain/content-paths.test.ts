import { describe, expect, it } from 'vitest';
import { entryFile, topicFile } from '#domain/content-paths.ts';
import { kindFolder, kindOfFolder, kinds } from '#domain/vocabulary.ts';

describe('content paths', () => {
  it('puts an entry into the folder of its kind', () => {
    expect(entryFile({ kind: 'course', id: 'chips' })).toBe('courses/chips.yaml');
  });

  it('puts the Chinese texts of a topic beside the English ones', () => {
    expect(topicFile('serving', 'en')).toBe('topics/serving.md');
    expect(topicFile('serving', 'zh')).toBe('topics/serving.zh.md');
  });

  it('knows the kind of every folder of entries', () => {
    expect(kinds.map((kind) => kindOfFolder(kindFolder(kind)))).toEqual(kinds);
  });

  it('knows no kind of other folders', () => {
    expect(kindOfFolder('topics')).toBeUndefined();
  });
});
