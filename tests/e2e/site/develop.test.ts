import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect as plainExpect, test as plainTest } from 'playwright/test';

/** A copy of the toy library, elsewhere than in the repository. */
const content = mkdtempSync(join(tmpdir(), 'roofline-develop-'));
/** What the server has said. */
let terminal = '';
/** How often the library may have been read by now: once at the start, and once for each change. */
let readings = 1;

// The first page compiles everything, and the machine may be busy.
const expect = plainExpect.configure({ timeout: 90_000 });

/** `npm run dev`, one for all tests. */
const test = plainTest.extend<object, { address: string }>({
  address: [
    async ({}, use) => {
      cpSync('tests/fixtures/library', content, { recursive: true });
      const beta = join(content, 'papers/beta.yaml');
      writeFileSync(beta, readFileSync(beta, 'utf8').replace('tier: optional', 'tier: maybe'));
      const counter = new URL('./count-readings.mjs', import.meta.url).href;
      const server = spawn(process.execPath, ['scripts/run.mjs', 'dev'], {
        env: { ...process.env, CONTENT_DIR: content, NODE_OPTIONS: `--import=${counter}` },
      });
      for (const stream of [server.stdout, server.stderr]) {
        stream.on('data', (data: Buffer) => (terminal += stripVTControlCharacters(data.toString())));
      }
      const started = (): string => /http:\/\/localhost:\d+/.exec(terminal)?.[0] ?? '';
      await expect.poll(started).not.toBe('');
      await use(started());
      server.kill();
      rmSync(content, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ address }, use) => use(address),
});
test.describe.configure({ mode: 'serial', timeout: 240_000 });

// What the server says may arrive after what it shows.
test.afterEach(async () => {
  await expect.poll(() => count('The library is read.')).toBe(readings);
});

test('an error that is there at the start is said as the check says it, and goes with the error', async ({ page }) => {
  const error = 'papers/beta.yaml:3:7 error[not-allowed] `tier` cannot be "maybe".\n  Allowed: must-read, optional, advanced.\n';
  await expect.poll(() => count(error)).toBe(1);
  await page.goto('/papers/alpha/');
  await expect(page.locator('vite-error-overlay')).toContainText('`tier` cannot be "maybe".');
  await page.goto('/zh/');
  await expect(page.locator('vite-error-overlay')).toContainText('papers/beta.yaml:3:7');
  edit('papers/beta.yaml', 'tier: maybe', 'tier: optional');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  expect(count(error)).toBe(1);
});

for (const [file, path, from, to] of [
  ['papers/alpha.yaml', '/papers/alpha/', 'Alpha: Batching Requests', 'Alpha: Batching Anew'],
  ['glossary.yaml', '/glossary/', 'Requests that run together.', 'Requests that wait together.'],
  ['venues.yaml', '/papers/alpha/', 'ACM Symposium on Operating Systems', 'ACM Meeting on Operating Systems'],
  ['notes/en/alpha.md', '/papers/alpha/', 'The bubble', 'The bubble, again'],
  ['topics/serving.zh.md', '/zh/topics/serving/', '先读 Alpha。', '然后读 Alpha。'],
  ['paths/begin.mdx', '/paths/begin/', 'Six works in the order', 'Half a dozen works in the order'],
  ['paths/begin.zh.mdx', '/zh/paths/begin/', '通读。', '从头到尾地读。'],
] as const) {
  test(`an open page shows what is changed in ${file}`, async ({ page }) => {
    const main = page.getByRole('main');
    await page.goto(path);
    await expect(main).toContainText(from);
    await expect(main).not.toContainText(to);
    edit(file, from, to);
    await expect(main).toContainText(to);
  });
}

test('several errors are all said, once, and shown over the open page until the last is put right', async ({ page }) => {
  const overlay = page.locator('vite-error-overlay');
  const errors = [
    'papers/alpha.yaml:3:7 error[not-allowed] `tier` cannot be "nonsense".\n  Allowed: must-read, optional, advanced.\n',
    'topics/batching.md:2:1 error[unknown-key] Unknown key "titel".\n',
  ];
  await page.goto('/papers/alpha/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alpha');
  change(() => {
    edit('papers/alpha.yaml', 'tier: must-read', 'tier: nonsense');
    edit('topics/batching.md', 'title: Batching', 'titel: Batching\ntitle: Batching');
  });
  await expect(overlay).toContainText('The library has 2 errors');
  await expect(overlay).toContainText('tier cannot be "nonsense".');
  await expect(overlay).toContainText('papers/alpha.yaml:3:7');
  for (const error of errors) await expect(overlay).toContainText(error.trim().split('\n')[0] ?? '');
  expect(errors.map(count)).toEqual([1, 1]);
  await page.reload();
  await expect(overlay).toContainText('The library has 2 errors');
  // Whoever asks for something else gets the same, and the terminal is spared.
  const answer = await page.request.get('/works.json');
  expect(answer.status()).toBe(500);
  expect(await answer.text()).toContain(errors[0]);
  expect(errors.map(count)).toEqual([1, 1]);

  edit('papers/alpha.yaml', 'tier: nonsense', 'tier: must-read');
  await expect(overlay).toContainText('The library has an error');
  await expect(overlay).not.toContainText('nonsense');
  edit('topics/batching.md', 'titel: Batching\n', '');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alpha');
  await expect(overlay).toHaveCount(0);
});

test('files that come, go or get another name do so as pages', async ({ page }) => {
  // The server may close a connection just as it is used again.
  const status = async (path: string): Promise<number> => (await page.request.get(path, { maxRetries: 3 })).status();
  const topic = page.getByRole('main');
  await page.goto('/topics/batching/');
  await expect(topic).toContainText('Alpha');
  expect(await status('/papers/delta/')).toBe(404);

  const delta = readFileSync(`${content}/papers/alpha.yaml`, 'utf8')
    .replace(/^title:.*/m, 'title: Delta Scheduling')
    .replace(/^(ids|citationKey|translationOf|recommendedBy):.*\n/gm, '')
    .replace(/^links:\n.*\n.*/m, 'links:\n  page: https://example.org/delta');
  change(() => writeFileSync(`${content}/papers/delta.yaml`, delta));
  await expect(topic).toContainText('Delta Scheduling');
  await page.goto('/papers/delta/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Delta Scheduling');
  // So do the files of data beside the pages.
  for (const path of ['/names/all.json', '/works/0.json', '/contribute/list/0.json']) {
    expect(await (await page.request.get(path, { maxRetries: 3 })).text(), path).toContain('"delta"');
  }
  expect(await status('/works/1.json')).toBe(404);

  change(() =>
    writeFileSync(`${content}/notes/en/delta.md`, readFileSync(`${content}/notes/en/alpha.md`, 'utf8').replace('The bubble', 'A new note')),
  );
  await expect(page.getByRole('heading', { level: 3, name: 'A new note' })).toBeVisible();
  change(() => rmSync(`${content}/notes/en/delta.md`));
  await expect(page.getByRole('heading', { level: 3, name: 'A new note' })).toHaveCount(0);

  change(() => renameSync(`${content}/papers/delta.yaml`, `${content}/papers/epsilon.yaml`));
  await expect.poll(() => status('/papers/epsilon/')).toBe(200);
  await expect.poll(() => status('/papers/delta/')).toBe(404);
  // One file comes and one goes: a slow machine takes it for two changes.
  readings = count('The library is read.');
  change(() => rmSync(`${content}/papers/epsilon.yaml`));
  await expect.poll(() => status('/papers/epsilon/')).toBe(404);
});

function count(text: string): number {
  return terminal.split(text).length - 1;
}

/** Changes files at one go, for which the library is read once. */
function change(files: () => void): void {
  const before = readings;
  files();
  readings = before + 1;
}

function edit(file: string, from: string, to: string): void {
  change(() => {
    const text = readFileSync(`${content}/${file}`, 'utf8');
    expect(text).toContain(from);
    writeFileSync(`${content}/${file}`, text.replace(from, to));
  });
}
