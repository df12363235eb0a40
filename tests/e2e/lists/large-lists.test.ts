import type { Page } from 'playwright/test';
import { paperText } from '../../unit/toy-library.ts';
import { violationsOf } from '../accessibility.ts';
import { expect } from '../console.ts';
import { onToySite } from '../toy-site.ts';

/** More works than one page shows: 240 on batching, of each three one must-read; 180 of the area itself. */
const works = Array.from({ length: 420 }, (_, index) => ({
  id: `work-${index + 1}`,
  topic: index < 240 ? 'batching' : 'serving',
  isMustRead: index % 3 === 0,
}));
const test = onToySite(
  works.map(({ id, topic, isMustRead }, index) => ({
    file: `papers/${id}.yaml`,
    text: paperText(
      `${['Arrays', 'Queues', 'Zeros'][index % 3] ?? ''} ${id}`,
      index % 2 === 0 ? 'recommendedBy: [{ source: first-list }]' : '',
    )
      .replace('[batching]', `[${topic}]`)
      .replace('tier: optional', `tier: ${isMustRead ? 'must-read' : 'optional'}`),
  })),
);
test.describe.configure({ mode: 'default' });

/** How many works of the toy library there are besides. */
const besides = { batching: 4, all: 7 } as const;

const rowIds = (page: Page): Promise<readonly string[]> =>
  page.locator('li[data-entry]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry') ?? ''));

/** The works of a page and of those after it. */
async function idsFrom(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  const ids = await rowIds(page);
  const next = await page.getByRole('link', { name: 'Next', exact: true }).all();
  const address = await next[0]?.getAttribute('href');
  return typeof address === 'string' ? [...ids, ...(await idsFrom(page, address))] : ids;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every work of a large sub-topic is on one of its pages, once', async ({ page }) => {
    const ids = await idsFrom(page, '/topics/batching/');
    expect(ids).toHaveLength(240 + besides.batching);
    expect(new Set(ids).size).toBe(ids.length);
    await expect(page).toHaveURL(/\/topics\/batching\/4\/$/);
  });

  test('every work of the area itself is on one of its pages, which lead to those of sub-topics', async ({ page }) => {
    const ids = new Set(await idsFrom(page, '/topics/serving/'));
    expect(works.filter(({ topic, id }) => topic === 'serving' && !ids.has(id))).toEqual([]);
    await page.goto('/topics/serving/');
    expect((await rowIds(page)).length).toBeLessThanOrEqual(80);
    await page.getByRole('link', { name: /^and \d+ more in Batching/ }).click();
    await expect(page).toHaveURL('/topics/batching/');
  });

  test('every work is under the initial of its title', async ({ page }) => {
    await page.goto('/all/');
    const initials = await page
      .locator('nav[aria-label="By title"] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const all: string[] = [];
    for (const path of initials) all.push(...(await idsFrom(page, path ?? '')));
    expect(all).toHaveLength(works.length + besides.all);
    expect(new Set(all).size).toBe(all.length);
  });
});

