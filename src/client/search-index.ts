import { exactName } from '#domain/exact-name.ts';
import { byFacet, choiceFacets, type Facet, picking, type Selection } from '#domain/facets.ts';
import { mentions } from '#domain/search-excerpt.ts';
import { normaliseQuery, queryWords } from '#domain/search-query.ts';
import type { SearchField, SearchRecord } from '#domain/search-record.ts';

/** What a search finds: results in rank order, loaded one by one, and how many works each facet value has. */
export interface Found {
  readonly results: readonly { load(): Promise<SearchRecord['meta']> }[];
  /** For each facet and value, the works that match the query and the other facets. */
  readonly counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind's browser module that is used here. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> }): Promise<PagefindResults>;
}

interface PagefindResults {
  readonly results: readonly { data(): Promise<{ meta: SearchRecord['meta'] }> }[];
  readonly filters: Counts;
}

type Counts = Record<string, Record<string, number>>;
type Filters = Partial<Record<Facet, { any: readonly string[] }>>;

/** How many results are shown at first. So many are looked at for exact names, and nothing more is loaded for that. */
export const resultsAtFirst = 10;

/** Measured on these works: a name outweighs a title, a title an author, an author a topic. */
const metaWeights = {
  short: 20,
  aliases: 12,
  title: 8,
  ids: 10,
  former: 5,
  authors: 5,
  makers: 0,
  venue: 3,
  topics: 3,
  id: 0,
  kind: 0,
  tier: 0,
  place: 0,
  year: 0,
  pdf: 0,
  code: 0,
  language: 0,
} as const satisfies Partial<Record<SearchField, number>>;

/** The search index of the site. The only module that knows Pagefind; it is loaded when a reader first searches. */
export class SearchIndex {
  readonly #base: string;
  #loading: Promise<{ pagefind: Pagefind; totals: Counts }> | undefined;

  /** @param base The path of the site, such as `/`. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load the index. Rejects when it cannot be had; the next call tries again. */
  load(): Promise<{ pagefind: Pagefind; totals: Counts }> {
    this.#loading ??= load(this.#base).catch((cause: unknown) => {
      this.#loading = undefined;
      throw cause;
    });
    return this.#loading;
  }

  /** Searches; without a query it lists what the filters leave, latest first. */
  async find(selection: Selection): Promise<Found> {
    const { pagefind, totals } = await this.load();
    const query = normaliseQuery(selection.query);
    const words = queryWords(query);
    if (selection.query !== '' && words.length === 0) return nothing;
    const search = (asked: Selection): Promise<PagefindResults> =>
      pagefind.search(query || null, { filters: filtersOf(asked, totals), ...(query === '' ? { sort: { year: 'desc' } } : {}) });
    const main = await search(selection);
    const top = await Promise.all(main.results.slice(0, resultsAtFirst).map(async (result) => (await result.data()).meta));
    if (top[0] !== undefined && words.length > 0 && !mentions(top[0], words)) return nothing;
    const counts = { ...main.filters };
    // The values of a facet are alternatives, so their counts must not depend on which of them are picked.
    for (const facet of choiceFacets) {
      if (selection.choices[facet].length > 0) counts[facet] = (await search(picking(selection, facet, []))).filters[facet] ?? {};
    }
    if (selection.since !== undefined || selection.until !== undefined) {
      counts['year'] = (await search({ ...selection, since: undefined, until: undefined })).filters['year'] ?? {};
    }
    // The index ranks by words, so that the work of a name can stand below others that mention it more densely.
    const ordered = top.toSorted((a, b) => exactName(b, selection.query) - exactName(a, selection.query));
    return {
      results: main.results.map((result, rank) => ({ load: async () => ordered[rank] ?? (await result.data()).meta })),
      counts: byFacet((facet) => counts[facet] ?? {}),
    };
  }
}

const nothing: Found = { results: [], counts: byFacet(() => ({})) };

async function load(base: string): Promise<{ pagefind: Pagefind; totals: Counts }> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights } });
  await pagefind.init();
  return { pagefind, totals: await pagefind.filters() };
}

function filtersOf(selection: Selection, totals: Counts): Filters {
  const filters: Filters = {};
  for (const facet of choiceFacets) {
    const picked = selection.choices[facet];
    if (picked.length > 0) filters[facet] = { any: picked };
  }
  const { since = 0, until = Infinity } = selection;
  if (since > 0 || until < Infinity) {
    filters.year = { any: Object.keys(totals['year'] ?? {}).filter((year) => Number(year) >= since && Number(year) <= until) };
  }
  return filters;
}
