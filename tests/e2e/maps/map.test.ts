import { mostOnMap } from '#domain/maps/mapped-works.ts';
import type { Page, Request } from 'playwright/test';
import { expect, test } from '../console.ts';

interface LibraryJson {
  readonly entries: readonly {
    readonly id: string;
    readonly tier: string;
    readonly why: { readonly en: string };
    readonly topics: readonly string[];
    readonly buildsOn: readonly { readonly entry: string }[];
  }[];
  readonly topics: readonly { readonly id: string; readonly parent?: string }[];
}

async function libraryOf(page: Page): Promise<LibraryJson> {
  return (await (await page.request.get('/library.json')).json()) as LibraryJson;
}

/** The works filed under an area or one of its sub-topics. */
function worksOf({ entries, topics }: LibraryJson, area: string): LibraryJson['entries'] {
  const parts = topics.filter(({ id, parent }) => id === area || parent === area).map(({ id }) => id);
  return entries.filter((entry) => entry.topics.some((topic) => parts.includes(topic)));
}

/** What is wrong with a map as the browser draws it: labels on each other, and lines through labels that are not their own. */
function geometryFaults(): readonly string[] {
  const nodes = [...document.querySelectorAll<SVGAElement>('[data-node]')].map((node) => {
    const { e: x, f: y } = node.transform.baseVal.getItem(0).matrix;
    const boxes = [...node.querySelectorAll<SVGGraphicsElement>('text, use')].map((part) => {
      const box = part.getBBox();
      return new DOMRect(box.x + x, box.y + y, box.width, box.height);
    });
    return { id: node.dataset['node'] ?? '', boxes };
  });
  const touch = (a: DOMRect, b: DOMRect): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const faults = nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter((b) => a.boxes.some((one) => b.boxes.some((other) => touch(one, other))))
      .map((b) => `${a.id} and ${b.id} overlap`),
  );
  const fixed = [...document.querySelectorAll<SVGGraphicsElement>('[data-region] text:not([data-node] text)')].map((text) =>
    text.getBBox(),
  );
  for (const line of document.querySelectorAll<SVGPathElement>('path[data-from]')) {
    const { from = '', to = '' } = line.dataset;
    const others = nodes.filter(({ id }) => id !== from && id !== to);
    const length = line.getTotalLength();
    if (length < 1) faults.push(`${from} to ${to} has no line`);
    for (let at = 0; at <= length; at += 2) {
      const { x, y } = line.getPointAtLength(at);
      const isIn = (box: DOMRect): boolean => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      const hit = others.find(({ boxes }) => boxes.some(isIn));
      if (hit !== undefined) faults.push(`${from} to ${to} through ${hit.id}`);
      if (fixed.some(isIn)) faults.push(`${from} to ${to} through the name of a lane or a year`);
      if (hit !== undefined) break;
    }
  }
  return faults;
}

/** The relations of a map, as “earlier later”, in the picture and in the two columns of the table. */
function relationsShown(): Readonly<Record<'picture' | 'earlier' | 'later', readonly string[]>> {
  const inTable = (side: string): readonly string[] =>
    [...document.querySelectorAll<HTMLElement>(`[data-row] [data-side="${side}"] [data-relation]`)].map((item) => {
      const [row, other] = [item.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '', item.dataset['relation'] ?? ''];
      return side === 'earlier' ? `${other} ${row}` : `${row} ${other}`;
    });
  const lines = [...document.querySelectorAll<SVGPathElement>('path[data-from]')].map(
    ({ dataset }) => `${dataset['from']} ${dataset['to']}`,
  );
  return { picture: lines.toSorted(), earlier: inTable('earlier').toSorted(), later: inTable('later').toSorted() };
}

/** Whether a map holds all works of a topic of so many. */
const isWhole = (works: number): boolean => works > 0 && works <= mostOnMap;

