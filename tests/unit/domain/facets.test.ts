import { describe, expect, it } from 'vitest';
import {
  canTell,
  facetCounts,
  type FacetValues,
  hasFilters,
  listFacets,
  matches,
  parseSelection,
  picking,
  type Selection,
  selectionQuery,
  toggled,
  topicFacets,
  withoutFilters,
} from '#domain/facets.ts';
import { facetValues } from '#domain/work/facet-values.ts';
import { edited, toyEntry, toyLibrary } from '../toy-library.ts';

const select = (query: string): Selection => parseSelection(new URLSearchParams(query));

const values: FacetValues = {
  tier: ['must-read'],
  topic: ['kv-cache', 'serving'],
  kind: ['paper'],
  source: ['first-list', 'second-list'],
  lang: ['en'],
  code: ['yes'],
  companion: [],
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
      code: ['no'],
      companion: [],
      year: ['2023'],
    });
  });

  it('says whether code is linked', () => {
    expect(facetValues(toyEntry('engine'), toyLibrary().library).code).toEqual(['yes']);
    const linked = edited('papers/beta.yaml', 'links:', 'links:\n  code: https://example.org/beta.git');
    expect(facetValues(toyEntry('beta', linked), toyLibrary(linked).library).code).toEqual(['yes']);
  });

  const withCompanion = (kind: string, language: string): readonly string[] => {
    const changes = edited(
      'papers/beta.yaml',
      'recommendedBy:',
      `companions: [{ kind: ${kind}, language: ${language}, title: Beta, url: https://example.org/companion }]\nrecommendedBy:`,
    );
    return facetValues(toyEntry('beta', changes), toyLibrary(changes).library).companion;
  };

  it.each([
    ['explainer', 'en', []],
    ['explainer', 'zh', ['explained-zh']],
    ['recording', 'en', ['recording']],
    ['recording', 'zh', ['explained-zh', 'recording']],
    ['slides', 'zh', []],
    ['walkthrough', 'en', ['code']],
    ['walkthrough', 'zh', ['explained-zh', 'code']],
    ['notebook', 'zh', ['code']],
  ])('of a companion that is %s in %s says %j', (kind, language, expected) => {
    expect(withCompanion(kind, language)).toEqual(expected);
  });

  it('counts the recording among the links of a work', () => {
    const linked = edited('papers/beta.yaml', 'links:', 'links:\n  video: https://example.org/video');
    expect(facetValues(toyEntry('beta', linked), toyLibrary(linked).library).companion).toEqual(['recording']);
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
    expect(select('tier=must-read,best&kind=podcast&lang=de&code=maybe&companion=podcast').choices).toEqual({
      tier: ['must-read'],
      kind: [],
      lang: [],
      code: [],
      companion: [],
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

  it('sorts by best match unless another order is asked for', () => {
    expect(['', 'sort=year', 'sort=added', 'sort=best', 'sort=votes', 'sort='].map((query) => select(query).sort)).toEqual([
      'best',
      'year',
      'added',
      'best',
      'best',
      'best',
    ]);
  });

  it('takes a query as typed only when told to', () => {
    expect(['', 'literal=1', 'literal=0', 'literal=true', 'literal='].map((query) => select(query).literal)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
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

  it('writes the order and the literal query last, and neither when it is the usual one', () => {
    expect(selectionQuery(select('literal=1&sort=added&until=2024&code=yes&lang=zh&q=kv'))).toBe(
      'q=kv&lang=zh&code=yes&until=2024&sort=added&literal=1',
    );
    expect(selectionQuery(select('q=kv&sort=best&literal=0'))).toBe('q=kv');
  });

  it.each([
    'q=kv+cache&tier=must-read&topic=serving&kind=paper&source=pku-dair&lang=zh&since=2020&until=2024',
    'q=kv&code=yes,no&sort=added&literal=1',
    'code=no&sort=year',
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

  it('clears filters and keeps the order and the literal query', () => {
    expect(selectionQuery(withoutFilters(select('q=kv&code=yes&sort=year&literal=1&until=2020')))).toBe('q=kv&sort=year&literal=1');
  });

  it('counts years as filters, and the query not', () => {
    expect(hasFilters(select('q=kv'))).toBe(false);
    expect(hasFilters(select('until=2020'))).toBe(true);
    expect(hasFilters(select('lang=zh'))).toBe(true);
    expect(hasFilters(select('code=no'))).toBe(true);
  });

  it('counts neither the order nor the literal query as filters', () => {
    expect(hasFilters(select('q=kv&sort=year&literal=1'))).toBe(false);
  });
});

describe('facetCounts', () => {
  const work = (changes: Partial<FacetValues>): FacetValues => ({ ...values, ...changes });
  const works = [
    work({ tier: ['must-read'], kind: ['paper'], year: ['2022'] }),
    work({ tier: ['must-read'], kind: ['course'], year: ['2023'] }),
    work({ tier: ['optional'], kind: ['paper'], year: ['2023'], topic: ['serving'] }),
    work({ tier: ['advanced'], kind: ['paper'], year: [] }),
  ];

  it('counts the works of each value when nothing is picked', () => {
    const counts = facetCounts(works, select(''));
    expect(counts.tier).toEqual({ 'must-read': 2, optional: 1, advanced: 1 });
    expect(counts.topic).toEqual({ 'kv-cache': 3, serving: 4 });
    expect(counts.year).toEqual({ 2022: 1, 2023: 2 });
  });

  it('counts for a facet as if nothing of it were picked, since its values are alternatives', () => {
    const counts = facetCounts(works, select('tier=optional'));
    expect(counts.tier).toEqual({ 'must-read': 2, optional: 1, advanced: 1 });
    expect(counts.kind).toEqual({ paper: 1 });
  });

  it('counts within what the other facets leave', () => {
    const counts = facetCounts(works, select('tier=must-read&kind=paper'));
    expect(counts.tier).toEqual({ 'must-read': 1, optional: 1, advanced: 1 });
    expect(counts.kind).toEqual({ paper: 1, course: 1 });
    expect(counts.lang).toEqual({ en: 1 });
  });

  it('takes both ends of the years for one facet', () => {
    const counts = facetCounts(works, select('since=2023&until=2023'));
    expect(counts.year).toEqual({ 2022: 1, 2023: 2 });
    expect(counts.tier).toEqual({ 'must-read': 1, optional: 1 });
  });

  it('says of each value how many works picking it would leave', () => {
    for (const [facet, value] of [
      ['tier', 'must-read'],
      ['kind', 'course'],
      ['topic', 'kv-cache'],
      ['code', 'yes'],
    ] as const) {
      const left = works.filter((each) => matches(each, picking(select('since=2023'), facet, [value])));
      expect(facetCounts(works, select('since=2023'))[facet][value] ?? 0).toBe(left.length);
    }
  });

  it('counts nothing without works', () => {
    expect(Object.values(facetCounts([], select('tier=optional')))).toEqual(Array.from({ length: 8 }, () => ({})));
  });
});

describe('canTell', () => {
  it('is true where rows carry all that is asked for', () => {
    expect(canTell(topicFacets, select('tier=must-read&kind=paper&since=2020&unread=1'))).toBe(true);
    expect(canTell(topicFacets, select('sort=year'))).toBe(true);
  });

  it('is false where they do not carry one of it', () => {
    expect(canTell(topicFacets, select('tier=must-read&source=first-list'))).toBe(false);
    expect(canTell(listFacets, select('code=yes'))).toBe(false);
  });

  it('is false for rows that are not all there are, as soon as anything is asked for', () => {
    expect(['tier=optional', 'unread=1', 'until=2020'].map((query) => canTell([], select(query)))).toEqual([false, false, false]);
    expect(canTell([], select('terse=1'))).toBe(true);
  });
});
