import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';

/** What an entry is filed under: a concept, by its place among `searchConcepts`, and the place of the entry among the works to read about it, from 0. */
export interface Filing {
  readonly concept: number;
  readonly place: number;
}

/** Made once for a library. */
const filings = new WeakMap<Library, ReadonlyMap<Entry, readonly Filing[]>>();

/** What an entry is filed under: the terms that name it, then its topics. */
export function filingsOf(entry: Entry, library: Library): readonly Filing[] {
  const known = filings.get(library) ?? allFilings(library);
  filings.set(library, known);
  return known.get(entry) ?? [];
}

function allFilings(library: Library): ReadonlyMap<Entry, readonly Filing[]> {
  const lists = [
    ...library.terms.map((term) => term.entries.map((id) => library.entry(id))),
    ...library.topics.map((topic) => library.entriesOf(topic)),
  ];
  const all = new Map<Entry, Filing[]>();
  for (const [concept, entries] of lists.entries()) {
    for (const [place, entry] of entries.entries()) {
      if (entry !== undefined) all.set(entry, [...(all.get(entry) ?? []), { concept, place }]);
    }
  }
  return all;
}
