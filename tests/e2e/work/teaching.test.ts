import { expect, test } from '../console.ts';

test.describe('notes', () => {
  for (const [path, formula] of [
    ['/papers/gpipe/', '(p − 1) / (m + p − 1)'],
    ['/zh/papers/gpipe/', '(p − 1) / (m + p − 1)'],
  ] as const) {
    test(`of ${path} have formulas that are read aloud, without script`, async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(path);
      const notes = page.locator('section[aria-labelledby="notes"]');
      await expect(notes.getByRole('math', { name: formula, exact: true }).first()).toBeVisible();
      const nameless = await notes.locator('math:not([aria-label])').count();
      expect(nameless).toBe(0);
      await expect(notes.locator('annotation[encoding="application/x-tex"]').first()).toBeAttached();
      await page.close();
    });
  }

  test('keep wide formulas, tables and code inside regions that the keyboard reaches', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    for (const path of ['/papers/zero/', '/zh/papers/flash-attention/']) {
      await page.goto(path);
      const regions = page.locator('section[aria-labelledby="notes"] :is(:has(> math[display="block"]), :has(> table), pre)');
      expect(await regions.count()).toBeGreaterThan(1);
      for (const region of await regions.all()) {
        await expect(region).toHaveAttribute('tabindex', '0');
        await expect(region).toHaveAttribute('aria-label', path.startsWith('/zh/') ? /^(公式|表格|代码)$/ : /^(Formula|Table|Code)$/);
      }
      const loose = await page.locator('section[aria-labelledby="notes"] math[display="block"]:not([role="group"] > *)').count();
      expect(loose).toBe(0);
    }
  });

  test('let only comments of code step back', async ({ page }) => {
    await page.goto('/papers/zero/');
    const colours = await page
      .locator('pre code')
      .first()
      .evaluate((code) => {
        const of = (element: Element): string => getComputedStyle(element).color;
        return [...new Set([...code.querySelectorAll('span:not(.comment)')].map(of))].filter((colour) => colour !== of(code));
      });
    expect(colours).toEqual([]);
  });
});

test.describe('a path', () => {
  test('folds the answers, and opens one by keyboard', async ({ page }) => {
    await page.goto('/paths/one-gpu-to-3d-parallelism/');
    const answer = page.locator('details summary ~ *').first();
    await expect(answer).toBeHidden();
    await page.locator('details summary').first().focus();
    await page.keyboard.press('Enter');
    await expect(answer).toBeVisible();
  });

  test('numbers its steps through all parts, each linked from the page of its work', async ({ page }) => {
    await page.goto('/zh/paths/one-gpu-to-3d-parallelism/');
    const numbers = await page.locator('li[data-entry] > :first-child').allInnerTexts();
    expect(numbers.length).toBeGreaterThanOrEqual(6);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    await page.locator('li[data-entry] h3 a').nth(3).click();
    await page.locator('aside a[href*="/zh/paths/one-gpu-to-3d-parallelism/#step-4"]').click();
    await expect(page.locator('#step-4')).toBeInViewport();
  });

  test('prints with room for answers instead of answers', async ({ page }) => {
    await page.goto('/paths/one-gpu-to-3d-parallelism/');
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('details summary ~ *').first()).toBeHidden();
    await expect(page.locator('li[data-entry] h3 ~ p').last()).toBeVisible();
    await expect(page.locator('path-progress svg')).toBeHidden();
  });

  test('reads without script, with the answers behind their questions', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto('/paths/llm-request/');
    await page.locator('details summary').first().click();
    await expect(page.locator('details summary ~ *').first()).toBeVisible();
    expect(await page.locator('details summary ~ * math').count()).toBeGreaterThan(3);
    await expect(page.locator('code[class*="math"]')).toHaveCount(0);
    await page.close();
  });
});

test('the lineage of a work leads to works that name it in turn', async ({ page }) => {
  await page.goto('/papers/zero/');
  const descendants = page.getByRole('list', { name: 'Leads to' }).getByRole('link');
  expect(await descendants.count()).toBeGreaterThan(2);
  await descendants.first().click();
  await expect(page.getByRole('list', { name: 'Builds on' }).getByRole('link', { name: 'ZeRO', exact: true })).toBeVisible();
});

test('a term on the page of a work leads to its definition, and the definition back', async ({ page }) => {
  await page.goto('/papers/gpipe/');
  await page.getByRole('link', { name: 'pipeline bubble', exact: true }).click();
  const term = page.locator('#pipeline-bubble');
  await expect(term).toBeInViewport();
  await term.getByRole('link', { name: 'GPipe' }).click();
  await expect(page).toHaveURL(/\/papers\/gpipe\/$/);
});

test('a question that a work answers finds it, and a term of the glossary in the other language too', async ({ page }) => {
  for (const [query, id] of [
    ['why does training need 16 bytes per parameter?', 'zero'],
    ['流水线气泡', 'gpipe'],
  ] as const) {
    await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await expect(page.locator('[data-part="results"][aria-busy="false"]')).toHaveCount(1);
    const ids = await page
      .locator('[data-part="results"] > li')
      .evaluateAll((rows) => rows.slice(0, 3).map((row) => (row as HTMLElement).dataset['entry']));
    expect(ids, query).toContain(id);
  }
});

test('the balance counts every work once in each table', async ({ page, request }) => {
  const { entries } = (await (await request.get('/library.json')).json()) as { entries: readonly unknown[] };
  await page.goto('/about/balance/');
  for (const table of await page.locator('main table').all()) {
    const counts = await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(entries.length);
  }
});
