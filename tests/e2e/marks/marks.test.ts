import { chromium, type Page } from 'playwright/test';
import { findBrowser } from '../../find-browser.ts';
import { violationsOf } from '../accessibility.ts';
import { expect, test } from '../console.ts';
import { refuseStorage } from '../refuse-storage.ts';

/** A work that stands in a topic, its sub-topic, the chart and paths. */
const work = 'tvm';
/** Another one of the same topic. */
const other = 'halide';
const day = '2026-11-20';

const row = (page: Page, id = work) => page.locator(`li[data-entry="${id}"]`);
const box = (page: Page, id = work) => row(page, id).locator('[data-read-box]');
const fault = (page: Page) => page.locator('mark-keeper > :not(template)');

/** Stores values before a page is opened, on a page of the site that shows no works. */
async function store(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/about/');
  await page.evaluate((each) => {
    for (const [key, value] of Object.entries(each)) localStorage.setItem(key, value);
  }, values);
}

async function storeMarks(page: Page, read: readonly string[], reading: readonly string[] = []): Promise<void> {
  const days = (ids: readonly string[]): string => JSON.stringify(Object.fromEntries(ids.map((id) => [id, day])));
  await store(page, { 'roofline.read': days(read), 'roofline.reading': days(reading) });
}

const stored = (page: Page, key = 'roofline.read') =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, string>, key);

/** The reader's day in the browser, YYYY-MM-DD. */
const today = (page: Page) => page.evaluate(() => new Date().toLocaleDateString('sv'));

/** Lets pages have no script but the one that runs before the first paint. */
async function withoutModules(page: Page): Promise<void> {
  await page.route('**/assets/**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
}

/** Everything on the page that shows a work, as it is painted: ids, the mark, and of a box its state. */
function painted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-entry], [data-work]')].map((element) => {
      const { entry, work: drawn, former = '', mark = '' } = element.dataset;
      const boxes = [...element.querySelectorAll<HTMLInputElement>('[data-read-box]')];
      return [entry, drawn, former, mark, ...boxes.map(({ checked, indeterminate }) => `${checked} ${indeterminate}`)].join(' | ');
    }),
  );
}

test.describe('a work marked in a list', () => {
  test('is marked there, stored with its day, and counted', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const all = await page.locator('li[data-entry]').count();
    const mustReads = await page.locator('li[data-tier="must-read"]').count();
    await expect(page.getByText(`${all} entries`, { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Read: TVM' }).check();
    await expect(row(page)).toHaveAttribute('data-mark', 'read');
    await expect(page.getByText(`1 of ${all} read`, { exact: true })).toBeVisible();
    await expect(page.getByText(`must-reads 1 of ${mustReads}`, { exact: true })).toBeVisible();
    const section = page.locator('facet-list section', { has: row(page) });
    await expect(section.locator('header read-count')).toHaveText(`1 / ${await section.locator('li[data-entry]').count()}`);
    expect(await stored(page)).toEqual({ [work]: await today(page) });
    await box(page).uncheck();
    await expect(row(page)).not.toHaveAttribute('data-mark');
    await expect(page.getByText(`${all} entries`, { exact: true })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('roofline.read'))).toBeNull();
  });

  test('pales in the rail, the chart, lists, paths, their strips and beside other works', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const pale = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--ghost)';
      return getComputedStyle(probe).color;
    });
    await box(page).check();
    const rail = page.locator(`topic-rail svg[data-work="${work}"]`);
    await expect(rail).toHaveAttribute('data-mark', 'read');
    await expect(rail).toHaveCSS('color', pale);
    await expect(row(page).locator('svg')).toHaveCSS('color', pale);

    await page.goto('/');
    const mark = page.locator(`[role="table"] [data-work="${work}"]`);
    await expect(mark).toHaveCSS('color', pale);
    const library = (await (await page.request.get('/library.json')).json()) as { entries: unknown[] };
    await expect(page.getByRole('row').last().locator('read-count')).toHaveText(`1 of ${library.entries.length}`);
    const area = page.getByRole('row').filter({ has: page.locator(`[data-work="${work}"]`) });
    await expect(area.locator('read-count')).toHaveText(`1 of ${await area.locator('[data-work]').count()}`);

    await page.goto('/all/t/');
    await expect(box(page)).toBeChecked();

    await page.goto('/paths/tensor-compiler/');
    await expect(box(page)).toBeChecked();
    await expect(page.locator(`path-progress rect[data-work="${work}"]`)).toHaveAttribute('data-mark', 'read');
    await expect(page.locator('path-progress rect[data-mark]')).toHaveCount(1);

    await page.goto('/papers/halide/');
    const link = page.locator(`span[data-work="${work}"]`).first();
    await expect(link.locator('svg')).toHaveCSS('color', pale);

    await page.goto('/papers/tvm/');
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
    await expect(page.locator('div[data-entry] svg')).toHaveCSS('color', pale);
  });

  test('is marked in the other language too', async ({ page }) => {
    await page.goto('/topics/compilers/');
    const all = await page.locator('li[data-entry]').count();
    await box(page).check();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\//);
    await expect(page.getByRole('checkbox', { name: '已读：TVM' })).toBeChecked();
    await expect(page.getByText(`已读 1 / ${all}`, { exact: true })).toBeVisible();
    await page.goto('/zh/papers/tvm/');
    await expect(page.getByRole('button', { name: '标为未读' })).toBeVisible();
  });

  test('can be marked by keyboard, and its box is large enough to hit', async ({ page }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/topics/compilers/');
      const hit = await row(page).locator('label').boundingBox();
      expect(Math.min(hit?.width ?? 0, hit?.height ?? 0), `at ${width} px`).toBeGreaterThanOrEqual(24);
    }
    await box(page).focus();
    await page.keyboard.press('Space');
    await expect(row(page)).toHaveAttribute('data-mark', 'read');
    await expect(box(page)).toBeFocused();
  });
});

