import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paperText } from '../toy-library.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const toyLibrary = join(root, 'tests/fixtures/library');

/** What the command says and how it ends. */
function review(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/review.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...environment },
  });
  return { stdout, stderr, status };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roofline-review-'));
  for (const side of ['base', 'head']) await cp(toyLibrary, join(folder, side, 'content'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const head = (path: string): string => join(folder, 'head', 'content', path);

/** Replaces pieces of a file of the pull request. */
async function edit(path: string, ...pieces: readonly (readonly [string, string])[]): Promise<void> {
  let text = await readFile(head(path), 'utf8');
  for (const [from, to] of pieces) {
    if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
    text = text.replace(from, () => to);
  }
  await writeFile(head(path), text);
}

/** A pull request that does a little of everything, well and badly. */
async function mixedPullRequest(): Promise<void> {
  // Two new papers: one sound, though its title is close to that of another; one that is in the list already. Both mean harm.
  await writeFile(
    head('papers/delta.yaml'),
    paperText('Delta Paging for Attention', 'minutes: 45\nprerequisites: [beta]').replace(
      'Says something.',
      '"Cuts <img src=x> @all [x](https://evil.example)."',
    ),
  );
  await writeFile(head('papers/copy.yaml'), paperText('"Copy `of` | <b>Alpha</b> #12"', 'ids: { doi: 10.1145/1.2 }'));
  // A tier, in a path, and two facts.
  await edit('papers/beta.yaml', ['tier: optional', 'tier: must-read'], ['year: 2023', 'year: 2024']);
  await edit(
    'papers/gamma.yaml',
    ['title: Gamma', 'title: "Gamma: Batches on Two Devices"'],
    ['minutes: 60', 'minutes: 75\nprerequisites: [beta]'],
  );
  // A work leaves, also from the path.
  await rm(head('articles/essay.yaml'));
  await edit('paths/begin.mdx', ['      - entry: essay\n        task: "Read all of it."\n', '']);
  await edit('paths/begin.zh.mdx', ['      - { entry: essay, task: "通读。" }\n', '']);
  // A work gets another name; the path still has the old one.
  await rm(head('papers/no-chinese.yaml'));
  const renamed = await readFile(join(folder, 'base/content/papers/no-chinese.yaml'), 'utf8');
  await writeFile(head('papers/delta-caches.yaml'), renamed.replace('tier:', 'formerIds: [no-chinese]\ntier:'));
  // A slip after which a file cannot be read.
  await edit('courses/chips.yaml', ['topics: [hardware]', 'topics: [hardware']);
  await edit('glossary.yaml', ['en: Time in which a stage waits.', 'en: Time in which a stage has nothing to do.']);
}

describe('npm run review', () => {
  it('writes the comment and the annotations of a pull request that does a little of everything', async () => {
    await mixedPullRequest();
    await writeFile(join(folder, 'changed'), 'content/papers/delta.yaml\0README.md\0src/odd `name`.ts\0');
    const { stdout, stderr, status } = review(
      [
        ...['--base', join(folder, 'base'), '--head', join(folder, 'head'), '--changed', join(folder, 'changed')],
        ...['--out', join(folder, 'comment.md'), '--annotations'],
        ...['--commit', 'c0ffee', '--run', 'https://github.example/o/r/actions/runs/7'],
      ],
      { REPOSITORY_URL: 'https://github.example/o/r', SITE_URL: 'https://list.example', BASE_PATH: '/r/' },
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    await expect(stdout).toMatchFileSnapshot('../../fixtures/review/annotations.txt');
    const comment = await readFile(join(folder, 'comment.md'), 'utf8');
    await expect(comment).toMatchFileSnapshot('../../fixtures/review/comment.md');

    const processor = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });
    const { code } = await processor.render(comment);
    const addresses = [...code.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => new URL(address ?? '').host);
    expect(new Set(addresses)).toEqual(new Set(['github.example', 'list.example']));
    expect(code).not.toMatch(/<img|@\w/);
  });

  it('is content with a pull request that changes nothing', () => {
    const { stdout, status } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head'), '--annotations']);
    expect(status).toBe(0);
    expect(stdout).toContain('### Nothing is wrong\n\nThis pull request changes nothing in the list.');
    expect(stdout).not.toContain('::');
  });

  it('passes a pull request that adds only warnings, and does not repeat those of other files', async () => {
    await writeFile(head('papers/delta.yaml'), paperText('Measuring Networks'));
    const { stdout, status } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head'), '--annotations']);
    expect(status).toBe(0);
    const annotated = stdout.match(/^::\w+ file=[^,]*/gm) ?? [];
    expect(new Set(annotated)).toEqual(new Set(['::warning file=content/papers/delta.yaml']));
    expect(stdout).toMatch(/### No errors; \d+ warnings/);
  });

  it('also says what was wrong before in a file that is changed', async () => {
    await edit('papers/no-chinese.yaml', ['minutes: 60', 'minutes: 70']);
    const { stdout } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head')]);
    expect(stdout).toMatch(/\*\*warning\*\* `content\/papers\/no-chinese\.yaml:\d+` `why` has no Chinese text\./);
  });

  it('says that the program of main was used where the pull request changes the program', async () => {
    const said = 'The list was checked with the program as it is on the main branch';
    const sides = ['--base', join(folder, 'base'), '--head', join(folder, 'head'), '--changed', join(folder, 'changed')];
    await writeFile(join(folder, 'changed'), 'README.md\n');
    expect(review(sides).stdout).not.toContain(said);
    await writeFile(join(folder, 'changed'), 'src/domain/entry.ts\n');
    expect(review(sides).stdout).toContain(said);
  });

  it('blames nobody for errors that were there before', async () => {
    await writeFile(join(folder, 'base/content/papers/old.yaml'), 'title: [');
    await writeFile(head('papers/old.yaml'), 'title: [');
    await edit('papers/gamma.yaml', ['minutes: 60', 'minutes: 70']);
    const { stdout, status } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head')]);
    expect(status).toBe(0);
    expect(stdout).not.toContain('old.yaml');
  });

  it('links nothing when nobody says where to', async () => {
    await mixedPullRequest();
    const { stdout } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head')]);
    expect(stdout).not.toMatch(/(?<!\\)\]\(/);
  });

  it('links rules to the files that explain them when there is no site', async () => {
    await mixedPullRequest();
    const where = { REPOSITORY_URL: 'https://github.example/o/r' };
    const { stdout } = review(['--base', join(folder, 'base'), '--head', join(folder, 'head')], where);
    expect(stdout).toContain('(https://github.example/o/r/blob/main/src/prose/rules/unknown-entry.md)');
    expect(stdout).toContain('(https://github.example/o/r/blob/main/src/prose/rules/unknown-entry.zh.md)');
  });

  it('does not follow a content folder that leads elsewhere', async () => {
    await rm(join(folder, 'head', 'content'), { recursive: true });
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'head', 'content'));
    expect(review(['--base', join(folder, 'base'), '--head', join(folder, 'head')])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no folder'),
    });
  });

  it.each([[[]], [['--base', 'x']], [['--nonsense']]])('says how it is used when called with %j', (args) => {
    expect(review(args)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: npm run review') });
  });

  it('explains itself', () => {
    expect(review(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run review') });
  });
});
