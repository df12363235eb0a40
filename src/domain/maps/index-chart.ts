import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import type { Topic } from '../topic.ts';
import { type Tier, tiers } from '../vocabulary.ts';

/** A column of the chart: a year (`since` equals `until`), all years up to one, or, with neither, works without a year. */
export interface YearColumn {
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** How wide the column is compared with the others, 2 to 8: the marks of its fullest cell. */
  readonly width: number;
}

/** One area with its works by column. Each work is in the row of its home topic, so that it is drawn once. */
export interface ChartRow {
  readonly area: Topic;
  /** One list of works for each column, must-reads first. */
  readonly cells: readonly (readonly Entry[])[];
  readonly counts: Readonly<Record<Tier, number>>;
  readonly total: number;
}

/** The whole list drawn by topic and year. */
export interface IndexChart {
  readonly columns: readonly YearColumn[];
  readonly rows: readonly ChartRow[];
  readonly totals: Readonly<Record<Tier, number>>;
  /** How many works of a tier one mark stands for at most: 1, 2, 5, 10, 20 and so on, everywhere in the chart the same. */
  readonly worksPerMark: number;
}

/** The most marks that a cell holds, in lines of eight: more would be taller than the text beside them is worth. */
const mostMarks = 64;

/** At most this many single years; older works share the first column. */
const singleYears = 12;

/** Places every entry of a library by home area and year of publication. */
export function indexChart(library: Library): IndexChart {
  const years = library.entries.flatMap((entry) => entry.year ?? []);
  const last = Math.max(...years, 0);
  const first = Math.max(Math.min(...years, last), last - singleYears + 1);
  const ranges = [
    ...(years.some((year) => year < first) ? [{ since: undefined, until: first - 1 }] : []),
    ...(years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => ({ since: first + index, until: first + index }))),
    ...(years.length < library.entries.length ? [{ since: undefined, until: undefined }] : []),
  ];
  const rows = library.areas
    .map((area) => {
      const entries = library.homeEntriesOf(area);
      const cells = ranges.map((range) => entries.filter((entry) => isIn(entry, range)).toSorted(byTier));
      return { area, cells, counts: countTiers(entries), total: entries.length };
    })
    .filter((row) => row.total > 0);
  const fullest = (worksPerMark: number, cells: readonly (readonly Entry[])[]): number =>
    Math.max(0, ...cells.map((cell) => marksOf(cell, worksPerMark).length));
  const all = rows.flatMap((row) => row.cells);
  let worksPerMark = 1;
  while (fullest(worksPerMark, all) > mostMarks) worksPerMark = rounder(worksPerMark);
  const columns = ranges.map((range, index) => {
    const marks = fullest(
      worksPerMark,
      rows.map((row) => row.cells[index] ?? []),
    );
    return { ...range, width: Math.min(8, Math.max(2, Math.ceil(marks / 2) + 1)) };
  });
  return { columns, rows, totals: countTiers(library.entries), worksPerMark };
}

/** The next round number. @example rounder(2) // 5 */
function rounder(works: number): number {
  return String(works).startsWith('2') ? works * 2.5 : works * 2;
}

/** The marks of a cell by their tier: so many works of a tier have one, and what is left over of them one more. */
export function marksOf(cell: readonly Entry[], worksPerMark: number): readonly Tier[] {
  const counts = countTiers(cell);
  return tiers.flatMap((tier) => new Array<Tier>(Math.ceil(counts[tier] / worksPerMark)).fill(tier));
}

function isIn(entry: Entry, { since, until }: Pick<YearColumn, 'since' | 'until'>): boolean {
  if (since === undefined && until === undefined) return entry.year === undefined;
  return entry.year !== undefined && entry.year >= (since ?? 0) && entry.year <= (until ?? Infinity);
}

function byTier(a: Entry, b: Entry): number {
  return tiers.indexOf(a.tier) - tiers.indexOf(b.tier);
}

function countTiers(entries: readonly Entry[]): Record<Tier, number> {
  const [mustRead, optional, advanced] = tiers.map((tier) => entries.filter((entry) => entry.tier === tier).length);
  return { 'must-read': mustRead ?? 0, optional: optional ?? 0, advanced: advanced ?? 0 };
}