for (const language of ['', 'zh/']) {
  test(`every map of /${language} that can hold all works of its topic does, no label or line over another, and says the same in its table`, async ({
    page,
  }) => {
    const library = await libraryOf(page);
    const areas = library.topics.filter(({ id, parent }) => parent === undefined && isWhole(worksOf(library, id).length));
    expect(areas.length).toBeGreaterThan(8);
    for (const { id } of areas) {
      await page.goto(`/${language}map/${id}/`);
      await page.evaluate(() => document.fonts.ready);
      const works = worksOf(library, id).map((entry) => entry.id);
      const ids = (selector: string, key: string): Promise<readonly (string | undefined)[]> =>
        page.locator(selector).evaluateAll((all, name) => all.map((each) => (each as HTMLElement).dataset[name]), key);
      const drawn = await ids('[data-node]', 'node');
      expect(drawn.toSorted(), id).toEqual(works.toSorted());
      expect(await ids('[data-row]', 'row'), id).toEqual(drawn);
      const shown = await page.evaluate(relationsShown);
      const known = library.entries
        .filter((entry) => works.includes(entry.id))
        .flatMap((entry) => entry.buildsOn.filter((one) => works.includes(one.entry)).map((one) => `${one.entry} ${entry.id}`))
        .toSorted();
      expect(shown, id).toEqual({ picture: known, earlier: known, later: known });
      expect(await page.evaluate(geometryFaults), id).toEqual([]);
    }
  });
}

test('the page of all maps leads to each, and its picture and its table count the same', async ({ page }) => {
  await page.goto('/map/');
  const library = await libraryOf(page);
  const areas = library.topics.filter(({ id, parent }) => parent === undefined && worksOf(library, id).length > 0).map(({ id }) => id);
  const hrefs = await page.locator('[data-node]').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(hrefs).toEqual(areas.map((id) => `/map/${id}/`));
  const counts = await page.locator('td[data-to]').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const [from, to] = [cell.closest<HTMLElement>('[data-row]')?.dataset['row'], (cell as HTMLElement).dataset['to']];
      return from !== to && cell.textContent.trim() !== '' ? [`${from} ${to}`] : [];
    }),
  );
  const arcs = await page
    .locator('path[data-from]')
    .evaluateAll((all) => all.map((each) => `${(each as SVGElement).dataset['from']} ${(each as SVGElement).dataset['to']}`));
  expect(arcs.toSorted()).toEqual(counts.toSorted());
  const numbers = await page.locator('td[data-to]').allTextContents();
  const relations = library.entries.flatMap((entry) => entry.buildsOn).length;
  expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(relations);
  await page.getByRole('link', { name: /^Compilers \d+ works$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compilers: lineage map');
});

test('pointing at a work tells what it builds on and leads to, with reasons, in the picture and in words', async ({ page }) => {
  await page.goto('/map/training-parallelism/');
  await expect(page.locator('[data-part="panel"]')).toBeHidden();
  await page.locator('[data-node="ptd-p"]').hover();
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-node', 'ptd-p');
  const panel = page.locator('[data-part="panel"]');
  await expect(panel.getByRole('heading', { name: 'PTD-P' })).toBeVisible();
  await expect(panel.locator('[data-part="facts"]')).toHaveText('SC 2021 · first public Apr 2021 Must-read');
  await expect(panel.locator('[data-part="earlier"]')).toContainText('Megatron-LM');
  const { entries } = await libraryOf(page);
  await expect(panel.locator('[data-part="sentence"]')).toHaveText(entries.find(({ id }) => id === 'ptd-p')?.why.en ?? '?');
  const near = await page
    .locator('path[data-distance="near"]')
    .evaluateAll((all) => all.map(({ dataset }) => `${dataset['from']} ${dataset['to']}`));
  const library = await libraryOf(page);
  const works = await page.locator('[data-node]').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['node'] ?? ''));
  const known = library.entries.flatMap(({ id, buildsOn }) =>
    buildsOn
      .filter(({ entry }) => (entry === 'ptd-p' || id === 'ptd-p') && works.includes(id) && works.includes(entry))
      .map(({ entry }) => `${entry} ${id}`),
  );
  expect(near.toSorted()).toEqual(known.toSorted());
  // Every later work says how it builds on this one.
  for (const item of await panel.locator('[data-part="later"] li').all()) await expect(item.locator('[data-reason]')).not.toBeEmpty();
  await expect(page.locator('path[data-distance="far"]').first()).toBeAttached();
  // It stays when the pointer leaves, so that the words can be reached.
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-node', 'ptd-p');
  await panel.getByRole('link', { name: 'Open the entry' }).click();
  await expect(page).toHaveURL(/\/papers\/ptd-p\/$/);
});

