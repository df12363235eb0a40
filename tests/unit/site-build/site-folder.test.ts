import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuildError } from '../../../src/site-build/build-report.ts';
import { clearLeftovers, SiteFolder } from '../../../src/site-build/site-folder.ts';

let place: string;
let folder: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'roofline-site-'));
  folder = join(place, 'dist');
});
afterEach(() => rmSync(place, { recursive: true }));

/** Builds a site of some files. */
async function build(files: Readonly<Record<string, string>>, last: Awaited<ReturnType<SiteFolder['publish']>> = {}) {
  const site = new SiteFolder(folder, last);
  for (const [file, text] of Object.entries(files)) site.put(file, text);
  return site.publish();
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** A process that has ended. */
const nobody = 2 ** 30;

describe('a site that is built', () => {
  it('has what was put there, and nothing else of the last one', async () => {
    const last = await build({ 'a/index.html': 'A', 'b.txt': 'B' });
    await build({ 'a/index.html': 'A', 'c.txt': 'C' }, last);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['a', 'a/index.html', 'c.txt']);
    expect(read('a/index.html')).toBe('A');
  });

  it('keeps the files that are the same', async () => {
    const last = await build({ 'a.txt': 'A', 'b.txt': 'B' });
    const before = statSync(join(folder, 'a.txt')).mtimeMs;
    await build({ 'a.txt': 'A', 'b.txt': 'new' }, last);
    expect(statSync(join(folder, 'a.txt')).mtimeMs).toBe(before);
    expect(read('b.txt')).toBe('new');
  });

  it('does not keep a file that somebody else has changed', async () => {
    const last = await build({ 'a.txt': 'A' });
    writeFileSync(join(folder, 'a.txt'), 'spoilt');
    await build({ 'a.txt': 'A' }, last);
    expect(read('a.txt')).toBe('A');
  });

  it('leaves nothing beside it', async () => {
    await build({ 'a.txt': 'A' }, await build({ 'a.txt': 'B' }));
    expect(readdirSync(place)).toEqual(['dist']);
  });
});

describe('a build that does not come to its end', () => {
  it('leaves the last site as it was', async () => {
    const last = await build({ 'a.txt': 'A' });
    new SiteFolder(folder, last).put('a.txt', 'B');
    expect(read('a.txt')).toBe('A');
  });

  it('is cleared away by the next one', async () => {
    mkdirSync(join(place, `.dist.next.${nobody}`));
    clearLeftovers(folder);
    await build({ 'a.txt': 'A' });
    expect(readdirSync(place)).toEqual(['dist']);
  });

  it('between the last site and the new one has the next build put the last one back', async () => {
    const aside = join(place, `.dist.last.${nobody}`);
    mkdirSync(aside);
    writeFileSync(join(aside, 'a.txt'), 'A');
    clearLeftovers(folder);
    expect(read('a.txt')).toBe('A');
  });
});

describe('a folder that is no site', () => {
  const refused = (where = folder): void => expect(() => new SiteFolder(where, {})).toThrow(BuildError);

  it('is left alone when it holds something else', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.tex'), 'years of work');
    refused();
    expect(read('thesis.tex')).toBe('years of work');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  it('is left alone also where a site was, which somebody has put something else in the place of', async () => {
    const last = await build({ 'a.txt': 'A' });
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'photo.jpg'), 'precious');
    expect(() => new SiteFolder(folder, last)).toThrow(BuildError);
    expect(read('photo.jpg')).toBe('precious');
  });

  it.each(['file', 'file/below'])('is told when it is a %s', (name) => {
    writeFileSync(join(place, 'file'), '');
    refused(join(place, name));
  });

  it('is left alone when it is the project, or holds it', () => {
    refused(process.cwd());
    refused('/');
  });

  it('is left alone when it is a checkout, even of a site', async () => {
    const last = await build({ 'a.txt': 'A' });
    mkdirSync(join(folder, '.git'));
    expect(() => new SiteFolder(folder, last)).toThrow(BuildError);
  });

  it('can be built into when it is empty', async () => {
    mkdirSync(folder);
    await build({ 'a.txt': 'A' });
    expect(read('a.txt')).toBe('A');
  });
});

it('a link to the folder stays a link, to the new site', async () => {
  const link = join(place, 'link');
  const last = await build({ 'a.txt': 'A' });
  symlinkSync(folder, link);
  const site = new SiteFolder(link, last);
  site.put('a.txt', 'B');
  await site.publish();
  expect(readFileSync(join(link, 'a.txt'), 'utf8')).toBe('B');
  expect(read('a.txt')).toBe('B');
});

it('a build does not replace the site of another that was faster', async () => {
  const last = await build({ 'a.txt': 'A' });
  const slow = new SiteFolder(folder, last);
  slow.put('a.txt', 'slow');
  renameSync(folder, join(place, 'moved'));
  mkdirSync(folder);
  await expect(slow.publish()).rejects.toThrow('Another build');
  slow.abandon();
});

it('two things of one name are refused', async () => {
  const site = new SiteFolder(folder, {});
  site.put('a.txt', 'A');
  expect(() => site.put('a.txt', 'B')).toThrow('a.txt');
});
