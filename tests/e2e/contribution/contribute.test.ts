import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page, Route } from 'playwright/test';
import { listFiles } from '../../../src/content-files/list-files.ts';
import { readLibrary } from '../../../src/content-files/read-library.ts';
import { faultless, mistakes } from '../../unit/contribution/forty-mistakes.ts';
import { expect } from '../console.ts';
import { onToySite } from '../toy-site.ts';

// The toy library, whose repository is known.
const repository = 'https://github.example/owner/list';
const test = onToySite([], { REPOSITORY_URL: repository });
test.describe.configure({ mode: 'default' });

const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
const control = (page: Page, name: string): Locator => page.locator(`#${name.replaceAll('.', '-')}`);
const ready = (page: Page): Locator => page.locator('#ready');
const sends = (page: Page): Locator => page.getByRole('button', { name: 'Open pull request' });
/** A button that says it is disabled can be pressed all the same, and then says why. */
const send = (page: Page): Promise<void> => sends(page).press('Enter');
const preview = async (page: Page): Promise<string> => (await page.locator('[data-part="yaml"]').textContent()) ?? '';

/** Opens the form with a draft in it, as if it had been typed before. */
async function withDraft(page: Page, values: Readonly<Record<string, unknown>>, path = '/contribute/'): Promise<void> {
  await page.goto('/404.html');
  await page.evaluate((draft) => localStorage.setItem('roofline.draft', draft), JSON.stringify({ values, followed: [] }));
  await page.goto(path);
  await expect(ready(page)).not.toBeEmpty();
}

/** What the command says of the file that the form shows. */
async function commandSays(path: string, text: string): Promise<readonly { rule: string; severity: string; said: string }[]> {
  const files = (await listFiles('tests/fixtures/library')).filter((file) => file.path !== path);
  return readLibrary([...files, { path, text }], 'content')
    .diagnostics.filter(({ file }) => file === `content/${path}`)
    .map(({ rule, severity, message, remedy }) => ({ rule, severity, said: `${message} ${remedy}` }));
}

/** Catches where a click leads, without going there. */
async function leadsTo(page: Page, click: () => Promise<void>): Promise<string> {
  let address = '';
  await page.route(`${repository}/**`, async (route) => {
    address = route.request().url();
    await route.fulfill({ body: 'GitHub' });
  });
  await click();
  await expect.poll(() => address).not.toBe('');
  return address;
}

test('a kind that was chosen by hand stays when the address says another', async ({ page }) => {
  await page.goto('/contribute/');
  await control(page, 'kind').focus();
  await control(page, 'kind').selectOption('article');
  await control(page, 'address').fill('arXiv:2402.01234');
  await expect(field(page, 'address')).toContainText('Filled in: arXiv identifier');
  await expect(control(page, 'kind')).toHaveValue('article');
});

test('an arXiv number becomes a file that the check accepts, and opens as a new file on GitHub', async ({ page, expected }) => {
  await page.goto('/contribute/');
  await control(page, 'address').fill('arXiv:2402.01234v3');
  await expect(field(page, 'address')).toContainText('Filled in: arXiv identifier, Page, PDF, Venue, Year, First public.');
  await control(page, 'title').fill('Epsilon: Caches for Everybody');
  await control(page, 'authors').fill('Ada Writer, Bob Reader');
  await field(page, 'topics').getByRole('combobox').first().selectOption({ label: 'KV cache' });
  await page.getByRole('radio', { name: 'Optional' }).check();
  await control(page, 'why.en').fill('Shares one cache among all requests that begin alike.');
  await control(page, 'why.en').blur();
  await expect(ready(page)).toHaveText('Ready. Opens GitHub with this file filled in.');
  await expect.poll(() => preview(page)).toContain('citationKey');
  const text = await preview(page);
  expect(text).toBe(
    [
      'title: "Epsilon: Caches for Everybody"',
      'tier: optional',
      'topics: [kv-cache]',
      'authors: [Ada Writer, Bob Reader]',
      'venue: arXiv',
      'year: 2024',
      'published: 2024-02',
      'language: en',
      'ids: { arxiv: "2402.01234" }',
      'links:',
      '  page: https://arxiv.org/abs/2402.01234',
      '  pdf: https://arxiv.org/pdf/2402.01234',
      'why:',
      '  en: Shares one cache among all requests that begin alike.',
      'citationKey: writer-reader-2024-epsilon',
      `added: ${new Date().toLocaleDateString('sv')}`,
      '',
    ].join('\n'),
  );
  expect((await commandSays('papers/epsilon.yaml', text)).filter(({ severity }) => severity === 'error')).toEqual([]);
  expected.console.push(/request to https:\/\/github\.example/);
  const address = new URL(await leadsTo(page, () => send(page)));
  expect(address.pathname).toBe('/owner/list/new/main/content/papers');
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'epsilon.yaml', value: text });
  // GitHub was not what somebody wanted after all.
  await page.goBack();
  await expect(control(page, 'title')).toHaveValue('Epsilon: Caches for Everybody');
  await expect.poll(() => preview(page)).toBe(text);
});

