import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below some folders of the repository, by their paths from its root. */
const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(root, join(item.parentPath.replaceAll('\\', '/'), item.name)))
    // What tests leave is no part of the repository, and others may be running.
    .filter((path) => !path.startsWith('tests/.results/')),
);

/** How many files lie in a folder itself, where 16 are not the most: rules and words of rooms are one a file, and two floors have much beside their rooms. */
const most = (folder: string): number =>
  ({ 'src/domain': 27, 'src/client': 10 })[folder] ?? (/\/(rules|i18n)$/.test(folder) ? Infinity : 16);

describe('folders', () => {
  it('hold no more files than one can look over', () => {
    // Fixtures are as many as what they stand for has.
    const byFolder = Map.groupBy(
      files.filter((path) => !path.startsWith('tests/fixtures/')),
      dirname,
    );
    const full = [...byFolder].filter(([folder, own]) => own.length > most(folder));
    expect(full.map(([folder, own]) => `${folder} has ${own.length} files; at most ${most(folder)}`)).toEqual([]);
  });
});

describe('source files', () => {
  it('are no longer than 300 lines; words and tests apart', () => {
    const sources = files.filter((path) => /^(src(?!\/i18n)|scripts)\/.*\.(ts|mjs|astro|css)$/.test(path));
    const long = sources
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
    expect(sources.length).toBeGreaterThan(200);
  });
});
