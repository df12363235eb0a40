import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { longestFile } from '#domain/marks/marks-file.ts';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';
import { refuseStorage } from '../refuse-storage.ts';

const day = '2026-11-20';
const says = (page: Page) => page.locator('[data-part="status"]');
const rows = (page: Page, list: 'reading' | 'next' | 'read') => page.locator(`[data-part="${list}"] li`);

/** Opens the page with marks stored. */
async function open(
  page: Page,
  marks: { read?: Readonly<Record<string, string>>; reading?: Readonly<Record<string, string>> },
  path = '/reading/',
): Promise<void> {
  await page.goto('/about/');
  await page.evaluate(({ read, reading }) => {
    if (read) localStorage.setItem('roofline.read', JSON.stringify(read));
    if (reading) localStorage.setItem('roofline.reading', JSON.stringify(reading));
  }, marks);
  await page.goto(path);
  await expect(page.locator('[data-part="counts"]')).not.toBeEmpty();
}

/** Everything that the browser has stored for the site. */
const storage = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

/** What is marked, as the browser has stored it. */
async function stored(page: Page): Promise<unknown> {
  const all = await storage(page);
  return { read: JSON.parse(all['roofline.read'] ?? '{}') as unknown, reading: JSON.parse(all['roofline.reading'] ?? '{}') as unknown };
}

async function importFile(page: Page, text: string | Buffer, name = 'marks.json'): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const file = (changes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ format: 'roofline-reading-marks', version: 1, exported: day, read: {}, reading: {}, ...changes });

test('without marks the page says how to make them, suggests works to begin with, and has nothing to export or erase', async ({ page }) => {
  await open(page, {});
  await expect(rows(page, 'read')).toHaveCount(0);
  await expect(rows(page, 'reading')).toHaveCount(0);
  await expect(page.getByText('Nothing yet. Tick the box of a work')).toBeVisible();
  expect(await rows(page, 'next').count()).toBeGreaterThan(0);
  for (const name of ['Export', 'Erase all']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.click({ force: true });
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(says(page)).toBeEmpty();
});

test('works are listed with the day of their mark, the latest first, and counted', async ({ page }) => {
  await open(page, { read: { zero: '2026-11-18', orca: '2026-11-20' }, reading: { 'paged-attention': '2026-11-21' } });
  await expect(rows(page, 'read').getByRole('heading')).toHaveText([/^Orca/, /^ZeRO/]);
  await expect(rows(page, 'reading')).toHaveCount(1);
  await expect(rows(page, 'reading').locator('[data-read-box]')).toBeChecked({ indeterminate: true });
  await expect(page.locator('[data-part="counts"]')).toHaveText(/^2 of \d+ works read, about /);
  for (const row of await rows(page, 'next').all()) {
    expect(['zero', 'orca', 'paged-attention']).not.toContain(await row.getAttribute('data-entry'));
  }
});

test('a row marked here stays where it is until the page is loaded again', async ({ page }) => {
  await open(page, { reading: { orca: day } });
  const row = rows(page, 'reading');
  await row.locator('[data-read-box]').click();
  await expect(row).toHaveAttribute('data-mark', 'read');
  await expect(page.locator('[data-part="counts"]')).toHaveText(/^1 of /);
  await row.locator('[data-read-box]').click();
  await expect(row).not.toHaveAttribute('data-mark');
  await row.locator('[data-read-box]').click();
  await page.reload();
  await expect(rows(page, 'reading')).toHaveCount(0);
  await expect(rows(page, 'read')).toHaveCount(1);
});

test('a mark made in another tab is listed at once', async ({ page, context }) => {
  await open(page, {});
  const second = await context.newPage();
  await second.goto('/papers/orca/');
  await second.getByRole('button', { name: 'Mark as read' }).click();
  await expect(rows(page, 'read')).toHaveCount(1);
});

test('export writes the documented file', async ({ page }) => {
  const read = { zero: '2026-11-18', 'never-written': day };
  await open(page, { read, reading: { orca: day } });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = await downloading;
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  expect(download.suggestedFilename()).toBe(`roofline-reading-${today}.json`);
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)).toEqual({ format: 'roofline-reading-marks', version: 1, exported: today, read, reading: { orca: day } });
  await expect(says(page)).toHaveText(`Exported as roofline-reading-${today}.json.`);
  const example = JSON.parse((await page.locator('details pre').textContent()) ?? '') as object;
  expect(Object.keys(example)).toEqual(Object.keys(JSON.parse(text) as object));

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await importFile(page, text);
  await expect.poll(() => stored(page)).toEqual({ read, reading: { orca: day } });
});

