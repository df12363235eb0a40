import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import type { Page, Route } from 'playwright/test';
import type { PlannedList } from '#domain/plan/planned-list.ts';
import type { PlacedWork, WorksIndex, WorksPart } from '#domain/plan/works-files.ts';
import { makePlan, worksOfTopic } from '#domain/plan/make-plan.ts';
import type { Tier } from '#domain/vocabulary.ts';
import { expect, test } from '../console.ts';

/** The whole list, put together from all its parts. */
async function works(page: Page): Promise<PlannedList> {
  const { topics, parts } = (await (await page.request.get('/works.json')).json()) as WorksIndex;
  const byId = new Map<string, PlacedWork>();
  for (let part = 0; part < parts; part += 1) {
    const { works: some } = (await (await page.request.get(`/works/${part}.json`)).json()) as WorksPart;
    for (const work of some) byId.set(work.id, work);
  }
  return { works: [...byId.values()].toSorted((a, b) => a.place - b.place), topics };
}

/** The ids of the steps of a plan, made from the same list beside the browser. */
async function expected(page: Page, goals: readonly string[], upTo: Tier, read: readonly string[] = []): Promise<readonly string[]> {
  const list = await works(page);
  return makePlan(list, { goals, upTo, isRead: ({ id }) => read.includes(id) }).steps.map(({ id }) => id);
}

