import { parse } from '@retorquere/bibtex-parser';
import type { Locator, Page } from 'playwright/test';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';

const box = (page: Page): Locator => page.locator('cite-box');
const shown = (page: Page): Locator => box(page).locator('pre:visible');

test('the citation of a work is copied in the format that is picked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/papers/paged-attention/');
  await expect(shown(page)).toHaveCount(0);
  await box(page).getByText('Cite', { exact: true }).click();
  await box(page).getByRole('radio', { name: 'BibTeX' }).focus();
  await expect(shown(page)).toHaveText(/^@inproceedings\{kwon-etal-2023-efficient,/);
  await page.keyboard.press('ArrowRight');
  await expect(box(page).getByRole('radio', { name: 'BibLaTeX' })).toBeChecked();
  await box(page).getByRole('radio', { name: 'ACM' }).check();
  await expect(shown(page)).toHaveText(/^Woosuk Kwon, .* 2023\. Efficient Memory Management .* https:\/\/doi\.org\//);
  await box(page).getByRole('button', { name: 'Copy' }).click();
  await expect(box(page).getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(await shown(page).textContent());
  expect(await violationsOf(page, 'cite-box')).toEqual([]);
});

test('a browser that refuses the clipboard says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/papers/paged-attention/#cite');
  await box(page).getByRole('button', { name: 'Copy' }).click();
  await expect(box(page).getByRole('status')).toHaveText('The browser refused. Select the text and copy it.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the formats can be picked, and BibTeX is a file', async ({ page, request }) => {
    await page.goto('/papers/zero/');
    await box(page).getByText('Cite', { exact: true }).click();
    await box(page).getByRole('radio', { name: 'GB/T 7714' }).check();
    await expect(shown(page)).toHaveText(/^RAJBHANDARI S, RASLEY J, RUWASE O, et al\. ZeRO: .*\[C\]\/\//);
    const address = await box(page).getByRole('link', { name: 'BibTeX as a file' }).getAttribute('href');
    const file = await request.get(address ?? '');
    expect(file.headers()['content-type']).toBe('application/x-bibtex');
    expect(parse(await file.text()).entries.map(({ key }) => key)).toEqual(['rajbhandari-etal-2020-zero']);
  });

  test('a topic, a path and the whole list have files of all their works', async ({ page, request }) => {
    for (const [path, least] of [
      ['/topics/compilers/', 10],
      ['/zh/paths/first-month/', 8],
      ['/about/', 300],
    ] as const) {
      await page.goto(path);
      const address = (await page.locator('main').getByRole('link', { name: 'BibTeX' }).getAttribute('href')) ?? '';
      const file = await request.get(address);
      expect(parse(await file.text()).entries.length, path).toBeGreaterThan(least);
    }
  });
});
