import { mostOnPage } from '../lists/list-sizes.ts';
import { pagesOf } from '../lists/pages-of.ts';
import type { Entry } from '../entry.ts';
import type { Library, Relation } from '../library.ts';

/** How many works the picture of the lineage of a work shows on a side, and how many more its page names below it. */
export const shownInFan = 8;
/** On almost all works fewer build, and every page names all; what vLLM or the Transformer led to stands on pages of its own. */
const namedBelow = 12;

/** The works that build on an entry, as its page has them. */
export interface LaterWorks {
  readonly shown: readonly Relation[];
  readonly named: readonly Relation[];
  /** How many others there are. They stand with all on pages of their own. */
  readonly more: number;
}

export function laterWorks(library: Library, entry: Entry): LaterWorks {
  const all = library.descendantsOf(entry);
  const end = shownInFan + namedBelow;
  return { shown: all.slice(0, shownInFan), named: all.slice(shownInFan, end), more: Math.max(0, all.length - end) };
}

/** The pages with all works that build on an entry; none where its own page names them all. */
export function laterPages(library: Library, entry: Entry): readonly (readonly Relation[])[] {
  return laterWorks(library, entry).more === 0 ? [] : pagesOf(library.descendantsOf(entry), mostOnPage);
}
