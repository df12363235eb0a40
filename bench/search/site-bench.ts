import type { Browser, BrowserContext, Page } from 'playwright';
import { type ServedSite, sentBytes, serveSite } from '../../tests/relevance/built-site.ts';
import type { Judged } from '../../tests/relevance/judged.ts';
import { type Answer, percentile } from '../../tests/relevance/measure.ts';
import { ask } from '../../tests/relevance/search-page.ts';

/** What is measured of the site's own search. Times are in milliseconds. */
export interface SiteBench {
  readonly answers: readonly Answer[];
  readonly times: SiteTimes;
  readonly bytes: readonly Bytes[];
}

interface SiteTimes {
  /** On open pages, each query for the first time: parts of the index are still fetched. */
  readonly first: Spread;
  /** On open pages, each query for the second time. */
  readonly warm: Spread;
  /** In a browser that never saw the site: from the navigation to `/search/?q=…` to the rows. Over some of the queries. */
  readonly cold: Spread;
}

/** The median and the slow end of times in milliseconds. */
export interface Spread {
  readonly queries: number;
  readonly p50: number;
  readonly p95: number;
}

/** What a reader who never searched fetches until the first ten results of a query are shown. */
export interface Bytes {
  readonly query: string;
  readonly requests: number;
  readonly total: number;
  /** Scripts that pages without a search do not load. */
  readonly scripts: number;
  readonly vocabulary: number;
  readonly index: number;
  readonly records: number;
}

/** Told how far a measurement has come. */
export type Progress = (what: string, done: number, of: number) => void;

const coldQueries = 15;
/** A page of the site on which nobody searches. */
const otherPage = '/about/';

/** Measures the search of a built site in a real browser. */
export async function benchSite(
  browser: Browser,
  folder: string,
  judged: readonly Judged[],
  weighed: readonly string[],
  progress: Progress,
): Promise<SiteBench> {
  const site = await serveSite(folder);
  try {
    const warm = await askAll(browser, site, judged, progress);
    const cold = await coldTimes(browser, site, spread(judged, coldQueries), progress);
    const bytes = await bytesOf(browser, site, folder, weighed, progress);
    return { answers: warm.answers, times: { first: warm.first, warm: warm.second, cold }, bytes };
  } finally {
    await site.close();
  }
}

/** The median and the slow end of some times. */
export function spreadOf(times: readonly number[]): Spread {
  return { queries: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** How many queries are asked on one page: more than a reader asks of it, and the more, the more of the index is loaded. */
const queriesOfPage = 40;

/** Asks all queries twice, on a few open pages. */
async function askAll(
  browser: Browser,
  site: ServedSite,
  judged: readonly Judged[],
  progress: Progress,
): Promise<{ readonly answers: readonly Answer[]; readonly first: Spread; readonly second: Spread }> {
  const answers: Answer[] = [];
  const times = { first: [] as number[], second: [] as number[] };
  for (let start = 0; start < judged.length; start += queriesOfPage) {
    const asked = judged.slice(start, start + queriesOfPage);
    await inFreshBrowser(browser, async (_, page) => {
      await page.goto(`${site.origin}/search/`);
      for (const round of ['first', 'second'] as const) {
        for (const [index, one] of asked.entries()) {
          progress(round === 'first' ? 'queries' : 'queries again', start + index + 1, judged.length);
          const { found, time } = await ask(page, one.query);
          if (round === 'first') answers.push({ judged: one, found });
          times[round].push(time);
        }
      }
    });
  }
  return { answers, first: spreadOf(times.first), second: spreadOf(times.second) };
}

async function coldTimes(browser: Browser, site: ServedSite, judged: readonly Judged[], progress: Progress): Promise<Spread> {
  const times: number[] = [];
  for (const { query } of judged) {
    progress('cold queries', times.length + 1, judged.length);
    times.push(await inFreshBrowser(browser, (context, page) => coldTime(context, page, site, query)));
  }
  return spreadOf(times);
}

/** The time from navigation to the rows of a query, as the page's own clock has it. */
async function coldTime(context: BrowserContext, page: Page, site: ServedSite, query: string): Promise<number> {
  await context.addInitScript(() => {
    let wasBusy = false;
    const observer = new MutationObserver(() => {
      const state = document.querySelector('[data-part="results"]')?.getAttribute('aria-busy');
      wasBusy ||= state === 'true';
      if (wasBusy && state === 'false' && !('answered' in window)) Object.assign(window, { answered: performance.now() });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  });
  await page.goto(searchAddress(site, query));
  const answered = await page.waitForFunction(() => ('answered' in window ? Number(window.answered) : undefined));
  return (await answered.jsonValue()) ?? 0;
}

async function bytesOf(
  browser: Browser,
  site: ServedSite,
  folder: string,
  queries: readonly string[],
  progress: Progress,
): Promise<readonly Bytes[]> {
  const elsewhere = new Set(await sentFor(browser, site, `${site.origin}${otherPage}`));
  const all: Bytes[] = [];
  for (const query of queries) {
    progress('queries weighed', all.length + 1, queries.length);
    const sent = await sentFor(browser, site, searchAddress(site, query));
    const paths = {
      scripts: sent.filter((path) => path.startsWith('/assets/') && path.endsWith('.js') && !elsewhere.has(path)),
      vocabulary: sent.filter((path) => /^\/search\/[^/]+\.json$/.test(path)),
      index: sent.filter((path) => path.startsWith('/pagefind/')),
      records: sent.filter((path) => path.startsWith('/search/records/')),
    };
    const scripts = await sum(folder, paths.scripts);
    const vocabulary = await sum(folder, paths.vocabulary);
    const index = await sum(folder, paths.index);
    const records = await sum(folder, paths.records);
    const requests = Object.values(paths).flat().length;
    all.push({ query, requests, total: scripts + vocabulary + index + records, scripts, vocabulary, index, records });
  }
  return all;
}

/** The files sent to a browser that never saw the site, until a page has all it asks for. */
async function sentFor(browser: Browser, site: ServedSite, address: string): Promise<readonly string[]> {
  return inFreshBrowser(browser, async (_, page) => {
    site.takeSent();
    await page.goto(address, { waitUntil: 'networkidle' });
    if (new URL(address).searchParams.has('q')) await page.waitForSelector('[data-part="results"][aria-busy="false"] > li');
    return site.takeSent();
  });
}

async function sum(folder: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => sentBytes(folder, path)));
  return sizes.reduce((total, size) => total + size, 0);
}

function searchAddress(site: ServedSite, query: string): string {
  return `${site.origin}/search/?${new URLSearchParams({ q: query }).toString()}`;
}

/** Some of the items, at even distances, so that every kind of query is among them. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return items.filter((_, index) => Math.floor((index * count) / items.length) !== Math.floor(((index - 1) * count) / items.length));
}

async function inFreshBrowser<Result>(browser: Browser, use: (context: BrowserContext, page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await use(context, await context.newPage());
  } finally {
    await context.close();
  }
}
