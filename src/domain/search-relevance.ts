// Ships to the browser: imports values only from modules that do.
import { foldTitle } from './fold-title.ts';
import type { FoundRecord, SearchField } from './found-record.ts';
import { hits } from './highlight.ts';
import type { Concept, SearchQuery } from './search-query.ts';
import { stemOf } from './search-words.ts';

/** How much a word counts where it stands. */
const fieldWeights: readonly (readonly [field: SearchField, weight: number])[] = [
  ['short', 1],
  ['title', 0.9],
  ['aliases', 0.85],
  ['former', 0.8],
  ['authors', 0.8],
  ['venue', 0.8],
  ['terms', 0.75],
  ['answersEn', 0.75],
  ['answersZh', 0.75],
  ['topics', 0.7],
  ['whyEn', 0.65],
  ['whyZh', 0.65],
  ['summaryEn', 0.5],
  ['summaryZh', 0.5],
  ['notesEn', 0.3],
  ['notesZh', 0.3],
];

/** How many works of the list have each word, as far as it was asked: rare words say more. */
export type Frequencies = ReadonlyMap<string, number>;

/**
 * How well a record answers a query: first whether it is what the query names, then how much of the query it has and where.
 * @param rank The place among the hits of the index, from 0 (first) to 1.
 */
export function relevance(record: FoundRecord, query: SearchQuery, frequencies: Frequencies, rank: number): number {
  return (
    named(record, query) +
    45 * coverage(record, query, frequencies) +
    40 * answered(record, query, frequencies) +
    12 * (1 - rank) +
    (record.tier === 'must-read' ? 2 : 0)
  );
}

/** The share of a query that a record has, from 0 to 1. A word counts where it weighs most, or by another name of it a little less. */
export function coverage(record: FoundRecord, query: SearchQuery, frequencies: Frequencies): number {
  const weights = query.concepts.map((concept) => importance(concept, frequencies));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  return query.concepts.reduce((sum, concept, index) => sum + (weights[index] ?? 0) * bestField(record, concept), 0) / total;
}

function bestField(record: FoundRecord, { words, others }: Concept): number {
  let best = 0;
  for (const [field, weight] of fieldWeights) {
    if (weight <= best) continue;
    const share = shareIn(record[field], words);
    best = Math.max(best, weight * (share === 1 ? 1 : 0.7 * share));
    if (others.some((other) => contains(record[field], other))) best = Math.max(best, 0.9 * weight);
  }
  return best;
}

/** How much of a query one question that the work answers has. */
function answered(record: FoundRecord, query: SearchQuery, frequencies: Frequencies): number {
  if (query.concepts.length < 2) return 0;
  const weights = query.concepts.map((concept) => importance(concept, frequencies));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lines = `${record.answersEn}\n${record.answersZh}\n${record.whyEn}\n${record.whyZh}`.split('\n').filter((line) => line !== '');
  const shares = lines.map((line) =>
    query.concepts.reduce((sum, { words, others }, index) => {
      const share = others.some((other) => contains(line, other)) ? 0.9 : 0;
      return sum + (weights[index] ?? 0) * Math.max(shareIn(line, words), share);
    }, 0),
  );
  return (Math.max(0, ...shares) / total) ** 2;
}

function importance({ words }: Concept, frequencies: Frequencies): number {
  const frequency = Math.min(...words.map((word) => frequencies.get(word) ?? 20));
  return Math.log(1 + 400 / (1 + frequency)) ** 1.3;
}

function shareIn(text: string, words: readonly string[]): number {
  return text === '' ? 0 : hits(text, words.map(stemOf)) / words.length;
}

function contains(text: string, name: string): boolean {
  return text !== '' && hits(text, [name]) > 0;
}

/** Whether a work has an identifier that was asked for. */
export function hasId(record: FoundRecord, { ids }: SearchQuery): boolean {
  const own = record.ids.toLowerCase().split('\n');
  return ids.some((id) => own.includes(id));
}

