import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../../tests/find-browser.ts';
import { floorBelow, writeFloor } from '../../tests/relevance/floor.ts';
import { judgedLibrary, loadJudged } from '../../tests/relevance/judged.ts';
import { benchPeer, type PeerBench } from './peer-bench.ts';
import { peerRecords, peers } from './peers.ts';
import { missesText, reportJson, reportText } from './report.ts';
import { benchSite } from './site-bench.ts';
import { fail, readCommandLine } from '../../scripts/command-line/command-line.mjs';
import { commands } from '../../scripts/command-line/commands.mjs';
import { builtSite } from '../../scripts/site/built-site.ts';

/** Queries whose bytes are counted: a plain one, a Chinese one, a typo, a question. */
const weighed = ['flash attention', '显存管理', 'smothquant', 'why is LLM decoding slow even on a fast GPU'];

const { flags } = readCommandLine(commands['bench-search']);
const { folder, shown } = builtSite;
if (!existsSync(join(folder, 'pagefind', 'pagefind.js'))) {
  fail(`There is no built site in ${shown}/. Build it first: npm run build`);
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
console.log(flags.json ? JSON.stringify(reportJson(bench), null, 2) : reportText(bench));
if (flags.misses && !flags.json) console.log(`\n${missesText(site.answers)}`);
if (flags['write-floor']) {
  await writeFloor(floorBelow(site.answers));
  console.error('Written: tests/relevance/floor.yaml');
}

/** The version of a package that the package of the bench asks for. */
function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return manifest.dependencies[name] ?? '';
}

/** Says on a terminal how far the run is, on one line that it writes over. */
function showProgress(what: string, done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${what}: ${done} of ${of}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
}
