import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { colourViolationsOf, violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';

/** One page of each kind. */
const pages = [
  '',
  'topics/training-parallelism/',
  'topics/kv-cache/',
  'papers/paged-attention/',
  'papers/zero/',
  'frameworks/vllm/',
  'courses/cmu-10-414/',
  'articles/tcmalloc/',
  'videos/reproduce-gpt-2/',
  'books/d2l-zh/',
  'collections/colfax-research/',
  'paths/',
  'paths/one-gpu-to-3d-parallelism/',
  'map/',
  'map/compilers/',
  'map/training-parallelism/?work=ptd-p&tier=must-read',
  'glossary/',
  'about/balance/',
  'all/',
  'about/',
  'contribute/',
  'contribute/?fix=orca',
  'contribute/fields/',
  'contribute/criteria/',
  'contribute/rules/',
  'contribute/rules/later-ancestor/',
  'search/',
  'search/?q=pipeline',
  'search/?q=pipeline&tier=advanced',
  'search/?q=smothquant',
  'search/?q=attention&tier=must-read&code=yes&since=2020&sort=year',
  'search/?q=zqxjvk',
  'plan/',
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

/** Pages of hundreds of rows made by one component: looking at each takes minutes, and twelve of every list stand for them. */
const long = ['all/', 'glossary/', 'topics/training-parallelism/'];

async function shortened(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const list of document.querySelectorAll('main :is(ol, ul, dl)')) for (const row of [...list.children].slice(12)) row.remove();
  });
}

for (const language of ['', 'zh/']) {
  for (const path of pages) {
    test(`/${language}${path} is accessible in both themes`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`/${language}${path}`);
      await settled(page, path);
      if (long.includes(path)) await shortened(page);
      const inLight = await violationsOf(page);
      // The themes differ in their colours alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([...inLight, ...(await colourViolationsOf(page))]).toEqual([]);
    });
    test(`/${language}${path} never scrolls sideways`, async ({ page }) => {
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // Some scripts look at the width when they begin: a phone, and a desk.
        if (width === 320 || width === 768) {
          await page.goto(`/${language}${path}`);
          await settled(page, path);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
      }
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

/** Pages with an address of their own; that of a plan says nothing by itself. */
const listed = pages.filter((each) => !each.includes('?') && each !== 'plan/');

test('every page has its own title and description, its language, its address and its other language', async ({ page }) => {
  const titles = new Set<string>();
  for (const path of listed) {
    await page.goto(`/zh/${path}`);
    titles.add(await page.title());
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    expect(await page.locator('meta[name="description"]').getAttribute('content')).not.toBe('');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `/zh/${path}`);
    await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute('href', `/${path}`);
    await expect(page.locator('link[rel="alternate"][hreflang="x-default"]')).toHaveAttribute('href', `/${path}`);
  }
  expect(titles.size).toBe(listed.length);
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
    await expect(page.locator('li[data-entry]').first()).toBeVisible();
  });
});
