import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeptData } from '../../../src/kept/kept-data.ts';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'roofline-kept-'));
cpSync('tests/fixtures/library', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads the library as a command does, which keeps it for the next. @returns Which files had to be parsed. */
async function readKept() {
  const files = await listFiles(folder);
  const kept = await KeptData.of(folder);
  const known = files.filter((file) => kept.get(file) !== undefined).map(({ path }) => path);
  const again = await KeptData.of(folder);
  const { library, diagnostics } = readLibrary(files, 'content', again);
  again.save();
  const anew = readLibrary(files, 'content');
  return { files, known, library, diagnostics, anew };
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
}

describe('a library that was read before', () => {
  it('is what it is when it is read anew, with the same findings at the same places', async () => {
    edit('papers/alpha.yaml', 'Adds a request', 'Adds a seminal request');
    await readKept();
    const { files, known, library, diagnostics, anew } = await readKept();
    expect(known).toEqual(files.map(({ path }) => path));
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics).toEqual(anew.diagnostics);
    expect(library.entries).toEqual(anew.library.entries);
    expect(library.topics).toEqual(anew.library.topics);
    expect(library.notes).toEqual(anew.library.notes);
  });

  it('is parsed again where a file has changed, and nowhere else', async () => {
    edit('papers/beta.yaml', 'title: ', '# a remark\ntitle: ');
    const { files, known, diagnostics, anew } = await readKept();
    expect(files.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual(['papers/beta.yaml']);
    expect(diagnostics).toEqual(anew.diagnostics);
  });

  it('is not kept where it is wrong: the error is found again', async () => {
    edit('papers/beta.yaml', 'tier: ', 'tyre: ');
    for (let time = 0; time < 2; time += 1) {
      const { diagnostics, anew } = await readKept();
      expect(diagnostics.map(({ rule }) => rule)).toContain('unknown-key');
      expect(diagnostics).toEqual(anew.diagnostics);
    }
  });

  it('forgets a file that is not there any more', async () => {
    rmSync(join(folder, 'papers/beta.yaml'));
    const { library } = await readKept();
    expect(library.entry('beta')).toBeUndefined();
  });
});
