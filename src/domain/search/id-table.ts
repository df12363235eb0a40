/** All the ids that a work has had, for a reader's marks hang on them. */
export interface IdRow {
  /** What the search index calls the work. */
  readonly key: string;
  /** Its id, and those it had before it was renamed. */
  readonly ids: readonly string[];
}

/** The ids of all works as a text. Each stands beside its key, so that no order has to agree with another file. */
export function writeIdTable(rows: readonly IdRow[]): string {
  return JSON.stringify(Object.fromEntries(rows.map(({ key, ids }) => [key, ids.join(' ')])));
}

/** Reads what `writeIdTable` wrote: the ids of each work by its key. */
export function readIdTable(text: string): ReadonlyMap<string, readonly string[]> {
  const idsByKey = JSON.parse(text) as Readonly<Record<string, string>>;
  return new Map(Object.entries(idsByKey).map(([key, ids]) => [key, ids.split(' ')]));
}