for (const { said, kind, has } of [
  {
    said: 'https://doi.org/10.1145/3600006.3613165',
    kind: 'paper',
    has: ['doi: 10.1145/3600006.3613165', 'page: https://doi.org/10.1145/3600006.3613165'],
  },
  { said: 'https://dl.acm.org/doi/pdf/10.1145/3600006.3613165', kind: 'paper', has: ['doi: 10.1145/3600006.3613165'] },
  { said: 'https://openreview.net/pdf?id=H4DqfPSibmx', kind: 'paper', has: ['page: https://openreview.net/forum?id=H4DqfPSibmx'] },
  {
    said: 'https://github.com/vllm-project/vllm?utm_source=x',
    kind: 'framework',
    has: ['repository: https://github.com/vllm-project/vllm'],
  },
  { said: 'https://youtu.be/l8pRSuU81PU?si=abc', kind: 'video', has: ['page: https://www.youtube.com/watch?v=l8pRSuU81PU'] },
  { said: 'https://example.org/essay?utm_campaign=a&b=1', kind: 'article', has: ['page: https://example.org/essay?b=1'] },
]) {
  test(`${said} fills in what it says`, async ({ page }) => {
    await page.goto('/contribute/');
    await control(page, 'address').fill(said);
    await expect(control(page, 'kind')).toHaveValue(kind);
    for (const line of has) await expect.poll(() => preview(page)).toContain(line);
  });
}

test('a corrected address replaces what the first one filled in, and nothing that was typed', async ({ page }) => {
  await page.goto('/contribute/');
  await control(page, 'year').fill('2019');
  await control(page, 'address').fill('2402.01234');
  await control(page, 'address').fill('2402.05678');
  await expect(control(page, 'ids.arxiv')).toHaveValue('2402.05678');
  await expect(control(page, 'year')).toHaveValue('2019');
  await control(page, 'address').fill('nonsense');
  await control(page, 'address').blur();
  await expect(field(page, 'address')).toContainText('This is neither an address nor an identifier.');
});

