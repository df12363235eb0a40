import { expect } from '../console.ts';
import { onToySite } from '../toy-site.ts';

// The toy library has a removed work, `omicron`.
const test = onToySite([]);
test.describe.configure({ mode: 'default' });

test('the address of a removed work says when and why it left and what to read instead, in both languages, without script', async ({
  browser,
  site,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: site });
  await page.goto('/articles/omicron/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Omicron: notes on batching');
  await expect(page.getByText('This work was removed from the list on 22 Nov 2026.')).toBeVisible();
  await expect(page.getByText('The article is gone and no copy of it was kept.')).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.getByText('移出清单')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Alpha' }).click();
  await expect(page).toHaveURL(/\/zh\/papers\/alpha\/$/);
  await page.close();
});

test('an address from before a removed work was renamed leads to what is left of it', async ({ page, expected }) => {
  // The browser looks for an icon that a page which only leads elsewhere does not name.
  expected.console.push(/404/);
  await page.goto('/zh/articles/old-omicron/');
  await expect(page).toHaveURL('/zh/articles/omicron/');
});

test('a removed work is in no list and not found by the search', async ({ page }) => {
  for (const path of ['/', '/all/', '/search/?q=omicron', '/topics/serving/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('a[href*="omicron/"]'), path).toHaveCount(0);
  }
});

test('a mark of a removed work stays under its title, counts as none of the list, and can be taken off', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('roofline.read', '{"old-omicron":"2026-01-02","alpha":"2026-01-03"}'));
  await page.goto('/reading/');
  const row = page.locator('[data-part="read"] [data-entry="omicron"]');
  await expect(row).toContainText('Omicron: notes on batching');
  await expect(row).toContainText('removed from the list');
  await expect(row.locator('[data-tier-label]')).toHaveCount(0);
  await expect(page.locator('[data-part="counts"]')).toContainText('1 of 7 works read');
  await expect(page.locator('[data-part="strangers"]')).toBeHidden();
  await row.getByRole('checkbox').uncheck();
  expect(await page.evaluate(() => localStorage.getItem('roofline.read'))).toBe('{"alpha":"2026-01-03"}');
  await page.reload();
  await expect(page.locator('[data-part="read"] [data-entry="alpha"]')).toBeVisible();
  await expect(row).toHaveCount(0);
});
