import { expect, test } from '../console.ts';
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
  await expect(page.locator('[data-part="results"][aria-busy="false"] > li').first()).toBeVisible();
  return page.locator('[data-part="results"] > li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry') ?? ''));
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
  for (const link of await page.locator('[data-part="results"] h2 a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^\/zh\/[a-z]+\/[a-z0-9-]+\/$/);
  }
});

test('typing searches, replaces the address, and says how many were found', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').pressSequentially('pipeline');
  await expect(page).toHaveURL(/\/search\/\?q=pipeline$/);
  const status = page.locator('main').getByRole('status').first();
  // On a slow machine the letters before are answered too.
  await expect(status).toHaveText(/ results for “pipeline”, best match first$/);
  expect(await status.textContent()).toBe(
    `${await page.locator('[data-result-count]').getAttribute('data-result-count')} results for “pipeline”, best match first`,
  );
  await expect(page.locator('[data-part="results"] > li').first()).toBeVisible();
  await expect(page.locator('[data-part="results"] mark').first()).toHaveText(/pipeline/i);
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
  await expect(page.locator('[data-part="results"][aria-busy="false"] > li').first()).toBeVisible();
});

test('the number beside a facet value is what picking it leaves', async ({ page }) => {
  await search(page, '/search/?q=attention&kind=paper');
  const label = page.locator('label', { has: page.locator('input[name="tier"][value="optional"]') });
  const promised = await label.locator('[data-facet-count]').textContent();
  await label.locator('input').check();
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', promised ?? '');
});

test('filters alone list works, latest first, and years bound them', async ({ page }) => {
  await search(page, '/search/?source=awesome-efficient-ai');
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', '30');
  await search(page, '/search/?since=2018&until=2018');
  for (const venue of await page.locator('[data-part="results"] [data-slot="place"]').allTextContents()) expect(venue).toMatch(/2018$/);
});

test('going back restores the query before', async ({ page }) => {
  await search(page, '/search/?q=vllm');
  await page.getByRole('searchbox').fill('orca');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'orca');
  await page.goto('/about/');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('orca');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'orca');
});

test('the header’s box leads to the results, with and without the keyboard shortcut', async ({ page }) => {
  await page.goto('/topics/serving/');
  await page.keyboard.press('/');
  await expect(page.locator('header input[name="q"]')).toBeFocused();
  await page.keyboard.type('speculative decoding');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=speculative\+decoding$/);
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'speculative-decoding');
});

test('the keyboard walks from the box through the results and opens one', async ({ page }) => {
  const ids = await search(page, '/search/?q=pipeline');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(page.locator('[data-part="results"] > li').nth(1).locator('h2 a')).toBeFocused();
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
  await expect(page.locator('[data-part="results"] > li')).toHaveCount(0);
});

test('nothing found is said, with the nearest words of the list', async ({ page }) => {
  await page.goto('/search/?q=smothquant&literal=1');
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.getByRole('link', { name: 'smoothquant' }).click();
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
});

test('filters that hide every result are named and can be removed', async ({ page }) => {
  await page.goto('/search/?q=smoothquant&tier=advanced');
  await expect(page.getByText(/hidden by filters/).first()).toBeVisible();
  await page.getByRole('button', { name: 'remove' }).first().click();
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
});

for (const query of [
  '<script>alert(1)</script>',
  '"\'`;--',
  '…？！',
  'ا'.repeat(40),
  'مرحبا cache שלום',
  '🚀🚀',
  'x'.repeat(1000),
  'pipeline '.repeat(111),
  '长序列训练'.repeat(200),
  '%',
  '__proto__',
  'constructor',
]) {
  test(`the query ${JSON.stringify(query.slice(0, 24))} does no harm`, async ({ page }) => {
    page.on('dialog', () => expect.soft(false, 'A dialog opened.').toBe(true));
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);
    await expect(page.getByRole('searchbox')).toHaveValue(query);
    // It is answered: with works, or with plain words, which repeat the query as text.
    await expect(
      page
        .locator('[data-part="results"] > li')
        .first()
        .or(page.getByText(/^No entry matches/)),
    ).toBeVisible();
  });
}

