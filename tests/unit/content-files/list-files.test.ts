import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentFolder, listFiles } from '#content-files/list-files.ts';

describe('listFiles', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roofline-'));
    await mkdir(join(folder, 'papers', 'deep'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives every file below a folder with its text, sorted by path, with slashes', async () => {
    await writeFile(join(folder, 'venues.yaml'), 'v');
    await writeFile(join(folder, 'papers', 'b.yaml'), '页');
    await writeFile(join(folder, 'papers', 'deep', 'a.yaml'), '');
    expect(await listFiles(folder)).toEqual([
      { path: 'papers/b.yaml', text: '页' },
      { path: 'papers/deep/a.yaml', text: '' },
      { path: 'venues.yaml', text: 'v' },
    ]);
  });

  it('leaves out files that systems hide', async () => {
    await writeFile(join(folder, '.DS_Store'), '');
    expect(await listFiles(folder)).toEqual([]);
  });

  it('reads more files than one group holds', async () => {
    const names = Array.from({ length: 600 }, (_, index) => `${String(index).padStart(3, '0')}.yaml`);
    await Promise.all(names.map((name) => writeFile(join(folder, name), name)));
    expect((await listFiles(folder)).map(({ text }) => text)).toEqual(names);
  });

  it('rejects when the folder cannot be read', async () => {
    await expect(listFiles(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });
});

describe('contentFolder', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is `content` below the working directory', () => {
    vi.stubEnv('CONTENT_DIR', undefined);
    expect(contentFolder()).toBe(join(process.cwd(), 'content'));
  });

  it('is what CONTENT_DIR says', () => {
    vi.stubEnv('CONTENT_DIR', 'tests/fixtures/library');
    expect(contentFolder()).toBe(join(process.cwd(), 'tests', 'fixtures', 'library'));
  });
});
