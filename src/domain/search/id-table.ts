import { partCount, partOf } from '../id.ts';
import type { DataFile } from '../urls.ts';

/** All the ids that a work has had, for a reader's marks hang on them. */
export interface IdRow {
  /** What the search index calls the work. */
  readonly key: string;
  /** Its id, and those it had before it was renamed. */
  readonly ids: readonly string[];
}

/** What the search index calls works, by their ids. */
export type KeysById = Readonly<Record<string, string>>;

/** The first of the files, which says how many there are. */
const firstFile = 'search/ids/0.json';

/** A part of the ids, and how many parts there are. */
interface IdPart {
  readonly parts: number;
  readonly keys: KeysById;
}

/** What the index calls works, by all ids that they have or had, in parts: a reader's marks ask for a few of them. */
export function writeIdTables(rows: readonly IdRow[]): readonly DataFile[] {
  const parts = partCount(rows.length);
  const all = rows.flatMap(({ key, ids }) => ids.map((id) => ({ id, key, part: partOf(id, parts) })));
  const byPart = Map.groupBy(all, ({ part }) => part);
  return Array.from({ length: parts }, (_, part) => {
    const content: IdPart = { parts, keys: Object.fromEntries((byPart.get(part) ?? []).map(({ id, key }) => [id, key])) };
    return { path: `search/ids/${part}.json`, content: JSON.stringify(content) };
  });
}

/**
 * What the index calls the works of some ids, of those that the list has.
 * @param fetchText Gives the text of a file of the site; rejects when it cannot be had.
 */
export async function keysOfIds(ids: readonly string[], fetchText: (path: string) => Promise<string>): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const read = async (path: string): Promise<IdPart> => JSON.parse(await fetchText(path)) as IdPart;
  const first = await read(firstFile);
  const parts = new Set(ids.map((id) => partOf(id, first.parts)));
  const tables = await Promise.all([...parts].map((part) => (part === 0 ? first : read(`search/ids/${part}.json`))));
  const keyById = new Map(tables.flatMap(({ keys }) => Object.entries(keys)));
  return new Set(ids.flatMap((id) => keyById.get(id) ?? []));
}
