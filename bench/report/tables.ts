import { readFile, writeFile } from 'node:fs/promises';
import type { MeasuredRun } from '../builds/measured-run.ts';
import { machineLine } from '../machine.ts';
import type { Measured, MeasuredSize } from './measured.ts';

const document = 'docs/performance.md';
/** Between these two lines of the document stands what the last run with `--write` measured. */
const marks = { start: '<!-- npm run bench -- --write: begin -->', end: '<!-- npm run bench -- --write: end -->' } as const;

/** All that was measured, as Markdown. */
export function tables({ machine, runs, sizes }: Measured): string {
  const withLighthouse = sizes.some(({ lighthouse }) => lighthouse.length > 0);
  return [
    `Measured ${machineLine(machine)}; ${runs === 1 ? 'one run' : `the median of ${runs} runs`}.`,
    buildTable(sizes),
    ...(sizes.length > 1 ? [slopeTable(sizes)] : []),
    ...(sizes.some(({ phases }) => phases.length > 0) ? [phaseTable(sizes)] : []),
    pageTable(sizes),
    searchTable(sizes),
    ...(withLighthouse ? [lighthouseTable(sizes)] : []),
    ...sizes.flatMap(({ works, peers }) =>
      peers.flatMap(({ name, failure }) => (failure === undefined ? [] : [`${name} failed at ${works} works: ${failure.split('\n')[0]}`])),
    ),
  ].join('\n\n');
}

/** Writes the tables into the document, between its marks. Throws when it has none. */
export async function writeTables(measured: Measured): Promise<void> {
  const text = await readFile(document, 'utf8');
  await writeFile(document, withTables(text, tables(measured)));
}

/** A document with other tables between its marks. */
export function withTables(text: string, tables: string): string {
  const [start, end] = [text.indexOf(marks.start), text.indexOf(marks.end)];
  if (start < 0 || end < start) throw new Error(`${document} has no place for tables: a line ${marks.start} and below it ${marks.end}.`);
  return `${text.slice(0, start + marks.start.length)}\n\n${tables}\n\n${text.slice(end)}`;
}

function buildTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.flatMap((size) => {
    const { works, whole, unchanged, changed, check, checkOne, site, peers } = size;
    const row = (name: string, runs: readonly MeasuredRun[], rest: readonly string[]): readonly string[] => [
      ...[String(works), name, seconds(runs), seconds(runs, 'cpuSeconds')],
      ...[megabytes(medianOf(runs.map(({ peakBytes }) => peakBytes))), ...rest],
    ];
    const made = ({ pages, files, bytes }: MeasuredSize['site']): readonly string[] => [String(pages), String(files), megabytes(bytes)];
    return [
      row('whole build', whole, made(site)),
      row('nothing changed', unchanged, ['', '', '', ratio(unchanged, whole)]),
      row('one entry changed', changed, ['', '', '', ratio(changed, whole)]),
      row('check', check, []),
      row('check of one file', checkOne, []),
      ...peers
        .filter((peer) => peer.whole.length > 0)
        .map((peer) =>
          row(`${peer.name} ${peer.version}`, peer.whole, [
            ...(peer.site ? made(peer.site) : ['', '', '']),
            ratio(peer.whole, whole),
            ratio(whole, peer.whole),
          ]),
        ),
    ];
  });
  return table(['Works', 'Build', 'Wall s', 'CPU s', 'Peak MB', 'Pages', 'Files', 'MB', 'Of our whole', 'Ours of it'], rows);
}

/** How much more each library takes than the one before it. */
function slopeTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.slice(1).flatMap((size, index) => {
    const before = sizes[index];
    if (before === undefined) return [];
    const peak = (one: MeasuredSize): number => medianOf(one.whole.map(({ peakBytes }) => peakBytes)) ?? Number.NaN;
    return [
      [
        `${before.works} to ${size.works}`,
        times(size.works / before.works),
        times(wallOf(size.whole) / wallOf(before.whole)),
        times(peak(size) / peak(before)),
        times(size.site.files / before.site.files),
        times(size.site.bytes / before.site.bytes),
      ],
    ];
  });
  return table(['Growth', 'Works', 'Wall', 'Peak memory', 'Files', 'Bytes'], rows);
}

function phaseTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.flatMap(({ works, phases }) =>
    phases.map(({ name, seconds, files, bytes }) => [
      ...[String(works), name, seconds.toFixed(2)],
      ...[files === undefined ? '' : String(files), bytes === undefined ? '' : megabytes(bytes)],
    ]),
  );
  return table(['Works', 'Phase', 'Seconds', 'Files', 'MB'], rows);
}

function pageTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.flatMap(({ works, pages }) =>
    pages.map(({ kind, requests, document, styles, scripts, fonts, data, total }) => [
      ...[String(works), kind, String(requests)],
      ...[document, styles, scripts, fonts, data, total].map(kilobytes),
    ]),
  );
  return table(['Works', 'Largest page of its kind', 'Requests', 'Page KB', 'Styles', 'Scripts', 'Fonts', 'Data', 'All'], rows);
}

function searchTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.map(({ works, search: { cold, first, warm, bytes } }) => [
    String(works),
    ...[cold, first, warm].flatMap(({ p50, p95 }) => [p50.toFixed(0), p95.toFixed(0)]),
    kilobytes(bytes),
  ]);
  return table(
    ['Works', 'Search cold, p50 ms', 'p95', 'First on an open page, p50', 'p95', 'Again, p50', 'p95', 'KB to ten results'],
    rows,
  );
}

function lighthouseTable(sizes: readonly MeasuredSize[]): string {
  const rows = sizes.flatMap(({ works, lighthouse }) =>
    lighthouse.map(({ kind, runs }) => [
      ...[String(works), kind, runs.map(({ performance }) => performance).join(', ')],
      Math.max(...runs.map(({ layoutShift }) => layoutShift)).toFixed(3),
      ...(['firstPaint', 'largestPaint', 'blocking'] as const).map((name) => (medianOf(runs.map((run) => run[name])) ?? 0).toFixed(0)),
    ]),
  );
  return table(['Works', 'Lighthouse, mobile', 'Performance', 'Most layout shift', 'First paint ms', 'Largest', 'Blocked'], rows);
}

/** The median of the ratios of runs that came one after another. */
function ratio(runs: readonly MeasuredRun[], to: readonly MeasuredRun[]): string {
  const pairs = runs.map((run, index) => {
    const other = to[index];
    return other === undefined ? undefined : run.seconds / other.seconds;
  });
  return (medianOf(pairs) ?? Number.NaN).toFixed(2);
}

/** Of 1, 2 and 4: 2. Nothing where one is not known. */
export function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  if (known.length < values.length || known.length === 0) return undefined;
  const middle = known.length / 2;
  return ((known[Math.ceil(middle) - 1] ?? 0) + (known[Math.floor(middle)] ?? 0)) / 2;
}

function wallOf(runs: readonly MeasuredRun[]): number {
  return medianOf(runs.map(({ seconds }) => seconds)) ?? Number.NaN;
}

function seconds(runs: readonly MeasuredRun[], of: 'seconds' | 'cpuSeconds' = 'seconds'): string {
  return medianOf(runs.map((run) => run[of]))?.toFixed(2) ?? 'not measured';
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not measured' : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function times(factor: number): string {
  return Number.isNaN(factor) ? 'not measured' : `${factor.toFixed(2)}x`;
}

/** Rows as a table of Markdown whose columns stand below one another in a terminal, too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