test('filters that hide every result still count what other values would leave', async ({ page }) => {
  await page.goto('/search/?q=smoothquant&tier=advanced');
  await expect(page.getByText(/hidden by filters/).first()).toBeVisible();
  await expect(page.locator('label', { has: page.locator('input[value="optional"]') }).locator('[data-facet-count]')).not.toHaveText('0');
});

test('going back to the page before a query and filters leaves nothing ticked and no counts', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('pipeline');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-part="results"] > li').first()).toBeVisible();
  await page.getByLabel(/^Must-read/).check();
  await expect(page).toHaveURL(/tier=must-read/);
  await page.getByRole('searchbox').press('Escape');
  await page.getByLabel(/^Must-read/).uncheck();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('[data-facet-count]').first()).toHaveText('');
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
  await page.route('**/search/words.json', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/search/words.json');
  await page.getByRole('searchbox').fill('zqxjvk');
  await asked;
  await page.getByRole('searchbox').fill('vllm');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'vllm');
  const answered = page.waitForResponse('**/search/words.json');
  release();
  await (await answered).finished();
  // Whoever waited for it has its turn before this does.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'vllm');
  await expect(page.getByText('No entry matches')).toHaveCount(0);
});

for (const [query, id] of [
  ['1909.08053', 'megatron-lm'],
  ['arXiv:1909.08053v4', 'megatron-lm'],
  ['https://arxiv.org/pdf/2309.06180', 'paged-attention'],
  ['https://doi.org/10.1145/3600006.3613165', 'paged-attention'],
  ['10.48550/arXiv.2309.06180', 'paged-attention'],
] as const) {
  test(`the identifier ${query} finds its work first`, async ({ page }) => {
    const [first] = await search(page, `/search/?q=${encodeURIComponent(query)}`);
    expect(first).toBe(id);
  });
}

for (const query of ['2101.00001', 'https://arxiv.org/abs/2309.99999', 'https://doi.org/10.1145/9999.9999']) {
  test(`the identifier ${query}, which no work has, finds none`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.getByText(/^No entry matches/)).toBeVisible();
  });
}

test('two identifiers in one query find both works', async ({ page }) => {
  const ids = await search(page, '/search/?q=1909.08053+2309.06180');
  expect(ids.slice(0, 2).toSorted()).toEqual(['megatron-lm', 'paged-attention']);
});

for (const query of ["osdi'22", 'OSDI 2022', 'osdi22']) {
  test(`the venue and year ${query} list the works of that year before others`, async ({ page }) => {
    await search(page, `/search/?q=${encodeURIComponent(query)}`);
    const venues = await page.locator('[data-part="results"] [data-slot="place"]').allTextContents();
    const own = venues.map((venue) => venue.trim() === 'OSDI 2022');
    expect(own.filter((is) => is).length, venues.join()).toBeGreaterThan(3);
    expect(own, venues.join()).toEqual(own.toSorted((x, y) => Number(y) - Number(x)));
  });
}

const everything =
  'q=attention&tier=must-read,optional&topic=serving,gpu-kernels&kind=paper,article&source=pku-dair&lang=en,zh&code=yes,no&companion=recording,code&since=2017&until=2025&sort=year&literal=1';

test('an address with every filter, an order and a literal query is shown as it is, and shared links show the same', async ({
  page,
  context,
}) => {
  await page.goto(`/search/?${everything}`);
  await expect(page.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);
  const params = new URLSearchParams(everything);
  for (const facet of ['tier', 'topic', 'kind', 'source', 'lang', 'code', 'companion']) {
    const checked = await page
      .locator(`input[name="${facet}"]:checked`)
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(checked.toSorted(), facet).toEqual((params.get(facet) ?? '').split(',').toSorted());
  }
  await expect(page.locator('select[name="since"]')).toHaveValue('2017');
  await expect(page.locator('select[name="until"]')).toHaveValue('2025');
  await expect(page.locator('select[name="sort"]')).toHaveValue('year');
  await expect(page.getByRole('searchbox')).toHaveValue('attention');
  await expect(page).toHaveURL(`/search/?${everything}`);
  const shown = async (on: Page): Promise<string[]> =>
    on.locator('[data-part="results"] > li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry') ?? ''));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);
  await expect.poll(() => shown(other)).toEqual(await shown(page));
});