test('import adds to the marks, overwrites none, and can be taken back', async ({ page }) => {
  const own = { read: { zero: '2026-01-01' }, reading: { orca: '2026-01-02', 'paged-attention': '2026-01-03' } };
  await open(page, own);
  const other = { read: { zero: day, orca: day, vllm: day }, reading: { 'paged-attention': day, distserve: day } };
  await importFile(page, file(other), 'from-home.json');
  await expect(says(page)).toHaveText('from-home.json: 2 added, 1 that you were reading are now read, 2 kept as you had them.');
  const merged = {
    read: { zero: '2026-01-01', orca: day, vllm: day },
    reading: { 'paged-attention': '2026-01-03', distserve: day },
  };
  expect(await stored(page)).toEqual(merged);
  await expect(rows(page, 'read')).toHaveCount(3);
  await importFile(page, file(other));
  await expect(says(page)).toHaveText('marks.json: 0 added, 0 that you were reading are now read, 5 kept as you had them.');
  expect(await stored(page)).toEqual(merged);

  await page.evaluate((marks) => {
    localStorage.setItem('roofline.read', JSON.stringify(marks.read));
    localStorage.setItem('roofline.reading', JSON.stringify(marks.reading));
  }, own);
  await page.reload();
  await importFile(page, file(other));
  await expect(rows(page, 'read')).toHaveCount(3);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(says(page)).toHaveText('The marks are as they were before.');
  expect(await stored(page)).toEqual(own);
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeHidden();
});

test('works of a file that the list does not have are kept, counted and named', async ({ page }) => {
  await open(page, {});
  await importFile(page, file({ read: { zero: day, 'never-written': day }, reading: { 'also-not': day } }));
  await expect(says(page)).toHaveText(/3 added.* 2 are of works that this list does not have; they are kept\.$/);
  expect(await stored(page)).toEqual({ read: { zero: day, 'never-written': day }, reading: { 'also-not': day } });
  await expect(page.locator('[data-part="strangers"]')).toHaveText(/^2 of your marks .*: never-written, also-not\./);
  await expect(rows(page, 'read')).toHaveCount(1);
});

