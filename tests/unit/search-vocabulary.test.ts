import { describe, expect, it } from 'vitest';
import { searchVocabulary, searchWords } from '#domain/search-vocabulary.ts';
import { edited, toyLibrary } from './toy-library.ts';

const { library } = toyLibrary();

describe('searchVocabulary', () => {
  it('has the names of each term and each topic in both languages, with bars between', () => {
    expect(searchVocabulary(library).concepts).toEqual([
      'batching|批处理',
      'batch|批|mini-batch',
      'hardware|硬件',
      'kv cache|attention cache|显存管理',
      'pipeline bubble|流水线气泡',
      'serving|推理服务',
      'testing|测试',
    ]);
  });

  it('leaves out what stands in brackets at the end of a name', () => {
    const { library: changed } = toyLibrary(edited('glossary.yaml', 'zh: 流水线气泡', 'zh: 流水线气泡（空等）'));
    expect(searchVocabulary(changed).concepts).toContain('pipeline bubble|流水线气泡');
  });

  it('has each name of a concept once, and each concept once', () => {
    const { library: changed } = toyLibrary(edited('glossary.yaml', 'aliases: [mini-batch]', 'aliases: [Batch (small), BATCH]'));
    const { concepts } = searchVocabulary(changed);
    expect(concepts).toContain('batch|批');
    expect(new Set(concepts).size).toBe(concepts.length);
  });

  it('has the venues with their other names, in lower case', () => {
    expect(searchVocabulary(library).venues).toEqual(['sosp', 'arxiv']);
    const { library: changed } = toyLibrary(edited('venues.yaml', 'SOSP:', 'SOSP:\n  aliases: [Operating Systems]'));
    expect(searchVocabulary(changed).venues).toContain('sosp|operating systems');
  });
});

describe('searchWords', () => {
  const { latin, han } = searchWords(library);

  it('has the words of names, titles, authors, questions and venues', () => {
    expect(latin.split(' ')).toEqual(
      expect.arrayContaining(['alpha', 'batching', 'requests', 'pagedbeta', 'ada', 'writer', 'bubble', 'running', 'sosp', 'arxiv']),
    );
  });

  it('has no word twice, none that is short, none with digits, and all in order', () => {
    const words = latin.split(' ');
    expect(words).toEqual([...new Set(words)].toSorted());
    expect(words.filter((word) => !/^\p{Script=Latin}[\p{L}\p{M}]{2,}$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
  });

  it('has the Chinese of names, without the Latin letters beside it', () => {
    const changes = edited('glossary.yaml', 'zh: 流水线气泡', 'zh: GPU 流水线气泡');
    expect(searchWords(toyLibrary(changes).library).han.split(' ')).toContain('流水线气泡');
    expect(han.split(' ')).toEqual(expect.arrayContaining(['批处理', '显存管理', '逐步批处理']));
    expect(han).not.toMatch(/[^\p{Script=Han} ]/u);
  });

  it('is empty for an empty library', () => {
    const none = { ...library, entries: [], topics: [], terms: [], venues: [] } as unknown as typeof library;
    expect(searchWords(none)).toEqual({ latin: '', han: '' });
    expect(searchVocabulary(none)).toEqual({ concepts: [], venues: [] });
  });
});