test('what is picked by hand is in the address, and comes back from it', async ({ page }) => {
  await search(page, '/search/?q=attention');
  await page.getByLabel(/^official code/).check();
  await expect(page).toHaveURL(/\?q=attention&code=yes$/);
  await page.locator('select[name="since"]').selectOption('2022');
  await expect(page).toHaveURL(/code=yes&since=2022$/);
  await page.locator('select[name="sort"]').selectOption('added');
  await expect(page).toHaveURL(/\?q=attention&code=yes&since=2022&sort=added$/);
  await expect(page.locator('[data-part="results"][aria-busy="false"] > li').first()).toBeVisible();
  const count = await page.locator('[data-result-count]').getAttribute('data-result-count');
  await page.reload();
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', count ?? '');
  await expect(page.getByLabel(/^official code/)).toBeChecked();
  await expect(page.locator('select[name="since"]')).toHaveValue('2022');
  await expect(page.locator('select[name="sort"]')).toHaveValue('added');
});

test('every result of a search for works with code links it, and none without', async ({ page }) => {
  await search(page, '/search/?q=attention&code=yes');
  const rows = await page.locator('[data-part="results"] > li').count();
  await expect(page.locator('[data-part="results"] [data-slot="code"]')).toHaveCount(rows);
  await search(page, '/search/?q=attention&code=no');
  await expect(page.locator('[data-part="results"] [data-slot="code"]')).toHaveCount(0);
});

test('a search for what is explained in Chinese finds works whose pages lead to explanations', async ({ page }) => {
  const [found = ''] = await search(page, '/search/?q=zero+redundancy&companion=explained-zh');
  expect(found).toBe('zero');
  await page.locator(`[data-entry="${found}"]`).getByRole('heading').getByRole('link').click();
  const companions = page.getByRole('region', { name: 'Companions' });
  await expect(companions.getByRole('listitem').filter({ hasText: /(Explanation|Recording|Code, step by step), Chinese/ })).not.toHaveCount(
    0,
  );
});

test('sorting by year puts the latest first and finds the same works', async ({ page }) => {
  await search(page, '/search/?q=pipeline+parallelism');
  const count = await page.locator('[data-result-count]').getAttribute('data-result-count');
  await page.locator('select[name="sort"]').selectOption('year');
  await expect(page).toHaveURL(/sort=year$/);
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', count ?? '');
  await expect
    .poll(async () => {
      const places = await page.locator('[data-part="results"] [data-slot="place"]').allTextContents();
      const years = places.map((place) => Number(/\d{4}$/.exec(place)?.[0] ?? 0));
      return years.length > 3 && years.join() === years.toSorted((a, b) => b - a).join();
    })
    .toBe(true);
});

test('a search by best match loads no more of the index than it looks at', async ({ page }) => {
  const fragments = new Set<string>();
  page.on('request', (request) => /\.pf_fragment$/.test(request.url()) && fragments.add(request.url()));
  await search(page, '/search/?q=training');
  expect(Number(await page.locator('[data-result-count]').getAttribute('data-result-count'))).toBeGreaterThan(100);
  expect(fragments.size).toBeLessThanOrEqual(20);
});

test('a chip for each value that is picked removes that value and no other', async ({ page }) => {
  const query = 'q=attention&tier=must-read,optional&kind=paper&code=yes&since=2018&until=2024';
  await search(page, `/search/?${query}`);
  const chips = page.getByRole('list', { name: 'Filters that are on' }).getByRole('button');
  await expect(chips).toHaveCount(5);
  await expect(chips.first()).toHaveAccessibleName('Tier: Must-read remove');
  await chips.filter({ hasText: 'Optional' }).click();
  await expect(page).toHaveURL(/\?q=attention&tier=must-read&kind=paper&code=yes&since=2018&until=2024$/);
  await expect(page.getByLabel(/^Optional/)).not.toBeChecked();
  await expect(page.getByLabel(/^Must-read/)).toBeChecked();
  await expect(chips).toHaveCount(4);
  // The button is gone, so the focus goes where a reader goes on.
  await expect(page.getByRole('searchbox')).toBeFocused();
  await chips.filter({ hasText: '2018' }).click();
  await expect(page).toHaveURL(/\?q=attention&tier=must-read&kind=paper&code=yes$/);
  await chips.filter({ hasText: 'Code' }).click();
  await expect(page).toHaveURL(/\?q=attention&tier=must-read&kind=paper$/);
  await chips.filter({ hasText: 'Paper' }).click();
  await chips.filter({ hasText: 'Must-read' }).click();
  await expect(page).toHaveURL(/\?q=attention$/);
  await expect(chips).toHaveCount(0);
});

