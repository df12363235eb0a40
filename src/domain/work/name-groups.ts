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
export function namesFile(prefix: string): string {
  return `names/${prefix === '' ? 'all' : prefix}.json`;
}

/**
 * Of the beginnings of groups the longest with which a word begins.
 * @example prefixOf('serving', ['a', 'sa', 'se']) // 'se'
 */
export function prefixOf(word: string, prefixes: readonly string[]): string | undefined {
  return prefixes.reduce<string | undefined>(
    (best, prefix) => (word.startsWith(prefix) && prefix.length >= (best ?? '').length ? prefix : best),
    undefined,
  );
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
