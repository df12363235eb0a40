import type { FoundRecord } from './found-record.ts';
import { correctedQuery, joinedQuery, knownWords } from './query-correction.ts';
import { parseQuery, type SearchQuery, type SearchWords } from './search-query.ts';
import { coverage, exactName, type Frequencies, hasId, hasSimilarWords, missingIn, nameScore, relevance } from './search-relevance.ts';
import {
  type Find,
  findAll,
  findConcepts,
  findParts,
  type Hit,
  misspeltWords,
  type SearchSource,
  unique,
  unknownWords,
  withWorks,
} from './search-source.ts';
import { idWord, indexWordsOf, wordsOf } from './search-words.ts';

/** What a search found, best first. */
export interface Ranking {
  readonly hits: readonly Hit[];
  /** The query that was asked instead of the one typed. */
  readonly corrected: string | undefined;
  /** The query as it was understood. */
  readonly query: SearchQuery;
  /** Whether every work has every word of it, by one name or another. */
  readonly isWhole: boolean;
}

/**
 * How many hits are looked at to rank them. Measured: with 12, of 611 works of which 138 have notes, a question that a work answers
 * word for word was not found, since notes of others have all its words, too.
 */
const looked = 18;
/** How many of those that have parts of a query: which of them answers it is less plain. */
const lookedParts = 24;
/** How many are looked at for one that is called as the words of a query are together. Measured: twelve find no others. */
const lookedNames = 4;
/**
 * With fewer hits than this, works with some of the words are looked for. Measured: with 1 the first three results lack
 * every twenty-fifth of the works that answer a query; with 8 nothing is gained but requests.
 */
const few = 4;
/** What share of a query a work has to have to count as a good answer: more than words of its summary or note alone give it. */
const strongCoverage = 0.6;
/** What share of a corrected query its first work has to have: less is found for a wrong word, too. */
const leastCorrected = 0.3;

/**
 * Finds works for a query: as typed, with misspelt words replaced, or by the parts of it that the list has.
 * @param isLiteral Whether misspelt words are left as they are.
 */
export async function rank(query: SearchQuery, source: SearchSource, isLiteral = false): Promise<Ranking> {
  const own = await answerWhole(query, source);
  if (own.isStrong || (query.ids.length > 0 && query.words.length === 0)) return own;
  const corrected = isLiteral ? undefined : await answerCorrected(query, own, source);
  if (corrected !== undefined) return corrected;
  const parts = await answerParts(query, own, source);
  return parts.hits.length > 0 ? parts : answerSimilar(query, source);
}

/**
 * The answer to a query that is spelt as the list spells it, if that is another one. With works that have every word only
 * a Chinese name is corrected, of which a wrong character leaves other words.
 */
async function answerCorrected(query: SearchQuery, own: WholeAnswer, source: SearchSource): Promise<Answer | undefined> {
  const isFound = own.top.length > 0;
  const known = knownWords(isFound ? noWords : await source.words(), source.vocabulary);
  const missing = isFound ? [] : await misspeltWords(query, source.find);
  for (const text of [isFound ? undefined : joinedQuery(query, known), correctedQuery({ text: query.text, words: missing }, known)]) {
    if (text === undefined) continue;
    const corrected = await answer(parseQuery(text, source.vocabulary), source);
    if (corrected.best > Math.max(leastCorrected, own.best)) return { ...corrected, corrected: text };
  }
  return undefined;
}

const noWords: SearchWords = { latin: '', han: '' };

interface Looked {
  readonly hit: Hit;
  readonly record: FoundRecord;
  readonly name: number;
  /** The words of the query that the index has of the work. */
  readonly indexed: ReadonlySet<string>;
}

interface Answer extends Ranking {
  /** How much of the query the first work has. */
  readonly best: number;
}

/** The works that have every word of a query. */
interface WholeAnswer extends Answer {
  /** Those of the first ones that really have them. */
  readonly top: readonly Looked[];
  /** Whether they answer the query so well that nothing else has to be looked for. */
  readonly isStrong: boolean;
}

async function answer(query: SearchQuery, source: SearchSource): Promise<Answer> {
  const whole = await answerWhole(query, source);
  return whole.isStrong ? whole : answerParts(query, whole, source);
}