test('chips that are used faster than the search answers each remove their own value', async ({ page }) => {
  await search(page, '/search/?q=attention&tier=must-read&kind=paper&code=yes&since=2018');
  const chips = page.getByRole('list', { name: 'Filters that are on' }).getByRole('button');
  await expect(chips).toHaveCount(4);
  await chips.evaluateAll((buttons) => buttons.slice(0, 3).forEach((button) => button.dispatchEvent(new Event('click'))));
  await expect(page).toHaveURL(/\?q=attention&since=2018$/);
  await expect(chips).toHaveCount(1);
});

test('a chip of a sub-topic says its name in the language of the page', async ({ page }) => {
  await search(page, '/search/?q=attention&topic=kv-cache');
  await expect(page.getByRole('list', { name: 'Filters that are on' }).getByRole('button')).toContainText('KV cache');
});

test('going back and forward restores queries that were submitted, with their filters', async ({ page }) => {
  await search(page, '/search/?q=smothquant');
  const first = page.locator('[data-part="results"] > li').first();
  await page.getByRole('link', { name: 'Search for what was typed instead' }).click();
  await expect(page).toHaveURL(/q=smothquant&literal=1$/);
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=smothquant$/);
  await expect(first).toHaveAttribute('data-entry', 'smoothquant');
  await page.goForward();
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.goto('/search/?q=orca&tier=must-read');
  await expect(first).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel(/^Must-read/)).not.toBeChecked();
  await page.goForward();
  await expect(page.getByLabel(/^Must-read/)).toBeChecked();
  await expect(page.getByRole('searchbox')).toHaveValue('orca');
});

test('submitting a query keeps the one before in the history, however slowly it was typed', async ({ page }) => {
  await search(page, '/search/?q=vllm');
  await page.getByRole('searchbox').fill('orca');
  await expect(page).toHaveURL(/q=orca$/);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'orca');
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/\?q=vllm$/);
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'vllm');
});

test('a misspelt query says what is shown instead, and can be asked as typed', async ({ page }) => {
  await search(page, '/search/?q=smothquant');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'smoothquant');
  await expect(page.locator('[data-part="corrected"]')).toHaveText('Showing results for smoothquant. Search for what was typed instead');
  await expect(page.getByRole('searchbox')).toHaveValue('smothquant');
  const literal = page.getByRole('link', { name: 'Search for what was typed instead' });
  await expect(literal).toHaveAttribute('href', '?q=smothquant&literal=1');
  await literal.click();
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await expect(page.locator('[data-part="corrected"]')).toBeHidden();
});

test('a correction is said for a query that is typed after others, too', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('vllm');
  await expect(page.locator('[data-part="results"] > li').first()).toHaveAttribute('data-entry', 'vllm');
  await expect(page.locator('[data-part="corrected"]')).toBeHidden();
  await page.getByRole('searchbox').fill('smothquant');
  await expect(page.locator('[data-part="corrected"]')).toBeVisible();
  await expect(page.locator('[data-part="corrected"] b')).toHaveText('smoothquant');
  await page.getByRole('searchbox').fill('orca');
  await expect(page.locator('[data-part="corrected"]')).toBeHidden();
});

