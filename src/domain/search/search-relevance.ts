import { foldTitle } from '../work/fold-title.ts';
import { type FoundRecord, linesOf, type RecordField } from './found-record.ts';
import { hits } from './highlight.ts';
import type { Concept, SearchQuery } from './search-query.ts';
import { isHan, stemOf } from './search-words.ts';

/** How much a word counts where it stands. */
const fieldWeights: readonly (readonly [field: RecordField, weight: number])[] = [
  ['short', 1],
  ['title', 0.9],
  ['aliases', 0.85],
  ['former', 0.8],
  ['authors', 0.8],
  ['venue', 0.8],
  ['answersEn', 0.75],
  ['answersZh', 0.75],
  ['askedEn', 0.75],
  ['askedZh', 0.75],
  ['whyEn', 0.65],
  ['whyZh', 0.65],
];
/** How much a concept counts that the work is filed under. */
const filedWeight = 0.75;
/** How much a word counts that the index has of the work and the record has not: one of its summary or note. */
const indexedWeight = 0.3;

/** How many works of the list have each word, as far as it was asked: rare words say more. */
export type Frequencies = ReadonlyMap<string, number>;

/** What is known of a work for a query beside its record. */
export interface Evidence {
  /** How exactly the query names it. @see nameScore */
  readonly name: number;
  /** The place among the hits, from 0 (first) to 1. */
  readonly rank: number;
  /** The words of the query that the index has of the work. */
  readonly indexed: ReadonlySet<string>;
}

/** How well a record answers a query: first whether it is what the query names, then how much of the query it has and where. */
export function relevance(record: FoundRecord, query: SearchQuery, frequencies: Frequencies, { name, rank, indexed }: Evidence): number {
  return (
    name +
    45 * coverage(record, query, frequencies, indexed) +
    40 * answered(record, query, frequencies) +
    12 * (1 - rank) +
    (record.tier === 'must-read' ? 2 : 0)
  );
}

/** The share of a query that a record has, from 0 to 1. A word counts where it weighs most, or by another name of it a little less. */
export function coverage(record: FoundRecord, query: SearchQuery, frequencies: Frequencies, indexed: ReadonlySet<string>): number {
  return weighed(query, frequencies, (concept) => bestPlace(record, concept, indexed));
}

/** The mean of what each part of a query is given, rare ones weighing more; 0 for a query without parts. */
function weighed({ concepts }: SearchQuery, frequencies: Frequencies, valueOf: (concept: Concept) => number): number {
  const weights = concepts.map((concept) => importance(concept, frequencies));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : concepts.reduce((sum, concept, index) => sum + (weights[index] ?? 0) * valueOf(concept), 0) / total;
}

function bestPlace(record: FoundRecord, concept: Concept, indexed: ReadonlySet<string>): number {
  const { words, others } = concept;
  const part = (share: number): number => (share === 1 ? 1 : 0.7 * share);
  let best = Math.max(
    indexedWeight * part(words.filter((word) => indexed.has(word)).length / words.length),
    isFiledUnder(record, concept) ? filedWeight : 0,
  );
  for (const [field, weight] of fieldWeights) {
    if (weight <= best) continue;
    best = Math.max(best, weight * part(shareIn(record[field], words)));
    if (0.9 * weight > best && others.some((other) => contains(record[field], other))) best = 0.9 * weight;
  }
  return best;
}

/** Whether a work is filed under something that a part of a query names. */
export function isFiledUnder(record: FoundRecord, concept: Concept): boolean {
  return placeUnder(record, concept) < Infinity;
}

/** The place of a work among those to read about what a concept means, from 0; infinite where it is not filed under it. */
function placeUnder(record: FoundRecord, { meanings }: Concept): number {
  const places = linesOf(record.filings).flatMap((line) => {
    const [filed, place] = line.split(' ').map(Number);
    return meanings.some(({ concept }) => concept === filed) ? (place ?? []) : [];
  });
  return Math.min(Infinity, ...places);
}

/** How much of a query one question that the work answers, or one phrase that it is looked for by, has. */
function answered(record: FoundRecord, query: SearchQuery, frequencies: Frequencies): number {
  if (query.concepts.length < 2) return 0;
  const lines = [record.answersEn, record.answersZh, record.askedEn, record.askedZh, record.whyEn, record.whyZh].flatMap(linesOf);
  const shares = lines.map((line) =>
    weighed(query, frequencies, ({ words, others }) =>
      Math.max(shareIn(line, words), others.some((other) => contains(line, other)) ? 0.9 : 0),
    ),
  );
  return Math.max(0, ...shares) ** 2;
}

