import type { Entry } from '../entry.ts';
import type { Library, LibraryParts } from '../library.ts';

/** What a draft of an entry is checked against in the browser: the library without its prose. */
export type PublishedList = Pick<LibraryParts, 'entries' | 'topics' | 'venues' | 'sources' | 'terms'>;

/**
 * The library as published at `/contribute/list.json`: everything that the rules ask of entries other than the draft.
 * The draft's own file is read in full.
 */
export function publishedList(library: Library): PublishedList {
  return {
    entries: library.entries.map(bare),
    topics: library.topics.map(({ zh: _zh, ...topic }) => ({ ...topic, en: { title: topic.en.title, line: '', introduction: '' } })),
    venues: library.venues,
    sources: library.sources,
    terms: library.terms.map((term) => ({ ...term, definition: { en: '' } })),
  };
}

/** An entry without what only its own file is judged by. */
function bare(entry: Entry): Entry {
  return {
    ...entry,
    aliases: [],
    authors: [],
    links: { page: entry.links.page },
    why: { en: '' },
    summary: undefined,
    answers: undefined,
    lineageNote: undefined,
    buildsOn: entry.buildsOn.map(({ entry: id }) => ({ entry: id, how: { en: '' } })),
  };
}