test('a query with Chinese is corrected on Chinese pages and said in Chinese', async ({ page }) => {
  const [first] = await search(page, `/zh/search/?q=${encodeURIComponent('分页住意力')}`);
  expect(first).toBe('paged-attention');
  await expect(page.locator('[data-part="corrected"] b')).toHaveText('分页注意力');
  for (const link of await page.locator('[data-part="results"] h2 a').all()) expect(await link.getAttribute('href')).toMatch(/^\/zh\//);
});

for (const query of ['orca serves smoothquant', 'flashattention copies zero', 'last layer orca pipedream']) {
  test(`“${query}”, of which the list has every word, is not corrected`, async ({ page }) => {
    await search(page, `/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-part="corrected"]')).toBeHidden();
  });
}

test('typing again after a literal query corrects again', async ({ page }) => {
  await page.goto('/search/?q=smothquant&literal=1');
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.getByRole('searchbox').fill('smothquan');
  await expect(page).toHaveURL(/\?q=smothquan$/);
});

test('Escape leaves nothing of a literal query in the address', async ({ page }) => {
  await page.goto('/search/?q=smothquant&literal=1');
  await expect(page.getByText('No entry matches “smothquant”.')).toBeVisible();
  await page.getByRole('searchbox').press('Escape');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('keys that belong to an input method neither clear the query nor leave the field', async ({ page }) => {
  await search(page, '/zh/search/?q=vllm');
  const field = page.getByRole('searchbox');
  await field.focus();
  for (const key of ['ArrowDown', 'Escape']) {
    await field.evaluate((element, name) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }));
    }, key);
  }
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('vllm');
});

test('numbers of results are announced, and so is that there are none', async ({ page }) => {
  await page.goto('/search/');
  const count = page.locator('[data-result-count]');
  await expect(count).toHaveRole('status');
  await page.getByRole('searchbox').fill('smoothquant');
  await expect(count).toHaveText(/^\d+ results? for “smoothquant”/);
  await page.getByRole('searchbox').fill('zqxjvk');
  await expect(page.getByRole('status').filter({ hasText: 'No entry matches “zqxjvk”.' })).toBeVisible();
  await page.goto('/search/?tier=must-read');
  await expect(count).toHaveText(/^\d+ entries match the filters$/);
  await page.goto('/zh/search/?q=vllm');
  await expect(count).toContainText('vllm');
});

test.describe('when files of the search cannot be had', () => {
  const failed = 'Search is not available: the index could not be downloaded.';
  const first = (page: Page): ReturnType<Page['locator']> => page.locator('[data-part="results"] > li').first();

  test('the code of the search: it is said, and trying again works, in browsers too that remember what could not be had', async ({
    page,
    expected,
  }) => {
    expected.console.push(/Failed to load resource|ERR_FAILED/);
    for (const file of ['start-search.js', 'pagefind.js']) {
      await page.route(`**/${file}*`, (route) => route.abort());
      await page.goto('/search/?q=orca');
      await expect(page.getByRole('alert')).toContainText(failed);
      await page.unroute(`**/${file}*`);
      await page.getByRole('button', { name: 'try again' }).click();
      await expect(first(page)).toHaveAttribute('data-entry', 'orca');
    }
  });

  test('the index: it is said in plain words, the page works, and trying again works', async ({ page, expected }) => {
    expected.console.push(/Failed to load resource|ERR_FAILED/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=orca&tier=optional,must-read');
    await expect(page.getByRole('alert')).toContainText(failed);
    await expect(page.getByRole('alert')).toContainText(
      'The pages themselves work. You can try again or use the browser’s find on the full list.',
    );
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '/all/');
    await expect(page.getByRole('searchbox')).toHaveValue('orca');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'try again' }).click();
    await expect(first(page)).toHaveAttribute('data-entry', 'orca');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('the index: the filters of the address are shown all the same', async ({ page, expected }) => {
    expected.console.push(/Failed to load resource|ERR_FAILED/);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=orca&tier=optional,must-read');
    await expect(page.getByRole('alert')).toContainText(failed);
    await expect(page.getByLabel(/^Must-read/)).toBeChecked();
    await expect(page.getByRole('list', { name: 'Filters that are on' }).getByRole('button')).toHaveCount(2);
  });

  for (const how of ['abort', '404'] as const) {
    test(`the vocabulary (${how}): it is said, and trying again works`, async ({ page, expected }) => {
      expected.console.push(/Failed to load resource|ERR_FAILED/);
      await page.route('**/search/vocabulary.json', (route) =>
        how === 'abort' ? route.abort() : route.fulfill({ status: 404, body: '<!doctype html>' }),
      );
      await page.goto('/search/?q=orca');
      await expect(page.getByRole('alert')).toContainText(failed);
      await page.unroute('**/search/vocabulary.json');
      await page.getByRole('button', { name: 'try again' }).click();
      await expect(first(page)).toHaveAttribute('data-entry', 'orca');
    });
  }

  test('the words for corrections: queries that need none work, others work when it is tried again', async ({ page, expected }) => {
    expected.console.push(/Failed to load resource|ERR_FAILED/);
    await page.route('**/search/words.json', (route) => route.abort());
    await page.goto('/search/?q=orca');
    await expect(first(page)).toHaveAttribute('data-entry', 'orca');
    await page.getByRole('searchbox').fill('smothquant');
    await expect(page.getByRole('alert').or(page.getByText('No entry matches “smothquant”.'))).toBeVisible();
    await page.unroute('**/search/words.json');
    await page.getByRole('searchbox').press('Enter');
    await expect(first(page)).toHaveAttribute('data-entry', 'smoothquant');
  });

  test('an index that is corrupt: it is said, the page works, and trying again works', async ({ page, expected }) => {
    expected.console.push(/Failed to load the meta index|WASM Error/);
    await page.route('**/*.pf_meta', (route) => route.fulfill({ body: 'garbage', contentType: 'application/octet-stream' }));
    await page.goto('/search/?q=orca');
    await expect(page.getByRole('alert')).toContainText(failed);
    await expect(page.locator('[data-part="results"]')).toHaveAttribute('aria-busy', 'false');
    await page.unroute('**/*.pf_meta');
    await page.getByRole('button', { name: 'try again' }).click();
    await expect(first(page)).toHaveAttribute('data-entry', 'orca');
  });

  test('a part of the index: nothing is said to match only when all of it was looked at', async ({ page, expected }) => {
    expected.console.push(/Failed to load|ERR_FAILED/);
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.goto('/search/?q=orca');
    await expect(page.getByRole('alert')).toContainText(failed);
    await expect(page.getByText('No entry matches')).toHaveCount(0);
    await page.unroute('**/*.pf_index');
    await page.getByRole('button', { name: 'try again' }).click();
    await expect(first(page)).toHaveAttribute('data-entry', 'orca');
  });

  test('offline, what was searched before is found again, with a word on it', async ({ page, context, expected }) => {
    expected.console.push(/Failed to load|ERR_INTERNET_DISCONNECTED/);
    await search(page, '/search/?q=orca');
    await page.getByRole('searchbox').fill('smoothquant');
    await expect(first(page)).toHaveAttribute('data-entry', 'smoothquant');
    await expect(page.getByText('You are offline.')).toBeHidden();
    await context.setOffline(true);
    await page.getByRole('searchbox').fill('orca');
    await expect(first(page)).toHaveAttribute('data-entry', 'orca');
    await expect(page.getByText('You are offline. Results come from the copy in this browser.')).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('searchbox').fill('vllm');
    await expect(first(page)).toHaveAttribute('data-entry', 'vllm');
    await expect(page.getByText('You are offline.')).toBeHidden();
  });
});

test('the language link keeps the query, the filters and the order', async ({ page }) => {
  await search(page, '/search/?q=attention&tier=must-read&code=yes&sort=year');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=attention&tier=must-read&code=yes&sort=year$/);
  await expect(page.locator('[data-part="results"] h2 a').first()).toHaveAttribute('href', /^\/zh\//);
});

test('nothing moves while results are on their way over a slow line', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  const slow = { offline: false, latency: 200, downloadThroughput: 60_000, uploadThroughput: 60_000 };
  await devtools.send('Network.emulateNetworkConditions', slow);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const moved = list.getEntries().reduce((sum, shift) => sum + ('value' in shift ? Number(shift.value) : 0), 0);
      document.documentElement.dataset['moved'] = String(Number(document.documentElement.dataset['moved'] ?? 0) + moved);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [width, path] of [
    [390, '/search/'],
    [390, '/search/?q=kv+cache'],
    [390, '/zh/search/?tier=must-read'],
    [1440, '/search/?q=smothquant'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    await expect(
      path.includes('?') ? page.locator('#results > li').first() : page.locator('[data-part="states"] li').first(),
    ).toBeVisible();
    await page.waitForLoadState('networkidle');
    const moved = await page.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0));
    expect(moved, `${width} ${path}`).toBeLessThanOrEqual(0.02);
  }
});
