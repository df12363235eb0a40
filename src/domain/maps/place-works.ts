import { compareText } from '../compare-text.ts';
import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import type { Topic } from '../topic.ts';
import { shortName } from '../work/short-name.ts';
import { labelLines, labelWidth } from './label-width.ts';
import { type Box, type Point, track } from './line-router.ts';
import { mappedSections } from './mapped-works.ts';

/** A work on a map: its mark stands at the month of its first public version, its name beside it. */
export interface MapWork {
  readonly entry: Entry;
  /** The section of the topic in whose lane it stands. */
  readonly lane: Topic;
  /** The middle of the mark. */
  readonly mark: Point;
  /** What mark and name take up; no other work and no line but its own comes into it. */
  readonly box: Box;
  /** Its short name, or its title where another work of its lane has the same short name. */
  readonly name: string;
  /** The name in as many lines as it needs. */
  readonly label: readonly string[];
}

/** A band of the map: one section of the topic. It is high enough for its title in every language. */
export interface MapLane {
  readonly topic: Topic;
  readonly y: number;
  readonly height: number;
}

/** Years that share a stretch of the map: one year, all years up to one (`since` is undefined), or, with neither, works without a year. */
export interface MapColumn {
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly x: number;
  readonly width: number;
}

/** Where the works of a map stand. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly MapLane[];
  readonly columns: readonly MapColumn[];
  /** By date, then from top to bottom. */
  readonly works: readonly MapWork[];
}

/** The size of names, in pixels. */
const labelSize = 12.5;
/** The height of a line of a name, in pixels. */
export const labelHeight = 15;
/** How far a name stands from the left of its box, in pixels. */
export const labelStart = 21;
/** The width of the column with the titles of the lanes, and how far a title stands from either end of it, in pixels. */
export const laneWidth = 155;
export const laneInset = 8;
/** The height of the line with the years, in pixels. */
export const axisHeight = 40;

/** How wide a map is when its works need no more, in pixels: the width of a page. */
const usualWidth = 1280;
/** How wide a name may be before it is broken, in pixels. */
const widestLabel = 150;
/** From the left of a box to the middle of its mark, and from its end to the end of the name. */
const markInset = 11;
const boxEnd = 6;
/** The least height of a box: what a finger or a pointer needs. */
const boxHeight = 25;
/** Room for lines between two boxes, and between a box and the edge of its lane. */
const gapAcross = 20;
const gapDown = 15;
const lanePadding = 10;
/** The least width of a column, and what all its months leave at its end. */
const narrowestColumn = 46;
const columnEnd = 8;
/** How many single years there are at most; older works share the first column. */
const singleYears = 9;
/** Twelve months, and a place at the end of the year for works of which only the year is known. */
const slots = 13;

/** Places every work of the map of a topic once: in the lane of its section, at its month, so that no two boxes overlap. */
export function placeWorks(library: Library, topic: Topic): Placement {
  const sections = mappedSections(library, topic);
  const names = new Map(sections.flatMap(({ entries }) => entries.map((entry) => [entry, nameIn(entries, entry)] as const)));
  const labels = new Map([...names].map(([entry, name]) => [entry, labelLines(name, widestLabel, labelSize)]));
  const widthOf = (entry: Entry): number =>
    labelStart + Math.max(...(labels.get(entry) ?? []).map((line) => labelWidth(line, labelSize))) + boxEnd;
  const entries = [...labels.keys()].toSorted((a, b) => compareText(sortDate(a), sortDate(b)) || compareText(a.id, b.id));
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const columns = yearColumns(entries, usualWidth - laneWidth - track, widthOf);
  const laneOf = new Map(sections.flatMap((section) => section.entries.map((entry) => [entry, section.topic] as const)));
  const byLane = Map.groupBy(entries, (entry) => laneOf.get(entry));
  const lanes: MapLane[] = [];
  const works: MapWork[] = [];
  let y = axisHeight;
  for (const { topic: lane } of sections) {
    const taken: Box[] = [];
    for (const entry of byLane.get(lane) ?? []) {
      const label = labels.get(entry) ?? [];
      const x = onTrack(columns.placeOf(entry)) - markInset;
      const size = { x, width: widthOf(entry), height: boxHeight + (label.length - 1) * labelHeight };
      const parents = works.filter((work) => work.lane === lane && entry.buildsOn.some((relation) => relation.entry === work.entry.id));
      const box = firstFree(size, y + lanePadding, taken, parents);
      taken.push(box);
      works.push({ entry, lane, mark: { x: x + markInset, y: box.y + boxHeight / 2 }, box, name: names.get(entry) ?? '', label });
    }
    const end = Math.max(y + titleHeight(lane), ...taken.map((box) => box.y + box.height)) + lanePadding;
    lanes.push({ topic: lane, y, height: end - y });
    y = end;
  }
  return {
    width: Math.max(usualWidth, ...works.map(({ box }) => box.x + box.width + columnEnd)),
    height: y,
    lanes,
    columns: columns.columns,
    works: works.toSorted((a, b) => (places.get(a.entry) ?? 0) - (places.get(b.entry) ?? 0)),
  };
}

/** The name of a work that tells it from the others of its lane. */
function nameIn(lane: readonly Entry[], entry: Entry): string {
  const name = shortName(entry);
  return lane.some((other) => other !== entry && shortName(other) === name) ? entry.title : name;
}

