import { describe, expect, it } from 'vitest';
import { filingsOf, searchConcepts } from '#domain/search/search-concepts.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

const { library } = toyLibrary();

describe('searchConcepts', () => {
  const names = (changes: Changes): readonly (readonly string[])[] => searchConcepts(toyLibrary(changes).library);

  it('has the names of each term, then of each topic, the English and the Chinese one first', () => {
    expect(searchConcepts(library)).toEqual([
      ['batch', '批', 'mini-batch'],
      ['pipeline bubble', '流水线气泡'],
      ['Serving', '推理服务'],
      ['Batching', '批处理'],
      ['KV cache', 'attention cache', '显存管理'],
      ['Testing', '测试'],
      ['Hardware', '硬件'],
    ]);
  });

  it('leaves out what stands in brackets at the end of a name, of either width', () => {
    expect(names(edited('glossary.yaml', 'zh: 流水线气泡', 'zh: 流水线气泡（空等）'))).toContainEqual(['pipeline bubble', '流水线气泡']);
    expect(names(edited('topics/hardware.md', 'title: Hardware', 'title: Hardware (chips)'))).toContainEqual(['Hardware', '硬件']);
  });

  it('keeps brackets within a name', () => {
    expect(names(edited('glossary.yaml', 'en: pipeline bubble', 'en: pipeline (stage) bubble'))).toContainEqual([
      'pipeline (stage) bubble',
      '流水线气泡',
    ]);
  });

  it('has each name of a concept once', () => {
    expect(names(edited('glossary.yaml', 'aliases: [mini-batch]', 'aliases: [batch (small), micro-batch]'))).toContainEqual([
      'batch',
      '批',
      'micro-batch',
    ]);
  });
});

describe('filingsOf', () => {
  /** What an entry is filed under, as “first name place”. */
  const filings = (id: string, changes: Changes = {}): readonly string[] => {
    const { library: changed } = toyLibrary(changes);
    return changed.entries
      .filter((entry) => entry.id === id)
      .flatMap((entry) => filingsOf(entry, changed))
      .map(({ concept, place }) => `${searchConcepts(changed)[concept]?.[0]} ${place}`);
  };

  it('has the terms that name an entry, its topics and their areas, in the order of the concepts', () => {
    expect(filings('alpha')).toEqual(['batch 0', 'pipeline bubble 0', 'Serving 1', 'Batching 0']);
    expect(filings('essay')).toEqual(['Serving 4', 'KV cache 0', 'Hardware 0']);
  });

  it('has the place of an entry among the works of a term, as the glossary orders them', () => {
    expect(filings('gamma')).toContain('batch 1');
    expect(filings('gamma', edited('glossary.yaml', 'entries: [alpha, gamma]', 'entries: [gamma, alpha]'))).toContain('batch 0');
  });

  it('has the place of an entry in the reading order of a topic', () => {
    expect(filings('gamma')).toContain('Batching 3');
    expect(filings('no-chinese')).toContain('Batching 1');
    expect(filings('no-chinese', edited('topics/batching.md', 'order: 1', 'order: 1\nreading: [no-chinese]'))).toContain('Batching 0');
  });
});