test.describe('a work being read', () => {
  test('is begun on its page, half marked elsewhere, finished by its box, and can be given up', async ({ page }) => {
    await page.goto('/papers/tvm/');
    await page.getByRole('button', { name: 'Start reading' }).click();
    await expect(page.getByRole('button', { name: 'Stop reading' })).toBeVisible();
    expect(await stored(page, 'roofline.reading')).toEqual({ [work]: await today(page) });

    await page.goto('/topics/compilers/');
    await expect(row(page)).toHaveAttribute('data-mark', 'reading');
    await expect(box(page)).toBeChecked({ indeterminate: true });
    await expect(row(page).locator('svg')).toHaveCSS('opacity', '0.55');
    await box(page).click();
    await expect(box(page)).toBeChecked();
    expect(await stored(page)).toEqual({ [work]: await today(page) });
    expect(await stored(page, 'roofline.reading')).toEqual({});

    await page.goto('/papers/tvm/');
    await page.getByRole('button', { name: 'Mark as unread' }).click();
    await page.getByRole('button', { name: 'Start reading' }).click();
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await expect(page.getByRole('button', { name: 'Start reading' })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('is finished by the button of its page', async ({ page }) => {
    await storeMarks(page, [], [work]);
    await page.goto('/papers/tvm/');
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    expect([await stored(page), await stored(page, 'roofline.reading')]).toEqual([{ [work]: await today(page) }, {}]);
  });
});

test.describe('two tabs', () => {
  test('show what is marked in the other without being loaded again', async ({ page, context }) => {
    await page.goto('/topics/compilers/');
    const second = await context.newPage();
    await second.goto('/zh/papers/tvm/');
    await box(page).check();
    await expect(second.getByRole('button', { name: '标为未读' })).toBeVisible();
    await second.getByRole('button', { name: '标为未读' }).click();
    await expect(box(page)).not.toBeChecked();
    await second.getByRole('button', { name: '开始读' }).click();
    await expect(box(page)).toBeChecked({ indeterminate: true });
    await second.goto('/zh/topics/compilers/');
    await box(second, other).check();
    await expect(box(page, other)).toBeChecked();
    await expect(page.getByText(/^1 of \d+ read$/)).toBeVisible();
  });

  test('lose nothing when both have marked', async ({ page, context }) => {
    await page.goto('/topics/compilers/');
    const second = await context.newPage();
    await second.goto('/topics/compilers/');
    await box(page).check();
    await box(second, other).check();
    // Each tab has a process of its own, and hears a little later what another one has stored.
    await expect.poll(async () => Object.keys(await stored(page)).toSorted()).toEqual([other, work].toSorted());
  });

  test('lose nothing that one has stored before the other was told', async ({ page }) => {
    await page.goto('/topics/compilers/');
    // What a page stores itself it is not told.
    await page.evaluate((marks) => localStorage.setItem('roofline.read', marks), JSON.stringify({ [other]: day }));
    await box(page).check();
    expect(await stored(page)).toEqual({ [other]: day, [work]: await today(page) });
  });

  test('agree when the storage of the site is cleared', async ({ page, context }) => {
    await storeMarks(page, [work]);
    await page.goto('/topics/compilers/');
    const second = await context.newPage();
    await second.goto('/favicon.svg');
    await second.evaluate(() => localStorage.clear());
    await expect(box(page)).not.toBeChecked();
  });
});

test.describe('before the first paint', () => {
  for (const [path, selector] of [
    ['/all/t/', `li[data-entry="${work}"]`],
    ['/topics/compilers/', `topic-rail svg[data-work="${work}"]`],
    ['/', `[role="table"] [data-work="${work}"]`],
    ['/zh/paths/tensor-compiler/', `li[data-entry="${work}"]`],
    ['/papers/tvm/', `div[data-entry="${work}"]`],
  ] as const) {
    test(`marks are painted without the modules of the page: ${path} ${selector}`, async ({ page }) => {
      await withoutModules(page);
      await storeMarks(page, [work], [other]);
      await page.goto(path);
      expect(await page.evaluate(() => customElements.get('mark-keeper'))).toBeUndefined();
      await expect(page.locator(selector)).toHaveAttribute('data-mark', 'read');
      for (const each of await page.locator(`${selector} [data-read-box]`).all()) await expect(each).toBeChecked();
    });
  }

  test('no frame shows a read work as unread', async ({ page }) => {
    await storeMarks(page, [work], [other]);
    await page.addInitScript(
      (ids) => {
        const seen: Record<string, string> = {};
        Object.assign(window, { seen });
        const look = (): void => {
          for (const id of ids) {
            const shown = document.querySelector<HTMLElement>(`li[data-entry="${id}"]`);
            const check = shown?.querySelector('input');
            if (shown !== null && check)
              seen[id] ??= `${shown.dataset['mark']} ${check.checked} ${check.indeterminate} ${document.readyState}`;
          }
          // A callback runs right before a frame is drawn, after what the parser has queued.
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      [work, other],
    );
    // The end of the page comes late, so that frames are drawn while it is parsed and modules have not run.
    const html = await (await page.request.get('/topics/compilers/')).text();
    let modules = 0;
    await page.route('**/assets/**/*.js', async (route) => {
      modules += 1;
      await page.waitForFunction(() => Object.keys((window as unknown as { seen: object }).seen).length === 2);
      await route.continue();
    });
    await page.goto('/topics/compilers/');
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, string> }).seen);
    expect(html).toContain(`data-entry="${work}"`);
    expect(modules).toBeGreaterThan(0);
    expect(seen[work]).toMatch(/^read true false/);
    expect(seen[other]).toMatch(/^reading false true/);
  });

  const states: Readonly<Record<string, { read?: string; reading?: string; name?: string }>> = {
    'nothing marked': {},
    read: { read: `{"${work}":"${day}"}` },
    'being read': { reading: `{"${work}":"${day}"}` },
    'both lists': { read: `{"${work}":"${day}"}`, reading: `{"${other}":"${day}"}` },
    'a work in both lists': { read: `{"${work}":"${day}"}`, reading: `{"${work}":"${day}"}` },
    'read under a former id': { read: '{"kv-paging":"2026-11-20"}' },
    'being read under a former id': { reading: '{"vllm-paper":"2026-11-20"}' },
    'a former id read, another one being read': { read: '{"kv-paging":"2026-11-20"}', reading: '{"vllm-paper":"2026-11-20"}' },
    'a work that is not in the list': { read: '{"never-written":"2026-11-20"}' },
    'names of what objects have': { read: '{"constructor":"2026-11-20"}' },
    'not JSON': { read: 'rubbish', reading: '{' },
    'JSON of something else': { read: `["${work}"]`, reading: `"${work}"` },
    null: { read: 'null', reading: '12' },
    'changes in the tab': { name: `{"read":{"${work}":"${day}"},"reading":{"${other}":"${day}"},"unread":[]}` },
    'changes in the tab over what is stored': {
      read: `{"${work}":"${day}","${other}":"${day}","tensorir":"${day}"}`,
      name: `{"read":{},"reading":{"${work}":"${day}"},"unread":["${other}"]}`,
    },
    'a tab that another site has named': { read: `{"${work}":"${day}"}`, name: '["{}","{}"]' },
    'a tab named with half of it': { read: `{"${work}":"${day}"}`, name: '{"read":{"halide"' },
  };
  for (const [state, { read, reading, name }] of Object.entries(states)) {
    test(`what is painted is what the modules paint: ${state}`, async ({ page }) => {
      await addFormerIds(page);
      await store(page, {
        ...(read !== undefined && { 'roofline.read': read }),
        ...(reading !== undefined && { 'roofline.reading': reading }),
      });
      if (name !== undefined) await page.evaluate((text) => (window.name = `roofline.marks:${text}`), name);
      const shown: (readonly string[])[] = [];
      for (const hasModules of [false, true]) {
        if (!hasModules) await withoutModules(page);
        for (const path of ['/topics/compilers/', '/paths/tensor-compiler/', '/']) {
          await page.goto(path);
          shown.push(await painted(page));
        }
        await page.unroute('**/assets/**/*.js');
      }
      expect(shown.slice(0, 3)).toEqual(shown.slice(3));
      expect(shown[0]?.length).toBeGreaterThan(20);
    });
  }
});

/** Serves pages as if the work had been renamed twice. */
async function addFormerIds(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replaceAll(
        new RegExp(`data-(entry|work)="${work}"`, 'g'),
        (attribute) => `${attribute} data-former="kv-paging vllm-paper"`,
      );
      await route.fulfill({ response, body });
    },
  );
}

