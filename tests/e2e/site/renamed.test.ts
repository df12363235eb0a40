import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '../console.ts';

// A site of its own: the toy library after Alpha was renamed from `old-alpha`.
const port = 4392;
const content = 'tests/.results/renamed-content';
const site = 'tests/.results/renamed-site';
let server: ChildProcess;

test.describe.configure({ mode: 'serial' });
test.use({ baseURL: `http://localhost:${port}` });

test.beforeAll(async ({ request }) => {
  cpSync('tests/fixtures/library', content, { recursive: true });
  const file = `${content}/papers/alpha.yaml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('added:', 'formerIds: [old-alpha]\nadded:'));
  execFileSync(process.execPath, ['scripts/run.mjs', 'build'], { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site } });
  server = spawn(process.execPath, ['scripts/run.mjs', 'serve'], { env: { ...process.env, OUT_DIR: site, PORT: String(port) } });
  await expect.poll(async () => (await request.get('/').catch(() => undefined))?.status()).toBe(200);
});

test.afterAll(() => {
  server.kill();
  for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
});

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
