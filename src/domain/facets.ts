import { kinds, languages, tiers } from './vocabulary.ts';

/** Whether official code is linked. */
export const codeValues = ['yes', 'no'] as const;

/** What helps with a work: an explanation in Chinese, a recording, code that builds it or can be run. */
export const companionValues = ['explained-zh', 'recording', 'code'] as const;

/**
 * The properties of which one picks values, in the order in which filters are shown, each with its values, which are all that an
 * address may name; `open` where files of the list bring their own. Years are filtered by range. What an entry has of each says
 * `work/facet-values.ts`, which does not compile without.
 */
const choiceValues = {
  tier: tiers,
  topic: 'open',
  kind: kinds,
  source: 'open',
  lang: languages,
  code: codeValues,
  companion: companionValues,
} as const satisfies Readonly<Record<string, readonly string[] | 'open'>>;

/** The facets of which one picks values. */
export type ChoiceFacet = keyof typeof choiceValues;
export const choiceFacets = Object.keys(choiceValues) as readonly ChoiceFacet[];

/** All properties one can filter by. */
export type Facet = ChoiceFacet | 'year';
export const facets: readonly Facet[] = [...choiceFacets, 'year'];

/** What the rows of a topic page are filtered by where they stand. An address that asks for more leads to the search. */
export const topicFacets: readonly Facet[] = ['tier', 'kind', 'year'];

/** What the rows of the whole list on one page are filtered by. */
export const listFacets: readonly Facet[] = ['tier', 'kind', 'topic', 'source', 'lang', 'year'];

/** What a list of results is ordered by: the best match, the latest year, the latest addition. */
export const sortings = ['best', 'year', 'added'] as const;
export type Sorting = (typeof sortings)[number];

/** What one entry has of each facet. @example { tier: ['must-read'], topic: ['kv-cache', 'serving'], …, year: ['2023'] } */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** What a reader asks for. Values of one facet are alternatives, facets are combined; nothing picked restricts nothing. */
export interface Selection {
  readonly query: string;
  readonly choices: Readonly<Record<ChoiceFacet, readonly string[]>>;
  /** First and last year, both included. A work without year passes only when neither is given. */
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly sort: Sorting;
  /** Whether works marked as read are left out. */
  readonly unread: boolean;
  /** Whether the query is meant as typed, misspelt or not. */
  readonly literal: boolean;
}

/** A value for each facet. @example byFacet((facet) => counts[facet] ?? 0) */
export function byFacet<Value>(of: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<Facet, Value>;
}

/** For each facet and value, how many of some works have it: those that match the other facets, as values of one are alternatives. */
export function facetCounts(works: readonly FacetValues[], selection: Selection): Record<Facet, Record<string, number>> {
  const counts = byFacet((): Record<string, number> => ({}));
  for (const values of works) {
    const unmatched = facets.filter((facet) => !matchesFacet(values, facet, selection));
    // A work that fails at one facet alone is among those that another value of it would leave.
    for (const facet of unmatched.length === 0 ? facets : unmatched.length === 1 ? unmatched : []) {
      for (const value of values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Whether an entry with these values is among what is asked for. The query is not looked at, nor what the reader has marked. */
export function matches(values: FacetValues, selection: Selection): boolean {
  return facets.every((facet) => matchesFacet(values, facet, selection));
}

function matchesFacet(values: FacetValues, facet: Facet, { choices, since, until }: Selection): boolean {
  if (facet === 'year') {
    const year = Number(values.year[0]);
    return (since === undefined || year >= since) && (until === undefined || year <= until);
  }
  const picked = choices[facet];
  return picked.length === 0 || picked.some((value) => values[facet].includes(value));
}

/**
 * A selection from the query string of an address. Unknown values of closed lists are ignored.
 * @example parseSelection(new URLSearchParams('q=kv&tier=must-read,optional&since=2020'))
 */
export function parseSelection(params: URLSearchParams): Selection {
  const picked = (facet: ChoiceFacet): readonly string[] => {
    const values: readonly string[] | 'open' = choiceValues[facet];
    const named = (params.get(facet) ?? '').split(',').filter((value) => value !== '' && (values === 'open' || values.includes(value)));
    return [...new Set(named)];
  };
  return {
    query: params.get('q') ?? '',
    choices: Object.fromEntries(choiceFacets.map((facet) => [facet, picked(facet)])) as Selection['choices'],
    since: yearOf(params.get('since')),
    until: yearOf(params.get('until')),
    sort: sortings.find((sorting) => sorting === params.get('sort')) ?? sortings[0],
    unread: params.get('unread') === '1',
    literal: params.get('literal') === '1',
  };
}

/** The query string of a selection, without question mark. What restricts nothing is not written. */
export function selectionQuery(selection: Selection): string {
  const params = new URLSearchParams();
  if (selection.query !== '') params.set('q', selection.query);
  for (const facet of choiceFacets) {
    const picked = selection.choices[facet];
    if (picked.length > 0) params.set(facet, picked.join(','));
  }
  if (selection.since !== undefined) params.set('since', String(selection.since));
  if (selection.until !== undefined) params.set('until', String(selection.until));
  if (selection.unread) params.set('unread', '1');
  if (selection.sort !== sortings[0]) params.set('sort', selection.sort);
  if (selection.literal) params.set('literal', '1');
  return params.toString().replaceAll('%2C', ',');
}

/** The selection with a value picked, or no longer picked. */
export function toggled(selection: Selection, facet: ChoiceFacet, value: string): Selection {
  const picked = selection.choices[facet];
  return picking(selection, facet, picked.includes(value) ? picked.filter((other) => other !== value) : [...picked, value]);
}

/** The selection with other values of one facet. */
export function picking(selection: Selection, facet: ChoiceFacet, values: readonly string[]): Selection {
  return { ...selection, choices: { ...selection.choices, [facet]: values } };
}

/** The selection with its query and without its filters. */
export function withoutFilters(selection: Selection): Selection {
  const { query, sort, literal } = selection;
  return { ...parseSelection(new URLSearchParams()), query, sort, literal };
}

/** Whether rows that carry some facets can tell which of them are asked for. Rows without facets are not all that there are. */
export function canTell(carried: readonly string[], selection: Selection): boolean {
  if (carried.length === 0) return !hasFilters(selection);
  return choiceFacets.every((facet) => carried.includes(facet) || selection.choices[facet].length === 0);
}

/** Whether anything but the query restricts. */
export function hasFilters(selection: Selection): boolean {
  return selectionQuery({ ...selection, query: '', sort: sortings[0], literal: false }) !== '';
}

function yearOf(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
