import { categories, halves, type Judged, queryLanguages } from './judged.ts';

/** How many results of a query are looked at. */
export const looked = 10;
/** How many results a reader sees at once. */
const seen = 3;

/** A judged query with what a search found for it. */
export interface Answer {
  readonly judged: Judged;
  /** Ids of entries, best first. */
  readonly found: readonly string[];
}

/** How well queries were answered: means over them, from 0 to 1. */
export interface Quality {
  /** How many queries. */
  readonly queries: number;
  /** The share whose first result is relevant. */
  readonly hit1: number;
  /** The share with a relevant result among the first three. */
  readonly hit3: number;
  /** How many of the relevant works are among the first three, of as many as could be there. */
  readonly recall3: number;
  /** One divided by the place of the first relevant result, 0 below the tenth. */
  readonly mrr: number;
}

/** The quality of the queries of one kind. */
export interface Row extends Quality {
  readonly name: string;
}

/** The quality of the queries of one half, or of both. */
export interface Table {
  readonly half: (typeof halves)[number] | 'both';
  readonly categories: readonly Row[];
  readonly languages: readonly Row[];
  readonly all: Quality;
}

/** The place of the first relevant one among the first ten results, from 1; 0 when there is none. */
export function placeOf({ judged, found }: Answer): number {
  return found.slice(0, looked).findIndex((id) => judged.relevant.includes(id)) + 1;
}

/** How well queries were answered; all zero without queries. */
export function qualityOf(answers: readonly Answer[]): Quality {
  const places = answers.map(placeOf);
  return {
    queries: answers.length,
    hit1: mean(places.map((place) => Number(place === 1))),
    hit3: mean(places.map((place) => Number(place >= 1 && place <= seen))),
    recall3: mean(answers.map(recallOf)),
    mrr: mean(places.map((place) => (place === 0 ? 0 : 1 / place))),
  };
}

/** One table for each half that has queries, and one for both where both have. Kinds without queries are left out. */
export function tablesOf(answers: readonly Answer[]): readonly Table[] {
  const used = halves.filter((half) => answers.some(({ judged }) => judged.half === half));
  const tables = used.map((half) =>
    tableOf(
      half,
      answers.filter(({ judged }) => judged.half === half),
    ),
  );
  return used.length > 1 ? [...tables, tableOf('both', answers)] : tables;
}

/**
 * The value below which a share of the values lies: 0.5 for the median. The nearest value that was measured.
 * @example percentile([3, 1, 2], 0.5) // 2
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function tableOf(half: Table['half'], answers: readonly Answer[]): Table {
  return {
    half,
    categories: rowsOf(answers, 'category', categories),
    languages: rowsOf(answers, 'language', queryLanguages),
    all: qualityOf(answers),
  };
}

function rowsOf(answers: readonly Answer[], property: 'category' | 'language', names: readonly string[]): readonly Row[] {
  return names
    .map((name) => ({ name, ...qualityOf(answers.filter(({ judged }) => judged[property] === name)) }))
    .filter(({ queries }) => queries > 0);
}

function recallOf({ judged: { relevant }, found }: Answer): number {
  const top = found.slice(0, seen).filter((id) => relevant.includes(id));
  return top.length / Math.min(seen, relevant.length);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
