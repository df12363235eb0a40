import { spawn } from 'node:child_process';
import { findBrowser } from '../../tests/find-browser.ts';
import type { ServedSite } from '../../tests/relevance/built-site.ts';
import type { PageKind, ShownPage } from './shown-pages.ts';

/** What Lighthouse says of a page on a phone with a slow line and a slow processor, both simulated. */
export interface LighthouseRun {
  /** 0 to 100. */
  readonly performance: number;
  readonly layoutShift: number;
  /** In milliseconds. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
}

/** The kinds of pages that are measured. */
export const lighthouseKinds: readonly PageKind[] = ['home', 'topic', 'entry', 'search', 'path', 'map'];

interface Report {
  readonly categories: { readonly performance: { readonly score: number | null } };
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
  readonly runtimeError?: { readonly message: string };
}

const program = new URL('../lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url).pathname;

/** Opens a page with Lighthouse in a browser of its own. Throws with what it says when it cannot. */
export async function lighthouseRun(site: ServedSite, { address }: ShownPage): Promise<LighthouseRun> {
  const args = [
    ...[program, site.origin + address, '--quiet', '--only-categories=performance', '--output=json'],
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  // In another process, not waited for by this one's only thread: the site is served from here.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CHROME_PATH: findBrowser() } });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`Lighthouse failed on ${address}:\n${complaint.trim().slice(-1_000)}`);
  const { categories, audits, runtimeError } = JSON.parse(printed) as Report;
  if (runtimeError !== undefined) throw new Error(`Lighthouse failed on ${address}: ${runtimeError.message}`);
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: Math.round((categories.performance.score ?? 0) * 100),
    layoutShift: value('cumulative-layout-shift'),
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
  };
}