const faulty: Readonly<Record<string, readonly [text: string | Buffer, says: RegExp]>> = {
  'an empty file': ['', /It is empty\./],
  'a file of spaces': [' \n\t\n', /It is empty\./],
  'a file that is cut off': [file({ read: { zero: day } }).slice(0, -5), /It is not JSON; perhaps it was cut off/],
  'a page': ['<!doctype html><title>Roofline</title>', /It is not JSON/],
  'an image': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), /It is not JSON/],
  'a list': ['["zero"]', /no file of read marks/],
  null: ['null', /no file of read marks/],
  'the library of the site': ['{"version":1,"entries":[]}', /no file of read marks: "format" must be/],
  'what the browser stores': [`{"zero":"${day}"}`, /no file of read marks/],
  'a file without version': [file({ version: undefined }), /no file of read marks.*"version" 1/],
  'a file of a newer version': [file({ version: 2 }), /It is of version “2”, which this page does not know/],
  'a list of ids in place of days': [file({ read: ['zero'] }), /"read" must be an object of ids and days/],
  'a title for an id': [file({ read: { orca: day }, reading: { 'ZeRO: Memory': day } }), /not the id of an entry: reading: ZeRO: Memory\./],
  'a prototype for an id': [
    `{"format":"roofline-reading-marks","version":1,"read":{"__proto__":{"zero":"${day}"}}}`,
    /not the id of an entry: read: __proto__\./,
  ],
  'HTML for an id': [
    file({ read: { '<img src=x onerror=alert(1)>': day } }),
    /not the id of an entry: read: <img src=x onerror=alert\(1\)>\./,
  ],
  'a day that does not exist': [file({ read: { zero: '2026-02-30' } }), /This is not a day.*: read: zero: "2026-02-30"\./],
  'a mark without a day': [file({ read: { zero: true } }), /This is not a day.*: read: zero: true\./],
  'a file that is too long': [file({}).padEnd(longestFile + 1), /longer than a million characters/],
  'a Chinese text that is too long': ['读'.repeat(longestFile + 10), /longer than a million characters/],
};
for (const [name, [text, fault]] of Object.entries(faulty)) {
  test(`import says what is wrong with ${name}, and changes nothing`, async ({ page }) => {
    await open(page, { read: { orca: '2026-01-02' }, reading: { vllm: '2026-01-03' } });
    const before = await storage(page);
    await importFile(page, text, 'wrong.json');
    await expect(says(page)).toHaveText(/^wrong\.json was not imported, and nothing has changed\. ./);
    await expect(says(page)).toHaveText(fault);
    expect((await says(page).textContent())?.length).toBeLessThan(300);
    expect(await storage(page)).toEqual(before);
    await expect(page.getByRole('button', { name: 'Take it back' })).toBeHidden();
    await importFile(page, file({ read: { zero: day } }), 'right.json');
    await expect(says(page)).toHaveText(/^right\.json: 1 added/);
    await expect(says(page)).not.toHaveAttribute('data-fault');
  });
}

test('import says what is wrong in Chinese on the Chinese page', async ({ page }) => {
  await open(page, {}, '/zh/reading/');
  for (const [text, fault] of [
    ['', '文件是空的'],
    ['{', '它不是 JSON'],
    ['{}', '它是 JSON，但不是阅读标记文件'],
    [file({ version: 3 }), '它的版本是“3”'],
    [file({ reading: 1 }), '"reading" 应是'],
    [file({ read: { 'A b': day } }), '这不是条目的 id：read: A b'],
    [file({ read: { zero: 1 } }), '这不是日期（例如 "2026-11-21"）：read: zero: 1'],
    [' '.repeat(longestFile) + '{}', '文件超过一百万字符'],
  ] as const) {
    await importFile(page, text, '错.json');
    await expect(says(page)).toContainText('错.json 没有导入，标记没有任何变化。');
    await expect(says(page)).toContainText(fault);
  }
  await importFile(page, file({ read: { zero: day } }), '对.json');
  await expect(says(page)).toHaveText('对.json：新增 1 条，0 条由在读变为已读，0 条保留原有标记。');
});