test('the keyboard goes through works by date, selects each, and opens it', async ({ page }) => {
  await page.goto('/map/compilers/');
  const nodes = page.locator('[data-node]');
  await nodes.first().focus();
  for (const index of [0, 1, 2]) {
    await expect(nodes.nth(index)).toBeFocused();
    await expect(nodes.nth(index)).toHaveAttribute('data-selected');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await expect(page.locator('[data-part="panel"]')).toBeHidden();
  const href = await nodes.nth(3).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

for (const [language, tag] of [
  ['', 'en'],
  ['zh/', 'zh-Hans'],
] as const) {
  test(`on /${language}map/ what is said of a work is in the language of the page, where it is in no other`, async ({ page }) => {
    await page.goto(`/${language}map/training-parallelism/?work=ptd-p`);
    const panel = page.locator('[data-part="panel"]');
    const sentence = panel.locator('[data-part="sentence"] > span');
    await expect(sentence).not.toBeEmpty();
    expect(await sentence.evaluate((text) => text.closest<HTMLElement>('[lang]')?.lang)).toBe(tag);
    await expect(panel.locator('[lang=""]')).toHaveCount(0);
  });
}

test('a work that the keyboard reaches is not under the panel', async ({ page }) => {
  await page.goto('/map/serving/');
  const nodes = page.locator('[data-node]');
  await nodes.nth(8).focus();
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const [panel, node] = await Promise.all([
      page.locator('[data-part="panel"]').boundingBox(),
      page.locator('[data-node]:focus').boundingBox(),
    ]);
    expect((node?.y ?? 0) + (node?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
    expect(node?.y).toBeGreaterThanOrEqual(0);
  }
});

test('every work is named by name, date and tier', async ({ page }) => {
  await page.goto('/map/training-parallelism/');
  await expect(page.getByRole('link', { name: 'ZeRO, Oct 2019, Must-read' })).toHaveAttribute('href', '/papers/zero/');
  await page.goto('/zh/map/training-parallelism/');
  await expect(page.getByRole('link', { name: 'ZeRO，2019-10，必读' })).toHaveAttribute('href', '/zh/papers/zero/');
});

test('tiers filter works, lines and rows alike, and are kept in the address', async ({ page }) => {
  await page.goto('/map/serving/');
  const all = await page.locator('[data-node]').count();
  await page.getByRole('button', { name: /^Must-read/ }).click();
  await expect(page).toHaveURL(/\?tier=must-read$/);
  const must = await page.locator('[data-node][data-tier="must-read"]').count();
  const shown = page.locator('[data-node]:not([hidden])');
  await expect(shown).toHaveCount(must);
  await expect(page.locator('[data-row]:visible')).toHaveCount(must);
  await expect(page.locator('[data-part="count"]')).toHaveText(`${must} of ${all} works`);
  const ids = await shown.evaluateAll((nodes) => nodes.map((node) => (node as SVGElement).dataset['node']));
  for (const line of await page.locator('path[data-from]:not([hidden])').all()) {
    expect(ids).toContain(await line.getAttribute('data-from'));
    expect(ids).toContain(await line.getAttribute('data-to'));
  }
  expect(await page.locator('path[data-from]:not([hidden])').count()).toBe(
    await page.locator('[data-side="earlier"] [data-relation]:visible').count(),
  );
  await page.getByRole('button', { name: /^Advanced/ }).click();
  await expect(page).toHaveURL(/\?tier=must-read,advanced$/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Advanced/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-node][data-tier="optional"]:not([hidden])')).toHaveCount(0);
  // Another map keeps the tiers.
  await page.getByLabel('Topic').selectOption({ label: 'Memory' });
  await expect(page).toHaveURL(/\/map\/memory\/\?tier=must-read,advanced$/);
});

test('unknown tiers and works in the address are ignored', async ({ page }) => {
  await page.goto('/map/serving/?tier=best&work=no-such-work&fade=maybe');
  await expect(page.locator('[data-node][hidden]')).toHaveCount(0);
  await expect(page.locator('[data-selected]')).toHaveCount(0);
  await expect(page.getByLabel('Fade what I have read')).not.toBeChecked();
});

test('read works pale, and fade wholly when that is asked for', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('roofline.read', JSON.stringify({ zero: '2026-11-21' })));
  await page.goto('/map/training-parallelism/');
  const node = page.locator('[data-node="zero"]');
  await expect(node).toHaveAttribute('data-mark', 'read');
  const opacity = (): Promise<string> => node.evaluate((each) => getComputedStyle(each).opacity);
  expect(await opacity()).toBe('1');
  await page.getByLabel('Fade what I have read').check();
  await expect(page).toHaveURL(/\?fade=1$/);
  expect(Number(await opacity())).toBeLessThan(1);
  await page.reload();
  await expect(page.getByLabel('Fade what I have read')).toBeChecked();
});

test('entries and topics lead to their map, an entry with itself selected and in sight', async ({ page }) => {
  await page.goto('/papers/online-softmax/');
  await page.getByRole('link', { name: 'See it on the map' }).click();
  await expect(page).toHaveURL(/\/map\/gpu-kernels\/\?work=online-softmax$/);
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-node', 'online-softmax');
  await expect(page.locator('[data-selected]')).toBeInViewport();
  await page.goto('/zh/topics/attention-kernels/');
  await page.getByRole('main').getByRole('link', { name: '脉络图' }).click();
  await expect(page).toHaveURL(/\/zh\/map\/gpu-kernels\/$/);
});

test('on a phone the table comes first, and the map scrolls in a region that the keyboard reaches, lanes in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/map/compilers/');
  const link = await page.getByRole('link', { name: 'Same data as a table' }).boundingBox();
  const region = page.getByRole('region', { name: /^Lineage map/ });
  expect(link?.y).toBeLessThan((await page.getByLabel('Topic').boundingBox())?.y ?? 0);
  await region.focus();
  await region.evaluate((each) => each.scrollTo({ left: 500 }));
  await expect(page.locator('[data-lanes]')).toHaveAttribute('transform', 'translate(500 0)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // Going back with the keyboard, no work comes to stand under the titles of the lanes.
  const nodes = page.locator('[data-node]');
  await nodes.last().focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Shift+Tab');
    // The titles follow when the browser says that the region has scrolled.
    await expect
      .poll(async () => {
        const titles = await page.locator('[data-lanes] rect').first().boundingBox();
        const node = await page.locator('[data-node]:focus').boundingBox();
        return (node?.x ?? 0) - (titles?.x ?? 0) - (titles?.width ?? 0);
      })
      .toBeGreaterThanOrEqual(0);
  }
});

for (const path of ['/', '/zh/', '/map/', '/map/training-parallelism/', '/zh/map/training-parallelism/']) {
  test(`${path} transfers at most 60 KB as it is served, fonts included`, async ({ page }) => {
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(
      requests.map(async (request) => ({ url: request.url(), bytes: (await request.sizes()).responseBodySize })),
    );
    const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
    expect(bytes, sizes.map((each) => `${each.bytes} ${each.url}`).join('\n')).toBeLessThanOrEqual(60 * 1024);
    expect(bytes).toBeGreaterThan(30 * 1024);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a map is complete, its works are links, and no control is shown that cannot work', async ({ page }) => {
    await page.goto('/map/frameworks/');
    await expect(page.getByRole('group', { name: 'Map options' }).locator('button, select, input').filter({ visible: true })).toHaveCount(
      0,
    );
    await expect(page.getByRole('link', { name: 'Same data as a table' })).toBeVisible();
    expect(await page.locator('[data-node]').count()).toBe(await page.locator('[data-row]').count());
    const href = await page.locator('[data-node]').first().getAttribute('href');
    await page.locator('[data-node]').first().click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });
});
