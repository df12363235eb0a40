import { place } from '../../tests/relevance/floor.ts';
import { type Answer, placeOf, type Quality, qualityOf, type Table, tablesOf } from '../../tests/relevance/measure.ts';
import type { PeerBench } from './peer-bench.ts';
import type { SiteBench, Spread } from './site-bench.ts';

/** All that a run of the bench measured. */
export interface Bench {
  readonly site: SiteBench;
  readonly peers: readonly PeerBench[];
}

/** The name of the site's own search in tables. */
const own = 'Roofline';

/** Everything as text for people. */
export function reportText({ site, peers }: Bench): string {
  return [...tablesOf(site.answers).map((table) => qualityText(table, peers)), bytesText(site), timesText(site, peers)].join('\n\n');
}

/** The queries whose first result is not relevant, one line each. */
export function missesText(answers: readonly Answer[]): string {
  const missed = answers.filter((answer) => placeOf(answer) !== 1);
  const lines = missed.map((answer) => {
    const { query, category, relevant } = answer.judged;
    const found = answer.found.slice(0, 3).join(', ') || 'nothing';
    return `“${query}” (${category}): ${place(placeOf(answer))}\n  found  ${found}\n  wanted ${relevant.join(', ')}`;
  });
  return [`First result not relevant: ${missed.length} of ${answers.length} queries`, ...lines].join('\n');
}

/** Everything as one object for programs. Times are in milliseconds, sizes in bytes. */
export function reportJson({ site, peers }: Bench): object {
  const answersOf = (answers: readonly Answer[]): readonly object[] =>
    answers.map((answer) => ({ ...answer.judged, found: answer.found, place: placeOf(answer) }));
  return {
    roofline: { tables: tablesOf(site.answers), times: site.times, bytes: site.bytes, answers: answersOf(site.answers) },
    peers: peers.map(({ answers, ...rest }) => ({ ...rest, tables: tablesOf(answers), answers: answersOf(answers) })),
  };
}

function qualityText({ half, categories, languages, all }: Table, peers: readonly PeerBench[]): string {
  const others = peers.map(({ name, answers }) => ({
    name,
    ...qualityOf(answers.filter(({ judged }) => half === 'both' || judged.half === half)),
  }));
  const row = (name: string, { queries, hit1, hit3, recall3, mrr }: Quality): readonly string[] => [
    name,
    String(queries),
    ...[hit1, hit3, recall3, mrr].map((value) => value.toFixed(3)),
  ];
  return columns([
    [half === 'both' ? 'Both halves' : `The ${half} half`, 'queries', 'hit@1', 'hit@3', 'recall@3', 'MRR'],
    ...categories.map((one) => row(one.name, one)),
    [],
    ...languages.map((one) => row(one.name, one)),
    [],
    ...[{ name: own, ...all }, ...others].map((one) => row(one.name, one)),
  ]);
}

function bytesText({ bytes }: SiteBench): string {
  const kilobytes = (value: number): string => (value / 1000).toFixed(1);
  return columns([
    ['KB to the first ten results', 'requests', 'scripts', 'vocabulary', 'index', 'records', 'total'],
    ...bytes.map(({ query, requests, scripts, vocabulary, index, records, total }) => [
      query,
      String(requests),
      ...[scripts, vocabulary, index, records, total].map(kilobytes),
    ]),
  ]);
}

function timesText({ times }: SiteBench, peers: readonly PeerBench[]): string {
  const spread = ({ queries, p50, p95 }: Spread): readonly string[] => [String(queries), p50.toFixed(1), p95.toFixed(1)];
  return columns([
    ['Milliseconds', 'queries', 'p50', 'p95', 'to index', 'KB of index'],
    [`${own}, cold, in the browser`, ...spread(times.cold)],
    [`${own}, first time on an open page`, ...spread(times.first)],
    [`${own}, second time`, ...spread(times.warm)],
    ...peers.map(({ name, warm, build, indexBytes }) => [
      `${name}, in Node, second time`,
      ...spread(warm),
      build.toFixed(0),
      (indexBytes / 1000).toFixed(0),
    ]),
  ]);
}

/** Rows as columns of equal width: the first to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (known, row) => Array.from({ length: Math.max(known.length, row.length) }, (_, at) => Math.max(known[at] ?? 0, widthOf(row[at] ?? ''))),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => {
          const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
          return at === 0 ? cell + space : space + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many cells of a terminal a text takes: a Chinese character takes two. */
function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu) ?? []).length;
}
