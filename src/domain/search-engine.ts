// Ships to the browser: imports values only from modules that do.
import type { FacetValues } from './facets.ts';
import type { FoundRecord } from './found-record.ts';
import { mentions } from './search-excerpt.ts';
import { parseQuery, type SearchQuery, type SearchVocabulary } from './search-query.ts';
import { coverage, relevance } from './search-relevance.ts';

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

/** How many hits are looked at to rank them. Measured: fewer lose names, more gain nothing. */
const looked = 20;
/** With fewer hits than this, works with some of the words are looked for. */
const few = 4;
/** What share of a query a work has to have, words in titles counting more than words in notes. */
const strongCoverage = 0.6;
/** How many parts of a long query are asked for one by one. */
const mostParts = 7;

/** Finds works for a query: as typed, with misspelt words replaced, or by the parts of it that the list has. */
export async function rank(text: string, vocabulary: SearchVocabulary, find: Find, isLiteral = false): Promise<Ranking> {
  const query = parseQuery(text, vocabulary);
  const own = await answer(query, find);
  if (isLiteral || query.corrected === undefined) return own;
  const corrected = await answer(parseQuery(query.corrected, vocabulary), find);
  if (corrected.hits.length === 0 || own.best > corrected.best) return own;
  return { ...corrected, corrected: query.corrected };
}

interface Answer extends Ranking {
  /** How much of the query the first work has. */
  readonly best: number;
}

async function answer(query: SearchQuery, find: Find): Promise<Answer> {
  const frequencies = new Map<string, number>();
  const asked = query.ids.length > 0 ? await Promise.all(query.ids.map((id) => find(id))) : [];
  const text = [query.venue ?? '', ...query.words].join(' ').trim();
  const [joined, plain] = await Promise.all([
    query.joined === undefined ? [] : find([query.venue ?? '', query.joined].join(' ').trim()),
    text === '' ? [] : find(text),
  ]);
  const main = [...joined, ...plain];
  const parts = [...query.concepts.map(({ words }) => words), ...(query.venue === undefined ? [] : [[query.venue]])];
  const candidates = unique([...asked.flat(), ...main]);
  const top = await loadAll(candidates.slice(0, looked));
  const real = top.filter(({ record }) => query.ids.length > 0 || mentionsAll(record, query));
  // Works that have all the words only somewhere in their notes answer the query no better than others.
  const strong = real.filter(({ record }) => query.ids.length > 0 || coverage(record, query, frequencies) >= strongCoverage);
  let pool = top;
  let rest = candidates.slice(looked);
  let isRelaxed = query.ids.length > 0 || query.joined !== undefined;
  if (strong.length < few && (parts.length > 1 || query.concepts.some(({ others }) => others.length > 0))) {
    const more = await relaxed(query, parts, find, frequencies);
    const known = new Set(real.map(({ hit }) => hit.key));
    pool = [...real, ...(await loadAll(more.filter(({ key }) => !known.has(key)).slice(0, looked)))];
    rest = [];
    isRelaxed = true;
  } else if (real.length === 0) {
    pool = [];
    rest = [];
  }
  const scored = pool
    .map(({ hit, record }, index) => ({ hit, record, score: relevance(record, query, frequencies, index / Math.max(1, pool.length)) }))
    .toSorted((a, b) => b.score - a.score);
  const first = scored[0];
  return {
    hits: [...scored.map(({ hit }) => hit), ...rest],
    corrected: undefined,
    words: query.words,
    asked: isRelaxed ? undefined : text,
    best: first === undefined ? 0 : coverage(first.record, query, frequencies) + (query.ids.length > 0 ? 1 : 0),
  };
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

/** Whether a record has every word of a query. For a word that is nowhere the index answers with words that begin like it. */
function mentionsAll(record: FoundRecord, query: SearchQuery): boolean {
  const has = (words: readonly string[]): boolean => words.every((word) => mentions(record, [word]));
  return has(query.words) || (query.joined !== undefined && has(query.joined.split(' ')));
}

async function loadAll(hits: readonly Hit[]): Promise<readonly { readonly hit: Hit; readonly record: FoundRecord }[]> {
  return Promise.all(hits.map(async (hit) => ({ hit, record: await hit.load() })));
}

function unique(hits: readonly Hit[]): readonly Hit[] {
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