/** The ids of the steps that the page shows. */
const shown = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.locator('li[data-entry]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['entry']));

/** Opens a plan, and waits until it stands. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('reading-plan[aria-busy="false"]')).toHaveCount(1);
}

/** Marks works as read before the pages of the test load. */
async function markRead(page: Page, ...ids: readonly string[]): Promise<void> {
  const marks = JSON.stringify(Object.fromEntries(ids.map((id) => [id, '2026-11-01'])));
  await page.addInitScript((text) => {
    if (localStorage.getItem('roofline.read') === null) localStorage.setItem('roofline.read', text);
  }, marks);
}

for (const [prefix, link, heading] of [
  ['', 'Plan my way here', 'The way to PagedAttention'],
  ['/zh', '规划到这里的阅读路线', '阅读计划：PagedAttention'],
] as const) {
  test(`the page of a work leads to the plan for it: ${prefix}/plan/`, async ({ page }) => {
    await page.goto(`${prefix}/papers/paged-attention/`);
    await page.getByRole('link', { name: link }).click();
    await expect(page).toHaveURL(new RegExp(`${prefix}/plan/\\?to=paged-attention$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(`${heading} · Roofline`);
    await expect(page.locator('li[data-entry]')).not.toHaveCount(0);
    expect(await shown(page)).toEqual(await expected(page, ['paged-attention'], 'advanced'));
    await expect(page.locator('li[data-entry] h3 a').last()).toHaveAttribute('href', `${prefix}/papers/paged-attention/`);
  });
}

test('the page of a topic leads to the plan for its must-reads, and the language link to the same plan', async ({ page }) => {
  await page.goto('/topics/kv-cache/');
  await page.getByRole('link', { name: 'Plan my way here' }).click();
  const list = await works(page);
  const goals = worksOfTopic(list, 'kv-cache', 'must-read').map(({ id }) => id);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The way to KV cache');
  await expect(page.locator('li[data-entry]')).not.toHaveCount(0);
  const steps = await shown(page);
  expect(steps).toEqual(await expected(page, goals, 'must-read'));
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('阅读计划：KV cache');
  await expect(page.locator('li[data-entry]')).toHaveCount(steps.length);
});

test('how far a plan goes is kept in its address, and what that leaves out is named', async ({ page }) => {
  await open(page, '/plan/?to=pollux');
  const all = await page.locator('li[data-entry]').count();
  await expect(page.getByRole('button', { name: 'All tiers' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Must-reads' }).click();
  await expect(page).toHaveURL(/to=pollux&tier=must-read$/);
  expect(await shown(page)).toEqual(await expected(page, ['pollux'], 'must-read'));
  const left = await page.locator('[data-part="beyond"] summary').innerText();
  expect(Number.parseInt(left, 10)).toBe(all - (await page.locator('li[data-entry]').count()));
  await page.locator('[data-part="beyond"] summary').click();
  await expect(page.getByRole('link', { name: 'Large-minibatch SGD' })).toBeVisible();
  await page.getByRole('button', { name: 'All tiers' }).click();
  await expect(page).toHaveURL(/to=pollux$/);
  await expect(page.locator('li[data-entry]')).toHaveCount(all);
});

test('hours a week and a first day give each step its day, in the address and in the list', async ({ page }) => {
  await open(page, '/plan/?to=paged-attention');
  await expect(page.locator('li[data-entry] time')).toHaveCount(0);
  await expect(page.getByLabel('Start')).toBeHidden();
  await page.getByLabel('Hours a week').fill('7');
  await expect(page).toHaveURL(/to=paged-attention&hours=7$/);
  await page.getByLabel('Start').fill('2026-12-30');
  await expect(page).toHaveURL(/hours=7&from=2026-12-30$/);
  const list = await works(page);
  let minutes = 0;
  const days = (await shown(page)).map((id) => {
    minutes += list.works.find((work) => work.id === id)?.minutes ?? 0;
    // Seven hours a week are an hour a day.
    return new Date(Date.UTC(2026, 11, 30 + Math.ceil(minutes / 60) - 1)).toISOString().slice(0, 10);
  });
  expect(await page.locator('li[data-entry] time').evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime))).toEqual(
    days,
  );
  await expect(page.locator('[data-part="total"]')).toContainText('2 Jan 2027');
  await page.getByLabel('Hours a week').fill('0');
  await expect(page.getByText('Fix: a number from 0.1 to 168.')).toBeVisible();
  await expect(page).toHaveURL(/to=paged-attention&from=2026-12-30$/);
  await page.getByLabel('Hours a week').fill('');
  await expect(page.getByText('Fix:')).toBeHidden();
});

test('what has been read shortens a plan, and is named', async ({ page }) => {
  await markRead(page, 'megatron-lm', 'gpipe');
  await open(page, '/plan/?to=ptd-p');
  expect(await shown(page)).toEqual(await expected(page, ['ptd-p'], 'advanced', ['megatron-lm', 'gpipe']));
  await expect(page.locator('[data-part="read"] summary')).toHaveText('2 read already');
  await expect(page.locator('[data-part="spared"] summary')).toHaveText('2 needed only by works you have read');
  await open(page, '/plan/?to=megatron-lm');
  await expect(page.locator('li[data-entry]')).toHaveCount(0);
  await expect(page.getByText('Nothing is left to read here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
});

test('a step marked as read stays where it is and changes the totals, and is gone from the next plan', async ({ page }) => {
  await open(page, '/plan/?to=paged-attention');
  const before = await shown(page);
  await expect(page.locator('li[data-entry]').first()).toHaveAttribute('aria-current', 'step');
  await page.getByRole('checkbox', { name: 'Read: Transformer' }).check();
  await expect(page.locator('[data-part="total"]')).toContainText('1 read, 2 h 25 min left');
  expect(await shown(page)).toEqual(before);
  await expect(page.locator('li[data-entry]').nth(1)).toHaveAttribute('aria-current', 'step');
  await page.getByRole('checkbox', { name: 'Read: Transformer' }).uncheck();
  await expect(page.locator('[data-part="total"]')).toHaveText('3 works, 3 h 25 min');
  await page.getByRole('checkbox', { name: 'Read: Transformer' }).check();
  await page.reload();
  await expect(page.locator('li[data-entry]')).toHaveCount(before.length - 1);
});

test('a shared address gives the same plan elsewhere, whatever tiers, hours and days it names', async ({ page, browser }) => {
  await open(page, '/plan/?topic=kv-cache&tier=optional&hours=2.5&from=2027-02-01');
  const other = await (await browser.newContext()).newPage();
  await open(other, page.url());
  expect(await shown(other)).toEqual(await shown(page));
  expect(await other.locator('[data-part="total"]').innerText()).toBe(await page.locator('[data-part="total"]').innerText());
  await expect(other.getByLabel('Hours a week')).toHaveValue('2.5');
  await expect(other.getByRole('button', { name: 'With optional' })).toHaveAttribute('aria-pressed', 'true');
  await other.close();
});

test('going back shows the plan of that address', async ({ page }) => {
  await open(page, '/plan/?to=paged-attention');
  await page.evaluate(() => {
    history.pushState(null, '', '?to=zero');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The way to ZeRO');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The way to PagedAttention');
});

test('an unknown goal says so and names the nearest, which lead to their plans with the same hours', async ({ page }) => {
  await open(page, '/plan/?to=paged-atention&hours=5');
  await expect(page.getByText('This list has no work and no topic named “paged-atention”.')).toBeVisible();
  await expect(page.getByLabel('Hours a week')).toBeHidden();
  await page
    .locator('[data-part="states"]')
    .getByRole('link', { name: /PagedAttention/ })
    .click();
  await expect(page).toHaveURL(/\/plan\/\?to=paged-attention&hours=5$/);
  await expect(page.locator('li[data-entry] time')).not.toHaveCount(0);
  await open(page, '/plan/?to=serving');
  await page.locator('[data-part="states"]').getByRole('link', { name: 'Serving', exact: true }).click();
  await expect(page).toHaveURL(/\/plan\/\?topic=serving$/);
  await open(page, '/zh/plan/?topic=zqxjvkzqxjvk');
  await expect(page.getByText('清单里没有名为“zqxjvkzqxjvk”的作品或专题。')).toBeVisible();
  await expect(page.getByText('名称最接近的')).toBeHidden();
});

test('the paths lead to plans for other goals, and a page without a goal says how to get to a plan, with examples', async ({ page }) => {
  await page.goto('/paths/');
  await page.getByRole('link', { name: 'Plan the way to any other work or topic' }).click();
  await expect(page.locator('[data-part="states"]').getByText('Plan my way here')).toBeVisible();
  const examples = page.locator('[data-part="states"] li');
  const count = Number.parseInt(await examples.first().locator('span').innerText(), 10);
  await examples.first().getByRole('link').click();
  await expect(page.locator('li[data-entry]')).toHaveCount(count);
});

/** Ways in which a list cannot be had: no answer, and the page of a network that wants to be signed in to. */
const failures = {
  'does not come': (route: Route) => route.abort(),
  'is no JSON': (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
};

for (const [how, fail] of Object.entries(failures)) {
  test(`a list that ${how} is told, and can be asked for again`, async ({ page, expected: { console: told } }) => {
    told.push(/Failed to load resource/);
    await page.route('**/works.json', fail);
    await open(page, '/plan/?to=zero');
    await expect(page.getByRole('alert')).toContainText('the list could not be downloaded');
    await page.getByRole('button', { name: 'try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await page.unroute('**/works.json');
    await page.getByRole('button', { name: 'try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The way to ZeRO');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test.describe('copying', () => {
  test('gives the link, and the plan as a checklist in Markdown with what is read ticked', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/plan/?to=paged-attention&hours=7&from=2026-12-30');
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    expect(await clipboard()).toBe(page.url());
    await page.getByRole('checkbox', { name: 'Read: Transformer' }).check();
    await page.getByRole('button', { name: 'Markdown checklist' }).click();
    const origin = new URL(page.url()).origin;
    await expect.poll(clipboard).toBe(`# The way to PagedAttention

3 works, 3 h 25 min <${page.url()}>

## Foundations

- [x] [Attention Is All You Need](${origin}/papers/transformer/) — 1 h · by 30 Dec 2026

## Serving

- [ ] [Orca: A Distributed Serving System for Transformer-Based Generative Models](${origin}/papers/orca/) — 1 h 10 min · by 1 Jan 2027
- [ ] [Efficient Memory Management for Large Language Model Serving with PagedAttention](${origin}/papers/paged-attention/) — 1 h 15 min · by 2 Jan 2027
`);
  });

  test('shows the text, selected, where the browser refuses', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await open(page, '/plan/?to=paged-attention');
    await page.getByRole('button', { name: 'Markdown checklist' }).click();
    const field = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/^# The way to PagedAttention\n/);
    expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(100);
    await expect(page.getByText('The browser does not let the page copy. Here is the text:')).toBeVisible();
  });
});

test('a part of the page that does not come is told, and what works without it works', async ({ page, expected: { console: told } }) => {
  told.push(/Failed to load resource|Failed to fetch/);
  await page.route(/plan-checklist|save-calendar/, (route) => route.abort());
  await open(page, '/plan/?to=paged-attention&hours=5');
  for (const name of ['Markdown checklist', 'Calendar (.ics)']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('A part of the page that does this could not be downloaded.')).toBeVisible();
    await page.getByRole('button', { name: 'With optional' }).click();
    await expect(page.getByText('could not be downloaded')).toBeHidden();
  }
  await expect(page.locator('li[data-entry]')).toHaveCount(3);
});

test.describe('the calendar', () => {
  for (const prefix of ['', '/zh'] as const) {
    test(`of ${prefix}/plan/ has an event for each step that is left, from the day it begins to the day it ends`, async ({ page }) => {
      await open(page, `${prefix}/plan/?to=paged-attention&hours=7&from=2026-12-30`);
      await page.getByRole('checkbox').first().check();
      const waiting = page.waitForEvent('download');
      await page.locator('[data-part="calendar"]').click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('plan-paged-attention.ics');
      const text = await readFile(await download.path(), 'utf8');
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      const { origin, host } = new URL(page.url());
      expect(
        events.map(({ uid, summary, startDate, endDate, component }) => ({
          uid,
          summary,
          days: `${startDate.toString()} ${endDate.toString()}`,
          url: component.getFirstPropertyValue('url'),
        })),
      ).toEqual([
        {
          uid: `plan-entry-paged-attention-orca@${host}`,
          summary: 'Orca: A Distributed Serving System for Transformer-Based Generative Models',
          days: '2026-12-31 2027-01-02',
          url: `${origin}${prefix}/papers/orca/`,
        },
        {
          uid: `plan-entry-paged-attention-paged-attention@${host}`,
          summary: 'Efficient Memory Management for Large Language Model Serving with PagedAttention',
          days: '2027-01-01 2027-01-03',
          url: `${origin}${prefix}/papers/paged-attention/`,
        },
      ]);
      expect(events[0]?.description).toBe(
        prefix === ''
          ? `Step 2 of 3 · 1 h 10 min\nThe way to PagedAttention\n${page.url()}`
          : `第 2 步，共 3 步 · 1 小时 10 分钟\n阅读计划：PagedAttention\n${page.url()}`,
      );
    });
  }

  test('needs hours a week, says so, and its library is fetched when asked for', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await open(page, '/plan/?to=paged-attention');
    const button = page.getByRole('button', { name: 'Calendar (.ics)' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription('For the calendar, say how many hours a week.');
    await button.click({ force: true });
    await page.getByLabel('Hours a week').fill('5');
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    expect(scripts.filter((url) => url.includes('save-calendar'))).toEqual([]);
    const waiting = page.waitForEvent('download');
    await button.click();
    await waiting;
    expect(scripts.filter((url) => url.includes('save-calendar'))).toHaveLength(1);
  });
});

test('a plan is made, narrowed and ticked off with the keyboard alone', async ({ page }) => {
  await open(page, '/plan/?to=pollux');
  const count = await page.locator('li[data-entry]').count();
  await page.locator('[data-part="goal"]').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Must-reads' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await page.locator('li[data-entry]').count()).toBeLessThan(count);
  await expect(page.getByRole('button', { name: 'Must-reads' })).toBeFocused();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(page.getByLabel('Hours a week')).toBeFocused();
  await page.keyboard.type('2.5');
  await expect(page).toHaveURL(/hours=2\.5$/);
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('li[data-entry]').first()).toHaveAttribute('data-mark', 'read');
});

test('a plan prints as a checklist, without its controls', async ({ page }) => {
  await open(page, '/plan/?to=paged-attention&hours=5&from=2026-12-01');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('group', { name: 'What the plan holds', includeHidden: true })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(page.locator('[data-part="total"]')).toBeVisible();
  await expect(page.locator('li[data-entry] [data-read-box]').first()).toBeVisible();
  await expect(page.locator('li[data-entry] [data-slot="url"]').first()).toHaveText(/^localhost:\d+\/papers\/transformer\/$/);
  await expect(page.locator('li[data-entry] time').first()).toBeVisible();
});

test('a plan brings at most 8 KB of compressed script of its own', async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(request.url());
  });
  await page.goto('/glossary/');
  await page.waitForLoadState('networkidle');
  const elsewhere = new Set(asked);
  await open(page, '/plan/?to=paged-attention');
  await page.waitForLoadState('networkidle');
  const own = [...asked].filter((url) => !elsewhere.has(url));
  const sizes = await Promise.all(own.map(async (url) => gzipSync(await (await page.request.get(url)).body()).length));
  expect(own.length).toBeGreaterThan(0);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    own.map((url, index) => `${sizes[index]} ${url}`).join('\n'),
  ).toBeLessThanOrEqual(8 * 1024);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that plans need it, and where to look instead', async ({ page }) => {
    await page.goto('/plan/?to=paged-attention');
    await expect(page.getByText('Plans need JavaScript')).toBeVisible();
    await expect(page.getByRole('group', { name: 'What the plan holds', includeHidden: true })).toBeHidden();
    await page.locator('main').getByRole('link', { name: 'All entries' }).click();
    await page.getByRole('main').getByRole('link', { name: /^A\b/ }).first().click();
    await expect(page.locator('li[data-entry]').first()).toBeVisible();
  });
});

test('a plan that is moved in the page while its works are on their way acts once on a button', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/works.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/plan/?topic=kv-cache&hours=5');
  await page.locator('reading-plan').evaluate((plan) => plan.parentElement?.append(plan));
  arrive();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: 'Calendar' }).click();
  await expect.poll(() => downloads.length).toBe(2);
});
