import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../console.ts';

const rows = (page: Page): Locator => page.locator('[data-part="results"] > li');
const row = (page: Page, id: string): Locator => page.locator(`[data-part="results"] > li[data-entry="${id}"]`);
const unread = (page: Page): Locator => page.getByRole('checkbox', { name: /^(Unread only|只看未读)$/ });
const chips = (page: Page): Locator => page.getByRole('list', { name: 'Filters that are on' }).getByRole('button');
const settled = (page: Page): Promise<void> => expect(page.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);

const count = async (page: Page): Promise<number> => Number(await page.locator('[data-result-count]').getAttribute('data-result-count'));

/** Marks works as read before a page is opened. */
async function mark(page: Page, ids: readonly string[]): Promise<void> {
  await page.goto('/about/');
  await page.evaluate(
    (read) => localStorage.setItem('roofline.read', JSON.stringify(read)),
    Object.fromEntries(ids.map((id) => [id, '2026-11-20'])),
  );
}

async function search(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  await settled(page);
  await expect(rows(page).first()).toBeVisible();
  return rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-entry') ?? ''));
}

test('results show what is read, each with a box that names its work', async ({ page }) => {
  await mark(page, ['gpipe']);
  await search(page, '/search/?q=gpipe');
  await expect(row(page, 'gpipe')).toHaveAttribute('data-mark', 'read');
  const box = row(page, 'gpipe').getByRole('checkbox');
  await expect(box).toBeChecked();
  await expect(box).toHaveAccessibleName('Read: GPipe');
  await box.uncheck();
  await expect(row(page, 'gpipe')).not.toHaveAttribute('data-mark', /./);
  await search(page, '/zh/search/?q=gpipe');
  await expect(row(page, 'gpipe').getByRole('checkbox')).toHaveAccessibleName('已读：GPipe');
  for (const each of await rows(page).getByRole('checkbox').all()) await expect(each).toHaveAccessibleName(/^已读：./);
});

test('“Unread only” leaves out what is read, is in the address and comes back from it', async ({ page }) => {
  const all = await search(page, '/search/?q=pipeline');
  const [first = '', second = '', third = ''] = all;
  const total = await count(page);
  await mark(page, [first, third]);
  await search(page, '/search/?q=pipeline');
  await expect(rows(page).first()).toHaveAttribute('data-entry', first);
  await unread(page).check();
  await expect(page).toHaveURL(/\/search\/\?q=pipeline&unread=1$/);
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(total - 2));
  await expect(rows(page).first()).toHaveAttribute('data-entry', second);
  await expect(row(page, first)).toHaveCount(0);
  await page.reload();
  await expect(unread(page)).toBeChecked();
  await expect(rows(page).first()).toHaveAttribute('data-entry', second);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=pipeline&unread=1$/);
  await expect(unread(page)).toBeChecked();
  await settled(page);
  await expect(row(page, first)).toHaveCount(0);
});

test('the ids by which works are marked are fetched only when they are needed', async ({ page }) => {
  await mark(page, ['gpipe']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ids = (): readonly string[] => asked.filter((path) => path.startsWith('/search/ids/'));
  await search(page, '/search/?q=pipeline&tier=optional');
  await expect(page.locator('[data-facet-count]').first()).not.toHaveText('');
  expect(ids()).toEqual([]);
  await unread(page).check();
  // The first says how many there are; one mark needs no more than one other.
  await expect.poll(() => ids().length).toBeGreaterThan(0);
  await settled(page);
  expect(ids().length).toBeLessThanOrEqual(2);
});

test('the numbers beside other filters follow “Unread only”', async ({ page }) => {
  const optional = await search(page, '/search/?q=attention&tier=optional');
  const promised = page.locator('label', { has: page.locator('input[name="tier"][value="optional"]') }).locator('[data-facet-count]');
  const before = Number(await promised.textContent());
  await mark(page, optional.slice(0, 3));
  await search(page, '/search/?q=attention&unread=1');
  await expect(promised).toHaveText(String(before - 3));
  await page.getByLabel(/^Optional/).check();
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(before - 3));
});

test('without a query, all that is unread is listed', async ({ page }) => {
  const library = (await (await page.request.get('/library.json')).json()) as { entries: unknown[] };
  await mark(page, ['gpipe', 'zero']);
  await search(page, '/search/?unread=1');
  expect(await count(page)).toBe(library.entries.length - 2);
});

test('a chip names the filter and removes it', async ({ page }) => {
  await mark(page, ['gpipe']);
  await search(page, '/search/?q=gpipe&kind=paper&unread=1');
  await expect(chips(page)).toHaveCount(2);
  await chips(page).filter({ hasText: 'Unread only' }).click();
  await expect(page).toHaveURL(/\?q=gpipe&kind=paper$/);
  await expect(unread(page)).not.toBeChecked();
  await expect(row(page, 'gpipe')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('where everything found is read, it is said that this filter hides it, and removing it shows it', async ({ page }) => {
  const all = await search(page, '/search/?q=2309.06180');
  await mark(page, all);
  await page.goto('/search/?q=2309.06180&unread=1');
  await expect(page.getByText(/hidden by filters/).first()).toBeVisible();
  const item = page.locator('[data-part="states"] li').filter({ hasText: 'Unread only' });
  await item.getByRole('button', { name: 'remove' }).click();
  await expect(page).toHaveURL(/\?q=2309\.06180$/);
  await expect(rows(page)).toHaveCount(all.length);
});

test('a result marked as read stays where it is until the query or a filter changes', async ({ page }) => {
  const all = await search(page, '/search/?q=pipeline&unread=1');
  const [first = '', second = ''] = all;
  await row(page, first).getByRole('checkbox').check();
  await expect(row(page, first)).toHaveAttribute('data-mark', 'read');
  await expect(rows(page)).toHaveCount(all.length);
  // More of the same answer changes nothing of it.
  await page.locator('[data-part="more"]').click();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(all.length);
  await expect(rows(page).first()).toHaveAttribute('data-entry', first);
  await expect(row(page, first)).toHaveAttribute('data-mark', 'read');
  await page.getByLabel(/^Paper/).check();
  await settled(page);
  await expect(row(page, first)).toHaveCount(0);
  await expect(rows(page).first()).toHaveAttribute('data-entry', second);
});

test('results follow marks made in another tab, and stay', async ({ page, context }) => {
  const [first = ''] = await search(page, '/search/?q=pipeline&unread=1');
  const other = await context.newPage();
  await mark(other, [first]);
  await expect(row(page, first)).toHaveAttribute('data-mark', 'read');
  await expect(row(page, first).getByRole('checkbox')).toBeChecked();
});

test('where the ids cannot be had, it is said, and trying again works', async ({ page, expected }) => {
  expected.console.push(/Failed to load resource|ERR_FAILED/);
  await mark(page, ['gpipe']);
  await page.route('**/search/ids/*.json', (route) => route.abort());
  await page.goto('/search/?q=gpipe&unread=1');
  await expect(page.getByRole('alert')).toContainText('Search is not available');
  await expect(unread(page)).toBeChecked();
  await page.unroute('**/search/ids/*.json');
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(row(page, 'gpipe')).toHaveCount(0);
});
