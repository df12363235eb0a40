import { describe, expect, it } from 'vitest';
import { indexChart, marksOf } from '#domain/maps/index-chart.ts';
import { createLibrary } from '#domain/library.ts';
import { edited, paperText, toyLibrary } from '../toy-library.ts';

const chart = indexChart(toyLibrary().library);

describe('indexChart', () => {
  it('has older works in one column, then a column for each of the last twelve years, then works without year', () => {
    const span = chart.columns.map(({ since, until }) => [since, until]);
    expect(span).toEqual([
      [undefined, 2012],
      ...[2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => [year, year]),
      [undefined, undefined],
    ]);
  });

  it('has no column for older works or works without year when there are none', () => {
    const changes = { 'articles/essay.yaml': undefined, 'courses/chips.yaml': undefined, 'frameworks/engine.yaml': undefined };
    const { columns } = indexChart(toyLibrary(changes).library);
    expect(columns.map(({ since, until }) => [since, until])).toEqual([
      [2022, 2022],
      [2023, 2023],
      [2024, 2024],
    ]);
  });

  it('has one row for each area with works, in the order of areas', () => {
    expect(chart.rows.map(({ area }) => area.id)).toEqual(['serving', 'hardware']);
  });

  it('draws each work once, in the row of its home area', () => {
    const rows = chart.rows.map(({ cells }) => cells.flat().map(({ id }) => id));
    expect(rows).toEqual([
      ['alpha', 'no-chinese', 'beta', 'gamma', 'engine'],
      ['essay', 'chips'],
    ]);
  });

  it('puts works into the column of their year', () => {
    const [serving, hardware] = chart.rows.map(({ cells }) => cells.map((cell) => cell.length));
    expect(serving).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 1, 1]);
    expect(hardware).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('has must-reads first in a cell, whichever sub-topics they are from', () => {
    const changes = edited('papers/beta.yaml', 'tier: optional', 'tier: must-read');
    const text = changes['papers/beta.yaml']?.replace('year: 2023', 'year: 2024');
    const [serving] = indexChart(toyLibrary({ 'papers/beta.yaml': text }).library).rows;
    expect(serving?.cells.map((cell) => cell.map(({ id }) => id)).at(-2)).toEqual(['beta', 'gamma']);
  });

  it('counts works by tier for each row and for the whole', () => {
    expect(chart.rows.map(({ counts, total }) => ({ ...counts, total }))).toEqual([
      { 'must-read': 3, optional: 1, advanced: 1, total: 5 },
      { 'must-read': 0, optional: 2, advanced: 0, total: 2 },
    ]);
    expect(chart.totals).toEqual({ 'must-read': 3, optional: 3, advanced: 1 });
  });

  it('makes a column as wide as its fullest cell needs, from 2 to 8', () => {
    const years = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`papers/n${index}.yaml`, paperText(`N${index}`)]));
    const width = (count: number): number | undefined =>
      indexChart(toyLibrary(years(count)).library).columns.find(({ since }) => since === 2021)?.width;
    expect([width(0), width(1), width(3), width(5), width(40)]).toEqual([2, 2, 3, 4, 8]);
  });

  describe('of many works', () => {
    /** Works of 2021: so many optional ones, and must-reads. */
    const of = (optional: number, mustReads = 0) => {
      const text = (index: number): string =>
        index < optional ? paperText(`N${index}`) : paperText(`N${index}`).replace('tier: optional', 'tier: must-read');
      const papers = Array.from({ length: optional + mustReads }, (_, index) => [`papers/n${index}.yaml`, text(index)]);
      const { columns, rows, worksPerMark } = indexChart(toyLibrary(Object.fromEntries(papers)).library);
      const place = columns.findIndex(({ since }) => since === 2021);
      const cell = rows[0]?.cells[place] ?? [];
      return { worksPerMark, works: cell.length, marks: marksOf(cell, worksPerMark), width: columns[place]?.width };
    };

    it('has a mark for each while every cell holds them', () => {
      expect(of(64)).toMatchObject({ worksPerMark: 1, works: 64 });
      expect(of(64).marks.length).toBe(64);
    });

    it('has one for two of a tier, and for what is left of them, from one work more', () => {
      expect(of(65)).toEqual({ worksPerMark: 2, works: 65, marks: new Array(33).fill('optional'), width: 8 });
      expect(of(63, 2).marks).toEqual(['must-read', ...new Array(32).fill('optional')]);
    });

    it('has one for five, ten, twenty and so on where fewer are too few', () => {
      expect([of(129), of(321), of(641)].map(({ worksPerMark }) => worksPerMark)).toEqual([5, 10, 20]);
    });
  });

  it('has neither columns nor rows without works', () => {
    const empty = indexChart(
      createLibrary({ entries: [], topics: [], venues: [], sources: [], people: [], notes: [], paths: [], terms: [] }),
    );
    expect(empty).toEqual({ columns: [], rows: [], worksPerMark: 1, totals: { 'must-read': 0, optional: 0, advanced: 0 } });
  });
});
