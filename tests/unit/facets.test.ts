import { describe, expect, it } from 'vitest';
import {
  type FacetValues,
  facetValues,
  hasFilters,
  matches,
  parseSelection,
  picking,
  type Selection,
  selectionQuery,
  toggled,
  withoutFilters,
} from '#domain/facets.ts';
import { toyEntry, toyLibrary } from './toy-library.ts';

const select = (query: string): Selection => parseSelection(new URLSearchParams(query));

const values: FacetValues = {
  tier: ['must-read'],
  topic: ['kv-cache', 'serving'],
  kind: ['paper'],
  source: ['first-list', 'second-list'],
  lang: ['en'],
  year: ['2023'],
};

describe('facetValues', () => {
  it('brings the area of each sub-topic along, each once', () => {
    expect(facetValues(toyEntry('beta'), toyLibrary().library)).toEqual({
      tier: ['optional'],
      topic: ['kv-cache', 'serving', 'batching'],
      kind: ['paper'],
      source: ['first-list'],
      lang: ['en'],
      year: ['2023'],
    });
  });

  it('has no year for a work without one', () => {
    expect(facetValues(toyEntry('engine'), toyLibrary().library).year).toEqual([]);
  });
});

describe('matches', () => {
  it('lets everything pass when nothing is picked', () => {
    expect(matches(values, select(''))).toBe(true);
    expect(matches({ ...values, year: [], source: [] }, select(''))).toBe(true);
  });

  it('takes no notice of the query', () => {
    expect(matches(values, select('q=nothing'))).toBe(true);
  });

  it('takes values of one facet as alternatives', () => {
    expect(matches(values, select('tier=advanced,must-read'))).toBe(true);
    expect(matches(values, select('tier=advanced,optional'))).toBe(false);
    expect(matches(values, select('source=second-list,third-list'))).toBe(true);
  });

  it('combines facets', () => {
    expect(matches(values, select('tier=must-read&kind=paper&topic=serving'))).toBe(true);
    expect(matches(values, select('tier=must-read&kind=course'))).toBe(false);
  });

  it('includes the first and the last year', () => {
    expect(matches(values, select('since=2023&until=2023'))).toBe(true);
    expect(matches(values, select('since=2024'))).toBe(false);
    expect(matches(values, select('until=2022'))).toBe(false);
  });

  it('lets a work without year pass only when no year is asked for', () => {
    expect(matches({ ...values, year: [] }, select('since=1950'))).toBe(false);
    expect(matches({ ...values, year: [] }, select('until=2100'))).toBe(false);
    expect(matches({ ...values, year: [] }, select('tier=must-read'))).toBe(true);
  });

  it('finds nothing for a topic that does not exist', () => {
    expect(matches(values, select('topic=no-such-topic'))).toBe(false);
  });
});

describe('parseSelection', () => {
  it('ignores unknown values of closed lists', () => {
    expect(select('tier=must-read,best&kind=podcast&lang=de').choices).toEqual({
      tier: ['must-read'],
      kind: [],
      lang: [],
      topic: [],
      source: [],
    });
  });

  it('keeps topics and sources, which are open lists', () => {
    expect(select('topic=a,b&source=c').choices).toMatchObject({ topic: ['a', 'b'], source: ['c'] });
  });

  it('ignores empty and repeated values', () => {
    expect(select('tier=,optional,,optional,').choices.tier).toEqual(['optional']);
  });

  it.each(['since=soon', 'since=20', 'since=20230', 'since=-2020', 'since=2020.5', 'since='])('ignores %s', (query) => {
    expect(select(query).since).toBeUndefined();
  });

  it('ignores parameters it does not know', () => {
    expect(select('__proto__=x&constructor=y&utm_source=z')).toEqual(select(''));
  });
});

describe('selectionQuery', () => {
  it('writes nothing when nothing is restricted', () => {
    expect(selectionQuery(select(''))).toBe('');
  });

  it('writes commas as they are, in one order', () => {
    expect(selectionQuery(select('until=2024&since=2020&topic=b,a&tier=optional,must-read&q=kv'))).toBe(
      'q=kv&tier=optional,must-read&topic=b,a&since=2020&until=2024',
    );
  });

  it.each([
    'q=kv+cache&tier=must-read&topic=serving&kind=paper&source=pku-dair&lang=zh&since=2020&until=2024',
    'q=%E6%98%BE%E5%AD%98+%26+%3D+%23+%25+%2B+%F0%9F%9A%80',
    'q=a%2Cb',
    'q=%252C',
  ])('gives back the selection it was made from: %s', (query) => {
    expect(select(selectionQuery(select(query)))).toEqual(select(query));
  });
});

describe('changing a selection', () => {
  it('adds a value that is not picked and takes away one that is', () => {
    const once = toggled(select('tier=optional'), 'tier', 'advanced');
    expect(selectionQuery(once)).toBe('tier=optional,advanced');
    expect(selectionQuery(toggled(once, 'tier', 'optional'))).toBe('tier=advanced');
  });

  it('leaves the selection it starts from as it is', () => {
    const before = select('tier=optional');
    toggled(before, 'tier', 'advanced');
    expect(selectionQuery(before)).toBe('tier=optional');
  });

  it('replaces the values of one facet only', () => {
    expect(selectionQuery(picking(select('tier=optional&kind=paper'), 'kind', ['video']))).toBe('tier=optional&kind=video');
  });

  it('clears filters and keeps the query', () => {
    expect(withoutFilters(select('q=kv&tier=optional&since=2020'))).toEqual(select('q=kv'));
  });

  it('counts years as filters, and the query not', () => {
    expect(hasFilters(select('q=kv'))).toBe(false);
    expect(hasFilters(select('until=2020'))).toBe(true);
    expect(hasFilters(select('lang=zh'))).toBe(true);
  });
});