/** The title of a lane in lines. */
export function laneTitle(title: string): readonly string[] {
  return labelLines(title, laneWidth - 2 * laneInset, labelSize);
}

/** The height that the title of a lane takes up below the upper end of the lane, whichever language it is in. */
function titleHeight(topic: Topic): number {
  const titles = [topic.en.title, ...(topic.zh === undefined ? [] : [topic.zh.title])];
  return lanePadding + Math.max(...titles.map((title) => laneTitle(title).length)) * labelHeight;
}

/** The highest free place in a lane; in the row of a work it builds on when that is free too and makes the lane no higher. */
function firstFree(size: Pick<Box, 'x' | 'width' | 'height'>, top: number, taken: readonly Box[], parents: readonly MapWork[]): Box {
  const isFree = (y: number): boolean =>
    taken.every(
      (box) =>
        box.x >= size.x + size.width + gapAcross ||
        size.x >= box.x + box.width + gapAcross ||
        box.y >= y + size.height + gapDown ||
        y >= box.y + box.height + gapDown,
    );
  const bottom = Math.max(top, ...taken.map((box) => box.y + box.height));
  const rows = [top, ...taken.map((box) => box.y), ...taken.map((box) => box.y + box.height + gapDown)].toSorted((a, b) => a - b);
  const free = rows.filter(isFree);
  const first = free[0] ?? bottom + gapDown;
  const beside = free.find((y) => parents.some((parent) => parent.box.y === y) && y + size.height <= Math.max(bottom, first + size.height));
  return { ...size, y: beside ?? first };
}

/** The columns of a map, and where in them a work stands. */
interface YearColumns {
  readonly columns: readonly MapColumn[];
  placeOf(entry: Entry): number;
}

/** Columns for the years of some works, as wide as the share of works that stand in them. */
function yearColumns(entries: readonly Entry[], width: number, widthOf: (entry: Entry) => number): YearColumns {
  const years = entries.flatMap((entry) => yearOf(entry) ?? []);
  const last = Math.max(...years, 0);
  const first = Math.max(Math.min(...years, last), last - singleYears + 1);
  const ranges = [
    ...(years.some((year) => year < first) ? [{ since: undefined, until: first - 1 }] : []),
    ...(years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => ({ since: first + index, until: first + index }))),
    ...(years.length < entries.length ? [{ since: undefined, until: undefined }] : []),
  ];
  const filed = ranges.map((range) => entries.filter((entry) => isIn(entry, range)));
  const dates = filed.map((works) => [...new Set(works.map(sortDate))]);
  /** Where in its column a work stands, from 0 to 1. Those that share a column stand in the order of their dates. */
  const share = (entry: Entry, column: number): number => {
    const { since, until } = ranges[column] ?? { since: undefined, until: undefined };
    if (since !== undefined) return slotOf(entry) / slots;
    return until === undefined ? 0 : (dates[column] ?? []).indexOf(sortDate(entry)) / (dates[column] ?? []).length;
  };
  const layOut = (room: number): readonly MapColumn[] => {
    const rest = room - ranges.length * narrowestColumn;
    let x = laneWidth;
    return ranges.map((range, index) => {
      const column = { ...range, x, width: Math.floor(narrowestColumn + (rest * (filed[index] ?? []).length) / entries.length) };
      x += column.width;
      return column;
    });
  };
  const placeIn = (columns: readonly MapColumn[], entry: Entry): number => {
    const index = ranges.findIndex((range) => isIn(entry, range));
    const column = columns[index] ?? { x: laneWidth, width: 0 };
    return column.x + markInset + columnEnd / 2 + share(entry, index) * (column.width - markInset - columnEnd);
  };
  // Names at the end stand out over the last column, so all columns give some room for them.
  let room = width;
  for (let pass = 0; pass < 4; pass += 1) {
    const columns = layOut(room);
    const end = Math.max(0, ...entries.map((entry) => placeIn(columns, entry) - markInset + widthOf(entry) + columnEnd));
    room -= Math.max(0, end - laneWidth - width);
  }
  const columns = layOut(room);
  return { columns, placeOf: (entry) => placeIn(columns, entry) };
}

/** The nearest place on the grid of the lines. */
function onTrack(x: number): number {
  return laneWidth + track / 2 + Math.round((x - laneWidth - track / 2) / track) * track;
}

/** The year of the first public version of a work. */
function yearOf(entry: Entry): number | undefined {
  return entry.published === undefined ? entry.year : Number(entry.published.slice(0, 4));
}

/** The month of the first public version from 0, or the place after all months where it is not known. */
function slotOf(entry: Entry): number {
  const month = entry.published?.split('-')[1];
  return month === undefined ? slots - 1 : Number(month) - 1;
}

/** What works are ordered by: `2019-10`; a year alone counts as its end, no year as the end of time. */
function sortDate(entry: Entry): string {
  return `${yearOf(entry) ?? 9999}-${String(slotOf(entry) + 1).padStart(2, '0')}`;
}

function isIn(entry: Entry, { since, until }: Pick<MapColumn, 'since' | 'until'>): boolean {
  const year = yearOf(entry);
  if (since === undefined && until === undefined) return year === undefined;
  return year !== undefined && year >= (since ?? 0) && year <= (until ?? Infinity);
}
