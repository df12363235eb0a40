import type { Locator, Page } from 'playwright/test';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';

const titles = (page: Page): Locator => page.locator('li[data-entry]:visible :is(h2, h3) a');
const boxes = (page: Page): Locator => page.locator('li[data-entry]:visible [data-read-box]');
const help = (page: Page): Locator => page.getByRole('dialog', { name: /^(Keyboard|键盘操作)$/ });
const helpButton = (page: Page): Locator => page.locator('footer').getByRole('button', { name: /^(Keyboard|键盘操作)$/ });
const keysStored = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('roofline.keys'));

/** Opens a search and waits for its results. */
async function search(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-part="results"][aria-busy="false"] > li').first()).toBeVisible();
}

test.describe('keys in a list', () => {
  test('j and k, and the arrows, lead from work to work over the sections of a topic', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const last = (await titles(page).count()) - 1;
    const first = await page.locator('facet-list section').first().locator('li[data-entry]').count();
    await titles(page)
      .nth(first - 1)
      .focus();
    await page.keyboard.press('j');
    await expect(titles(page).nth(first)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).nth(first + 1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('k');
    await expect(titles(page).nth(first - 1)).toBeFocused();
    await titles(page).nth(last).focus();
    await page.keyboard.press('j');
    await expect(titles(page).nth(last)).toBeFocused();
    await titles(page).first().focus();
    await page.keyboard.press('k');
    await expect(titles(page).first()).toBeFocused();
  });

  test('they start at any box or link of a work, and pass over what filters hide', async ({ page }) => {
    await page.goto('/topics/compilers/?tier=must-read');
    const shown = await titles(page).count();
    expect(shown).toBeLessThan(await page.locator('li[data-entry]').count());
    await boxes(page).first().focus();
    for (let place = 1; place < shown; place += 1) {
      await page.keyboard.press('j');
      await expect(titles(page).nth(place)).toBeFocused();
    }
    await page.locator('li[data-entry]:visible').nth(2).getByRole('link').nth(1).focus();
    await page.keyboard.press('k');
    await expect(titles(page).nth(1)).toBeFocused();
  });

  test('Enter opens the work', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const address = (await titles(page).nth(1).getAttribute('href')) ?? '';
    await titles(page).first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });

  test('x marks a work as read and as unread, says so, and leaves the row and the focus where they are', async ({ page }) => {
    await page.goto('/topics/compilers/?unread=1');
    const row = page.locator('li[data-entry]').nth(1);
    const id = (await row.getAttribute('data-entry')) ?? '';
    await titles(page).first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(row).toHaveAttribute('data-mark', 'read');
    await expect(row.getByRole('checkbox')).toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: 'Marked as read.' })).toHaveCount(1);
    await expect(row.locator('h3 a')).toBeFocused();
    expect(Object.keys(JSON.parse((await page.evaluate(() => localStorage.getItem('roofline.read'))) ?? '{}') as object)).toEqual([id]);
    await page.keyboard.press('x');
    await expect(row).not.toHaveAttribute('data-mark', /./);
    await expect(row.getByRole('checkbox')).not.toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: 'Marked as unread.' })).toHaveCount(1);
    expect(await page.evaluate(() => localStorage.getItem('roofline.read'))).toBeNull();
  });

  test('they act on the steps of a path', async ({ page }) => {
    await page.goto('/zh/paths/one-gpu-to-3d-parallelism/');
    await boxes(page).first().focus();
    await page.keyboard.press('x');
    await expect(boxes(page).first()).toBeChecked();
    await page.keyboard.press('j');
    await expect(page.locator('#step-2 h3 a')).toBeFocused();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#step-3 h3 a')).toBeFocused();
    await expect(page.locator('#step-3')).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('[data-part="progress"]')).toContainText('已读 2 /');
  });

  test('they act on results and on what My reading lists', async ({ page }) => {
    await search(page, '/search/?q=pipeline');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).first()).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(page.locator('[data-part="results"] > li').nth(1)).toHaveAttribute('data-mark', 'read');
    await expect(titles(page).nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(titles(page).first()).toBeFocused();
    await page.keyboard.press('k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('pipeline');
    await page.goto('/reading/');
    await titles(page).first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect(titles(page).nth(1)).toBeFocused();
    await expect(boxes(page).nth(1)).toBeChecked();
  });

  test('they act nowhere else, and leave commands of the browser alone', async ({ page }) => {
    await page.goto('/topics/compilers/');
    for (const key of ['j', 'k', 'x']) await page.keyboard.press(key);
    await expect(page.locator('body')).toBeFocused();
    await page.getByLabel('Titles only').focus();
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await expect(page.getByLabel('Titles only')).toBeFocused();
    await titles(page).nth(1).focus();
    for (const command of ['Control', 'Alt', 'Meta']) {
      const taken = await titles(page)
        .nth(1)
        .evaluate(
          (link, name) =>
            ['j', 'k', 'x', 'ArrowDown'].filter(
              (key) => !link.dispatchEvent(new KeyboardEvent('keydown', { key, [`${name}Key`]: true, bubbles: true, cancelable: true })),
            ),
          command === 'Control' ? 'ctrl' : command.toLowerCase(),
        );
      expect(taken, command).toEqual([]);
    }
    await expect(titles(page).nth(1)).toBeFocused();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
  });

  test('the ring surrounds the whole row where the keyboard stands, and no other', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const ringed = (): Promise<readonly number[]> =>
      page
        .locator('li[data-entry]')
        .evaluateAll((rows) =>
          rows.flatMap((row, index) =>
            getComputedStyle(row, '::after').outlineStyle === 'solid' && getComputedStyle(row, '::after').content === '""' ? [index] : [],
          ),
        );
    expect(await ringed()).toEqual([]);
    await titles(page).first().focus();
    await page.keyboard.press('j');
    expect(await ringed()).toEqual([1]);
    await page.keyboard.press('Tab');
    expect(await ringed()).toEqual([]);
  });

  for (const width of [768, 1024, 1440]) {
    test(`what has the focus is not behind the filter bar at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto('/topics/compilers/');
      const hidden = (): Promise<number> =>
        page.evaluate(() => {
          const bar = document.querySelector('[data-part="bar"]');
          const row = document.activeElement?.closest('li[data-entry]');
          return (bar?.getBoundingClientRect().bottom ?? 0) - (row?.getBoundingClientRect().top ?? 0);
        });
      await titles(page).nth(40).focus();
      for (let times = 0; times < 12; times += 1) {
        await page.keyboard.press('k');
        expect(await hidden(), 'with k').toBeLessThanOrEqual(0);
      }
      await expect(titles(page).nth(28)).toBeFocused();
      for (let times = 0; times < 8; times += 1) {
        await page.keyboard.press('Shift+Tab');
        const isBehind = await page.evaluate(() => {
          const bar = document.querySelector('[data-part="bar"]')?.getBoundingClientRect().bottom ?? 0;
          return (document.activeElement?.getBoundingClientRect().top ?? 0) < bar;
        });
        expect(isBehind, 'with Shift+Tab').toBe(false);
      }
    });
  }
});

test.describe('the help', () => {
  test('is opened by ?, closed by Esc, and gives the focus back', async ({ page }) => {
    await page.goto('/topics/compilers/');
    await titles(page).nth(2).focus();
    await page.keyboard.press('?');
    await expect(help(page)).toBeVisible();
    await expect(help(page).getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(help(page).getByRole('row')).toHaveCount(6);
    await expect(help(page).getByRole('rowheader', { name: 'j k or ↓ ↑' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help(page)).toBeHidden();
    await expect(titles(page).nth(2)).toBeFocused();
  });

  test('is opened by the button at the foot of every page, and closed by its own', async ({ page }) => {
    for (const address of ['/', '/zh/papers/zero/', '/search/']) {
      await page.goto(address);
      await helpButton(page).focus();
      await page.keyboard.press('Enter');
      await expect(help(page)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(help(page)).toBeHidden();
      await expect(helpButton(page)).toBeFocused();
    }
  });

  test('leaves other keys of the page without effect while it is open', async ({ page }) => {
    await page.goto('/topics/compilers/');
    await titles(page).nth(2).focus();
    await page.keyboard.press('?');
    for (const key of ['/', 'j', 'x', '?', 'ArrowDown']) await page.keyboard.press(key);
    await expect(help(page).getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(titles(page).nth(2)).toBeFocused();
    await expect(page.locator('[data-mark]')).toHaveCount(0);
  });

  test('is not opened over the question of another dialog', async ({ page }) => {
    await page.goto('/reading/');
    await boxes(page).first().press('x');
    await page.getByRole('button', { name: /^Erase/ }).click();
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('?');
    await expect(help(page)).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(help(page)).toBeVisible();
  });

  test('is not opened, nor the box left, by ? and / that are typed', async ({ page }) => {
    for (const [address, field] of [
      ['/topics/compilers/', 'header input[name="q"]'],
      ['/search/', '#find'],
    ] as const) {
      await page.goto(address);
      await page.locator(field).focus();
      await page.keyboard.type('a/b?j k x');
      await expect(page.locator(field)).toHaveValue('a/b?j k x');
      await expect(page.locator(field)).toBeFocused();
      await expect(help(page)).toBeHidden();
    }
    await page.goto('/topics/compilers/');
    await page.getByLabel('Kind').focus();
    await page.keyboard.press('?');
    await expect(help(page)).toBeHidden();
  });

  for (const [language, name] of [
    ['', 'English'],
    ['zh/', 'Chinese'],
  ] as const) {
    test(`is accessible in ${name}, in both themes`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 700 });
      await page.goto(`/${language}topics/serving/`);
      await page.keyboard.press('?');
      await expect(help(page)).toBeVisible();
      expect(await violationsOf(page, 'dialog[open]')).toEqual([]);
      const box = await help(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    });
  }
});

test.describe('single-key shortcuts', () => {
  const single = (page: Page): Locator => help(page).getByRole('checkbox', { name: /^(Single-key shortcuts|单键快捷键)$/ });

  test('can be switched off for all pages; arrows, Enter and Esc stay', async ({ page }) => {
    await page.goto('/topics/compilers/');
    await page.keyboard.press('?');
    await expect(single(page)).toBeChecked();
    await single(page).press('Space');
    await page.keyboard.press('Escape');
    expect(await keysStored(page)).toBe('off');
    for (const address of ['/topics/compilers/', '/zh/topics/compilers/']) {
      await page.goto(address);
      await titles(page).nth(1).focus();
      for (const key of ['j', 'k', 'x', '/', '?']) await page.keyboard.press(key);
      await expect(titles(page).nth(1)).toBeFocused();
      await expect(help(page)).toBeHidden();
      await expect(page.locator('[data-mark]')).toHaveCount(0);
      // The box does not name a key that does nothing.
      await expect(page.locator('header kbd')).toBeHidden();
      await page.keyboard.press('ArrowDown');
      await expect(titles(page).nth(2)).toBeFocused();
    }
    await search(page, '/search/?q=pipeline');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    await expect(titles(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('can be switched on again, in the help that the button opens', async ({ page }) => {
    await page.goto('/topics/compilers/');
    await page.evaluate(() => localStorage.setItem('roofline.keys', 'off'));
    await page.reload();
    await helpButton(page).click();
    await expect(single(page)).not.toBeChecked();
    await single(page).check();
    await page.keyboard.press('Escape');
    expect(await keysStored(page)).toBeNull();
    await titles(page).first().focus();
    await page.keyboard.press('j');
    await expect(titles(page).nth(1)).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.locator('header input[name="q"]')).toBeFocused();
  });

  test('follow what another tab switches', async ({ page, context }) => {
    await page.goto('/topics/compilers/');
    const other = await context.newPage();
    await other.goto('/topics/compilers/');
    await other.keyboard.press('?');
    await single(other).uncheck();
    await expect(page.locator('html')).toHaveAttribute('data-keys', 'off');
    await page.keyboard.press('?');
    await expect(help(page)).toBeHidden();
  });

  test('stay switched off until the page is left where the browser stores nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Refused.', 'SecurityError');
        },
      });
    });
    await page.goto('/topics/compilers/');
    await page.keyboard.press('?');
    await single(page).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(help(page)).toBeHidden();
    await helpButton(page).click();
    await expect(single(page)).not.toBeChecked();
    await page.reload();
    await page.keyboard.press('?');
    await expect(single(page)).toBeChecked();
  });
});

test('without JavaScript no page offers a help that cannot open', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/topics/compilers/');
  await expect(helpButton(page)).toHaveCount(0);
  await page.close();
});
