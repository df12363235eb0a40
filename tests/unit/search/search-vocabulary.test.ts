import { describe, expect, it } from 'vitest';
import { searchVocabulary, searchWords } from '#domain/search/search-vocabulary.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();

describe('searchVocabulary', () => {
  it('has the names of each concept, with bars between, at the place by which the index knows it', () => {
    expect(searchVocabulary(library).concepts).toEqual([
      'batch|批|mini-batch',
      'pipeline bubble|流水线气泡',
      'Serving|推理服务',
      'Batching|批处理',
      'KV cache|attention cache|显存管理',
      'Testing|测试',
      'Hardware|硬件',
    ]);
  });

  it('has the venues with their other names, in lower case', () => {
    expect(searchVocabulary(library).venues).toEqual(['sosp', 'arxiv']);
    const { library: changed } = toyLibrary(edited('venues.yaml', 'SOSP:', 'SOSP:\n  aliases: [Operating Systems]'));
    expect(searchVocabulary(changed).venues).toContain('sosp|operating systems');
  });
});

describe('searchWords', () => {
  const { latin, han } = searchWords(library);

  it('has the words of names, titles, authors and questions', () => {
    expect(latin.split(' ')).toEqual(
      expect.arrayContaining(['alpha', 'requests', 'pagedbeta', 'ada', 'writer', 'request', 'join', 'running', 'engine']),
    );
  });

  it('has no words of reasons, summaries and notes, in which nobody looks for a name', () => {
    expect(latin.split(' ').filter((word) => ['adds', 'throughput', 'shrinks', 'differences'].includes(word))).toEqual([]);
  });

  it('has no word that the vocabulary has', () => {
    const words = [...latin.split(' '), ...han.split(' ')];
    expect(words.filter((word) => ['batch', 'batching', 'bubble', 'cache', 'sosp', 'arxiv', '批处理', '显存管理'].includes(word))).toEqual(
      [],
    );
  });

  it('has no word twice, none that is short, none with digits, and all in order', () => {
    const words = latin.split(' ');
    expect(words).toEqual([...new Set(words)].toSorted());
    expect(words.filter((word) => !/^\p{Script=Latin}[\p{L}\p{M}]{2,}$/u.test(word) || word !== word.toLowerCase())).toEqual([]);
  });

  it('has the Chinese of names, without the Latin letters beside it', () => {
    const changes = edited('papers/alpha.yaml', 'aliases: [逐步批处理]', 'aliases: [GPU 逐步批处理]');
    expect(searchWords(toyLibrary(changes).library).han.split(' ')).toContain('逐步批处理');
    expect(han.split(' ')).toEqual(expect.arrayContaining(['逐步批处理', '芯片课', '老师']));
    expect(han).not.toMatch(/[^\p{Script=Han} ]/u);
  });

  it('has the Chinese names of authors and instructors', () => {
    const { library: named } = toyLibrary({ 'people.yaml': 'Ada Writer: { zh: 艾达 }\n老师: { zh: 王老师 }\n' });
    expect(searchWords(named).han.split(' ')).toEqual(expect.arrayContaining(['艾达', '王老师']));
  });

  it('is empty for an empty library', () => {
    const none = { ...library, entries: [], topics: [], terms: [], venues: [] } as unknown as typeof library;
    expect(searchWords(none)).toEqual({ latin: '', han: '' });
    expect(searchVocabulary(none)).toEqual({ concepts: [], venues: [] });
  });
});
