import { readFileSync } from 'node:fs';
import type { WorksIndex } from '#domain/plan/works-files.ts';
import { expect, test } from '../console.ts';
import { onePageOfEachKind } from './page-kinds.ts';

const { count } = JSON.parse(readFileSync('dist/works.json', 'utf8')) as WorksIndex;

/** What a reader who never saw the site gets of a page, fonts included, compressed as the server sends it. In KB, at 313 works. */
const budget = 60;
/** What more works may add, in KB: 10 at 2,000 works, and evenly between. */
const growth = (10 * (count - 313)) / (2000 - 313);

/** Pages that are the whole of something, or a tool with the data it needs. */
const larger: Readonly<Record<string, number>> = {
  'all/': 95,
  'glossary/': 70,
  'reading/': 70,
  'search/': 90,
  'contribute/': 100,
};

for (const path of [...onePageOfEachKind, 'zh/topics/serving/', 'nowhere/']) {
  const kilobytes = (larger[path] ?? budget) + growth;
  test(`/${path} transfers at most ${Math.floor(kilobytes)} KB in all`, async ({ page, expected }) => {
    if (path === 'nowhere/') expected.console.push(/404/);
    const sizes: (readonly [url: string, bytes: number])[] = [];
    page.on('response', (response) => sizes.push([response.url(), Number(response.headers()['content-length'] ?? Number.NaN)]));
    await page.goto(`/${path}`);
    await page.waitForLoadState('networkidle');
    const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(bytes, sizes.map(([url, size]) => `${size} ${url}`).join('\n')).toBeLessThanOrEqual(kilobytes * 1024);
  });
}