test.describe('erasing', () => {
  const marks = { read: { zero: '2026-01-01', orca: '2026-01-02' }, reading: { vllm: '2026-01-03' } };

  test('asks first, and keeps the marks when one says so or leaves', async ({ page }) => {
    await open(page, marks);
    const before = await storage(page);
    const erase = page.getByRole('button', { name: 'Erase all' });
    await erase.click();
    const dialog = page.getByRole('dialog', { name: 'Erase all marks in this browser?' });
    await expect(dialog).toBeVisible();
    await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(erase).toBeFocused();
    await erase.click();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await storage(page)).toEqual(before);
  });

  test('takes all marks away, and can be taken back', async ({ page }) => {
    await open(page, marks);
    await page.getByRole('button', { name: 'Erase all' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await expect(says(page)).toHaveText('All marks are erased.');
    expect(Object.keys(await storage(page))).toEqual([]);
    await expect(rows(page, 'read')).toHaveCount(0);
    await page.getByRole('button', { name: 'Take it back' }).click();
    expect(await stored(page)).toEqual(marks);
    await expect(rows(page, 'read')).toHaveCount(2);
  });

  test('leaves alone, when it is taken back, what was marked since', async ({ page, context }) => {
    await open(page, marks);
    await page.getByRole('button', { name: 'Erase all' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    const second = await context.newPage();
    await second.goto('/papers/distserve/');
    await second.getByRole('button', { name: 'Start reading' }).click();
    await expect(rows(page, 'reading')).toHaveCount(1);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(rows(page, 'reading')).toHaveCount(2);
    const { reading, read } = (await stored(page)) as typeof marks;
    expect(Object.keys(reading).toSorted()).toEqual(['distserve', 'vllm']);
    expect(read).toEqual(marks.read);
  });
});

test('when the list cannot be had, that is said, marks can still be exported, and it can be asked for again', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate((text) => localStorage.setItem('roofline.read', text), `{"zero":"${day}"}`);
  // A network that wants to be signed in to answers with a page of its own.
  await page.route('**/works.json', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }));
  await page.goto('/reading/');
  await expect(page.getByText('The list of works could not be downloaded')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8'))).toMatchObject({ read: { zero: day } });
  await page.unroute('**/works.json');
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(rows(page, 'read')).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('after a network that gave nothing at all, one click brings all of it', async ({ page, expected }) => {
  expected.console.push(/Failed to load|net::ERR/);
  await page.goto('/about/');
  await page.evaluate((text) => localStorage.setItem('roofline.read', text), `{"zero":"${day}"}`);
  let asked = 0;
  await page.route('**/*.json', (route) => {
    asked += Number(/\/works(\/graph)?\.json$/.test(route.request().url()));
    return route.abort();
  });
  await page.goto('/reading/');
  const retry = page.getByRole('button', { name: 'try again' });
  await expect(retry).toHaveCount(1);
  await expect.poll(() => asked).toBe(2);
  await retry.click();
  await expect.poll(() => asked).toBe(4);
  await expect(retry).toHaveCount(1);
  await page.unroute('**/*.json');
  await retry.click();
  await expect(rows(page, 'read')).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where nothing can be stored, a file can be imported and exported for as long as the tab lives', async ({ page, context }) => {
  await refuseStorage(context);
  await page.goto('/reading/');
  await importFile(page, file({ read: { zero: day } }));
  await expect(rows(page, 'read')).toHaveCount(1);
  await expect(page.locator('mark-keeper > :not(template)')).toHaveText(/^This browser does not let the site store what you mark\./);
  await page.goto('/papers/orca/');
  await page.getByRole('button', { name: 'Start reading' }).click();
  await page.goto('/zh/reading/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8'))).toMatchObject({
    read: { zero: day },
    reading: { orca: await page.evaluate(() => new Date().toLocaleDateString('sv')) },
  });
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await page.reload();
  await expect(page.locator('[data-part="counts"]')).toHaveText(/^已读 0 /);
});

for (const path of ['/reading/', '/zh/reading/']) {
  test(`${path} with marks is accessible in both themes, also while it asks and after a fault`, async ({ page }) => {
    await open(page, { read: { zero: day, 'never-written': day }, reading: { orca: day } }, path);
    expect(await violationsOf(page)).toEqual([]);
    await importFile(page, '{');
    await expect(says(page)).toHaveAttribute('data-fault');
    await page.locator('[data-part="erase"]').click();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('the page with marks never scrolls sideways', async ({ page }) => {
  for (const path of ['/reading/', '/zh/reading/']) {
    await open(page, { read: { zero: day, ['never-written-'.repeat(4) + 'x']: day }, reading: { orca: day } }, path);
    await importFile(page, file({ read: { ['X'.repeat(300)]: day } }), `${'long-name-'.repeat(12)}.json`);
    await expect(says(page)).toHaveAttribute('data-fault');
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

test('without script the page says what it would be and leads to the paths', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/reading/');
  await expect(page.getByText('Marks need JavaScript.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await expect(page.locator('main').getByRole('link', { name: 'Paths' })).toBeVisible();
  await context.close();
});
