import type { Locator, Page } from 'playwright/test';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';

const box = (page: Page): Locator => page.locator('header input[name="q"]');
const list = (page: Page): Locator => page.getByRole('listbox', { name: /Suggestions|建议/ });
const options = (page: Page): Locator => list(page).getByRole('option');

/** Types a query into the box of a page's header and waits for works to be suggested. */
async function suggest(page: Page, query: string, address = '/'): Promise<void> {
  await page.goto(address);
  await box(page).focus();
  await page.keyboard.type(query);
  // While a word is typed, works are suggested for its beginning.
  await expect(options(page).last()).toContainText(query);
  await expect(options(page).nth(1)).toBeVisible();
}

test('nothing of the search is loaded before the box has the focus', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/topics/serving/');
  await page.waitForLoadState('networkidle');
  const isSearch = (path: string): boolean => /^\/(pagefind|search)\/|search-suggestions|search-index/.test(path);
  expect(asked.filter(isSearch)).toEqual([]);
  await box(page).focus();
  await expect.poll(() => asked.filter(isSearch)).toContain('/search/vocabulary.json');
});

test('the words for corrections are fetched only when a query seems misspelt', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await suggest(page, 'smoothquant');
  expect(asked).not.toContain('/search/words.json');
  await box(page).fill('smothquant');
  await expect.poll(() => asked).toContain('/search/words.json');
  await expect(options(page).first()).toContainText('SmoothQuant');
});

test('the box is a combobox with a list of options', async ({ page }) => {
  await page.goto('/');
  await box(page).focus();
  const combobox = page.getByRole('combobox', { name: 'Search the list' });
  await expect(combobox).toBeFocused();
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await expect(combobox).toHaveAttribute('aria-autocomplete', 'list');
  await expect(list(page)).toBeHidden();
  await page.keyboard.type('smoothquant');
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(list(page)).toBeVisible();
  expect(await list(page).getAttribute('id')).toBe(await combobox.getAttribute('aria-controls'));
  await expect(options(page).last()).toHaveText('Search for “smoothquant”');
  await expect(options(page).first()).toContainText('SmoothQuant');
  expect(await options(page).count()).toBeLessThanOrEqual(7);
  await expect(combobox).not.toHaveAttribute('aria-activedescendant', /./);
  await expect(list(page).locator('[aria-selected="true"]')).toHaveCount(0);
});

test('the arrow keys go round the options and back to the field, which keeps the focus', async ({ page }) => {
  await suggest(page, 'smoothquant');
  const count = await options(page).count();
  const active = async (index: number): Promise<void> => {
    const id = (await options(page).nth(index).getAttribute('id')) ?? 'no id';
    await expect(box(page)).toHaveAttribute('aria-activedescendant', id);
    await expect(list(page).locator('[aria-selected="true"]')).toHaveId(id);
    await expect(box(page)).toBeFocused();
  };
  await page.keyboard.press('ArrowDown');
  await active(0);
  await page.keyboard.press('ArrowDown');
  await active(1);
  await page.keyboard.press('ArrowUp');
  await active(0);
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowUp');
  await active(count - 1);
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await expect(box(page)).toHaveValue('smoothquant');
});

test('Enter opens the option that is active', async ({ page }) => {
  await suggest(page, 'smoothquant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/papers\/smoothquant\/$/);
});

test('Enter without an active option goes to the search page', async ({ page }) => {
  await suggest(page, 'smoothquant');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=smoothquant$/);
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
});

test('the last option searches for what was typed, whatever is in it', async ({ page }) => {
  await suggest(page, 'attention & <b>"cache"', '/topics/serving/');
  await expect(options(page).last()).toHaveText('Search for “attention & <b>"cache"”');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?/);
  await expect(page.getByRole('searchbox')).toHaveValue('attention & <b>"cache"');
});

test('Esc closes the list and keeps what was typed; another letter opens it again', async ({ page }) => {
  await suggest(page, 'smoothquan');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await expect(box(page)).toHaveValue('smoothquan');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('t');
  await expect(list(page)).toBeVisible();
});

