import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { fail } from '../scripts/command-line/command-line.mjs';
import { installPackages } from '../scripts/node/install-packages.mjs';
import type { Library } from '../src/domain/library.ts';
import { findBrowser } from '../tests/find-browser.ts';
import { serveSite } from '../tests/relevance/built-site.ts';
import { judgedLibrary, loadJudged } from '../tests/relevance/judged.ts';
import { measureBuilds, type Builds } from './builds/measure-builds.ts';
import { PeerProject } from './builds/peer-project.ts';
import { SiteProject } from './builds/site-project.ts';
import { makeLibrary, peerWorks } from './libraries/make-library.ts';
import { thisMachine } from './machine.ts';
import { type Options, readOptions } from './options.ts';
import { peers } from './peers/peers.ts';
import { clearProgress, showProgress } from './progress.ts';
import { lighthouseKinds, lighthouseRun } from './readers/lighthouse.ts';
import { pageBytes } from './readers/page-bytes.ts';
import { shownPages } from './readers/shown-pages.ts';
import type { MeasuredSize, Measured, MeasuredLighthouse } from './report/measured.ts';
import { tables, writeTables } from './report/tables.ts';
import { benchSite } from './search/site-bench.ts';

/** How many of the judged queries are asked: enough for a median, and few enough for three libraries. */
const askedQueries = 20;
/** How often Lighthouse opens each page. */
const lighthouseRuns = 3;

const real = await judgedLibrary();
const options = readOptions(real.entries.length);
try {
  if (options.withPeers) installPackages('bench/peers', { what: 'the generators to compare with' });
  if (options.withLighthouse) installPackages('bench/lighthouse', { what: 'Lighthouse' });
} catch (cause) {
  fail(cause instanceof Error ? cause.message : String(cause), 1);
}
const folder = mkdtempSync(join(tmpdir(), 'roofline-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

try {
  const sizes: MeasuredSize[] = [];
  for (const size of options.sizes) sizes.push(await measureSize(real, size, options));
  clearProgress();
  const measured: Measured = { machine: thisMachine(), runs: options.runs, sizes };
  console.log(tables(measured));
  if (options.out !== undefined) await writeFile(options.out, `${JSON.stringify(measured, null, 2)}\n`);
  if (options.writesTable) await writeTables(measured);
} catch (cause) {
  clearProgress();
  fail(cause instanceof Error ? cause.message : String(cause), 1);
}

/** Builds a library of a size, by other generators too, and looks at the site as readers do. */
async function measureSize(real: Library, size: number, { runs, withPeers, withLighthouse }: Options): Promise<MeasuredSize> {
  const place = join(folder, String(size));
  await mkdir(place);
  showProgress(`${size} works: library`);
  const library = await makeLibrary(real, size, join(place, 'content'));
  const site = await SiteProject.in(join(place, 'repository'), library);
  const projects: PeerProject[] = [];
  if (withPeers) {
    const topics = real.topics.filter(({ parent }) => parent !== undefined);
    const list = { works: peerWorks(real, size), topics };
    for (const [number, peer] of peers.filter((one) => one.version() !== undefined).entries()) {
      projects.push(await PeerProject.in(join(place, `peer-${number}`), peer, list));
    }
  }
  const builds: Builds = await measureBuilds(site, projects, runs, (what) => showProgress(`${size} works: ${what}`));
  const seen = await lookAt(site.out, size, withLighthouse);
  rmSync(place, { recursive: true, maxRetries: 5 });
  return { works: size, ...builds, ...seen };
}

/** What readers get of a built site, and how long they wait. */
async function lookAt(out: string, size: number, withLighthouse: boolean): Promise<Pick<MeasuredSize, 'pages' | 'search' | 'lighthouse'>> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const pages = await bytesOfPages(browser, out, size);
    const judged = await loadJudged(real);
    const asked = judged.filter((_, index) => index % Math.ceil(judged.length / askedQueries) === 0);
    const { times, bytes } = await benchSite(browser, out, asked, ['flash attention', '显存管理'], (what, done, of) =>
      showProgress(`${size} works: ${what} ${done} of ${of}`),
    );
    const search = { cold: times.cold, first: times.first, warm: times.warm, bytes: Math.max(...bytes.map(({ total }) => total)) };
    return { pages, search, lighthouse: withLighthouse ? await lighthouseOf(out, size) : [] };
  } finally {
    await browser.close();
  }
}

async function bytesOfPages(browser: Browser, out: string, size: number): Promise<MeasuredSize['pages']> {
  const site = await serveSite(out);
  try {
    const pages: MeasuredSize['pages'][number][] = [];
    for (const page of shownPages(out)) {
      showProgress(`${size} works: bytes of ${page.kind}`);
      pages.push(await pageBytes(browser, site, page));
    }
    return pages;
  } finally {
    await site.close();
  }
}

async function lighthouseOf(out: string, size: number): Promise<readonly MeasuredLighthouse[]> {
  const site = await serveSite(out);
  try {
    const all: MeasuredLighthouse[] = [];
    for (const page of shownPages(out).filter(({ kind }) => lighthouseKinds.includes(kind))) {
      const runs: MeasuredLighthouse['runs'][number][] = [];
      for (let run = 1; run <= lighthouseRuns; run += 1) {
        showProgress(`${size} works: Lighthouse on ${page.kind}, ${run} of ${lighthouseRuns}`);
        runs.push(await lighthouseRun(site, page));
      }
      all.push({ ...page, runs });
    }
    return all;
  } finally {
    await site.close();
  }
}