test('the same work is found while somebody types: by identifier, by DOI and by title', async ({ page }) => {
  await page.goto('/contribute/');
  await control(page, 'address').fill('https://arxiv.org/abs/2201.00010v2');
  const known = field(page, 'address');
  await expect(known).toContainText('has the same arXiv identifier. Correct that entry');
  await control(page, 'address').fill('10.1145/1.2');
  await expect(known).toContainText('has the same DOI.');
  await control(page, 'address').fill('https://example.org/else');
  await expect(known).not.toContainText('In the list already');
  await control(page, 'kind').selectOption('paper');
  await control(page, 'title').fill('gamma');
  await expect(known).toContainText('In the list already: Gamma has the same title.');
  await known.getByRole('link', { name: 'Correct that entry' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fix Gamma');
});

test('a message comes when its field is left, and goes while somebody types there', async ({ page }) => {
  await page.goto('/contribute/');
  const found = field(page, 'why.en').locator('[id^="found-"]');
  await control(page, 'why.en').pressSequentially('A novel idea.');
  await expect(found).toBeEmpty();
  await control(page, 'why.en').blur();
  await expect(found).toContainText('"novel" praises. Say what the work does');
  await expect(control(page, 'title')).not.toHaveAttribute('aria-invalid');
  // A warning is advice: it does not mark the field.
  await expect(control(page, 'why.en')).not.toHaveAttribute('aria-invalid');
  await control(page, 'year').fill('twenty');
  await control(page, 'year').blur();
  await expect(control(page, 'year')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'year')).toContainText('`year` is text.');
  await expect(page.locator('[data-faulty]')).toHaveText('year: twenty\n');
  await control(page, 'year').pressSequentially('2');
  await expect(control(page, 'year')).not.toHaveAttribute('aria-invalid');
  await expect(page.locator('[data-faulty]')).toHaveCount(0);
});

test('sending too early says all that is missing, as the page says before anybody begins, and leads to the first', async ({ page }) => {
  await page.goto('/contribute/');
  await expect(ready(page)).toContainText('8 things to fix: Title, Authors, Venue, Year, Topic, Tier, Why read it, Page.');
  await expect(sends(page)).toHaveAttribute('aria-disabled', 'true');
  await send(page);
  await expect(control(page, 'title')).toBeFocused();
  for (const name of ['title', 'authors', 'venue', 'year', 'topics', 'tier', 'why.en', 'links.page']) {
    await expect(field(page, name), name).toContainText(/is missing\. Add it/);
  }
  await expect(page).toHaveURL('/contribute/');
});

test('a rule is explained one click away, and named in the language of the page', async ({ page, request }) => {
  await withDraft(page, { ...faultless, 'links.code': 'https://example.org/?utm_source=x' }, '/zh/contribute/');
  const link = field(page, 'links.code').locator('[id^="found-"] a');
  await expect(link).toHaveText('网址里带有跟踪参数');
  expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});

/** What the form says: the rule and the words of every message. */
function formSays(page: Page): Promise<readonly { rule: string; said: string }[]> {
  return page.locator('[id^="found-"] > p:has([data-rule]), [data-part="advice"] li').evaluateAll((messages) =>
    messages.map((message) => {
      const link = message.querySelector<HTMLElement>('[data-rule]');
      return { rule: link?.dataset['rule'] ?? '', said: (message.textContent ?? '').replace(link?.textContent ?? '', '').trim() };
    }),
  );
}

test('forty-four mistakes are said beside their fields in the words of the command', async ({ page }) => {
  test.slow();
  const inOrder = (messages: readonly { rule: string; said: string }[]): readonly string[] =>
    messages.map(({ rule, said }) => `${rule}: ${said}`).toSorted();
  for (const { mistake, values, rule } of mistakes) {
    await withDraft(page, { ...faultless, ...values });
    if ((await sends(page).getAttribute('aria-disabled')) === 'true') await send(page);
    const shown = await formSays(page);
    expect(
      shown.map((each) => each.rule),
      mistake,
    ).toContain(rule);
    const path = ((await page.locator('[data-part="file"]').textContent()) ?? '').replace('content/', '');
    // The command cannot meet two files of one name; the form says what the rule would.
    if (rule !== 'duplicate-id') expect(inOrder(shown), mistake).toEqual(inOrder(await commandSays(path, await preview(page))));
  }
});

test('the draft survives a reload, another page and going back, and can be discarded', async ({ page }) => {
  await page.goto('/contribute/');
  await control(page, 'title').fill('Epsilon');
  await control(page, 'kind').selectOption('framework');
  await control(page, 'repository').fill('https://example.org/code');
  await page.getByText('What it needs and what it builds on').click();
  await page.getByRole('button', { name: 'Add to “Builds on”' }).click();
  await page.getByLabel('Earlier work').fill('alpha');
  await page.getByLabel('How, in English').fill('runs it');
  await expect.poll(() => preview(page)).toContain('runs it');
  const text = await preview(page);
  expect(text).toContain('buildsOn:\n  - { entry: alpha, how: { en: "runs it" } }');
  await page.reload();
  await expect.poll(() => preview(page)).toBe(text);
  await page.getByRole('link', { name: 'Topics' }).first().click();
  await page.goBack();
  await expect.poll(() => preview(page)).toBe(text);
  await page.getByRole('link', { name: '中文' }).click();
  await expect.poll(() => preview(page)).toBe(text);
  await page.getByRole('button', { name: '丢弃草稿' }).click();
  await expect(control(page, 'title')).toHaveValue('');
  await page.reload();
  await expect(control(page, 'title')).toHaveValue('');
  await expect(control(page, 'kind')).toHaveValue('paper');
});

test('a companion is stated in the words of pages, and one that leads where the page does is refused', async ({ page }) => {
  await page.goto('/contribute/');
  await page.getByText('More facts: identifiers, links, dates').click();
  await control(page, 'links.page').fill('https://example.org/epsilon');
  await page.getByRole('button', { name: 'Add to “Companions”' }).click();
  const companion = page.locator('[data-field="companions"]');
  await companion.getByLabel('Kind').selectOption('Recording');
  await companion.getByLabel('Language').selectOption('Chinese');
  await companion.getByLabel('Title').fill('讲解 Epsilon');
  await companion.getByLabel('Address').fill('https://example.org/talk');
  await expect
    .poll(() => preview(page))
    .toContain('companions:\n  - { kind: recording, language: zh, title: "讲解 Epsilon", url: https://example.org/talk }\n');
  await companion.getByLabel('Address').fill('https://example.org/epsilon');
  await send(page);
  await expect(companion.locator('[data-rule="repeated-link"]')).toBeVisible();
});

test('an entry is corrected without touching the rest of its file', async ({ page, context, expected }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/papers/beta/');
  await page.getByRole('link', { name: 'Fix this entry' }).click();
  await expect(page).toHaveTitle(/^Fix PagedBeta · Roofline$/);
  const before = readFileSync('tests/fixtures/library/papers/beta.yaml', 'utf8');
  await expect.poll(() => preview(page)).toBe(before);
  await expect(ready(page)).toHaveText('Nothing is changed yet.');
  await expect(sends(page)).toHaveAttribute('aria-disabled', 'true');
  await control(page, 'year').fill('2022');
  await control(page, 'links.pdf').fill('https://example.org/beta.pdf');
  await control(page, 'links.pdf').blur();
  const after = before
    .replace('year: 2023', 'year: 2022')
    .replace(
      '  page: https://example.org/beta-paging-for-attention\n',
      '  page: https://example.org/beta-paging-for-attention\n  pdf: https://example.org/beta.pdf\n',
    );
  await expect.poll(() => preview(page)).toBe(after);
  await expect(ready(page)).toContainText('GitHub cannot be opened with a changed file in it.');
  await send(page);
  await expect(ready(page)).toHaveText('Copied. Now open GitHub, paste, and propose the file.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(after);
  expected.console.push(/request to https:\/\/github\.example/);
  const address = await leadsTo(page, () => ready(page).getByRole('link', { name: 'open GitHub' }).click());
  expect(address).toBe(`${repository}/edit/main/content/papers/beta.yaml`);
  // The draft of the correction waits there, and is not that of a new entry.
  await page.goto('/contribute/?fix=beta');
  await expect.poll(() => preview(page)).toBe(after);
  await page.goto('/contribute/');
  await expect(control(page, 'title')).toHaveValue('');
});

test('a corrected Chinese text takes its fingerprint along; a corrected English one asks for the Chinese', async ({ page }) => {
  await page.goto('/contribute/?fix=beta');
  await control(page, 'why.en').fill('Cuts the cache into pages of one size.');
  await control(page, 'why.en').blur();
  await expect(
    page
      .locator('[id^="found-"]', { hasText: 'The English texts changed after the Chinese ones were written.' })
      .or(page.locator('[data-part="advice"] li')),
  ).toContainText([/The English texts changed/]);
  await control(page, 'why.zh').fill('把缓存切成大小相同的页。');
  await control(page, 'why.zh').blur();
  await expect(page.getByText('The English texts changed')).toHaveCount(0);
  expect((await commandSays('papers/beta.yaml', await preview(page))).map(({ rule }) => rule)).not.toContain('stale-translation');
});

test('a work that was renamed is corrected under its new name, and one that is not there is said to be missing', async ({ page }) => {
  await page.goto('/contribute/?fix=nothing');
  await expect(page.getByText('There is no entry “nothing”. The form below is for a new one.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an entry');
});

test('that nobody could open a work is a box, which the draft keeps, and says nothing where it is not ticked', async ({ page }) => {
  await withDraft(page, { ...faultless, unseen: true });
  await expect(control(page, 'unseen')).toBeChecked();
  await expect.poll(() => preview(page)).toContain('unseen: true\n');
  await control(page, 'unseen').uncheck();
  await expect.poll(() => preview(page)).not.toContain('unseen');
});

test('a new entry is told that the list had its work, and why it went', async ({ page }) => {
  await withDraft(page, { ...faultless, title: 'Omicron: Notes on Batching' });
  await expect(
    page.getByText('A removed work has the same title. “Omicron: notes on batching” left the list on 2026-11-22').first(),
  ).toBeVisible();
});

test('a file that is too long for an address is copied first, and that is said before', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withDraft(page, {
    ...faultless,
    'summary.en': 'One sentence of a summary. '.repeat(30).trim(),
    'summary.zh': '摘要里的一句话，说明它做了什么。'.repeat(24),
    'answers.en': ['x?'],
    'answers.zh': Array.from({ length: 6 }, (_, index) => `第 ${index} 个问题问的是什么，答案又在哪里？`),
    'lineageNote.zh': '说明。'.repeat(30),
    'lineageNote.en': 'Because. '.repeat(20).trim(),
  });
  await expect(ready(page)).toContainText('The button copies the file first; on GitHub you paste it.');
  await send(page);
  await expect(ready(page)).toHaveText('Copied. Now open GitHub, paste, and propose the file.');
  const link = ready(page).getByRole('link');
  await expect(link).toHaveAttribute('href', `${repository}/new/main/content/papers?filename=epsilon.yaml`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('the file is copied first, since the app of GitHub drops what an address fills in', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withDraft(page, faultless);
    await expect(ready(page)).toContainText('The button copies the file first');
    await send(page);
    await expect(ready(page).getByRole('link')).toHaveAttribute('href', `${repository}/new/main/content/papers?filename=epsilon.yaml`);
  });
});

test('copying and downloading give the file that is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await withDraft(page, faultless);
  await page.getByRole('button', { name: 'Copy file' }).click();
  await expect(ready(page)).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('epsilon.yaml');
  expect(readFileSync(await file.path(), 'utf8')).toBe(await preview(page));
});

test('that a file was copied is said although its check ends only then, and for a while', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const held = Promise.withResolvers<void>();
  await page.route('**/contribute/list/*.json', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/contribute/');
  await page.getByRole('textbox', { name: 'Title' }).fill('Epsilon');
  await page.getByRole('button', { name: 'Copy file' }).click();
  await expect(ready(page)).toHaveText('Copied.');
  const checked = page.waitForResponse('**/contribute/list/*.json');
  held.resolve();
  await checked;
  await expect(page.getByText('Copied.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('Epsilon and more');
  await expect(ready(page)).toContainText('to fix');
});

test('a browser that refuses copying says what to do', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await withDraft(page, faultless);
  await page.getByRole('button', { name: 'Copy file' }).click();
  await expect(ready(page)).toHaveText('The browser did not allow copying. Select the file above and copy it.');
});

test('a page that is not secure has no clipboard, and says what to do', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await withDraft(page, faultless);
  await page.getByRole('button', { name: 'Copy file' }).click();
  await expect(ready(page)).toHaveText('The browser did not allow copying. Select the file above and copy it.');
});

test('a browser that keeps nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await page.goto('/contribute/');
  await control(page, 'title').fill('Epsilon');
  await expect(page.getByText('This browser keeps nothing')).toBeVisible();
  await expect.poll(() => preview(page)).toContain('title: "Epsilon"');
});

