import { gzipSync } from 'node:zlib';
import { expect, test } from '../console.ts';

/** Areas whose works all stand on their page. */
const areas = ['foundations', 'memory', 'compilers', 'clusters', 'hardware'];

test('the home page draws every entry once and leads to the topics', async ({ page }) => {
  await page.goto('/');
  const library = (await (await page.request.get('/library.json')).json()) as { entries: unknown[] };
  await expect(page.locator('[role="cell"] [data-work]')).toHaveCount(library.entries.length);
  await page.getByRole('link', { name: 'Serving', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Serving');
});

test('a cell of the chart opens its topic with the year as filter, and shows at least the works it draws', async ({ page }) => {
  await page.goto('/');
  const cell = page.locator('[role="cell"] a[href*="/topics/compilers/"][href*="since="]').first();
  const marks = await cell.locator('[data-work]').count();
  expect(marks).toBeGreaterThan(0);
  await cell.click();
  await expect(page).toHaveURL(/\/topics\/compilers\/\?.*since=\d{4}&until=\d{4}/);
  await expect.poll(() => page.locator('[data-entry]:visible').count()).toBeGreaterThanOrEqual(marks);
});

for (const area of areas) {
  for (const width of [390, 1440]) {
    test(`the topic ${area} lists works and filters them by tier and kind at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/topics/${area}/`);
      const rows = page.locator('li[data-entry]');
      const all = await rows.count();
      expect(all).toBeGreaterThan(2);
      await page.getByRole('button', { name: /^Optional/ }).click();
      await expect(page).toHaveURL(/tier=optional/);
      const optional = await page.locator('li[data-entry][data-tier="optional"]').count();
      await expect(page.locator('li[data-entry]:visible')).toHaveCount(optional);
      await expect(page.locator('[data-part="count"]')).toHaveText(`${optional} of ${all} entries`);
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await expect(page.locator('li[data-entry]:visible')).toHaveCount(all);
      const kind = (await rows.first().getAttribute('data-kind')) ?? '';
      await page.getByLabel('Kind').selectOption(kind);
      await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
      await expect(page.locator(`li[data-entry]:visible:not([data-kind="${kind}"])`)).toHaveCount(0);
    });
  }
}

test('filters of a shared link are applied, and are gone after going back', async ({ page }) => {
  await page.goto('/topics/compilers/');
  const all = await page.locator('li[data-entry]').count();
  await page.goto('/topics/compilers/?tier=must-read&since=2018&until=2018&kind=paper');
  const shown = page.locator('li[data-entry]:visible');
  expect(await shown.count()).toBeLessThan(all);
  for (const row of await shown.all()) {
    await expect(row).toHaveAttribute('data-tier', 'must-read');
    await expect(row).toHaveAttribute('data-year', '2018');
    await expect(row).toHaveAttribute('data-kind', 'paper');
  }
  await page.goBack();
  await expect(page.locator('li[data-entry]:visible')).toHaveCount(all);
});

test('unknown filter values are ignored', async ({ page }) => {
  await page.goto('/topics/compilers/?tier=best&kind=poem&since=soon');
  await expect(page.locator('li[data-entry][hidden]')).toHaveCount(0);
});

test('filters that leave nothing say so and can be cleared there', async ({ page }) => {
  await page.goto('/topics/compilers/?tier=must-read&until=1990');
  await expect(page.getByRole('heading', { name: 'Nothing matches these filters' })).toBeVisible();
  await page.getByRole('button', { name: 'clear all filters' }).click();
  await expect(page.locator('li[data-entry][hidden]')).toHaveCount(0);
});

test('a row that was marked under “unread only” stays where it is when the address names a part of the page', async ({ page }) => {
  await page.goto('/topics/compilers/?unread=1');
  const row = page.locator('li[data-entry="tvm"]');
  await row.getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(row).toBeVisible();
});

