import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';
import { onePageOfEachKind } from './page-kinds.ts';

/** What pages of some kinds can also look like. */
const states = [
  'topics/kv-cache/',
  'books/d2l-zh/',
  'map/training-parallelism/?work=ptd-p&tier=must-read',
  'contribute/?fix=orca',
  'search/?q=pipeline',
  'search/?q=pipeline&tier=advanced',
  'search/?q=smothquant',
  'search/?q=attention&tier=must-read&code=yes&since=2020&sort=year',
  'search/?q=zqxjvk',
  'plan/?to=ptd-p&hours=5&from=2026-12-01',
  'plan/?topic=kv-cache&tier=must-read',
  'plan/?to=zqxjvk',
];

/** Pages that script fills say when they are done. */
async function settled(page: Page, path: string): Promise<void> {
  if (/^search\/\?/.test(path)) await expect(page.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);
  if (/^contribute\/(\?|$)/.test(path)) await expect(page.locator('#ready')).not.toBeEmpty();
  if (path.startsWith('plan/')) await expect(page.locator('reading-plan[aria-busy="false"]')).toHaveCount(1);
}

/** Looking at each of hundreds of rows takes minutes: on a page with so many, twelve of every list stand for the others. */
async function shortened(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.querySelectorAll('main :is(ol, ul, dl) > *').length < 150) return;
    for (const list of document.querySelectorAll('main :is(ol, ul, dl)')) for (const row of [...list.children].slice(12)) row.remove();
  });
}

for (const language of ['', 'zh/']) {
  for (const path of [...onePageOfEachKind, ...states]) {
    test(`/${language}${path} never scrolls sideways, and is accessible in both themes`, async ({ page }) => {
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // Some scripts look at the width when they begin: a phone, and a desk.
        if (width === 320 || width === 768) {
          await page.goto(`/${language}${path}`);
          await settled(page, path);
        }
        const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(scrolled, `at ${width} px`).toBeLessThanOrEqual(width);
      }
      await shortened(page);
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}

test('the page for missing addresses is accessible', async ({ page, expected }) => {
  expected.console.push(/404/);
  await page.goto('/zh/nowhere/');
  expect(await violationsOf(page)).toEqual([]);
});

test('a topic page transfers at most 60 KB compressed in all, fonts included', async ({ page }) => {
  for (const path of ['/topics/training-parallelism/', '/zh/topics/serving/']) {
    let bytes = 0;
    const sizes = new Map<string, number>();
    page.on('response', async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      sizes.set(response.url(), /\.woff2$/.test(response.url()) ? body.length : gzipSync(body).length);
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    for (const size of sizes.values()) bytes += size;
    expect(bytes, [...sizes].map(([url, size]) => `${size} ${url}`).join('\n')).toBeLessThanOrEqual(60 * 1024);
    page.removeAllListeners('response');
  }
});

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto('/topics/serving/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic page is complete, and shows no control that cannot work', async ({ page }) => {
    await page.goto('/topics/serving/');
    await expect(page.locator('li[data-entry]').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Speculative decoding', exact: true })).toBeVisible();
    await expect(page.locator('[data-part="bar"]')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Theme' })).toBeHidden();
  });

  test('the header’s search leads to a page that says what to do instead', async ({ page }) => {
    await page.goto('/zh/');
    await page.getByRole('searchbox').fill('缓存');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByText('搜索需要 JavaScript')).toBeVisible();
    await page.getByRole('link', { name: '全部条目' }).last().click();
    await page.getByRole('main').getByRole('link', { name: /^A\b/ }).first().click();
    await expect(page.locator('li[data-entry]').first()).toBeVisible();
  });
});
