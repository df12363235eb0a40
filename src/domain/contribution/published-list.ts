import type { Entry } from '../entry.ts';
import { partCount, partOf } from '../id.ts';
import type { Library, LibraryParts } from '../library.ts';
import type { DataFile } from '../urls.ts';
import { namePrefixes } from '../work/name-groups.ts';
import { workIdentities } from '../work/work-identities.ts';

/** What a draft of an entry is checked against in the browser: the library without its prose. The draft's own file is read in full. */
export type PublishedList = Pick<LibraryParts, 'entries' | 'topics' | 'venues' | 'sources' | 'people' | 'terms' | 'removed'> & {
  /** Ids of entries that the list has besides. */
  readonly otherIds?: Iterable<string>;
};

/** The list without its entries, as published at `/contribute/list.json`: they stand in parts, of which a draft asks for a few. */
export function listHead(library: Library) {
  return {
    ...withoutEntries(library),
    /** In how many parts the entries stand. */
    parts: partCount(library.entries.length),
    /** With what the ids of the groups of names begin. */
    names: namePrefixes(library),
  };
}

/** The form of `/contribute/list.json`. */
export type ListHead = ReturnType<typeof listHead>;

/** Some entries of the list, and under what others are found. */
export interface ListPart {
  /** Those whose ids fall into this part. */
  readonly entries: readonly Entry[];
  /** The ids of those of which a former id, an identifier, a title or a citation key falls into this part, by that. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The address of a part of the list, from the root of the site. */
export function listPartFile(part: number): string {
  return `contribute/list/${part}.json`;
}

/** Under what a citation key is found. The keys of identifiers and titles have spaces too, ids have none. */
export function citationLookup(citationKey: string): string {
  return `citation ${citationKey}`;
}

/** The entries of the list in parts. */
export function listFiles({ entries }: Library): readonly DataFile[] {
  const parts = partCount(entries.length);
  const own = Map.groupBy(entries, ({ id }) => partOf(id, parts));
  const found = Map.groupBy(
    entries.flatMap((entry) => lookupsOf(entry).map((key) => ({ key, id: entry.id, part: partOf(key, parts) }))),
    ({ part }) => part,
  );
  return Array.from({ length: parts }, (_, part) => {
    const content: ListPart = {
      entries: (own.get(part) ?? []).map(bare),
      ids: Object.fromEntries((found.get(part) ?? []).map(({ key, id }) => [key, id])),
    };
    return { path: listPartFile(part), content: JSON.stringify(content) };
  });
}

function lookupsOf(entry: Entry): readonly string[] {
  return [
    ...entry.formerIds,
    ...workIdentities(entry).map(({ key }) => key),
    ...(entry.citationKey === undefined ? [] : [citationLookup(entry.citationKey)]),
  ];
}

function withoutEntries(library: Library): Omit<PublishedList, 'entries' | 'otherIds'> {
  return {
    topics: library.topics.map(({ zh: _zh, ...topic }) => ({
      ...topic,
      aliases: [],
      reading: [],
      related: [],
      en: { title: topic.en.title, line: '', introduction: '' },
    })),
    venues: library.venues.map((venue) => ({ ...venue, proceedings: {} })),
    people: library.people,
    sources: library.sources,
    removed: library.removed,
    terms: library.terms.map((term) => ({ ...term, aliases: [], entries: [], definition: { en: '' } })),
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
    askedAs: undefined,
    tierNote: entry.tierNote && { en: '' },
    lineageNote: undefined,
    companions: [],
    buildsOn: entry.buildsOn.map(({ entry: id }) => ({ entry: id, how: { en: '' } })),
  };
}
