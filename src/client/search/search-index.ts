import { byFacet, type Facet, facetCounts, type FacetValues, hasFilters, matches, type Selection, withoutFilters } from '#domain/facets.ts';
import { readFacetTable } from '#domain/search/facet-table.ts';
import { type FoundRecord, readRecord } from '#domain/search/found-record.ts';
import { keysOfIds } from '#domain/search/id-table.ts';
import { noMarks, type ReadingMarks } from '#domain/marks/reading-marks.ts';
import { rank, type Ranking } from '#domain/search/search-engine.ts';
import { parseQuery, type SearchQuery, type SearchVocabulary, type SearchWords } from '#domain/search/search-query.ts';
import type { NamedField } from '#domain/search/search-record.ts';
import type { Hit } from '#domain/search/search-source.ts';
import { urls } from '../../urls.ts';
import { FetchFailures } from './fetch-failures.ts';

/** What a search finds. */
export interface Found extends Omit<Ranking, 'hits' | 'query'> {
  /** In rank order, loaded one by one. */
  readonly results: readonly Pick<Hit, 'load'>[];
  /** The query as it was understood; nothing for a listing. */
  readonly query: SearchQuery | undefined;
  /** For each facet and value, how many works match the query and the other facets. */
  counts(): Promise<FacetCounts>;
}

/** For each facet and value, a number of works. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** The part of Pagefind's browser module that is used here. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { readonly ranking: PagefindRanking }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

interface PagefindRanking {
  readonly pageLength: number;
  readonly metaWeights: Readonly<Record<NamedField, number>>;
}

/** What `public/start-search.js` gives. */
interface Starter {
  start(): Promise<Pagefind>;
  stop(): Promise<void>;
}

interface Loaded {
  readonly pagefind: Pagefind;
  readonly vocabulary: SearchVocabulary;
}

/** How many results are shown at first. */
export const resultsAtFirst = 10;

/** Measured on these works: a name outweighs a title, a title an author, an author the reasons to read. Long texts are no worse than short ones. */
const ranking: PagefindRanking = {
  pageLength: 0,
  metaWeights: { names: 20, title: 8, ids: 10, authors: 5, venue: 3, concepts: 3, reasons: 1 },
};

/** The search index of the site. The only module that knows Pagefind; it is loaded when a reader first searches. */
export class SearchIndex {
  readonly #failures = new FetchFailures(urls.file('pagefind/'));
  readonly #records = new Kept<FoundRecord>();
  readonly #answers = new Kept<readonly Hit[]>();
  /** What the index calls the works of some ids. */
  readonly #keys = new Kept<ReadonlySet<string>>();

  /** Begins to load the index. Rejects when it cannot be had; the next call tries again. */
  readonly load = once(async (): Promise<Loaded> => {
    const loaded = await load();
    // What failed before has been tried again by now.
    this.#failures.forget();
    return loaded;
  });

  /**
   * Searches; without a query it lists what the filters leave, latest first. Rejects when a part of the index cannot be had.
   * @param marks By which works are read or unread, where only unread ones are wanted.
   */
  async find(selection: Selection, marks: ReadingMarks = noMarks): Promise<Found> {
    if (selection.query === '') return this.#list(selection, marks);
    const { vocabulary } = await this.load();
    const query = parseQuery(selection.query, vocabulary);
    if (query.words.length + query.ids.length === 0 && query.venue === undefined) return nothing;
    const ranking = await this.#rank(query, selection, marks);
    return {
      ...ranking,
      results: await this.#sorted(ranking.hits, selection),
      counts: async () =>
        this.#counts(
          hasFilters(selection) ? (await this.#rank(query, withoutFilters(selection), marks)).hits : ranking.hits,
          selection,
          marks,
        ),
    };
  }

  async #rank(query: SearchQuery, selection: Selection, marks: ReadingMarks): Promise<Ranking> {
    const { vocabulary } = await this.load();
    const isWanted = await this.#filter(selection, marks);
    const find = async (words: string): Promise<readonly Hit[]> => (await this.#search(words)).filter(isWanted);
    return rank(query, { vocabulary, words: this.words, find }, selection.literal);
  }

