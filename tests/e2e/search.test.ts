import { expect, test } from './console.ts';
import type { Page } from 'playwright/test';

/** Works that a query must bring into the first three, in either language. */
const obvious = [
  { query: 'SmoothQuant', works: ['smoothquant'] },
  { query: 'expert parallelism', works: ['gshard', 'deepspeed-ted', 'fastermoe', 'flexmoe', 'deepspeed-moe'] },
  {
    query: '长序列训练',
    works: [
      'striped-attention',
      'usp',
      'loongtrain',
      'memo',
      'ring-attention',
      'deepspeed-ulysses',
      'megatron-sp',
      'ring-self-attention',
      'distflashattn',
    ],
  },
  { query: 'Song Han', works: ['awq', 'smoothquant', 'deep-gradient-compression', 'distrifusion', 'mit-6-5940'] },
  { query: 'MLSys 2019', works: ['flexflow'] },
  { query: '1909.08053', works: ['megatron-lm'] },
  { query: 'https://arxiv.org/abs/2309.06180v2', works: ['paged-attention'] },
  { query: 'GPTQ: Accurate Post-Training Quantization', works: ['gptq'] },
  { query: '分页注意力', works: ['paged-attention'] },
  { query: 'FSDP', works: ['pytorch-fsdp'] },
] as const;

async function search(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await expect(page.locator('[data-results][aria-busy="false"] > li').first()).toBeVisible();
  return page.locator('[data-results] > li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry') ?? ''));
}

for (const language of ['', 'zh/']) {
  for (const { query, works } of obvious) {
    test(`“${query}” finds the obvious work among the first three on /${language}search/`, async ({ page }) => {
      const [first = '', second = '', third = ''] = await search(page, `/${language}search/?q=${encodeURIComponent(query)}`);
      const top = [first, second, third].filter((id) => id !== '');
      expect(top.filter((id) => (works as readonly string[]).includes(id)).length, `found ${top.join(', ')}`).toBeGreaterThanOrEqual(
        Math.min(1, works.length),
      );
    });
  }
}

for (const [query, id] of [
  ['DeepSpeed', 'deepspeed'],
  ['flash attention', 'flash-attention'],
  ['pytorch', 'pytorch'],
  ['zero', 'zero'],
] as const) {
  test(`the work named “${query}” stands above those that mention it`, async ({ page }) => {
    const [first] = await search(page, `/search/?q=${query}`);
    expect(first).toBe(id);
  });
}

test('every result of a search in Chinese leads to a Chinese page', async ({ page }) => {
  await search(page, '/zh/search/?q=MLSys');
  for (const link of await page.locator('[data-results] .ttl a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^\/zh\/[a-z]+\/[a-z0-9-]+\/$/);
  }
});

test('typing searches, replaces the address, and says how many were found', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').pressSequentially('pipeline');
  await expect(page).toHaveURL(/\/search\/\?q=pipeline$/);
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  const count = Number(await page.locator('[data-result-count]').getAttribute('data-result-count'));
  await expect(page.getByRole('status').first()).toHaveText(`${count} results for “pipeline”, best match first`);
  await expect(page.locator('[data-results] mark').first()).toHaveText(/pipeline/i);
});

test('facets combine: values of one are alternatives, facets restrict each other, and all of it is in the address', async ({ page }) => {
  await search(page, '/search/?q=training');
  const count = page.locator('[data-result-count]');
  const all = Number(await count.getAttribute('data-result-count'));
  await page.getByLabel(/^Must-read/).check();
  await expect(page).toHaveURL(/q=training&tier=must-read$/);
  await expect(count).not.toHaveAttribute('data-result-count', String(all));
  const must = Number(await count.getAttribute('data-result-count'));
  await page.getByLabel(/^Optional/).check();
  await expect(page).toHaveURL(/tier=must-read,optional$/);
  await expect(count).not.toHaveAttribute('data-result-count', String(must));
  const both = Number(await count.getAttribute('data-result-count'));
  expect(must).toBeLessThan(both);
  expect(both).toBeLessThanOrEqual(all);
  await page.getByLabel(/^Article/).check();
  await expect(page).toHaveURL(/kind=article$/);
  await expect(count).not.toHaveAttribute('data-result-count', String(both));
  await page.reload();
  await expect(page.getByLabel(/^Article/)).toBeChecked();
  await expect(page.locator('[data-results][aria-busy="false"] > li').first()).toBeVisible();
});

