import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '#domain/library.ts';
import { type Names, namePrefixes, namesFile, namesFiles, prefixOf } from '#domain/work/name-groups.ts';
import { largeLibrary } from '../large-library.ts';
import { toyEntry, toyLibrary } from '../toy-library.ts';

/** A library of entries that have nothing but these ids. */
function withIds(...ids: readonly string[]): Library {
  return createLibrary({ ...toyLibrary().library, entries: ids.map((id) => ({ ...toyEntry('beta'), id })) });
}

describe('names in groups', () => {
  it('stand in one file while they are few, each under its id', () => {
    const [all, ...others] = namesFiles(toyLibrary().library);
    expect(others).toEqual([]);
    expect(all?.path).toBe('names/all.json');
    expect((JSON.parse(all?.content ?? '') as Names)['beta']).toBe('PagedBeta');
    expect(prefixOf('anything', namePrefixes(toyLibrary().library))).toBe('');
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
    const prefixes = ['s', 'sa', 't'];
    expect(['sab', 'sx', 's', 'tt'].map((word) => prefixOf(word, prefixes))).toEqual(['sa', 's', 's', 't']);
    expect(prefixOf('x', prefixes)).toBeUndefined();
  });

  it('of ten thousand works fill no file above 8 KB, and each stands where it is looked for', () => {
    const library = largeLibrary(10_000);
    const files = new Map(namesFiles(library).map(({ path, content }) => [path, content]));
    expect(Math.max(...[...files.values()].map((content) => gzipSync(content).length))).toBeLessThan(8 * 1024);
    const prefixes = namePrefixes(library);
    for (const { id } of library.entries) {
      const names = files.get(namesFile(prefixOf(id, prefixes) ?? '?'));
      if (names?.includes(`"${id}":`) !== true) throw new Error(`${id} does not stand where it is looked for.`);
    }
  });
});
