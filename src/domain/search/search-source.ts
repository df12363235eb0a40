import type { FoundRecord } from './found-record.ts';
import type { Concept, SearchQuery, SearchVocabulary, SearchWords } from './search-query.ts';
import { type Frequencies, missingIn, rarity } from './search-relevance.ts';
import { conceptWord, indexWords, indexWordsOf, isHan } from './search-words.ts';

/** A hit of the index. Loading it costs a request, so that only the first ones are looked at. */
export interface Hit {
  /** The same for the same work, whichever search found it. */
  readonly key: string;
  load(): Promise<FoundRecord>;
}

/** What a search needs from outside. */
export interface SearchSource {
  readonly vocabulary: SearchVocabulary;
  /** Fetched only when a query seems misspelt. */
  words(): Promise<SearchWords>;
  /**
   * Asks the index for works that have all of some words, with spaces between, or words that begin with them. In place of a
   * word that no work has it may take the longest one with which that begins, or leave it out; a word in quotes is found
   * only as it is.
   */
  find(words: string): Promise<readonly Hit[]>;
}

/** Asks the index. */
export type Find = SearchSource['find'];

/** How many parts of a long query are asked for one by one. */
const mostParts = 7;

/** The works that have all of some words. */
export async function findAll(words: readonly string[], find: Find): Promise<readonly Hit[]> {
  return words.length === 0 ? [] : find(words.join(' '));
}

/** The works that are filed under what a query names, and have the rest of its words. */
export async function findConcepts(concepts: readonly Concept[], ofVenue: readonly string[], find: Find): Promise<readonly Hit[]> {
  const most = Math.max(0, ...concepts.map(({ meanings }) => meanings.length));
  const found = await Promise.all(
    Array.from({ length: most }, (_, reading) =>
      findAll(
        [
          ...ofVenue,
          ...concepts.flatMap(({ words, meanings }) => {
            const meaning = meanings[reading] ?? meanings[0];
            return meaning === undefined ? words.flatMap(indexWordsOf) : [conceptWord(meaning.concept)];
          }),
        ],
        find,
      ),
    ),
  );
  return unique(found.flat());
}

/** The parts of a query with those of their meanings under which works are filed. */
export async function withWorks(concepts: readonly Concept[], find: Find): Promise<readonly Concept[]> {
  return Promise.all(
    concepts.map(async (concept) => {
      const works = await Promise.all(concept.meanings.map((meaning) => find(`"${conceptWord(meaning.concept)}"`)));
      return { ...concept, meanings: concept.meanings.filter((_, index) => works[index]?.length !== 0) };
    }),
  );
}

/** The words that no work has as they are; they may be misspelt, or the beginning of one. */
export async function unknownWords(words: readonly string[], find: Find): Promise<readonly string[]> {
  const isKnown = async (word: string): Promise<boolean> => (await find(`"${word}"`)).length > 0;
  const known = await Promise.all(words.map(async (word) => (await Promise.all(indexWordsOf(word).map(isKnown))).every(Boolean)));
  return words.filter((_, index) => !known[index]);
}

/** The words of a query that no work has, not even as a beginning; only they can be misspelt. */
export async function misspeltWords(query: SearchQuery, find: Find): Promise<readonly string[]> {
  const unknown = (await unknownWords(query.words, find)).slice(0, mostParts);
  const begun = await Promise.all(
    unknown.map(async (word) => {
      const [first] = await find(indexWordsOf(word).join(' '));
      return first !== undefined && missingIn(await first.load(), [word]).length === 0;
    }),
  );
  return unknown.filter((_, index) => !begun[index]);
}

/**
 * What share of the worth of a part the last of its works loses against the first, by the order of the index. Measured: with
 * 0 as with 1 questions and queries in the other language are answered worse.
 */
const lostToLast = 0.4;

/**
 * How much the kinds of questions about a part weigh: for its words, for works filed under what it means, for its name in the
 * other language. Measured: with 1 for works that are filed, or 1.6 for other names, some kinds of queries are answered worse.
 */
const weights = { words: 1, filed: 1.2, otherName: 0.8 } as const;

/** What was found for the parts of a query. */
export interface Parts {
  readonly hits: readonly Hit[];
  readonly frequencies: Frequencies;
  /** By the key of a hit, the words of the query that the index has of it. */
  readonly indexed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Works that have parts of a query, those with the rarer parts first. */
export async function findParts(query: SearchQuery, parts: readonly (readonly string[])[], find: Find): Promise<Parts> {
  const asked = [
    ...parts.slice(0, mostParts).map((words) => ({ words, asked: words.flatMap(indexWordsOf).join(' '), weight: weights.words })),
    ...query.concepts
      .flatMap(({ meanings }) => meanings.map(({ concept }) => ({ words: [], asked: conceptWord(concept), weight: weights.filed })))
      .slice(0, mostParts),
    ...query.concepts
      .flatMap(({ words, others }) => others.filter((name) => isHan(name) !== isHan(words[0])).slice(0, 1))
      .map((name) => ({ words: [], asked: indexWords(name).join(' '), weight: weights.otherName }))
      .slice(0, mostParts),
  ];
  const found = await Promise.all(asked.map(async (part) => ({ ...part, hits: await find(part.asked) })));
  const scores = new Map<string, { hit: Hit; score: number }>();
  const frequencies = new Map<string, number>();
  const indexed = new Map<string, Set<string>>();
  for (const { words, weight, hits } of found) {
    for (const word of words) frequencies.set(word, Math.min(frequencies.get(word) ?? Infinity, hits.length));
    const value = weight * rarity(hits.length);
    hits.forEach((hit, index) => {
      const before = scores.get(hit.key)?.score ?? 0;
      scores.set(hit.key, { hit, score: before + value * (1 - (lostToLast * index) / hits.length) });
      indexed.set(hit.key, new Set([...(indexed.get(hit.key) ?? []), ...words]));
    });
  }
  return { hits: [...scores.values()].toSorted((a, b) => b.score - a.score).map(({ hit }) => hit), frequencies, indexed };
}

/** Hits, each once. */
export function unique(hits: readonly Hit[]): readonly Hit[] {
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
