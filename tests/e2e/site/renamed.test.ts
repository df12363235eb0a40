import { expect } from '../console.ts';
import { onToySite } from '../toy-site.ts';

// The toy library after Alpha was renamed from `old-alpha`.
const test = onToySite([{ file: 'papers/alpha.yaml', from: 'added:', to: 'formerIds: [old-alpha]\nadded:' }]);
test.describe.configure({ mode: 'default' });

test('the address from before an entry was renamed leads to its page, in both languages', async ({ page, expected }) => {
  // The browser looks for an icon that a page which only leads elsewhere does not name.
  expected.console.push(/404/);
  for (const lang of ['', '/zh']) {
    await page.goto(`${lang}/papers/old-alpha/`);
    await expect(page).toHaveURL(`${lang}/papers/alpha/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Alpha');
  }
});

test('a mark from before an entry was renamed shows everywhere, and can be taken off', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('roofline.read', '{"old-alpha":"2026-01-02"}'));
  await page.reload();
  await expect(page.locator('[data-work="alpha"]')).toHaveAttribute('data-mark', 'read');
  await page.goto('/zh/reading/');
  await expect(page.locator('[data-part="read"] [data-entry="alpha"]')).toContainText('2026-01-02');
  const alpha = page.locator('[data-part="results"] > [data-entry="alpha"]');
  await page.goto('/search/?q=alpha');
  await expect(alpha).toHaveAttribute('data-mark', 'read');
  await expect(alpha.getByRole('checkbox')).toBeChecked();
  await page.getByRole('checkbox', { name: 'Unread only' }).check();
  await expect(page.getByText('1 result, hidden by filters.')).toBeVisible();
  await page.goto('/papers/alpha/');
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  expect(await page.evaluate(() => localStorage.getItem('roofline.read'))).toBeNull();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  expect(Object.keys(JSON.parse((await page.evaluate(() => localStorage.getItem('roofline.read'))) ?? '{}') as object)).toEqual(['alpha']);
});