test('titles only hides the sentences and is kept in the address', async ({ page }) => {
  await page.goto('/topics/hardware/');
  await page.getByLabel('Titles only').check();
  await expect(page).toHaveURL(/terse=1/);
  await expect(page.locator('li[data-entry] h3 + p').first()).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Titles only')).toBeChecked();
});

test('the whole list is found by source list, and by the tier that a list gives', async ({ page }) => {
  await page.goto('/all/');
  const library = (await (await page.request.get('/library.json')).json()) as {
    entries: { recommendedBy: { source: string; tier?: string }[] }[];
  };
  const credited = (tier?: string) =>
    library.entries.filter(({ recommendedBy }) =>
      recommendedBy.some((list) => list.source === 'pku-dair' && (tier === undefined || list.tier === tier)),
    ).length;
  expect(credited('must-read')).toBeLessThan(credited());
  await page.getByLabel('Source list').selectOption('pku-dair');
  await expect(page).toHaveURL(/\/search\/\?source=pku-dair$/);
  await expect(page.getByText(`${credited()} entries match the filters`)).toBeVisible();
  const tier = 'optional';
  await page.goto(`/search/?source=pku-dair.${tier}`);
  await expect(page.getByText(`${credited(tier)} entries match the filters`)).toBeVisible();
});

test('an entry page states the work, its links and its lists', async ({ page }) => {
  await page.goto('/papers/paged-attention/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Efficient Memory Management for Large Language Model Serving with PagedAttention',
  );
  await expect(page.getByText('Woosuk Kwon, Zhuohan Li').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', 'https://arxiv.org/pdf/2309.06180');
  await expect(page.getByRole('link', { name: 'AI系统方向入门指南' })).toHaveAttribute('href', '/search/?source=pku-dair');
});

test('the language link keeps the page, its filters and its query', async ({ page }) => {
  await page.goto('/topics/compilers/?tier=must-read');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/topics\/compilers\/\?tier=must-read$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('编译器');
});

test('the theme button turns the theme over and the choice survives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await background()).not.toBe(light);
  await page.reload();
  expect(await background()).not.toBe(light);
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await page.evaluate(() => localStorage.getItem('roofline.theme'))).toBeNull();
});

test('a missing address gets the page with the nearest names', async ({ page, expected }) => {
  expected.console.push(/404/);
  const response = await page.goto('/topics/training-paralelism/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await expect(page.getByRole('link', { name: 'Training parallelism' })).toHaveAttribute('href', '/topics/training-parallelism/');
});

test('the page for missing addresses asks for less than 32 KB of data, compressed, in both languages', async ({ page, expected }) => {
  expected.console.push(/404/);
  const data: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'fetch') data.push(response.body());
  });
  await page.goto('/papers/zer/');
  await expect(page.getByRole('link', { name: 'ZeRO' }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all(data);
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) expect(gzipSync(body).length).toBeLessThan(32 * 1024);
});

test('an address that is no valid text is shown as it stands', async ({ page, expected }) => {
  expected.console.push(/404/);
  await page.route('**/topics/%E0%A4%A/', async (route) => route.fulfill({ response: await page.request.get('/nowhere/') }));
  await page.goto('/topics/%E0%A4%A/');
  await expect(page.locator('[data-part="address"] code').first()).toHaveText('/topics/%E0%A4%A/');
});

test('what leaves the page looks at nothing any more', async ({ page }) => {
  await page.addInitScript(() => {
    for (const observer of [ResizeObserver, IntersectionObserver]) {
      const disconnect = observer.prototype.disconnect;
      observer.prototype.disconnect = function (this: ResizeObserver & IntersectionObserver) {
        document.body.dataset['ended'] = `${document.body.dataset['ended'] ?? ''} ${observer.name}`;
        disconnect.call(this);
      };
    }
  });
  await page.goto('/topics/serving/');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('facet-list, topic-rail')) element.remove();
  });
  await expect(page.locator('body')).toHaveAttribute('data-ended', /ResizeObserver/);
  await expect(page.locator('body')).toHaveAttribute('data-ended', /IntersectionObserver/);
});
