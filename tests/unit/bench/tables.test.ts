import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Measured, MeasuredSize } from '../../../bench/report/measured.ts';
import { medianOf, tables, withTables } from '../../../bench/report/tables.ts';

const run = (seconds: number, peakBytes: number | undefined) => ({ seconds, cpuSeconds: seconds * 0.9, peakBytes });
const spread = { queries: 20, p50: 300, p95: 500 };

function size(works: number, factor: number): MeasuredSize {
  const site = { files: 2000 * factor, pages: 900 * factor, bytes: 20e6 * factor };
  return {
    works,
    whole: [8, 10, 9].map((seconds) => run(seconds * factor, 600e6)),
    unchanged: [run(2, 300e6), run(3, 300e6), run(2.5, 300e6)],
    changed: [run(3, 300e6), run(3, 300e6), run(3, 300e6)],
    check: [run(0.5, undefined)],
    checkOne: [run(0.4, undefined)],
    phases: [{ name: 'pages', seconds: 4.2, files: 900, bytes: 12e6 }],
    site,
    peers: [
      { name: 'Hugo', version: '0.111.3', whole: [run(4, 1e8), run(5, 1e8), run(3, 1e8)], site, failure: undefined },
      { name: 'VitePress', version: '1.6.4', whole: [], site: undefined, failure: 'It ended for want of memory.\nAt length.' },
    ],
    pages: [
      {
        ...{ kind: 'topic', address: '/topics/serving/', requests: 12, document: 20_480, styles: 5_120, scripts: 10_240, fonts: 25_600 },
        ...{ data: 0, total: 61_440 },
      },
    ],
    search: { cold: spread, first: spread, warm: spread, bytes: 102_400 },
    lighthouse: [
      {
        ...{ kind: 'home', address: '/' },
        runs: [99, 100, 98].map((performance) => ({ performance, layoutShift: 0.01, firstPaint: 1200, largestPaint: 1500, blocking: 0 })),
      },
    ],
  };
}

const machine = {
  day: '2026-11-30',
  processor: 'AMD EPYC',
  cores: 2,
  memoryBytes: 24 * 2 ** 30,
  system: 'Linux 6',
  node: '22.23.2',
  commit: 'abc',
};
const measured: Measured = { machine, runs: 3, sizes: [size(313, 1), size(2000, 4)] };
/** The cells of the rows of all tables. */
const rows = tables(measured)
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the tables of the bench', () => {
  it('say of which machine and how many runs they are', () => {
    expect(tables(measured)).toMatch(
      /^Measured 2026-11-30, commit abc: 2 cores of AMD EPYC, 24 GiB, Linux 6, Node 22\.23\.2; the median of 3 runs\.\n/,
    );
  });

  it('have the median, and the median of the ratios of runs that came one after another', () => {
    expect(rows).toContainEqual(['313', 'whole build', '9.00', '8.10', '600', '900', '2000', '20', '', '']);
    expect(rows).toContainEqual(['313', 'nothing changed', '2.50', '2.25', '300', '', '', '', '0.28', '']);
    expect(rows).toContainEqual(['313', 'Hugo 0.111.3', '4.00', '3.60', '100', '900', '2000', '20', '0.50', '2.00']);
  });

  it('say what is not measured, and what failed, in one line', () => {
    expect(rows).toContainEqual(['313', 'check', '0.50', '0.45', 'not measured', '', '', '', '', '']);
    expect(tables(measured)).toContain('\n\nVitePress failed at 313 works: It ended for want of memory.\n');
  });

  it('say how everything grows with the list', () => {
    expect(rows).toContainEqual(['313 to 2000', '6.39x', '4.00x', '1.00x', '4.00x', '4.00x']);
  });

  it('have pages by what they consist of, phases, searches and Lighthouse', () => {
    expect(rows).toContainEqual(['313', 'topic', '12', '20.0', '5.0', '10.0', '25.0', '0.0', '60.0']);
    expect(rows).toContainEqual(['313', 'pages', '4.20', '900', '12']);
    expect(rows).toContainEqual(['313', '300', '500', '300', '500', '300', '500', '100.0']);
    expect(rows).toContainEqual(['313', 'home', '99, 100, 98', '0.010', '1200', '1500', '0']);
  });

  it('stand between two marks of the document, and nothing else changes there', () => {
    const document = readFileSync('docs/performance.md', 'utf8');
    const [before = '', after = ''] = withTables(document, 'THE TABLES').split('\n\nTHE TABLES\n\n');
    expect(document.startsWith(before)).toBe(true);
    expect(document.endsWith(after)).toBe(true);
    expect(withTables(withTables(document, 'OTHER'), 'THE TABLES')).toBe(withTables(document, 'THE TABLES'));
    expect(() => withTables('No marks.', 'THE TABLES')).toThrow('docs/performance.md has no place for tables');
  });
});

describe('medianOf', () => {
  it.each([
    [[4, 1, 2], 2],
    [[4, 1], 2.5],
    [[7], 7],
    [[], undefined],
    [[1, undefined], undefined],
  ])('of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});