test('Esc in an empty box leaves it', async ({ page }) => {
  await page.goto('/');
  await box(page).focus();
  await page.keyboard.press('Escape');
  await expect(box(page)).not.toBeFocused();
});

test('the list closes when the focus leaves the box, and when nothing is left to suggest for', async ({ page }) => {
  await suggest(page, 'smoothquant');
  await page.keyboard.press('Tab');
  await expect(list(page)).toBeHidden();
  await box(page).fill('orca');
  await expect(list(page)).toBeVisible();
  await box(page).fill('');
  await expect(list(page)).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('a press on an option opens its page', async ({ page }) => {
  await suggest(page, 'smoothquant');
  await options(page).first().getByText('SmoothQuant').first().click();
  await expect(page).toHaveURL(/\/papers\/smoothquant\/$/);
});

test('the keyboard alone leads from any page through suggestions to a result, and on the search page to another', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('pipeline parallelism');
  await expect(options(page).last()).toHaveText('Search for “pipeline parallelism”');
  await page.keyboard.press('ArrowDown');
  const href = (await options(page).first().getAttribute('href')) ?? 'none';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await page.waitForLoadState();
  await page.keyboard.press('/');
  await page.keyboard.type('speculative decoding');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=speculative\+decoding$/);
  await expect(page.locator('[data-part="results"] > li').nth(1)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = (await page.locator('[data-part="results"] > li').nth(1).locator('h2 a').getAttribute('href')) ?? 'none';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${second}$`));
});

test('suggestions on Chinese pages lead to Chinese pages and say so in Chinese', async ({ page }) => {
  await suggest(page, '分页注意力', '/zh/');
  for (const link of await list(page).locator('a').all()) expect(await link.getAttribute('href')).toMatch(/^\/zh\//);
  await expect(options(page).first()).toHaveAttribute('href', '/zh/papers/paged-attention/');
  await expect(options(page).last()).toContainText('分页注意力');
  await expect(options(page).last()).not.toContainText('Search');
  await expect(options(page).first().locator('[lang="en"]')).toHaveCount(1);
});

test('one Chinese character suggests, one Latin letter does not', async ({ page }) => {
  await page.goto('/zh/');
  await box(page).focus();
  await page.keyboard.type('图');
  await expect(list(page)).toBeVisible();
  await box(page).fill('g');
  await expect(list(page)).toBeHidden();
});

test('suggestions for an older query do not overwrite those for a newer one', async ({ page }) => {
  let isHeld = true;
  let release = (): void => undefined;
  let hold = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<void>((resolve) => (hold = resolve));
  await page.route('**/search/records/*.json', async (route) => {
    hold();
    if (isHeld) await released;
    await route.continue();
  });
  await page.goto('/');
  await box(page).focus();
  await page.keyboard.type('smoothquant');
  await held;
  isHeld = false;
  await box(page).fill('tcmalloc');
  await expect(options(page).first()).toContainText(/tcmalloc/i);
  const shown = await options(page).allTextContents();
  const answered = page.waitForResponse('**/search/records/*.json');
  release();
  await (await answered).finished();
  // Whoever waited for it has its turn before this does.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await options(page).allTextContents()).toEqual(shown);
});

test('suggestions that come after the list was closed do not open it', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/records/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await box(page).focus();
  const asked = page.waitForRequest('**/search/records/*.json');
  await page.keyboard.type('smoothquant');
  await asked;
  await page.keyboard.press('Tab');
  const answered = page.waitForResponse('**/search/records/*.json');
  release();
  await (await answered).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(list(page)).toBeHidden();
});

test('while works are looked for the box says so, and leads to the search page', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/pagefind/*.pagefind', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/zh/');
  await box(page).focus();
  await page.keyboard.type('vllm');
  await expect(options(page)).toHaveText([/正在搜索.*vllm/]);
  await expect(options(page).first()).toHaveAttribute('href', '/zh/search/?q=vllm');
  arrive();
  await expect(options(page).nth(1)).toBeVisible();
  await expect(list(page)).not.toContainText('正在搜索');
});

test('without the index the box still leads to the search page', async ({ page, expected }) => {
  expected.console.push(/Failed to load resource|ERR_FAILED/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await box(page).focus();
  await page.keyboard.type('orca');
  await expect(options(page)).toHaveText(['Search for “orca”']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=orca$/);
});

for (const query of ['<script>alert(1)</script>', '"\'`;--', '…？！', 'ا'.repeat(40), '🚀🚀', 'x'.repeat(1000)]) {
  test(`the box takes ${JSON.stringify(query.slice(0, 24))} without harm`, async ({ page }) => {
    await page.goto('/');
    await box(page).focus();
    await box(page).fill(query);
    await expect(options(page).last()).toHaveText(`Search for “${query}”`);
    await box(page).press('Enter');
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });
}

for (const address of ['/', '/zh/papers/zero/']) {
  test(`open suggestions on ${address} are accessible in both themes`, async ({ page }) => {
    await suggest(page, 'attention', address);
    await page.keyboard.press('ArrowDown');
    await expect(list(page).locator('[aria-selected="true"]')).toHaveCount(1);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('open suggestions stay within a narrow screen', async ({ page }) => {
  for (const width of [320, 390, 768]) {
    await page.setViewportSize({ width, height: 700 });
    await suggest(page, 'attention');
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
    const { x = -1, width: wide = 0 } = (await list(page).boundingBox()) ?? {};
    expect(x, `at ${width} px`).toBeGreaterThanOrEqual(0);
    expect(x + wide, `at ${width} px`).toBeLessThanOrEqual(width);
  }
});

for (const [address, heading] of [
  ['/', 'Search needs JavaScript'],
  ['/zh/topics/serving/', 'JavaScript'],
] as const) {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`the box of ${address} leads to the search page of its language, which says what to do instead`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('header kbd')).toBeHidden();
      await box(page).fill('缓存');
      await box(page).press('Enter');
      await expect(page).toHaveURL(/\/search\/\?q=%E7%BC%93%E5%AD%98$/);
      expect(new URL(page.url()).pathname).toBe(address.startsWith('/zh/') ? '/zh/search/' : '/search/');
      const said = page.locator('main div', { hasText: 'JavaScript' }).last();
      await expect(said).toBeVisible();
      await expect(said).toContainText(heading);
      await expect(page.locator('main form')).toBeHidden();
      await said.getByRole('link').last().click();
      await expect(page).toHaveURL(/\/all\/$/);
    });
  });
}