test('the number beside a facet value is what picking it leaves', async ({ page }) => {
  await search(page, '/search/?q=attention&kind=paper');
  const label = page.locator('label', { has: page.locator('input[name="tier"][value="optional"]') });
  const promised = await label.locator('.n').textContent();
  await label.locator('input').check();
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', promised ?? '');
});

test('filters alone list works, latest first, and years bound them', async ({ page }) => {
  await search(page, '/search/?source=awesome-efficient-ai');
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', '30');
  await search(page, '/search/?since=2018&until=2018');
  for (const venue of await page.locator('[data-results] .ven').allTextContents()) expect(venue).toMatch(/2018$/);
});

test('going back restores the query before', async ({ page }) => {
  await search(page, '/search/?q=vllm');
  await page.getByRole('searchbox').fill('orca');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'orca');
  await page.goto('/about/');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('orca');
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'orca');
});

test('the header’s box leads to the results, with and without the keyboard shortcut', async ({ page }) => {
  await page.goto('/topics/serving/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('speculative decoding');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=speculative\+decoding$/);
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'speculative-decoding');
});

test('the keyboard walks from the box through the results and opens one', async ({ page }) => {
  const ids = await search(page, '/search/?q=pipeline');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(page.locator('[data-results] > li').nth(1).locator('.ttl a')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${ids[0] ?? 'none'}/$`));
});

test('Escape clears the box', async ({ page }) => {
  await search(page, '/search/?q=pipeline');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('[data-results] > li')).toHaveCount(0);
});

test('nothing found is said, with the nearest words of the list', async ({ page }) => {
  await page.goto('/search/?q=smothquant');
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.getByRole('link', { name: 'smoothquant' }).click();
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
});

test('filters that hide every result are named and can be removed', async ({ page }) => {
  await page.goto('/search/?q=smoothquant&tier=advanced');
  await expect(page.getByText(/hidden by filters/).first()).toBeVisible();
  await page.getByRole('button', { name: 'remove' }).first().click();
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
});

test('an index that cannot be had is said in plain words, and trying again works', async ({ page, expected }) => {
  expected.console.push(/Failed to load resource|Failed to fetch|ERR_FAILED/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=orca');
  await expect(page.getByRole('alert')).toContainText('Search is not available');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'orca');
});

for (const query of ['<script>alert(1)</script>', '"\'`;--', '…？！', 'ا'.repeat(40), '🚀🚀', 'x'.repeat(1000)]) {
  test(`the query ${JSON.stringify(query.slice(0, 24))} does no harm`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-results][aria-busy="false"]')).toHaveCount(1);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
  });
}

test('nothing of the search loads before the box is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/topics/serving/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('filters that hide every result still count what other values would leave', async ({ page }) => {
  await page.goto('/search/?q=smoothquant&tier=advanced');
  await expect(page.getByText(/hidden by filters/).first()).toBeVisible();
  await expect(page.locator('label', { has: page.locator('input[value="optional"]') }).locator('.n')).not.toHaveText('0');
});

test('going back to the page before a query and filters leaves nothing ticked and no counts', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('pipeline');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-results] > li').first()).toBeVisible();
  await page.getByLabel(/^Must-read/).check();
  await expect(page).toHaveURL(/tier=must-read/);
  await page.getByRole('searchbox').press('Escape');
  await page.getByLabel(/^Must-read/).uncheck();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('.fac .n').first()).toHaveText('');
  await page.goto('/search/?q=attention&tier=optional&since=2020');
  await expect(page.getByLabel(/^Optional/)).toBeChecked();
  await page.evaluate(() => history.pushState(null, '', '/search/'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await expect(page.getByLabel(/^Optional/)).not.toBeChecked();
  await expect(page.locator('select[name="since"]')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'clear all filters' })).toBeHidden();
});

test('a slow “nothing found” does not overwrite the answer to a newer question', async ({ page }) => {
  await search(page, '/search/?q=orca');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/library.json', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/library.json');
  await page.getByRole('searchbox').fill('smothquant');
  await asked;
  await page.getByRole('searchbox').fill('vllm');
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'vllm');
  const answered = page.waitForResponse('**/library.json');
  release();
  await (await answered).finished();
  // Whoever waited for it has its turn before this does.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await expect(page.locator('[data-results] > li').first()).toHaveAttribute('data-entry', 'vllm');
  await expect(page.getByText('No entry matches')).toHaveCount(0);
});