test('a damaged draft is left alone, and the form begins empty', async ({ page }) => {
  for (const damaged of [
    '{',
    'null',
    '[]',
    '{"values":1,"followed":[]}',
    '{"values":{"title":{"a":1},"topics":"x","buildsOn":[1,null]},"followed":[2]}',
  ]) {
    await page.goto('/404.html');
    await page.evaluate((text) => localStorage.setItem('roofline.draft', text), damaged);
    await page.goto('/contribute/');
    await control(page, 'title').fill('Epsilon');
    await expect.poll(() => preview(page)).toContain('title: "Epsilon"');
    await expect(ready(page)).toContainText('things to fix');
  }
});

test('what strangers write stays text', async ({ page }) => {
  await page.goto(`/contribute/?link=${encodeURIComponent('javascript:alert(1)')}`);
  await expect(ready(page)).not.toBeEmpty();
  const hostile = '<img src=x onerror=alert(1)> "quoted" \\ # : {a} [b] *c &d !e % @f `g`';
  await control(page, 'title').fill(hostile);
  await control(page, 'title').blur();
  await expect(page.locator('main img')).toHaveCount(0);
  await expect.poll(() => preview(page)).toContain(`title: ${JSON.stringify(hostile)}`);
});

test.describe('while data cannot be had', () => {
  const failed = 'The list, or the file to correct, could not be loaded, so nothing can be checked.';
  const retry = (page: Page): Locator => page.getByRole('button', { name: 'try again' });

  for (const [what, answer] of [
    ['no network', (route: Route) => route.abort()],
    ['an answer that is no JSON', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in to this network</p>' })],
  ] as const) {
    test(`${what}: without the list nothing is called right, and it can be asked for again`, async ({ page, expected }) => {
      expected.console.push(/Failed to load|net::ERR/);
      await page.route('**/contribute/list.json', answer);
      await page.goto('/contribute/');
      await expect(page.getByText(failed)).toBeVisible();
      await control(page, 'title').fill('Epsilon');
      await expect.poll(() => preview(page)).toContain('title: "Epsilon"');
      await expect(sends(page)).toHaveAttribute('aria-disabled', 'true');
      await retry(page).click();
      await expect(page.getByText(failed)).toBeVisible();
      await page.unroute('**/contribute/list.json');
      await retry(page).click();
      await expect(ready(page)).toContainText('things to fix');
      await expect(page.getByText(failed)).toHaveCount(0);
      await expect(control(page, 'title')).toHaveValue('Epsilon');
    });
  }

  test('all that does not come, the list and the check, comes with one click', async ({ page, expected }) => {
    expected.console.push(/Failed to load|net::ERR/);
    const lost = /\/contribute\/list\.json$|\/form-draft[^/]*\.js$/;
    const asked: string[] = [];
    await page.route(lost, (route) => {
      asked.push(new URL(route.request().url()).pathname.replace(/.*\//, '').replace(/\..*/, ''));
      return route.abort();
    });
    await page.goto('/contribute/');
    await expect(page.getByText(failed)).toBeVisible();
    await control(page, 'title').fill('Epsilon');
    await expect.poll(() => asked).toEqual(['list', expect.stringMatching(/^form-draft/)]);
    await expect(retry(page)).toHaveCount(1);
    await page.unroute(lost);
    const list = page.waitForResponse('**/contribute/list.json');
    await retry(page).click();
    await list;
    await expect(ready(page)).toContainText('things to fix');
    await expect(page.getByText(failed)).toHaveCount(0);
  });

  test('a file to correct that does not come can be asked for again, and is not called unknown', async ({ page, expected }) => {
    expected.console.push(/Failed to load|net::ERR/);
    await page.route('**/papers/beta.yaml', (route) => route.fulfill({ status: 500 }));
    await page.goto('/contribute/?fix=beta');
    await expect(page.getByText(failed)).toBeVisible();
    await expect(control(page, 'title')).toBeHidden();
    await page.unroute('**/papers/beta.yaml');
    await retry(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fix /);
    await expect(ready(page)).toHaveText('Nothing is changed yet.');
    await expect(page.getByText(failed)).toHaveCount(0);
  });
});

test('what is typed while the list is on its way stays, and what an address says is filled in when it is there', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/contribute/list.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/contribute/?link=2402.01234');
  await control(page, 'title').fill('Epsilon');
  await expect(control(page, 'ids.arxiv')).toHaveValue('2402.01234');
  await expect(control(page, 'venue')).toHaveValue('');
  arrive();
  await expect(control(page, 'venue')).toHaveValue('arXiv');
  await expect(control(page, 'title')).toHaveValue('Epsilon');
  await expect(ready(page)).toContainText('things to fix');
});

test('the draft of a correction goes along when the entry changes meanwhile', async ({ page }) => {
  await page.goto('/contribute/?fix=beta');
  await control(page, 'year').fill('2022');
  const file = readFileSync('tests/fixtures/library/papers/beta.yaml', 'utf8');
  await page.route('**/papers/beta.yaml', (route) => route.fulfill({ body: file.replace('minutes: 60', 'minutes: 90') }));
  await page.reload();
  await expect.poll(() => preview(page)).toBe(file.replace('minutes: 60', 'minutes: 90').replace('year: 2023', 'year: 2022'));
});

test('before anybody begins the page says what the check of an empty form says', async ({ page }) => {
  for (const path of ['/contribute/', '/zh/contribute/']) {
    await page.goto(path);
    const said = await ready(page).textContent();
    expect(said?.trim()).toMatch(/8/);
    await control(page, 'title').focus();
    await expect.poll(() => preview(page)).toContain('added:');
    await expect(ready(page)).toHaveText(said?.trim() ?? '');
  }
});

test('the page transfers at most 100 KB compressed before anybody begins, and asks for the parts of the list that a draft needs', async ({
  page,
}) => {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    sizes.set(new URL(response.url()).pathname, response.url().endsWith('.woff2') ? body.length : gzipSync(body).length);
  });
  await page.goto('/contribute/');
  await page.waitForLoadState('networkidle');
  const listed = [...sizes].map(([path, size]) => `${size} ${path}`).join('\n');
  expect(
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
    listed,
  ).toBeLessThanOrEqual(100 * 1024);
  expect([...sizes.keys()].filter((path) => path.startsWith('/contribute/list'))).toEqual(['/contribute/list.json']);
  await control(page, 'title').fill('Beta Paging for Attention');
  await expect(field(page, 'address')).toContainText('PagedBeta');
  await expect.poll(() => [...sizes.keys()].filter((path) => /^\/contribute\/list\/\d+\.json$/.test(path)).length).toBeGreaterThan(0);
});