  /** Works by their filters alone: the index is not needed for it. */
  async #list(selection: Selection, marks: ReadingMarks): Promise<Found> {
    const all = (await this.#facets()).keys.map(this.#hit);
    const wanted = all.filter(await this.#filter(selection, marks));
    return {
      results: await this.#sorted(wanted, selection),
      query: undefined,
      corrected: undefined,
      isWhole: false,
      counts: () => this.#counts(all, selection, marks),
    };
  }

  /** Asks the index. Its answers are kept: who types on asks for most words again. */
  #search(words: string): Promise<readonly Hit[]> {
    return this.#answers.get(words, async () => {
      const { pagefind } = await this.load();
      const { results } = await pagefind.search(words);
      // Pagefind answers without the part that it could not fetch.
      this.#failures.throwIfAny();
      return results.map(({ id }) => this.#hit(id));
    });
  }

  #hit = (key: string): Hit => ({ key, load: () => this.#record(key) });

  /** Hits by year or by the day they were added, latest first; equal ones stay in rank order. */
  async #sorted(hits: readonly Hit[], { sort }: Selection): Promise<readonly Hit[]> {
    if (sort === 'best') return hits;
    const known = await this.#facets();
    const valueOf = ({ key }: Hit): string => (sort === 'added' ? known.get(key)?.added : known.get(key)?.facets.year[0]) ?? '';
    return hits.toSorted((a, b) => (valueOf(a) < valueOf(b) ? 1 : valueOf(a) > valueOf(b) ? -1 : 0));
  }

  #record(key: string): Promise<FoundRecord> {
    return this.#records.get(key, async () => readRecord(await fetchText(urls.file(`search/records/${key}.json`))));
  }

  readonly #words = once(async () => JSON.parse(await fetchText(urls.file('search/words.json'))) as SearchWords);

  /** The words of the list; none when they cannot be had, and the next search tries again. */
  words = (): Promise<SearchWords> => this.#words().catch(() => ({ latin: '', han: '' }));

  async #filter(selection: Selection, marks: ReadingMarks): Promise<(hit: Hit) => boolean> {
    if (!hasFilters(selection)) return () => true;
    const [known, isLeft] = await Promise.all([this.#facets(), this.#unread(selection, marks)]);
    return (hit) => matches(known.get(hit.key)?.facets ?? noFacets, selection) && isLeft(hit);
  }

  async #counts(hits: readonly Hit[], selection: Selection, marks: ReadingMarks): Promise<FacetCounts> {
    const [known, isLeft] = await Promise.all([this.#facets(), this.#unread(selection, marks)]);
    return facetCounts(
      hits.filter(isLeft).map(({ key }) => known.get(key)?.facets ?? noFacets),
      selection,
    );
  }

  /** Leaves out what is read, where only unread works are wanted. */
  async #unread({ unread }: Selection, { read }: ReadingMarks): Promise<(hit: Hit) => boolean> {
    if (!unread) return () => true;
    const keys = await this.#keys.get(Object.keys(read).join(' '), () =>
      keysOfIds(Object.keys(read), (path) => fetchText(urls.file(path))),
    );
    return ({ key }) => !keys.has(key);
  }

  /** The facets of all works, fetched when they are first needed: they are as long as the list, and what is found is shown before. */
  readonly #facets = once(async () => readFacetTable(await fetchText(urls.file('search/facets.json'))));
}

/** Asks once, when it is first called; what failed is asked again by the next call. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () =>
    (answer ??= ask().catch((cause: unknown) => {
      answer = undefined;
      throw cause;
    }));
}

/** Answers by their question, as many as a session needs. What failed is asked again. */
class Kept<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();

  get(question: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    if (this.#answers.size >= mostKept) this.#answers.clear();
    const answer = ask();
    answer.catch(() => this.#answers.delete(question));
    this.#answers.set(question, answer);
    return answer;
  }
}

/** How many answers of the index, and how many records, are kept. */
const mostKept = 1000;

const noFacets: FacetValues = byFacet(() => []);
const nothing: Found = {
  results: [],
  query: undefined,
  corrected: undefined,
  isWhole: false,
  counts: () => Promise.resolve(byFacet(() => ({}))),
};

async function load(): Promise<Loaded> {
  const vocabulary = fetchText(urls.file('search/vocabulary.json'));
  // Nobody waits for it yet when it fails.
  vocabulary.catch(() => undefined);
  const { start, stop } = await loadStarter();
  const pagefind = await start();
  try {
    await ready(pagefind);
    return { pagefind, vocabulary: JSON.parse(await vocabulary) as SearchVocabulary };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** How often the starter could not be had. Browsers remember that of an address, older ones for as long as the page is open. */
let failures = 0;

async function loadStarter(): Promise<Starter> {
  const address = `${urls.file('start-search.js')}${failures > 0 ? `?${failures}` : ''}`;
  try {
    return (await import(/* @vite-ignore */ address)) as Starter;
  } catch (cause) {
    failures += 1;
    throw cause;
  }
}

/** Waits until Pagefind can search. By itself it looks every 50 ms whether it can; who asks more often is told sooner. */
function ready(pagefind: Pagefind): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = (): void =>
      void pagefind
        .options({ ranking })
        .then(resolve, reject)
        .finally(() => clearInterval(asking));
    const asking = setInterval(ask, 8);
    ask();
  });
}

/** The text of a file of this site. Its form is known: the build that wrote the page wrote it too. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}.`);
  return response.text();
}