/** Whether the query is the name, the title, an alias or an identifier of the work. */
export function isNamed(record: FoundRecord, query: SearchQuery): boolean {
  return named(record, query) >= 100;
}

/** Whether the query is a name of the work, and which. */
function named(record: FoundRecord, query: SearchQuery): number {
  const { text, venue } = query;
  const folded = foldTitle(text);
  if (hasId(record, query)) return 200;
  if (text !== '' && record.ids.split('\n').includes(text.toLowerCase())) return 200;
  if (folded === '') return 0;
  const lower = text.toLowerCase();
  const before = record.title.split(/[:：]/)[0] ?? '';
  const exact = (names: readonly string[]): boolean => names.some((name) => foldTitle(name) === folded);
  const literally = (name: string): number => (name.toLowerCase() === lower ? 4 : 0);
  const lists = (field: SearchField): readonly string[] => record[field].split('\n').filter((name) => name !== '');
  const scores = [
    exact([record.short]) ? 120 + literally(record.short) : 0,
    exact([record.title]) ? 116 + literally(record.title) : 0,
    exact(lists('former')) ? 112 : 0,
    exact([before]) ? 110 + literally(before) : 0,
    exact(lists('aliases')) ? 100 : 0,
    isOneOf(lists('authors'), query.words) ? 90 : 0,
    venue !== undefined && record.venue.toLowerCase() === venue ? 80 : 0,
    folded.length >= 3 && [record.short, before].some((name) => name !== '' && foldTitle(name).startsWith(folded)) ? 70 : 0,
    exact(lists('terms').slice(0, 3)) ? 66 : exact(lists('terms')) ? 60 : 0,
    folded.length >= 4 && foldTitle(record.title).includes(folded) ? 62 : 0,
    exact(lists('topics')) ? 56 : 0,
    folded.length >= 4 && lists('aliases').some((name) => foldTitle(name).includes(folded)) ? 55 : 0,
    folded.length >= 4 && lists('topics').some((name) => foldTitle(name).includes(folded)) ? 45 : 0,
  ];
  return Math.max(...scores);
}

/** Whether all words are in one name: `tianqi chen`, `chen tianqi`. */
function isOneOf(names: readonly string[], words: readonly string[]): boolean {
  const whole = words.join('');
  // Chinese names are cut into characters.
  if (isHan(whole)) return whole.length > 1 && names.some((name) => name.includes(whole));
  return words.length > 0 && names.some((name) => words.every((word) => hits(name, [word]) === 1 && word.length > 1));
}

/**
 * Whether a record has every word of a query, apart from endings. The index answers a word that is nowhere with words that
 * begin like it; such an answer is none.
 */
export function hasAllWords(record: FoundRecord, { words }: Pick<SearchQuery, 'words'>): boolean {
  const texts = [...fieldWeights.map(([field]) => record[field]), record.ids, record.year];
  const has = (word: string): boolean => texts.some((text) => hits(text, [word]) > 0);
  return words.every((word, index) => {
    // A single character is found everywhere; it counts with its neighbour.
    if (!/^\p{Script=Han}$/u.test(word)) return has(stemOf(word));
    const [before, after] = [words[index - 1], words[index + 1]].map((other) => (isHan(other) ? other : undefined));
    if (before === undefined && after === undefined) return has(word);
    return (before !== undefined && has(`${before}${word}`)) || (after !== undefined && has(`${word}${after}`));
  });
}

function isHan(word = ''): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/** Whether a record has words that begin like those of a query: `flashattn` and FlashAttention. */
export function hasSimilarWords(record: FoundRecord, { words }: SearchQuery): boolean {
  return hasAllWords(record, {
    words: words.map((word) => (word.length < 6 ? word : word.slice(0, Math.max(5, Math.ceil(0.7 * word.length))))),
  });
}
