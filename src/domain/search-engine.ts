// Ships to the browser: imports values only from modules that do.
import type { FacetValues } from './facets.ts';
import type { FoundRecord } from './found-record.ts';
import { correctedQuery, joinedQuery } from './query-correction.ts';
import { parseQuery, type SearchQuery, type SearchVocabulary, type SearchWords } from './search-query.ts';
import { coverage, type Frequencies, hasAllWords, hasId, hasSimilarWords, isNamed, relevance } from './search-relevance.ts';

/** A hit of the index. Loading it costs a request, so that only the first ones are looked at. */
export interface Hit {
  /** The same for the same work, whichever search found it. */
  readonly key: string;
  load(): Promise<FoundRecord>;
  /** What filters look at. */
  facets(): Promise<FacetValues>;
}

/** Asks the index for works that have all of some words. */
export type Find = (words: string) => Promise<readonly Hit[]>;

/** What a search found, best first. */
export interface Ranking {
  readonly hits: readonly Hit[];
  /** The query that was asked instead of the one typed. */
  readonly corrected: string | undefined;
  /** The words to mark in results. */
  readonly words: readonly string[];
  /** The words all of which every hit has, or nothing where works with some of them were looked for too. */
  readonly asked: string | undefined;
}

/** How many hits are looked at to rank them, when the first ones do not decide. Measured: fewer lose names, more gain nothing. */
const looked = 20;
/** How many are looked at before that. */
const lookedFirst = 10;
/** With fewer hits than this, works with some of the words are looked for. */
const few = 4;
/** What share of a query a work has to have, words in titles counting more than words in notes. */
const strongCoverage = 0.6;
/** How many parts of a long query are asked for one by one. */
const mostParts = 7;

/** What a search needs from outside. */
export interface SearchSource {
  readonly vocabulary: SearchVocabulary;
  /** Fetched only when a query seems misspelt. */
  words(): Promise<SearchWords>;
  readonly find: Find;
}

/**
 * Finds works for a query: as typed, with misspelt words replaced, or by the parts of it that the list has.
 * @param isLiteral Whether misspelt words are left as they are.
 */
export async function rank(text: string, source: SearchSource, isLiteral = false): Promise<Ranking> {
  const query = parseQuery(text, source.vocabulary);
  const own = await answerWhole(query, source.find);
  if (own.isStrong || (query.ids.length > 0 && query.words.length === 0)) return own;
  if (!isLiteral && own.top.length === 0) {
    const words = await source.words();
    const missing = await missingWords(query, source.find);
    for (const other of [joinedQuery(query, words), correctedQuery({ text: query.text, words: missing }, words)]) {
      if (other === undefined) continue;
      const corrected = await answer(parseQuery(other, source.vocabulary), source.find);
      if (corrected.best > 0.3) return { ...corrected, corrected: other };
    }
  }
  const parts = await answerParts(query, own, source.find);
  return parts.hits.length > 0 ? parts : answerSimilar(query, source.find);
}

/** The words of a query that no work has; only they can be misspelt. */
async function missingWords({ words }: SearchQuery, find: Find): Promise<readonly string[]> {
  const found = await Promise.all(
    words.slice(0, mostParts).map(async (word) => {
      const [first] = await loadAll((await find(word)).slice(0, 1));
      return first !== undefined && hasAllWords(first.record, { words: [word] });
    }),
  );
  return words.slice(0, mostParts).filter((_, index) => found[index] !== true);
}

interface Looked {
  readonly hit: Hit;
  readonly record: FoundRecord;
}

interface Answer extends Ranking {
  /** How much of the query the first work has. */
  readonly best: number;
}

/** The works that have every word of a query. */
interface WholeAnswer extends Answer {
  /** Those of the first ones that really have them: for a word that is nowhere the index answers with words that begin like it. */
  readonly top: readonly Looked[];
  /** Whether they answer the query so well that nothing else has to be looked for. */
  readonly isStrong: boolean;
}

async function answer(query: SearchQuery, find: Find): Promise<Answer> {
  const whole = await answerWhole(query, find);
  return whole.isStrong ? whole : answerParts(query, whole, find);
}

