import { describe, expect, it } from 'vitest';
import type { Library } from '#domain/library.ts';
import { type LineageMap, layOutMap, roundedPath } from '#domain/maps/lay-out-map.ts';
import type { Box } from '#domain/maps/line-router.ts';
import { type Changes, edited, paperText, toyLibrary } from '../toy-library.ts';

function mapOf(area: string, changes: Changes = {}): LineageMap {
  const { library } = toyLibrary(changes);
  return draw(library, area);
}

function draw(library: Library, area: string): LineageMap {
  const topic = library.topic(area);
  if (topic === undefined) throw new Error(`No area ${area}.`);
  return layOutMap(library, topic);
}

/** Papers of the batching lane, by name, with the month they were first public. */
const papers = (dates: Readonly<Record<string, string | undefined>>): Changes =>
  Object.fromEntries(
    Object.entries(dates).map(([name, date]) => [
      `papers/${name}.yaml`,
      paperText(name, date === undefined ? '' : `published: "${date}"\n`),
    ]),
  );

const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const workOf = (map: LineageMap, id: string): LineageMap['works'][number] => {
  const work = map.works.find(({ entry }) => entry.id === id);
  if (work === undefined) throw new Error(`${id} is not on the map.`);
  return work;
};

describe('layOutMap', () => {
  it('has every work of the area once, by date', () => {
    const { library } = toyLibrary();
    const area = library.topic('serving');
    const map = draw(library, 'serving');
    expect(map.works.map(({ entry }) => entry.id).toSorted()).toEqual(
      (area === undefined ? [] : library.entriesOf(area)).map(({ id }) => id).toSorted(),
    );
    const dated = map.works.flatMap(({ entry }) => entry.published ?? entry.year ?? []).map(String);
    expect(dated).toEqual(dated.toSorted());
  });

  it('has a lane for each section with works, and each work in the lane of its section', () => {
    const { library } = toyLibrary();
    const area = library.topic('serving');
    const sections = area === undefined ? [] : library.sectionsOf(area).filter(({ entries }) => entries.length > 0);
    const map = draw(library, 'serving');
    expect(map.lanes.map(({ topic }) => topic.id)).toEqual(sections.map(({ topic }) => topic.id));
    for (const { topic, entries } of sections) {
      const lane = map.lanes.find((each) => each.topic === topic);
      for (const { box, lane: own } of entries.map(({ id }) => workOf(map, id))) {
        expect(own).toBe(topic);
        expect(box.y).toBeGreaterThanOrEqual(lane?.y ?? Infinity);
        expect(box.y + box.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
      }
    }
  });

  it('puts lanes below each other without a gap', () => {
    const { lanes, height } = mapOf('serving');
    lanes.forEach(({ y, height: own }, index) => expect(y + own).toBe(lanes[index + 1]?.y ?? height));
  });

  it('puts works into the column of their year, the later month to the right', () => {
    const map = mapOf('serving', papers({ first: '2020-01', second: '2020-06', third: '2020-12', fourth: '2021-01' }));
    const marks = ['first', 'second', 'third', 'fourth'].map((id) => workOf(map, id).mark.x);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(new Set(marks).size).toBe(4);
    for (const { entry, mark } of map.works) {
      const year = entry.published === undefined ? entry.year : Number(entry.published.slice(0, 4));
      const column = map.columns.find(({ since, until }) => since === year && until === year);
      if (year === undefined || column === undefined) continue;
      expect(mark.x).toBeGreaterThan(column.x);
      expect(mark.x).toBeLessThan(column.x + column.width);
    }
  });

  it('puts a work of which only the year is known at the end of that year', () => {
    const map = mapOf('serving', papers({ known: '2021-12', 'year-only': undefined, next: '2022-01' }));
    const marks = ['known', 'year-only', 'next'].map((id) => workOf(map, id).mark.x);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    expect(marks[0]).toBeLessThan(marks[1] ?? 0);
  });

  it('lets old years share the first column, in the order of their dates', () => {
    const map = mapOf('serving', papers({ ancient: '1999-02', old: '2003', later: '2007-05' }));
    const [first] = map.columns;
    expect([first?.since, first?.until]).toEqual([undefined, 2015]);
    const marks = ['ancient', 'old', 'later'].map((id) => workOf(map, id).mark.x);
    expect(marks).toEqual([...new Set(marks)].toSorted((a, b) => a - b));
    expect(Math.max(...marks)).toBeLessThan((first?.x ?? 0) + (first?.width ?? 0));
  });

  it('gives works without a date a column of their own at the end', () => {
    const map = mapOf('serving');
    const last = map.columns.at(-1);
    expect([last?.since, last?.until]).toEqual([undefined, undefined]);
    expect(workOf(map, 'engine').mark.x).toBeGreaterThan(last?.x ?? Infinity);
    expect(map.works.at(-1)?.entry.id).toBe('engine');
  });

  it('makes years with more works wider', () => {
    const months = Array.from({ length: 12 }, (_, index) => [`n${index}`, `2020-${String(index + 1).padStart(2, '0')}`]);
    const { columns } = mapOf('serving', papers(Object.fromEntries(months)));
    const width = (year: number): number => columns.find(({ since }) => since === year)?.width ?? 0;
    expect(width(2020)).toBeGreaterThan(2 * width(2021));
  });

  it('never lets two works overlap, however many share a month', () => {
    const crowd = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`crowd-of-works-${index}`, `2021-0${(index % 4) + 1}`]));
    const { works } = mapOf('serving', papers(crowd));
    const overlapping = works.flatMap((a, index) => works.slice(index + 1).filter((b) => overlaps(a.box, b.box)));
    expect(overlapping).toEqual([]);
    expect(works.length).toBeGreaterThan(30);
  });

  it('draws the relations between works of the area, and no others', () => {
    const map = mapOf('serving', {
      ...edited('papers/gamma.yaml', 'added:', 'buildsOn: [{ entry: chips, how: { en: takes its question } }]\nadded:'),
    });
    expect(map.lines.map(({ from, to, how }) => [from.id, to.id, how.en])).toEqual([['alpha', 'beta', 'keeps its batching']]);
  });

  it('leads each line from the earlier work to the later one', () => {
    const map = mapOf('serving');
    const [line] = map.lines;
    const [from, to] = [workOf(map, 'alpha'), workOf(map, 'beta')];
    const [begin, end] = [line?.points[0], line?.points.at(-1)];
    const isNear = (point: typeof begin, { box }: typeof from): boolean =>
      point !== undefined &&
      overlaps({ ...point, width: 1, height: 1 }, { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 });
    expect([isNear(begin, from), isNear(end, to)]).toEqual([true, true]);
  });

  it('tells works of one lane apart that have the same short name', () => {
    const map = mapOf('serving', {
      'papers/series-1.yaml': paperText('"Series: 1. Beginning"'),
      'papers/series-2.yaml': paperText('"Series: 2. End"'),
      'papers/single.yaml': paperText('"Single: A Work"'),
    });
    expect(['series-1', 'series-2', 'single'].map((id) => workOf(map, id).name)).toEqual([
      'Series: 1. Beginning',
      'Series: 2. End',
      'Single',
    ]);
  });

  it('breaks a long name into lines and keeps all of it', () => {
    const title = 'A Very Long Title without Any Short Name for What It Does on Many Devices at Once';
    const work = workOf(mapOf('serving', { 'papers/long.yaml': paperText(title) }), 'long');
    expect(work.label.length).toBeGreaterThan(2);
    expect(work.label.join(' ')).toBe(title);
  });

  it('is the same for the same library', () => {
    expect(mapOf('serving')).toEqual(mapOf('serving'));
  });

  it('draws an area that has a single work', () => {
    const map = mapOf('hardware', { 'courses/chips.yaml': undefined });
    expect(map.works.map(({ entry }) => entry.id)).toEqual(['essay']);
    expect(map.lines).toEqual([]);
  });
});

describe('roundedPath', () => {
  it('goes straight between two points', () => {
    expect(
      roundedPath([
        { x: 0, y: 5 },
        { x: 50, y: 5 },
      ]),
    ).toBe('M0 5h50');
  });

  it('rounds a turn, and less where there is little room', () => {
    const turn = (length: number): string =>
      roundedPath([
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: length },
      ]);
    expect(turn(40)).toBe('M0 0h32q8 0 8 8v32');
    expect(turn(10)).toBe('M0 0h35q5 0 5 5v5');
  });

  it('says in which direction it turns', () => {
    const corners = [
      { x: 10, y: 40 },
      { x: 10, y: 0 },
      { x: -30, y: 0 },
    ];
    expect(roundedPath(corners)).toBe('M10 40v-32q0-8-8-8h-32');
  });

  it('is empty without points', () => {
    expect(roundedPath([])).toBe('');
  });
});