test('browsers are told how to search here, in both languages, in well-formed XML', async ({ page }) => {
  for (const [address, language, search] of [
    ['/', 'en', '/search/?q={searchTerms}'],
    ['/zh/topics/serving/', 'zh-Hans', '/zh/search/?q={searchTerms}'],
  ] as const) {
    await page.goto(address);
    const link = page.locator('link[rel="search"][type="application/opensearchdescription+xml"]');
    await expect(link).toHaveAttribute('title', 'Roofline');
    const response = await page.request.get((await link.getAttribute('href')) ?? 'none');
    expect(response.status()).toBe(200);
    const read = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        const all = (name: string): readonly Element[] => [...xml.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', name)];
        return {
          error: xml.querySelector('parsererror')?.textContent ?? '',
          root: xml.documentElement.localName,
          name: all('ShortName').map((item) => item.textContent ?? ''),
          description: all('Description').map((item) => item.textContent ?? ''),
          language: all('Language').map((item) => item.textContent ?? ''),
          urls: all('Url').map((item) => `${item.getAttribute('type')} ${item.getAttribute('template')}`),
        };
      },
      await response.text(),
    );
    expect(read).toMatchObject({ error: '', root: 'OpenSearchDescription', name: ['Roofline'], language: [language] });
    expect(read.description[0]?.length).toBeGreaterThan(10);
    expect(read.name[0]?.length).toBeLessThanOrEqual(16);
    expect(read.urls.find((url) => url.startsWith('text/html '))).toMatch(new RegExp(`${search.replace(/[?{}]/g, '\\$&')}$`));
    const self = read.urls.find((url) => url.startsWith('application/opensearchdescription+xml '))?.split(' ')[1] ?? 'none';
    expect(new URL(self, page.url()).pathname).toBe(await link.getAttribute('href'));
  }
});
