import { describe, expect, it } from 'vitest';
import { searchConcepts } from '#domain/search/search-concepts.ts';
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
