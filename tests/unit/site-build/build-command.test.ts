import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { paperText } from '../toy-library.ts';

const place = mkdtempSync(join(tmpdir(), 'roofline-build-'));
const content = join(place, 'content');
cpSync('tests/fixtures/library', content, { recursive: true });
afterAll(() => rmSync(place, { recursive: true }));

/** Builds the toy library, as it now is, into a folder. @returns What was said. */
function build(name: string): string {
  return execFileSync(process.execPath, ['scripts/build.ts'], { env: environment(name), encoding: 'utf8' });
}

function environment(name: string): NodeJS.ProcessEnv {
  return { ...process.env, CONTENT_DIR: content, OUT_DIR: join(place, name) };
}

/** All files of a built site with their bytes. */
function siteIn(name: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(place, name), { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const folder = join(place, name).length + 1;
  return new Map(
    files.map(({ parentPath, name: file }) => join(parentPath, file)).map((path) => [path.slice(folder), readFileSync(path, 'latin1')]),
  );
}

/** The files that two sites do not have in common, byte by byte. */
function differences(a: string, b: string): readonly string[] {
  const [one, other] = [siteIn(a), siteIn(b)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(content, file), text.replace(from, to));
}

describe('a build', { timeout: 300_000 }, () => {
  it('of the same library is the same, byte by byte', () => {
    build('site');
    build('other');
    expect(differences('site', 'other')).toEqual([]);
  });

  it.each<readonly [change: string, make: () => void]>([
    ['the title of a work', () => edit('papers/alpha.yaml', 'title: "', 'title: "New ')],
    ['a comment in the file of a work', () => edit('papers/alpha.yaml', 'added:', '# a remark\nadded:')],
    [
      'the tier of a work',
      () =>
        edit(
          'papers/gamma.yaml',
          /tier: [a-z-]+/.exec(readFileSync(join(content, 'papers/gamma.yaml'), 'utf8'))?.[0] ?? '',
          'tier: advanced',
        ),
    ],
    ['a new work', () => writeFileSync(join(content, 'papers/omega.yaml'), paperText('Omega'))],
    [
      'the name of a work',
      () => {
        renameSync(join(content, 'papers/omega.yaml'), join(content, 'papers/omega-new.yaml'));
        edit('papers/omega-new.yaml', 'added:', 'formerIds: [omega]\nadded:');
      },
    ],
    ['one work less', () => rmSync(join(content, 'papers/omega-new.yaml'))],
    ['a note', () => edit('notes/en/alpha.md', '\n---\n', '\n---\n\nA new beginning.\n')],
    ['the text of a topic', () => edit('topics/serving.md', '\n---\n', '\n---\n\nA new beginning.\n')],
    ['a path', () => edit('paths/begin.mdx', 'title: ', 'title: New ')],
    ['a venue', () => edit('venues.yaml', 'name: ', 'name: New ')],
    ['a term', () => edit('glossary.yaml', 'en: ', 'en: New ')],
    ['a source list', () => edit('sources.yaml', 'name: ', 'name: New ')],
  ])('after a change of %s is the same as one from nothing', (_, change) => {
    change();
    const said = build('site');
    expect(said).toMatch(/pages .* files/);
    build('fresh');
    expect(differences('site', 'fresh')).toEqual([]);
    rmSync(join(place, 'fresh'), { recursive: true });
  });

  it('without any change makes no page and writes no index', () => {
    expect(build('site')).toMatch(/search +[\d.]+ s +0 files[^]*pages +[\d.]+ s +0 files/);
  });

  it('of a library with an error says so and leaves the last site', () => {
    const before = siteIn('site');
    edit('papers/alpha.yaml', 'title: ', 'titel: ');
    expect(() => build('site')).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringContaining('error[unknown-key]') }));
    edit('papers/alpha.yaml', 'titel: ', 'title: ');
    expect(siteIn('site')).toEqual(before);
  });

  it('that is killed at any moment leaves the last site', async () => {
    const before = siteIn('site');
    edit('papers/alpha.yaml', 'title: "', 'title: "Killed ');
    for (const moment of [200, 500, 900, 1200, 1500]) {
      const child = spawn(process.execPath, ['scripts/build.ts'], { env: environment('site'), stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await setTimeout(moment);
      const isFinished = !child.kill('SIGKILL');
      await ended;
      if (isFinished) break;
      expect(siteIn('site')).toEqual(before);
    }
    build('site');
    expect(siteIn('site')).not.toEqual(before);
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
