import { describe, expect, it } from 'vitest';
import { filingsOf } from '#domain/search/entry-filings.ts';
import { searchConcepts } from '#domain/search/search-concepts.ts';
import { type Changes, edited, toyLibrary } from '../toy-library.ts';

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