test.describe('a renamed work', () => {
  test('keeps the mark it has under a former id, and loses it when it is unmarked', async ({ page }) => {
    await addFormerIds(page);
    await storeMarks(page, ['kv-paging', other]);
    await page.goto('/topics/compilers/');
    await expect(box(page)).toBeChecked();
    await expect(page.locator(`topic-rail svg[data-work="${work}"]`)).toHaveAttribute('data-mark', 'read');
    await expect(page.getByText(/^2 of \d+ read$/)).toBeVisible();
    await box(page).uncheck();
    expect(await stored(page)).toEqual({ [other]: day });
    await box(page).check();
    expect(Object.keys(await stored(page)).toSorted()).toEqual([other, work].toSorted());
  });
});

test.describe('going back', () => {
  test('shows marks that were made since', async ({ page }) => {
    await page.goto('/topics/compilers/');
    await row(page).getByRole('link').first().click();
    // A button does nothing before the modules of its page have run.
    await page.waitForURL(/papers\/tvm/);
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/topics\/compilers/);
    await expect(box(page)).toBeChecked();
    await box(page).uncheck();
    await page.goForward();
    await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  });

  test('shows them when the page comes from the memory of the browser', async ({ baseURL }) => {
    // Playwright switches that memory off in the browser that it starts for tests.
    const browser = await chromium.launch({
      executablePath: findBrowser({ whole: true }),
      args: ['--no-sandbox'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await browser.newPage();
      await page.goto(`${baseURL}/topics/compilers/`);
      await page.evaluate(() => addEventListener('pageshow', (event) => Object.assign(window, { isFromMemory: event.persisted })));
      await page.goto(`${baseURL}/papers/tvm/`);
      await page.getByRole('button', { name: 'Mark as read' }).click();
      await page.goBack({ waitUntil: 'commit' });
      await expect(box(page)).toBeChecked();
      expect(await page.evaluate(() => 'isFromMemory' in window && window.isFromMemory)).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

test.describe('a storage that does not take marks', () => {
  test('is told once when it is refused, and marks are kept in the tab from page to page', async ({ page, context }) => {
    await refuseStorage(context);
    await page.goto('/topics/compilers/');
    await expect(fault(page)).toHaveCount(0);
    await box(page).check();
    await expect(fault(page)).toHaveText(/^This browser does not let the site store what you mark\./);
    await box(page, other).check();
    await expect(fault(page)).toHaveCount(1);
    await page.goto('/');
    await expect(page.locator(`[role="table"] [data-work="${work}"]`)).toHaveAttribute('data-mark', 'read');
    await page.goto('/papers/tvm/');
    await page.getByRole('button', { name: 'Mark as unread' }).click();
    await page.getByRole('button', { name: 'Start reading' }).click();
    await page.goto('/zh/topics/compilers/');
    await expect(box(page)).toBeChecked({ indeterminate: true });
    await expect(box(page, other)).toBeChecked();
    await page.reload();
    await expect(box(page, other)).toBeChecked();
    await expect(fault(page)).toHaveCount(0);
    const second = await context.newPage();
    await second.goto('/topics/compilers/');
    await expect(box(second, other)).not.toBeChecked();
  });

  test('is told in Chinese on Chinese pages', async ({ page, context }) => {
    await refuseStorage(context);
    await page.goto('/zh/topics/compilers/');
    await box(page).check();
    await expect(fault(page)).toHaveText(/^浏览器不允许本站保存阅读标记。/);
    await expect(page.getByRole('status').filter({ hasText: '浏览器不允许本站保存阅读标记。' })).toBeVisible();
  });

  test('is told when it can be read and nothing can be written, and works can be unmarked', async ({ page }) => {
    await storeMarks(page, [work]);
    await page.addInitScript(() => {
      const full = (): never => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
      Storage.prototype.removeItem = full;
    });
    await page.goto('/topics/compilers/');
    await box(page, other).check();
    await expect(fault(page)).toHaveText(/^The browser’s storage for this site is full\./);
    await box(page).uncheck();
    await page.reload();
    await expect(box(page, other)).toBeChecked();
    await expect(box(page)).not.toBeChecked();
    await expect(fault(page)).toHaveCount(0);
    expect(await stored(page)).toEqual({ [work]: day });
  });

  /** Fills the storage of the site to the last character. */
  const fill = (page: Page) =>
    page.evaluate(() => {
      let count = 0;
      for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) {
        for (;;) {
          try {
            localStorage.setItem(`other-${count}`, 'x'.repeat(size));
            count += 1;
          } catch {
            break;
          }
        }
      }
    });
  const makeRoom = (page: Page) =>
    page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('other-')) localStorage.removeItem(key);
    });

  test('is told when it is really full; marks are stored once there is room again', async ({ page }) => {
    await storeMarks(page, ['tensorir']);
    await fill(page);
    await page.goto('/topics/compilers/');
    await box(page).check();
    await expect(fault(page)).toHaveText(/^The browser’s storage for this site is full\./);
    await page.goto('/zh/topics/compilers/');
    await expect(box(page)).toBeChecked();
    await expect(box(page, 'tensorir')).toBeChecked();
    await makeRoom(page);
    await box(page, other).check();
    expect(Object.keys(await stored(page)).toSorted()).toEqual(['tensorir', other, work].toSorted());
    expect(await page.evaluate(() => window.name)).toBe('');
  });

  test('does not make a tab forget what another one has stored meanwhile', async ({ page, context }) => {
    await storeMarks(page, ['tensorir']);
    await fill(page);
    await page.goto('/topics/compilers/');
    await box(page).check();
    await expect(fault(page)).toHaveCount(1);
    const second = await context.newPage();
    await second.goto('/topics/compilers/');
    await makeRoom(second);
    await box(second, other).check();
    await box(second, 'tensorir').uncheck();
    await expect(box(page, other)).toBeChecked();
    await expect(box(page, 'tensorir')).not.toBeChecked();
    await box(page, 'welder').check();
    expect(Object.keys(await stored(page)).toSorted()).toEqual([other, work, 'welder'].toSorted());
    await expect(box(second)).toBeChecked();
  });
});

test.describe('a stored value that cannot be understood', () => {
  for (const value of ['rubbish', '', '[]', `["${work}"]`, 'null', '{"a":']) {
    test(`is put aside and told once: ${value}`, async ({ page }) => {
      await store(page, { 'roofline.read': value });
      await page.goto('/topics/compilers/');
      await expect(fault(page)).toHaveText(/^Part of what was stored as your read marks cannot be understood\..*roofline\.read\.damaged-1/);
      await box(page).check();
      await page.reload();
      await expect(box(page)).toBeChecked();
      await expect(fault(page)).toHaveCount(0);
      expect(await page.evaluate(() => localStorage.getItem('roofline.read.damaged-1'))).toBe(value);
      expect(await stored(page)).toEqual({ [work]: await today(page) });
    });
  }

  test('is shown as far as it can be understood', async ({ page }) => {
    const value = `{"${work}":"${day}","${other}":20261120,"__proto__":{"tensorir":"${day}"}}`;
    await store(page, { 'roofline.read': value });
    await page.goto('/topics/compilers/');
    await expect(fault(page)).toHaveCount(1);
    await expect(box(page)).toBeChecked();
    await expect(box(page, other)).not.toBeChecked();
    await expect(box(page, 'tensorir')).not.toBeChecked();
    expect(await page.evaluate(() => localStorage.getItem('roofline.read.damaged-1'))).toBe(value);
    expect(await stored(page)).toEqual({ [work]: day });
  });

  test('is told once when both lists are', async ({ page }) => {
    await store(page, { 'roofline.read': 'one', 'roofline.reading': 'two' });
    await page.goto('/topics/compilers/');
    await expect(fault(page)).not.toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('roofline.reading.damaged-1'))).toBe('two');
    await box(page).check();
    await expect(fault(page)).toHaveCount(1);
  });

  test('does not take the place of one that was put aside before', async ({ page }) => {
    await store(page, { 'roofline.read': 'third', 'roofline.read.damaged-2': 'second' });
    await page.goto('/topics/compilers/');
    await expect(fault(page)).toHaveCount(1);
    await store(page, { 'roofline.read': 'fourth' });
    await page.goto('/topics/compilers/');
    await expect(fault(page)).toHaveCount(1);
    expect(await page.evaluate(() => [1, 2, 3].map((number) => localStorage.getItem(`roofline.read.damaged-${number}`)))).toEqual([
      'third',
      'second',
      'fourth',
    ]);
  });
});