async function answerWhole(query: SearchQuery, find: Find): Promise<WholeAnswer> {
  const text = [query.venue ?? '', ...query.words].join(' ').trim();
  const [byId, byWords] = await Promise.all([Promise.all(query.ids.map((id) => find(id))), text === '' ? [] : find(text)]);
  const byName = isInTwo(query) ? await namedBy(query, find) : [];
  const candidates = unique([...byName, ...byId.flat(), ...byWords]);
  const isReal = ({ hit, record }: Looked): boolean =>
    query.ids.length > 0 ? hasId(record, query) : byName.some(({ key }) => key === hit.key) || hasAllWords(record, query);
  const first = (await loadAll(candidates.slice(0, lookedFirst))).filter(isReal);
  const isDecided = first.length === 0 || first.some(({ record }) => isNamed(record, query));
  const second = isDecided ? [] : (await loadAll(candidates.slice(lookedFirst, looked))).filter(isReal);
  const top = [...first, ...second];
  const rest = first.length === 0 ? [] : candidates.slice(isDecided ? lookedFirst : looked);
  const strong = top.filter(({ record }) => query.ids.length > 0 || coverage(record, query, noFrequencies) >= strongCoverage);
  const ranked = inOrder(top, query, noFrequencies);
  const isNameFound = top.some(({ record }) => isNamed(record, query));
  return {
    hits: [...ranked.map(({ hit }) => hit), ...rest],
    top,
    asked: query.ids.length > 0 ? undefined : text,
    corrected: undefined,
    words: query.words,
    best: bestCoverage(ranked, query, noFrequencies),
    isStrong: strong.length >= few || (strong.length > 0 && (isNameFound || query.concepts.length < 2)),
  };
}

/** The works that have words which begin like those of a query, when nothing else was found. */
async function answerSimilar(query: SearchQuery, find: Find): Promise<Answer> {
  const found = await loadAll((await find(query.words.join(' '))).slice(0, lookedFirst));
  const similar = inOrder(
    found.filter(({ record }) => hasSimilarWords(record, query)),
    query,
    noFrequencies,
  );
  return { hits: similar.map(({ hit }) => hit), asked: undefined, corrected: undefined, words: query.words, best: 0 };
}

/** Whether a query is two or three Latin words, as people write a name of one: `deep speed`. */
function isInTwo({ words, ids, venue }: SearchQuery): boolean {
  return ids.length === 0 && venue === undefined && words.length > 1 && words.length < 4 && words.every((word) => /^[a-z]+$/.test(word));
}

/** Works whose name is the words of a query as one. */
async function namedBy(query: SearchQuery, find: Find): Promise<readonly Hit[]> {
  const found = await loadAll((await find(query.words.join(''))).slice(0, 4));
  return found.filter(({ record }) => isNamed(record, query)).map(({ hit }) => hit);
}

/** The works that have parts of a query, after those that have all of it. */
async function answerParts(query: SearchQuery, whole: WholeAnswer, find: Find): Promise<Answer> {
  const parts = [...query.concepts.map(({ words }) => words), ...(query.venue === undefined ? [] : [[query.venue]])];
  if (parts.length < 2 && query.concepts.every(({ others }) => others.length === 0)) return whole;
  const frequencies = new Map<string, number>();
  const more = await relaxed(query, parts, find, frequencies);
  const known = new Set(whole.top.map(({ hit }) => hit.key));
  const added = await loadAll(more.filter(({ key }) => !known.has(key)).slice(0, looked - Math.min(whole.top.length, lookedFirst)));
  const ranked = inOrder([...whole.top, ...added], query, frequencies);
  return {
    hits: ranked.map(({ hit }) => hit),
    asked: undefined,
    corrected: undefined,
    words: query.words,
    best: bestCoverage(ranked, query, frequencies),
  };
}

const noFrequencies: Frequencies = new Map();

function inOrder(pool: readonly Looked[], query: SearchQuery, frequencies: Frequencies): readonly Looked[] {
  return pool
    .map((looked, index) => ({ looked, score: relevance(looked.record, query, frequencies, index / pool.length) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ looked }) => looked);
}

function bestCoverage([first]: readonly Looked[], query: SearchQuery, frequencies: Frequencies): number {
  return first === undefined ? 0 : coverage(first.record, query, frequencies);
}

/** Works that have parts of a query, those with the rarer parts first. */
async function relaxed(
  query: SearchQuery,
  parts: readonly (readonly string[])[],
  find: Find,
  frequencies: Map<string, number>,
): Promise<readonly Hit[]> {
  const asked = [
    ...parts.slice(0, mostParts).map((words) => ({ words, weight: 1 })),
    ...query.concepts.flatMap(({ others }) => others.slice(0, 2).map((other) => ({ words: [other], weight: 0.8 }))).slice(0, mostParts),
  ];
  const found = await Promise.all(asked.map(async ({ words, weight }) => ({ words, weight, hits: await find(words.join(' ')) })));
  const scores = new Map<string, { hit: Hit; score: number }>();
  for (const { words, weight, hits } of found) {
    for (const word of words) frequencies.set(word, Math.min(frequencies.get(word) ?? Infinity, hits.length));
    const value = weight * Math.log(1 + 400 / (1 + hits.length));
    hits.forEach((hit, index) => {
      const before = scores.get(hit.key)?.score ?? 0;
      scores.set(hit.key, { hit, score: before + value * (1 - (0.5 * index) / hits.length) });
    });
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score).map(({ hit }) => hit);
}

async function loadAll(hits: readonly Hit[]): Promise<readonly Looked[]> {
  return Promise.all(hits.map(async (hit) => ({ hit, record: await hit.load() })));
}

function unique(hits: readonly Hit[]): readonly Hit[] {
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