function importance({ words }: Concept, frequencies: Frequencies): number {
  const frequency = Math.min(...words.map((word) => frequencies.get(word) ?? 20));
  return rarity(frequency) ** 1.3;
}

/** About how many works a list has. Measured on this one: with 100, 313 or 1000 some kinds of queries are answered worse. */
const listSize = 400;

/** How much a word says that this many works have: the rarer it is, the more. @example rarity(0) // 6, and 0.7 for 399 */
export function rarity(works: number): number {
  return Math.log(1 + listSize / (1 + works));
}

function shareIn(text: string, words: readonly string[]): number {
  return text === '' ? 0 : hits(text, words.map(stemOf)) / words.length;
}

function contains(text: string, name: string): boolean {
  return text !== '' && hits(text, [name]) > 0;
}

/** Whether a work has an identifier that was asked for. */
export function hasId(record: FoundRecord, { ids }: SearchQuery): boolean {
  const own = linesOf(record.ids.toLowerCase());
  return ids.some((id) => own.includes(id));
}

/** From this score on a query is the name, the title, an alias or an identifier of a work. */
export const exactName = 100;

/** Whether a query is a name of a work, and which: from 0 to 200. */
export function nameScore(record: FoundRecord, query: SearchQuery): number {
  const { text, venue } = query;
  const folded = foldTitle(text);
  if (hasId(record, query)) return 200;
  if (text !== '' && linesOf(record.ids).includes(text.toLowerCase())) return 200;
  if (folded === '') return 0;
  const lower = text.toLowerCase();
  const before = record.title.split(/[:：]/)[0] ?? '';
  const exact = (names: readonly string[]): boolean => names.some((name) => foldTitle(name) === folded);
  const literally = (name: string): number => (name.toLowerCase() === lower ? 4 : 0);
  const scores = [
    exact([record.short]) ? 120 + literally(record.short) : 0,
    exact([record.title]) ? 116 + literally(record.title) : 0,
    exact(linesOf(record.former)) ? 112 : 0,
    exact([before]) ? 110 + literally(before) : 0,
    exact(linesOf(record.aliases)) ? 100 : 0,
    isOneOf(linesOf(record.authors), query.words) ? 90 : 0,
    venue !== undefined && record.venue.toLowerCase() === venue ? 80 : 0,
    folded.length >= 3 && [record.short, before].some((name) => name !== '' && foldTitle(name).startsWith(folded)) ? 70 : 0,
    filed(record, query),
    folded.length >= 4 && foldTitle(record.title).includes(folded) ? 62 : 0,
    folded.length >= 4 && linesOf(record.aliases).some((name) => foldTitle(name).includes(folded)) ? 55 : 0,
  ];
  return Math.max(...scores);
}

/** Whether the query is the name of something that the work is filed under: most for what names it first. */
function filed(record: FoundRecord, { concepts: [concept, ...others], venue }: SearchQuery): number {
  if (concept === undefined || others.length > 0 || venue !== undefined) return 0;
  const place = placeUnder(record, concept);
  return place === Infinity ? 0 : 66 - 4 * Math.min(4, place);
}

/** Whether all words are in one name: `tianqi chen`, `chen tianqi`. */
function isOneOf(names: readonly string[], words: readonly string[]): boolean {
  const whole = words.join('');
  // Chinese names are cut into characters.
  if (isHan(whole)) return whole.length > 1 && names.some((name) => name.includes(whole));
  return words.length > 0 && names.some((name) => words.every((word) => hits(name, [word]) === 1 && word.length > 1));
}

/** Which of some words a record lacks, apart from endings. */
export function missingIn(record: FoundRecord, words: readonly string[]): readonly string[] {
  const texts = [...fieldWeights.map(([field]) => record[field]), record.ids, record.year];
  const has = (word: string): boolean => texts.some((text) => hits(text, [word]) > 0);
  return words.filter((word, index) => {
    // A single character is found everywhere; it counts with its neighbour.
    if (!/^\p{Script=Han}$/u.test(word)) return !has(stemOf(word));
    const [before, after] = [words[index - 1], words[index + 1]].map((other) => (isHan(other) ? other : undefined));
    if (before === undefined && after === undefined) return !has(word);
    return !(before !== undefined && has(`${before}${word}`)) && !(after !== undefined && has(`${word}${after}`));
  });
}

/** Whether a record has words that begin like those of a query: `flashattn` and FlashAttention. */
export function hasSimilarWords(record: FoundRecord, { words }: SearchQuery): boolean {
  const beginnings = words.map((word) => (word.length < 6 ? word : word.slice(0, Math.max(5, Math.ceil(0.7 * word.length)))));
  return missingIn(record, beginnings).length === 0;
}
