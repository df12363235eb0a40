import { compareText } from '../compare-text.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import { kinds, languages, tiers } from '../vocabulary.ts';

/** What a list is counted by. Each row of a count is one value, in an order that makes sense for it. */
export const aspects = ['area', 'tier', 'kind', 'year', 'venue', 'language', 'access', 'code', 'reviewed'] as const;
export type Aspect = (typeof aspects)[number];

/** How many works have one value: all of them, and by tier. */
export interface BalanceRow {
  /** An id: of an area, tier, kind, venue, language, a year, a month, `yes`, `no`, or empty where the work does not say. */
  readonly value: string;
  readonly count: number;
  readonly mustReads: number;
}

/** The most rows of a count: more values than years and months of a lifetime. Venues were 43 when the list had 313 works. */
const mostRows = 100;

/**
 * The rows of a count that are shown, and of the rest, the least common, how many values they are and how many works they have.
 */
export function shownRows(rows: readonly BalanceRow[]): { readonly rows: readonly BalanceRow[]; readonly rest: BalanceRest } {
  const rest = rows.slice(mostRows);
  const sum = (of: 'count' | 'mustReads'): number => rest.reduce((total, row) => total + row[of], 0);
  return { rows: rows.slice(0, mostRows), rest: { values: rest.length, count: sum('count'), mustReads: sum('mustReads') } };
}

/** What is left of a count. */
export interface BalanceRest extends Pick<BalanceRow, 'count' | 'mustReads'> {
  readonly values: number;
}

/** How the works of a library are spread over one aspect. Every work is counted once. */
export function balance(library: Library, aspect: Aspect): readonly BalanceRow[] {
  const groups = Map.groupBy(library.entries, (entry) => valueOf(entry, aspect, library));
  const rows = [...groups].map(([value, entries]) => ({
    value,
    count: entries.length,
    mustReads: entries.filter((entry) => entry.tier === 'must-read').length,
  }));
  const order = orders(library)[aspect];
  return rows.toSorted((a, b) =>
    order === undefined
      ? b.count - a.count || compareText(a.value, b.value)
      : place(order, a.value) - place(order, b.value) || compareText(b.value, a.value),
  );
}

/** The values of an aspect in a fixed order; without one, the commonest comes first. Years and months run backwards, none last. */
function orders(library: Library): Readonly<Record<Aspect, readonly string[] | undefined>> {
  return {
    area: library.areas.map((area) => area.id),
    tier: tiers,
    kind: kinds,
    year: [],
    venue: undefined,
    language: languages,
    access: ['yes', 'no'],
    code: ['yes', 'no'],
    reviewed: [],
  };
}

function valueOf(entry: Entry, aspect: Aspect, library: Library): string {
  switch (aspect) {
    case 'area':
      return library.areaOf(library.homeOf(entry)).id;
    case 'tier':
      return entry.tier;
    case 'kind':
      return entry.kind;
    case 'year':
      return entry.year?.toString() ?? '';
    case 'venue':
      return entry.kind === 'paper' ? entry.venue : '';
    case 'language':
      return entry.language;
    case 'access':
      return isOpen(entry) ? 'yes' : 'no';
    case 'code':
      return entry.kind === 'framework' || entry.links.code !== undefined ? 'yes' : 'no';
    case 'reviewed':
      return entry.reviewed?.slice(0, 7) ?? '';
    default:
      return aspect satisfies never;
  }
}

/** Whether the whole text can be had without paying, as far as the entry shows: papers by a link to it, books by having no publisher. */
function isOpen(entry: Entry): boolean {
  if (entry.links.pdf !== undefined || entry.ids.arxiv !== undefined) return true;
  if (entry.kind === 'book') return entry.publisher === undefined;
  return entry.kind !== 'paper' || /^https:\/\/(www\.usenix\.org|openreview\.net)\//.test(entry.links.page);
}

function place(order: readonly string[], value: string): number {
  const index = order.indexOf(value);
  return index < 0 ? order.length : index;
}
