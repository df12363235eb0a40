import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../tests/find-browser.ts';
import { floorBelow, writeFloor } from '../tests/relevance/floor.ts';
import { judgedLibrary, loadJudged } from '../tests/relevance/judged.ts';
import { benchPeer, type PeerBench } from '../tests/relevance/peer-bench.ts';
import { peerRecords, peers } from '../tests/relevance/peers.ts';
import { missesText, reportJson, reportText } from '../tests/relevance/report.ts';
import { benchSite } from '../tests/relevance/site-bench.ts';

const usage = `Usage: npm run bench:search [-- --json] [--misses] [--write-floor]

Asks the search of the site in dist/ (or OUT_DIR) the judged queries of tests/relevance/judged.yaml, in a real browser,
and four other libraries the same over the same records. Takes one to two minutes.
  --json         prints one JSON object instead of tables
  --misses       also lists the queries whose first result is not relevant
  --write-floor  also writes tests/relevance/floor.yaml, which \`npm test\` compares with
Exit status: 0 when measured, 2 for wrong usage or without a built site.`;

/** Queries whose bytes are counted: a plain one, a Chinese one, a typo, a question. */
const weighed = ['flash attention', '显存管理', 'smothquant', 'why is LLM decoding slow even on a fast GPU'];

const options = readArguments();
if (options.help) {
  console.log(usage);
} else {
  const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
  if (!existsSync(join(folder, 'pagefind', 'pagefind.js'))) {
    console.error(`There is no built site in ${process.env['OUT_DIR'] ?? 'dist'}/. Build it first: npm run build`);
    process.exit(2);
  }
  const library = await judgedLibrary();
  const judged = await loadJudged(library);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
  const site = await benchSite(browser, folder, judged, weighed, showProgress).finally(() => browser.close());
  const others: PeerBench[] = [];
  for (const peer of peers) {
    const measured = await benchPeer(peer, peerRecords(library), judged, showProgress);
    others.push({ ...measured, name: `${peer.name} ${versionOf(peer.source)}` });
  }
  clearProgress();
  const bench = { site, peers: others };
  console.log(options.json ? JSON.stringify(reportJson(bench), null, 2) : reportText(bench));
  if (options.misses && !options.json) console.log(`\n${missesText(site.answers)}`);
  if (options['write-floor']) {
    await writeFloor(floorBelow(site.answers));
    console.error('Written: tests/relevance/floor.yaml');
  }
}

/** The version of a package that package.json asks for. */
function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
  return manifest.devDependencies[name] ?? '';
}

/** Says on a terminal how far the run is, on one line that it writes over. */
function showProgress(what: string, done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}: ${done} of ${of}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}

function readArguments(): {
  readonly json: boolean;
  readonly misses: boolean;
  readonly 'write-floor': boolean;
  readonly help: boolean;
} {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { json: flag, misses: flag, 'write-floor': flag, help: { ...flag, short: 'h' } } }).values;
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`);
    return process.exit(2);
  }
}