test.describe('a tab that another site has named', () => {
  for (const name of [
    'rubbish',
    'null',
    '1',
    '[]',
    '["{}","{}"]',
    '{"read":1,"reading":"x","unread":null}',
    '{"read":{},"reading":{}}',
    '{"read"',
  ]) {
    test(`shows and keeps the marks that are stored: ${name}`, async ({ page }) => {
      await storeMarks(page, [work]);
      await page.evaluate((text) => (window.name = `roofline.marks:${text}`), name);
      await page.goto('/topics/compilers/');
      await expect(box(page)).toBeChecked();
      await box(page, other).check();
      expect(Object.keys(await stored(page)).toSorted()).toEqual([other, work].toSorted());
      await expect(fault(page)).toHaveCount(0);
    });
  }
});

test.describe('the filter “Unread only”', () => {
  test('leaves out what is read, keeps a row just marked until filters change, and stands in the address', async ({ page }) => {
    await storeMarks(page, [work], ['tensorir']);
    await page.goto('/topics/compilers/');
    const all = await page.locator('li[data-entry]').count();
    await page.getByLabel('Unread only').check();
    await expect(page).toHaveURL(/\?unread=1$/);
    await expect(row(page)).toBeHidden();
    await expect(row(page, 'tensorir')).toBeVisible();
    await expect(page.locator('[data-part="count"]')).toHaveText(`${all - 1} of ${all} entries`);

    await box(page, other).check();
    await expect(row(page, other)).toBeVisible();
    await expect(row(page, other)).toHaveAttribute('data-mark', 'read');
    await box(page, other).uncheck();
    await box(page, other).check();
    await page.getByRole('button', { name: /^Must-read/ }).click();
    await expect(row(page, other)).toBeHidden();
    await expect(page).toHaveURL(/\?tier=must-read&unread=1$/);

    await page.getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/zh\/topics\/compilers\/\?tier=must-read&unread=1$/);
    await expect(page.getByLabel('只看未读')).toBeChecked();
    await expect(row(page, other)).toBeHidden();
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await expect(page.locator('li[data-entry]:visible')).toHaveCount(all);
    await expect(page).toHaveURL(/\/compilers\/$/);
  });

  test('keeps a row that another tab has just marked', async ({ page, context }) => {
    await page.goto('/topics/compilers/?unread=1');
    const second = await context.newPage();
    await second.goto('/topics/compilers/');
    await box(second).check();
    await expect(box(page)).toBeChecked();
    await expect(row(page)).toBeVisible();
  });
});

test.describe('boxes', () => {
  test('do not show without script, their columns stay, and they are printed', async ({ page, browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
      ...(baseURL && { baseURL }),
    });
    const plain = await context.newPage();
    for (const path of ['/topics/compilers/', '/paths/tensor-compiler/']) {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await plain.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await plain.goto(path);
        await expect(box(page)).toBeVisible();
        await expect(box(plain)).toBeHidden();
        const place = (each: Page) => row(each).getByRole('link').first().boundingBox();
        expect((await place(plain))?.x, `${path} at ${width} px`).toBe((await place(page))?.x);
        expect((await place(plain))?.width, `${path} at ${width} px`).toBe((await place(page))?.width);
      }
      await plain.emulateMedia({ media: 'print' });
      await expect(box(plain)).toBeVisible();
      await plain.emulateMedia({ media: 'screen' });
    }
    await context.close();
  });

  for (const path of ['/topics/compilers/', '/zh/papers/tvm/', '/paths/tensor-compiler/', '/']) {
    test(`and pale rows are accessible in both themes: ${path}`, async ({ page }) => {
      await storeMarks(page, [work, 'welder'], [other]);
      await page.goto(path);
      expect(await violationsOf(page)).toEqual([]);
    });
  }
});