async function answerWhole(query: SearchQuery, { find }: SearchSource): Promise<WholeAnswer> {
  const { ids, words, venue } = query;
  const ofVenue = wordsOf(venue ?? '').flatMap(indexWordsOf);
  const concepts = await withWorks(query.concepts, find);
  const [byId, byWords, byConcept, byName] = await Promise.all([
    Promise.all(ids.map((id) => find(idWord(id)))),
    findAll([...ofVenue, ...words.flatMap(indexWordsOf)], find),
    findConcepts(concepts, ofVenue, find),
    isInTwo(query) ? namedBy(query, find) : [],
  ]);
  const candidates = unique([...byName, ...byId.flat(), ...alternately(byConcept, byWords)]);
  const named = new Set(byName.map(({ key }) => key));
  const filed = new Set(byConcept.map(({ key }) => key));
  const plain = concepts.flatMap((concept) => (concept.meanings.length === 0 ? concept.words : []));
  const indexed = new Set(words);
  const real = async (hits: readonly Hit[]): Promise<readonly Looked[]> => {
    const found = await look(hits, query, () => indexed);
    if (ids.length > 0) return found.filter(({ record }) => hasId(record, query));
    const unseen = words.filter((word) => found.every(({ record }) => missingIn(record, [word]).length > 0));
    const unknown = await unknownWords(unseen, find);
    return found.filter(
      ({ hit, record }) =>
        named.has(hit.key) || missingIn(record, filed.has(hit.key) ? unknown.filter((word) => plain.includes(word)) : unknown).length === 0,
    );
  };
  const top = await real(candidates.slice(0, looked));
  const rest = top.length === 0 ? [] : candidates.slice(looked);
  const strong = top.filter(({ record }) => ids.length > 0 || coverage(record, query, noFrequencies, indexed) >= strongCoverage);
  const ranked = inOrder(top, query, noFrequencies);
  const isNameFound = top.some(({ name }) => name >= exactName);
  return {
    hits: [...ranked.map(({ hit }) => hit), ...rest],
    top,
    corrected: undefined,
    query,
    isWhole: true,
    best: bestCoverage(ranked, query, noFrequencies),
    isStrong: strong.length >= few || (strong.length > 0 && (isNameFound || query.concepts.length < 2)),
  };
}

/** The works that have words which begin like those of a query, when nothing else was found. */
async function answerSimilar(query: SearchQuery, { find }: SearchSource): Promise<Answer> {
  const found = await look((await findAll(query.words.flatMap(indexWordsOf), find)).slice(0, looked), query, () => nothing);
  const similar = inOrder(
    found.filter(({ record }) => hasSimilarWords(record, query)),
    query,
    noFrequencies,
  );
  return { hits: similar.map(({ hit }) => hit), corrected: undefined, query, isWhole: false, best: 0 };
}

/** Whether a query is two or three Latin words, as people write a name of one: `deep speed`. */
function isInTwo({ words, ids, venue }: SearchQuery): boolean {
  return ids.length === 0 && venue === undefined && words.length > 1 && words.length < 4 && words.every((word) => /^[a-z]+$/.test(word));
}

/** Works whose name is the words of a query as one. */
async function namedBy(query: SearchQuery, find: Find): Promise<readonly Hit[]> {
  const found = await look((await findAll(indexWordsOf(query.words.join('')), find)).slice(0, lookedNames), query, () => nothing);
  return found.filter(({ name }) => name >= exactName).map(({ hit }) => hit);
}

/** The works that have parts of a query, after those that have all of it. */
async function answerParts(query: SearchQuery, whole: WholeAnswer, { find }: SearchSource): Promise<Answer> {
  const parts = [...query.concepts.map(({ words }) => words), ...(query.venue === undefined ? [] : [wordsOf(query.venue)])];
  if (parts.length < 2 && query.concepts.every(({ meanings }) => meanings.length === 0)) return whole;
  const misspelt = await misspeltWords(query, find);
  const spelt = parts.filter((words) => words.every((word) => !misspelt.includes(word)));
  const { hits, frequencies, indexed } = await findParts(query, spelt, find);
  const known = new Set(whole.top.map(({ hit }) => hit.key));
  const added = await look(
    hits.filter(({ key }) => !known.has(key)).slice(0, lookedParts - whole.top.length),
    query,
    ({ key }) => indexed.get(key) ?? nothing,
  );
  const ranked = inOrder([...whole.top, ...added], query, frequencies);
  return {
    hits: ranked.map(({ hit }) => hit),
    corrected: undefined,
    query,
    isWhole: false,
    best: bestCoverage(ranked, query, frequencies),
  };
}

const noFrequencies: Frequencies = new Map();
const nothing: ReadonlySet<string> = new Set();

function inOrder(pool: readonly Looked[], query: SearchQuery, frequencies: Frequencies): readonly Looked[] {
  return pool
    .map((looked, index) => ({
      looked,
      score: relevance(looked.record, query, frequencies, { ...looked, rank: index / pool.length }),
    }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ looked }) => looked);
}

function bestCoverage([first]: readonly Looked[], query: SearchQuery, frequencies: Frequencies): number {
  return first === undefined ? 0 : coverage(first.record, query, frequencies, first.indexed);
}

async function look(hits: readonly Hit[], query: SearchQuery, indexed: (hit: Hit) => ReadonlySet<string>): Promise<readonly Looked[]> {
  return Promise.all(
    hits.map(async (hit) => {
      const record = await hit.load();
      return { hit, record, name: nameScore(record, query), indexed: indexed(hit) };
    }),
  );
}

/** The hits of two searches in turn, so that the first ones have some of both. */
function alternately(some: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [some[index], others[index]])
    .flat()
    .filter((hit) => hit !== undefined);
}
