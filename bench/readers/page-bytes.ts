import type { Browser } from 'playwright';
import type { ServedSite } from '../../tests/relevance/built-site.ts';
import type { ShownPage } from './shown-pages.ts';

/** What a browser gets by type, compressed as it came, without the headers of the answers. In bytes. */
export interface PageBytes extends ShownPage {
  readonly requests: number;
  readonly document: number;
  readonly styles: number;
  readonly scripts: number;
  readonly fonts: number;
  /** All else: tables, pictures, parts of the index. */
  readonly data: number;
  readonly total: number;
}

/** What Chromium calls a type, as it is counted here. */
const typeOf: Readonly<Record<string, 'document' | 'styles' | 'scripts' | 'fonts'>> = {
  Document: 'document',
  Stylesheet: 'styles',
  Script: 'scripts',
  Font: 'fonts',
};

/** Opens a page in a browser that never saw the site, and counts what comes until nothing more does. */
export async function pageBytes(browser: Browser, site: ServedSite, page: ShownPage): Promise<PageBytes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const tab = await context.newPage();
    const network = await context.newCDPSession(tab);
    let requests = 0;
    const counted = { document: 0, styles: 0, scripts: 0, fonts: 0, data: 0 };
    network.on('Network.responseReceived', ({ type, response }) => {
      requests += 1;
      // Our server says of every file how long it is.
      counted[typeOf[type] ?? 'data'] += Number(response.headers['content-length'] ?? 0);
    });
    await network.send('Network.enable');
    await tab.goto(site.origin + page.address, { waitUntil: 'networkidle' });
    return { ...page, requests, ...counted, total: Object.values(counted).reduce((sum, bytes) => sum + bytes, 0) };
  } finally {
    await context.close();
  }
}
