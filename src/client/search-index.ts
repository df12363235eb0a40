import {
  byFacet,
  choiceFacets,
  type Facet,
  facetCounts,
  type FacetValues,
  hasFilters,
  picking,
  type Selection,
  withoutFilters,
} from '#domain/facets.ts';
import { type FoundRecord, type MetaField, readRecord } from '#domain/found-record.ts';
import { type Find, type Hit, rank, type Ranking } from '#domain/search-engine.ts';
import { parseQuery, type SearchVocabulary, type SearchWords } from '#domain/search-query.ts';

/** What a search finds. */
export interface Found {
  /** In rank order, loaded one by one. */
  readonly results: readonly { load(): Promise<FoundRecord> }[];
  /** For each facet and value, the works that match the query and the other facets. */
  readonly counts: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
  /** The words to mark in results. */
  readonly words: readonly string[];
  /** The query that was asked instead of the one typed. */
  readonly corrected: string | undefined;
}

/** The part of Pagefind's browser module that is used here. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { ranking: { metaWeights: Record<string, number> } }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> }): Promise<PagefindResults>;
}

interface PagefindResults {
  readonly results: readonly { readonly id: string; data(): Promise<PagefindData> }[];
  readonly filters: Counts;
}

interface PagefindData {
  readonly meta: Readonly<Record<MetaField, string>>;
  readonly raw_content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

type Counts = Record<string, Record<string, number>>;
type Filters = Partial<Record<Facet, { any: readonly string[] }>>;

interface Loaded {
  readonly pagefind: Pagefind;
  readonly totals: Counts;
  readonly vocabulary: SearchVocabulary;
}

/** How many results are shown at first. */
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
  added: 0,
} as const satisfies Record<MetaField, number>;

/** The search index of the site. The only module that knows Pagefind; it is loaded when a reader first searches. */
export class SearchIndex {
  readonly #base: string;
  #loading: Promise<Loaded> | undefined;
  #fetchingWords: Promise<SearchWords> | undefined;

  /** @param base The path of the site, such as `/`. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load the index. Rejects when it cannot be had; the next call tries again. */
  load(): Promise<Loaded> {
    this.#loading ??= load(this.#base).catch((cause: unknown) => {
      this.#loading = undefined;
      throw cause;
    });
    return this.#loading;
  }

  /** Searches; without a query it lists what the filters leave, latest first. */
  async find(selection: Selection): Promise<Found> {
    const loaded = await this.load();
    const { pagefind, vocabulary, totals } = loaded;
    if (selection.query === '') return this.#list(selection, loaded);
    const query = parseQuery(selection.query, vocabulary);
    if (query.words.length + query.ids.length === 0 && query.venue === undefined) return nothing;
    const ranked = (filtered: Selection): Promise<Ranking> => {
      const filters = filtersOf(filtered, totals);
      const find: Find = async (words) => (await pagefind.search(words, { filters })).results.map(asHit);
      return rank(selection.query, { vocabulary, words: this.#words, find }, selection.literal);
    };
    const ranking = await ranked(selection);
    const { hits, words, corrected, asked } = ranking;
    const counts =
      asked === undefined
        ? await countsOf(hasFilters(selection) ? await ranked(withoutFilters(selection)) : ranking, selection)
        : await this.#counts(asked, selection, loaded);
    return { results: await sorted(hits, selection.sort), counts, words, corrected };
  }

  /** The words of the list. Without them nothing is corrected; the next search tries again. */
  #words = (): Promise<SearchWords> =>
    (this.#fetchingWords ??= fetchJson<SearchWords>(`${this.#base}search/words.json`)).catch(() => {
      this.#fetchingWords = undefined;
      return { latin: '', han: '' };
    });

  async #list(selection: Selection, loaded: Loaded): Promise<Found> {
    const { results } = await loaded.pagefind.search(null, {
      filters: filtersOf(selection, loaded.totals),
      sort: { [selection.sort === 'added' ? 'added' : 'year']: 'desc' },
    });
    return { results: results.map(asHit), counts: await this.#counts(null, selection, loaded), words: [], corrected: undefined };
  }

  /** The counts of a query that the index answers as a whole. The values of a facet are alternatives, so theirs do not depend on which are picked. */
  async #counts(query: string | null, selection: Selection, { pagefind, totals }: Loaded): Promise<Found['counts']> {
    const filters = async (asked: Selection): Promise<Counts> =>
      (await pagefind.search(query, { filters: filtersOf(asked, totals) })).filters;
    const counts = { ...(await filters(selection)) };
    for (const facet of choiceFacets) {
      if (selection.choices[facet].length > 0) counts[facet] = (await filters(picking(selection, facet, [])))[facet] ?? {};
    }
    if (selection.since !== undefined || selection.until !== undefined) {
      counts['year'] = (await filters({ ...selection, since: undefined, until: undefined }))['year'] ?? {};
    }
    return byFacet((facet) => counts[facet] ?? {});
  }
}

/** Hits by year or by the day they were added, latest first; equal ones stay in rank order. */
async function sorted(hits: readonly Hit[], sort: Selection['sort']): Promise<readonly Hit[]> {
  if (sort === 'best') return hits;
  const keyed = await Promise.all(hits.map(async (hit) => ({ hit, key: (await hit.load())[sort] })));
  return keyed.toSorted((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)).map(({ hit }) => hit);
}

const nothing: Found = { results: [], counts: byFacet(() => ({})), words: [], corrected: undefined };

/** The counts of works that were put together from several answers of the index. */
async function countsOf({ hits }: Ranking, selection: Selection): Promise<Found['counts']> {
  return facetCounts(await Promise.all(hits.map((hit) => hit.facets())), selection);
}

/** The result is kept whole: the index forgets a record when nobody holds what it gave. */
function asHit(result: PagefindResults['results'][number]): Hit {
  let loading: Promise<PagefindData> | undefined;
  let reading: Promise<FoundRecord> | undefined;
  const loaded = (): Promise<PagefindData> => (loading ??= result.data());
  return {
    key: result.id,
    load: () => (reading ??= loaded().then(({ meta, raw_content: content }) => readRecord(meta, content))),
    facets: async (): Promise<FacetValues> => {
      const { filters } = await loaded();
      return byFacet((facet) => filters[facet] ?? []);
    },
  };
}

async function load(base: string): Promise<Loaded> {
  const address = `${base}pagefind/pagefind.js`;
  const started = fetchJson<SearchVocabulary>(`${base}search/vocabulary.json`);
  // Nobody waits for it yet when it fails.
  started.catch(() => undefined);
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    await pagefind.options({ ranking: { metaWeights } });
    await pagefind.init();
    return { pagefind, totals: await pagefind.filters(), vocabulary: await started };
  } catch (cause) {
    // It would keep the index that it could not read.
    await pagefind.destroy();
    throw cause;
  }
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

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}.`);
  // The build that wrote the page wrote this file too, so its form is known.
  return (await response.json()) as Data;
}