test('each kind has its own fields', async ({ page }) => {
  await page.goto('/contribute/');
  for (const [kind, shown, hidden] of [
    ['course', 'institution', 'venue'],
    ['framework', 'repository', 'venue'],
    ['video', 'channel', 'repository'],
    ['paper', 'venue', 'channel'],
  ] as const) {
    await control(page, 'kind').selectOption(kind);
    await expect(field(page, shown)).toBeVisible();
    await expect(field(page, hidden)).toBeHidden();
    await expect(page.locator('[data-part="file"]')).toHaveText(`content/${kind}s/new-entry.yaml`);
  }
});

test('the form can be filled in with the keyboard alone', async ({ page }) => {
  await page.goto('/contribute/');
  await control(page, 'address').focus();
  await page.keyboard.type('2402.01234');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Epsilon');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada Writer');
  await page.keyboard.press('Tab');
  await expect(control(page, 'venue')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('KV');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Shares one cache.');
  await page.keyboard.press('Tab');
  await expect(ready(page)).toHaveText('Ready. Opens GitHub with this file filled in.');
  await expect.poll(() => preview(page)).toContain('tier: optional');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows a file to copy and how to check it', async ({ page }) => {
    await page.goto('/contribute/');
    await expect(page.getByText('The form needs JavaScript.')).toBeVisible();
    await expect(page.getByText('content/papers/alpha.yaml')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Example of a file' })).toContainText('title: "Alpha: Batching Requests"');
    await expect(page.locator('main form')).toBeHidden();
  });
});

test.describe('a site whose repository is not known', () => {
  test.use({ baseURL: `http://localhost:${process.env['PORT_OF_TESTS']}` });

  test('leads to no invented place, and lets the file be copied and downloaded', async ({ page }) => {
    await page.goto('/contribute/');
    await expect(page.getByRole('button', { name: 'Copy file' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
    await expect(sends(page)).toHaveCount(0);
    expect(await page.locator('main').innerHTML()).not.toMatch(/github\.(com|example)\/[^"]*\/(new|edit)/);
  });
});
