import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type IdRow, keysOfIds, writeIdTables } from '#domain/search/id-table.ts';

const rows: readonly IdRow[] = [
  { key: 'unknown_0e87673', ids: ['orca'] },
  { key: 'unknown_121b192', ids: ['zero', 'zero-old', 'zero-older'] },
  { key: '7', ids: ['constructor'] },
];

/** Asks the tables of some rows, and says which files that takes. */
async function asked(of: readonly IdRow[], ...ids: readonly string[]) {
  const files = new Map(writeIdTables(of).map(({ path, content }) => [path, content]));
  const paths: string[] = [];
  const keys = await keysOfIds(ids, (path) => {
    paths.push(path);
    return Promise.resolve(files.get(path) ?? '');
  });
  return { keys: [...keys], paths, bytes: paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? '').length, 0) };
}

describe('the tables of ids', () => {
  it('say what the index calls a work, by the id that it has or one that it had', async () => {
    for (const id of ['zero', 'zero-old', 'zero-older']) expect((await asked(rows, id)).keys).toEqual(['unknown_121b192']);
    expect((await asked(rows, 'orca', 'constructor')).keys).toEqual(['unknown_0e87673', '7']);
  });

  it('know no id that no work has', async () => {
    expect((await asked(rows, 'toString', '__proto__', 'hasOwnProperty')).keys).toEqual([]);
  });

  it('are not asked where nothing is marked', async () => {
    expect((await asked(rows)).paths).toEqual([]);
  });

  it('are there without works', async () => {
    expect((await asked([], 'zero')).keys).toEqual([]);
  });

  it('of ten thousand works give ten marks their keys in some ten files of less than 1 KB', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      key: `unknown_${(index * 26_000).toString(16)}`,
      ids: [`a-work-of-${index}`],
    }));
    const { keys, paths, bytes } = await asked(many, ...many.filter((_, index) => index % 1000 === 0).map(({ ids }) => ids[0] ?? ''));
    expect(keys).toHaveLength(10);
    expect(paths.length).toBeLessThanOrEqual(11);
    expect(bytes).toBeLessThan(11 * 1024);
  });
});
