import type { Library } from '../library.ts';
import type { DataFile } from '../urls.ts';
import { shortName } from './short-name.ts';

/** How many names a file has at most: as many as are looked through at once, some 5 KB compressed. The list has fewer now. */
const mostInGroup = 400;

/** What works are called, by id. */
export type Names = Readonly<Record<string, string>>;

/**
 * With what the ids of each group begin: nothing while one group holds all. Where a group would hold too many it is cut by the
 * next letter, so that a new work changes one group alone.
 */
export function namePrefixes({ entries }: Library, most = mostInGroup): readonly string[] {
  return [...grouped(entries, '', most).keys()];
}

/** The file of the group in which a name stands, or would: `all` where there is one group. */
function namesFile(prefix: string): string {
  return `names/${prefix === '' ? 'all' : prefix}.json`;
}

/** How many groups are looked through at most for a word that begins none: the more, the more is fetched for one word. */
const mostGroups = 3;

/**
 * The files of the names like a word: of the group in which it would stand, or where there is none of those with the longest
 * common beginning, for it may be misspelt, or be the beginning of several. First come those with the most of its first letters.
 * @param prefixes With what the ids of the groups begin.
 * @example namesFilesLike('fl', ['fa', 'fla', 'fle']) // ['names/fla.json', 'names/fle.json']
 */
export function namesFilesLike(word: string, prefixes: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  const near = prefixes.map((prefix) => {
    const letters = [...prefix];
    const differs = letters.findIndex((letter, place) => letter !== wanted[place]);
    return {
      prefix,
      common: differs === -1 ? letters.length : differs,
      // Where letters are swapped, or there is one too many, they stand one later.
      shared: letters.filter((letter) => wanted.slice(0, letters.length + 1).includes(letter)).length,
    };
  });
  const longest = Math.max(...near.map(({ common }) => common));
  return near
    .filter(({ common }) => common === longest)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, mostGroups)
    .map(({ prefix }) => namesFile(prefix));
}

/** The names of all works, in groups by how their ids begin. */
export function namesFiles({ entries }: Library, most = mostInGroup): readonly DataFile[] {
  return [...grouped(entries, '', most)].map(([prefix, group]) => ({
    path: namesFile(prefix),
    content: JSON.stringify(Object.fromEntries(group.map((entry) => [entry.id, shortName(entry)]))),
  }));
}

function grouped(entries: Library['entries'], prefix: string, most: number): ReadonlyMap<string, Library['entries']> {
  if (entries.length <= most) return new Map([[prefix, entries]]);
  const further = Map.groupBy(entries, ({ id }) => id.slice(0, prefix.length + 1));
  // An id that ends here has no next letter.
  return new Map([...further].flatMap(([next, group]) => [...(next === prefix ? new Map([[prefix, group]]) : grouped(group, next, most))]));
}
