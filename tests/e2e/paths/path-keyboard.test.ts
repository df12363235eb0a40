import type { Page } from 'playwright/test';
import { expect, test } from '../console.ts';

const address = '/paths/one-gpu-to-3d-parallelism/';

/** Tabs on until the focus is on an element that a selector names. What has the focus on the way must be seen. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    await page.keyboard.press(key);
    const { isThere, isSeen, name } = await page.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body;
      const { top, bottom, left } = focused.getBoundingClientRect();
      return {
        isThere: focused.matches(wanted),
        isSeen: focused !== document.body && bottom > 0 && top < innerHeight && left >= 0,
        name: focused.outerHTML.slice(0, 80),
      };
    }, selector);
    expect(isSeen, name).toBe(true);
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

test('a path is walked from the address bar to its end with nothing but the keyboard', async ({ page }) => {
  await page.goto(address);
  const steps = page.locator('li[data-entry]');
  const all = await steps.count();
  const parts = page.locator('section:has(li[data-entry])');
  expect(all).toBeGreaterThan(5);
  let number = 0;
  for (let part = 0; part < (await parts.count()); part += 1) {
    for (let step = 0; step < (await parts.nth(part).locator('li[data-entry]').count()); step += 1) {
      number += 1;
      await tabTo(page, `#step-${number} [data-read-box]`);
      await page.keyboard.press('Space');
      await expect(page.locator(`#step-${number}`)).toHaveAttribute('data-mark', 'read');
      // The next step is the one after it, in words, in the list and in what a screen reader is told.
      if (number === all) break;
      await expect(page.locator('[data-part="progress"]')).toContainText(`${number} of ${all} read`);
      await expect(page.locator('[aria-current="step"]')).toHaveAttribute('id', `step-${number + 1}`);
    }
    // The questions at the end of the part follow its steps, each with an answer that opens and closes.
    const checkpoint = parts.nth(part).locator('details').first();
    const id = await parts.nth(part).getAttribute('aria-labelledby');
    await tabTo(page, `[aria-labelledby="${id}"] details:first-of-type summary`);
    await page.keyboard.press('Enter');
    await expect(checkpoint.locator('summary ~ *')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(checkpoint.locator('summary ~ *')).toBeHidden();
  }
  expect(number).toBe(all);
  await expect(page.locator('[aria-current="step"]')).toHaveCount(0);
  await expect(page.locator('[data-part="next"]')).toBeHidden();
  await expect(page.locator('li[data-entry]:not([data-mark="read"])')).toHaveCount(0);
});

test('“Go to step n” leads the keyboard to the step that comes next', async ({ page }) => {
  await page.goto(address);
  for (const number of [1, 2, 3]) {
    await tabTo(page, `#step-${number} [data-read-box]`);
    await page.keyboard.press('Space');
  }
  await tabTo(page, '[data-part="next"]', 'Shift+Tab');
  await expect(page.getByRole('link', { name: 'Go to step 4' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#step-4$/);
  await expect(page.locator('#step-4')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('#step-4 [data-read-box]')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('#step-5')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Tab');
  await expect(page.locator('#step-4 h3 a')).toBeFocused();
});

test('the skip link leads past the head of the page to the path', async ({ page }) => {
  await page.goto(address);
  await tabTo(page, 'a[href="#main"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a, main button').first()).toBeFocused();
});
