import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '#domain/library.ts';
import { nearest } from '#domain/nearest.ts';
import { type Names, namePrefixes, namesFiles, namesFilesLike } from '#domain/work/name-groups.ts';
import { largeLibrary } from '../large-library.ts';
import { toyEntry, toyLibrary } from '../toy-library.ts';

/** A library of entries that have nothing but these ids. */
function withIds(...ids: readonly string[]): Library {
  const beta = toyEntry('beta');
  return createLibrary({ ...toyLibrary().library, entries: ids.map((id) => ({ ...beta, id })) });
}

describe('names in groups', () => {
  it('stand in one file while they are few, each under its id', () => {
    const [all, ...others] = namesFiles(toyLibrary().library);
    expect(others).toEqual([]);
    expect(all?.path).toBe('names/all.json');
    expect((JSON.parse(all?.content ?? '') as Names)['beta']).toBe('PagedBeta');
    expect(namesFilesLike('anything', namePrefixes(toyLibrary().library))).toEqual(['names/all.json']);
  });

  it('are cut by the next letter where they are many, an id that ends there too', () => {
    const library = withIds('s', 'sa', 'sab', 'sb', 't');
    expect(namePrefixes(library, 2).toSorted()).toEqual(['s', 'sa', 'sb', 't']);
    const ids = namesFiles(library, 2).map(({ path, content }) => [path, Object.keys(JSON.parse(content) as Names)]);
    expect(Object.fromEntries(ids)).toEqual({
      'names/s.json': ['s'],
      'names/sa.json': ['sa', 'sab'],
      'names/sb.json': ['sb'],
      'names/t.json': ['t'],
    });
  });

  it('are found by the longest beginning of a word, whether the word is one of them or near one', () => {
    const files = (word: string) => namesFilesLike(word, ['s', 'sa', 'sb', 't']);
    expect(['sab', 'Sab', 'tt'].map(files)).toEqual([['names/sa.json'], ['names/sa.json'], ['names/t.json']]);
    // The group `s` has nothing but the id `s`.
    expect(files('s')).toEqual(['names/s.json', 'names/sa.json', 'names/sb.json']);
    expect(namesFilesLike('anything', [])).toEqual([]);
  });

  it('are looked for in a few groups where a word is shorter than what these begin with', () => {
    const prefixes = ['fa', 'fla', 'fle', 'flo', 'flu', 'fo'];
    expect(namesFilesLike('fl', prefixes)).toEqual(['names/fla.json', 'names/fle.json', 'names/flo.json']);
  });

  it('are looked for in the nearest groups where the first letters of a word are wrong', () => {
    const prefixes = ['fa', 'fit', 'fla', 'fle', 'flo', 'flu', 'gr', 'po'];
    // One letter is another, two are swapped, one is too many, the first is wrong.
    for (const word of ['fkash', 'flsah', 'fxlash', 'fflash']) expect(namesFilesLike(word, prefixes), word).toContain('names/fla.json');
    expect(namesFilesLike('rgaph', prefixes)).toContain('names/gr.json');
    expect(namesFilesLike('zzz', prefixes)).toHaveLength(3);
  });

  it('of two thousand works are found by a word that begins none of their groups', () => {
    const many = { flash: 350, flex: 350, flow: 350, fluid: 350, graph: 300, pool: 300 };
    const library = withIds(...Object.entries(many).flatMap(([word, count]) => Array.from({ length: count }, (_, n) => `${word}-${n}`)));
    expect(library.entries).toHaveLength(2_000);
    const prefixes = namePrefixes(library);
    const files = new Map(namesFiles(library).map(({ path, content }) => [path, content]));
    const namesLike = (word: string): readonly string[] =>
      namesFilesLike(word, prefixes).flatMap((file) => Object.keys(JSON.parse(files.get(file) ?? '') as Names));
    for (const word of ['fkash-70', 'flsah-70', 'fxlash-70', 'fflash-70']) {
      expect(prefixes.some((prefix) => word.startsWith(prefix))).toBe(false);
      expect(nearest(word, namesLike(word), 1), word).toEqual(['flash-70']);
    }
    expect(namesLike('fl')).toEqual(expect.arrayContaining(['flash-1', 'flex-1', 'flow-1']));
  });

  it('of ten thousand works fill no file above 8 KB, and each stands where it is looked for', () => {
    const library = largeLibrary(10_000);
    const files = new Map(namesFiles(library).map(({ path, content }) => [path, content]));
    expect(Math.max(...[...files.values()].map((content) => gzipSync(content).length))).toBeLessThan(8 * 1024);
    const prefixes = namePrefixes(library);
    for (const { id } of library.entries) {
      const names = files.get(namesFilesLike(id, prefixes)[0] ?? '');
      if (names?.includes(`"${id}":`) !== true) throw new Error(`${id} does not stand where it is looked for.`);
    }
  });
});