test('a filter on a page of several leads to the search, which shows all works that match; going back shows none picked', async ({
  page,
}) => {
  await page.goto('/topics/batching/2/');
  await expect(page.locator('[data-part="count"]')).toHaveText('80 of 244 entries');
  await page.getByRole('button', { name: /^Must-read/ }).click();
  await expect(page).toHaveURL('/search/?tier=must-read&topic=batching');
  await expect(page.getByText('82 entries match the filters')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/topics/batching/2/');
  await page.getByLabel('Since').selectOption('2022');
  await expect(page).toHaveURL('/search/?topic=batching&since=2022');
  await page.goBack();
  await expect(page.getByLabel('Since')).toHaveValue('');
  await expect(page.locator('li[data-entry]:visible')).toHaveCount(80);
});

test('a shared address with filters shows all works that match, though the page holds a part', async ({ page }) => {
  await page.goto('/topics/serving/?tier=advanced&kind=paper');
  await expect(page).toHaveURL('/search/?tier=advanced&topic=serving&kind=paper');
  await expect(page.getByText('1 entry matches the filters')).toBeVisible();
  await page.goto('/topics/batching/?topic=kv-cache&unread=1');
  await expect(page).toHaveURL('/search/?topic=kv-cache&unread=1');
});

test('titles only acts on a page of several where it is', async ({ page }) => {
  await page.goto('/topics/batching/2/?terse=1');
  await expect(page.locator('li[data-entry] h3 + p').first()).toBeHidden();
  await page.getByLabel('Titles only').uncheck();
  await expect(page).toHaveURL('/topics/batching/2/');
  await expect(page.locator('li[data-entry] h3 + p').first()).toBeVisible();
});

test('a topic that fits on its page is filtered there, and by what its rows do not carry in the search', async ({ page }) => {
  await page.goto('/topics/kv-cache/?kind=paper');
  await expect(page.locator('li[data-entry]:visible')).toHaveCount(1);
  await page.goto('/topics/kv-cache/?source=first-list');
  await expect(page).toHaveURL('/search/?topic=kv-cache&source=first-list');
});

test('a large list of all is filtered by source list in the search', async ({ page }) => {
  await page.goto('/all/');
  await page.getByLabel('Source list').selectOption('first-list');
  await expect(page).toHaveURL('/search/?source=first-list');
  await expect(page.getByText(/^21\d entries match the filters$/)).toBeVisible();
});

test('a large list of all says how many works it leads to, since none stands on its page', async ({ page }) => {
  await page.goto('/all/');
  await expect(page.locator('[data-part="count"]')).toHaveText(`${works.length + besides.all} entries`);
  await page.goto('/zh/all/');
  await expect(page.locator('[data-part="count"]')).toHaveText(`${works.length + besides.all} 条`);
});

test.describe('of many works, one whose name does not begin right', () => {
  test('is found for an address that no page has', async ({ page, expected }) => {
    expected.console.push(/404/);
    await page.goto('/papers/wrok-17/');
    await expect(page.locator('[data-part="nearest"] a[href="/papers/work-17/"]')).toBeVisible();
  });

  test('is found for a plan', async ({ page }) => {
    await page.goto('/plan/?to=wrok-17');
    await expect(page.locator('a[href="?to=work-17"]')).toBeVisible();
  });

  test('is suggested where a work is to be named, and an answer that comes late leaves newer ones', async ({ page }) => {
    await page.goto('/contribute/');
    for (const more of await page.locator('details[data-part="further"]').all())
      await more.evaluate((each) => each.setAttribute('open', ''));
    const field = page.locator('input[name="prerequisites"]').first();
    const suggested = (id: string) => page.locator(`[data-part="works"] option[value="${id}"]`);
    await field.fill('wrok-17');
    await expect(suggested('work-17')).toHaveCount(1);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/names/work-8.json', async (route) => {
      await arrived;
      await route.continue();
    });
    await field.fill('work-8');
    await field.fill('work-9');
    await expect(suggested('work-91')).toHaveCount(1);
    const late = page.waitForResponse('**/names/work-8.json');
    arrive();
    await (await late).finished();
    // What follows from an answer follows before the next answer.
    await page.evaluate(() => fetch('/names/work-4.json').then((response) => response.json()));
    await expect(suggested('work-91')).toHaveCount(1);
    await expect(suggested('work-81')).toHaveCount(0);
  });
});

test('pages of several keep their number in the other language, and name their neighbours', async ({ page }) => {
  await page.goto('/topics/batching/2/');
  await expect(page).toHaveTitle(/^Batching, page 2/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', '/topics/batching/2/');
  await expect(page.locator('link[rel="prev"]')).toHaveAttribute('href', '/topics/batching/');
  await expect(page.locator('link[rel="next"]')).toHaveAttribute('href', '/topics/batching/3/');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL('/zh/topics/batching/2/');
  await page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '第 3 页' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh/topics/batching/3/');
});

for (const path of ['/topics/serving/', '/zh/topics/batching/2/', '/all/', '/zh/all/q/']) {
  test(`${path} of a large list never scrolls sideways, and is accessible in both themes`, async ({ page }) => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await violationsOf(page)).toEqual([]);
  });
}
