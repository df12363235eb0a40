import { compareText } from './compare-text.ts';
import type { Entry } from './entry.ts';
import type { LinkException } from './link-exception.ts';
import type { LinkRecord } from './link-record.ts';
import type { Note } from './note.ts';
import { type Path, stepsOf } from './path.ts';
import type { Person } from './person.ts';
import type { RemovedWork } from './removed-work.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';
import type { LocalText } from './text.ts';
import type { Topic } from './topic.ts';
import type { Venue } from './venue.ts';
import { tiers } from './vocabulary.ts';

/** What a library is made of: as read from its files, or, in a `Library`, in the orders that are named here. */
export interface LibraryParts {
  /** By id. */
  readonly entries: readonly Entry[];
  /** Areas, each followed by its sub-topics; at the end the sub-topics of unknown areas, which the rules report. */
  readonly topics: readonly Topic[];
  /** By id. */
  readonly venues: readonly Venue[];
  /** By id. */
  readonly sources: readonly Source[];
  /** Those of whose names more is known than entries print. As in their file. */
  readonly people: readonly Person[];
  /** By the id of their entry. */
  readonly notes: readonly Note[];
  /** By the order that each states. */
  readonly paths: readonly Path[];
  /** By their English name. */
  readonly terms: readonly Term[];
  /** Works that were taken out of the list. By id. */
  readonly removed?: readonly RemovedWork[];
  /** Addresses that the check of links leaves out. */
  readonly linkExceptions?: readonly LinkException[];
  /** What the last check of links found, if there was one. */
  readonly linkRecord?: LinkRecord | undefined;
}

/** A relation between two works as seen from one of them: the other, and how the later one builds on the earlier. */
export interface Relation {
  readonly entry: Entry;
  readonly how: LocalText;
}

/** The place of an entry in a path. */
export interface PathPlace {
  readonly path: Path;
  /** Which step of the path it is, from 1. */
  readonly step: number;
}

/** A part of a topic page: a sub-topic, or the works filed under the area itself. */
export interface Section {
  readonly topic: Topic;
  /** The works shown here, in reading order. On one page each work is shown once, in the section it names first. */
  readonly entries: readonly Entry[];
  /** Works that belong here too, and are shown in another section of the page. */
  readonly also: readonly Entry[];
}

/** All parts of a library, indexed. Every order that pages show is decided here. */
export interface Library extends Required<LibraryParts> {
  /** The twelve or so topics without parent, in order. */
  readonly areas: readonly Topic[];
  entry(id: string): Entry | undefined;
  /** The entry that had an id before it was renamed. */
  renamed(formerId: string): Entry | undefined;
  /** What is left of a removed work, by the id it had last or one from before. */
  removedWork(id: string): RemovedWork | undefined;
  topic(id: string): Topic | undefined;
  venue(id: string): Venue | undefined;
  source(id: string): Source | undefined;
  /** The notes on an entry. */
  note(id: string): Note | undefined;
  path(id: string): Path | undefined;
  /** The sub-topics of an area, in order, with or without entries. */
  subtopics(area: Topic): readonly Topic[];
  /** The area of a sub-topic; an area is its own. */
  areaOf(topic: Topic): Topic;
  /** The home topic of an entry: the first of its topics. */
  homeOf(entry: Entry): Topic;
  /** The topics of an entry and the areas above them: what a filter by topic matches. */
  topicsOf(entry: Entry): readonly Topic[];
  /** The entries of a topic in reading order; those of an area are those of its sub-topics, each once. */
  entriesOf(topic: Topic): readonly Entry[];
  /** How many entries a topic has: for what does not show them. */
  countOf(topic: Topic): number;
  /** The first entries of the home topic of an entry besides it, in reading order, without those nobody could open. */
  besideOf(entry: Entry, most: number): readonly Entry[];
  /** The entries of an area that have their home in it: over all areas each entry once. */
  homeEntriesOf(area: Topic): readonly Entry[];
  /** The works an entry builds on, in the order of its file. */
  ancestorsOf(entry: Entry): readonly Relation[];
  /** The works that build on an entry, must-reads first, then by date. */
  descendantsOf(entry: Entry): readonly Relation[];
  /** The minutes of a step of a path, by its place from 0: those it states, else those of its entry. */
  minutesOfStep(path: Path, step: number): number;
  /** The minutes of all steps of a path. */
  minutesOf(path: Path): number;
  /** Where an entry is a step of a path. */
  placesOf(entry: Entry): readonly PathPlace[];
  /** The terms that name an entry as one that defines or uses them. */
  termsOf(entry: Entry): readonly Term[];
  /** What the list says of somebody, by the name that entries print. @example library.person('Tianqi Chen')?.zh // '陈天奇' */
  person(name: string): Person | undefined;
  /** The entries that a source list names. */
  creditedTo(source: Source): readonly Entry[];
  /** The initials of all titles, `a` to `z`, and how many have each; last `other`, where there are titles that begin with none of these. */
  initials(): readonly { readonly initial: string; readonly count: number }[];
  /** The entries whose titles have an initial, by title. */
  entriesUnder(initial: string): readonly Entry[];
  /** The parts of a topic page that have works. A sub-topic has one. */
  sectionsOf(topic: Topic): readonly Section[];
  /** The latest day an entry was added or reviewed, YYYY-MM-DD: the date of the whole. Empty without entries. */
  readonly date: string;
}

/** Indexes a library. Entries that name a topic, venue or source that does not exist are kept; the rules report them. */
export function createLibrary(parts: LibraryParts): Library {
  const entries = parts.entries.toSorted((a, b) => compareText(a.id, b.id));
  const areas = parts.topics.filter((topic) => topic.parent === undefined).toSorted(byOrder);
  const entryById = byId(entries);
  const entryByFormerId = new Map(entries.flatMap((entry) => entry.formerIds.map((id) => [id, entry])));
  const removed = (parts.removed ?? []).toSorted((a, b) => compareText(a.id, b.id));
  const removedById = new Map(removed.flatMap((work) => [work.id, ...work.formerIds].map((id) => [id, work])));
  const topicById = byId(parts.topics);
  const venueById = byId(parts.venues);
  const sourceById = byId(parts.sources);
  const personById = byId(parts.people);
  const subtopicsById = Map.groupBy(parts.topics.filter((topic) => topic.parent !== undefined).toSorted(byOrder), (topic) => topic.parent);
  const inReadingOrder = entries.toSorted(byReadingOrder);
  const entriesByTopic = new Map<string, Entry[]>();
  const descendants = new Map<string, Relation[]>();
  const creditedBySource = new Map<string, Entry[]>();
  for (const entry of inReadingOrder) {
    for (const id of new Set(entry.topics)) append(entriesByTopic, id, entry);
    for (const { entry: ancestor, how } of entry.buildsOn) append(descendants, ancestor, { entry, how });
  }
  for (const entry of entries)
    for (const id of new Set(entry.recommendedBy.map(({ source }) => source))) append(creditedBySource, id, entry);
  for (const [id, filed] of entriesByTopic) entriesByTopic.set(id, inCuratedOrder(filed, topicById.get(id)?.reading ?? []));
  const paths = parts.paths.toSorted(byOrder);
  const placesByEntry = new Map<string, PathPlace[]>();
  for (const path of paths) stepsOf(path).forEach(({ entry }, index) => append(placesByEntry, entry, { path, step: index + 1 }));
  const terms = parts.terms.toSorted((a, b) => compareText(a.en.toLowerCase(), b.en.toLowerCase()));
  const termsByEntry = new Map<string, Term[]>();
  for (const term of terms) for (const id of term.entries) append(termsByEntry, id, term);
  const noteById = byId(parts.notes);
  const pathById = byId(paths);

  const subtopics = (area: Topic): readonly Topic[] => subtopicsById.get(area.id) ?? [];
  const areaOf = (topic: Topic): Topic => (topic.parent === undefined ? undefined : topicById.get(topic.parent)) ?? topic;
  const sectionsOf = oncePerTopic((topic): readonly Section[] => {
    const parts = [topic, ...subtopics(topic)];
    const ids = new Set(parts.map((part) => part.id));
    return parts.flatMap((part) => {
      const all = entriesByTopic.get(part.id) ?? [];
      const shown = (entry: Entry): boolean => entry.topics.find((id) => ids.has(id)) === part.id;
      return all.length === 0 ? [] : [{ topic: part, entries: all.filter(shown), also: all.filter((entry) => !shown(entry)) }];
    });
  });
  const entriesOf = oncePerTopic((topic) => sectionsOf(topic).flatMap((section) => section.entries));
  const homeOf = (entry: Entry): Topic => {
    const home = topicById.get(entry.topics[0] ?? '');
    if (home === undefined) throw new Error(`The entry ${entry.id} has no known topic; check the library before using it.`);
    return home;
  };

  let found: ReadonlyMap<string, readonly Entry[]> | undefined;
  const byInitial = () => (found ??= entriesByInitial(entries));

  const minutesOfStep = (path: Path, step: number): number => {
    const own = stepsOf(path)[step];
    return own?.minutes ?? entryById.get(own?.entry ?? '')?.minutes ?? 0;
  };

  return {
    entries,
    areas,
    topics: [
      ...areas.flatMap((area) => [area, ...subtopics(area)]),
      ...parts.topics.filter((topic) => topic.parent !== undefined && !areas.some((area) => area.id === topic.parent)),
    ],
    venues: parts.venues.toSorted((a, b) => compareText(a.id, b.id)),
    sources: parts.sources.toSorted((a, b) => compareText(a.id, b.id)),
    people: parts.people,
    notes: parts.notes.toSorted((a, b) => compareText(a.id, b.id)),
    paths,
    terms,
    removed,
    linkExceptions: parts.linkExceptions ?? [],
    linkRecord: parts.linkRecord,
    entry: (id) => entryById.get(id),
    renamed: (formerId) => entryByFormerId.get(formerId),
    removedWork: (id) => removedById.get(id),
    topic: (id) => topicById.get(id),
    venue: (id) => venueById.get(id),
    source: (id) => sourceById.get(id),
    note: (id) => noteById.get(id),
    path: (id) => pathById.get(id),
    subtopics,
    areaOf,
    homeOf,
    topicsOf: (entry) => {
      const own = entry.topics.flatMap((id) => topicById.get(id) ?? []);
      return [...new Set(own.flatMap((topic) => [topic, areaOf(topic)]))];
    },
    entriesOf,
    countOf: (topic) => entriesOf(topic).length,
    besideOf: (entry, most) =>
      entriesOf(homeOf(entry))
        .filter((other) => other !== entry && other.unseen === undefined)
        .slice(0, most),
    homeEntriesOf: oncePerTopic((area) => entriesOf(area).filter((entry) => areaOf(homeOf(entry)).id === area.id)),
    ancestorsOf: (entry) =>
      entry.buildsOn.flatMap(({ entry: id, how }) => {
        const ancestor = entryById.get(id);
        return ancestor === undefined ? [] : [{ entry: ancestor, how }];
      }),
    descendantsOf: (entry) => descendants.get(entry.id) ?? [],
    minutesOfStep,
    minutesOf: (path) => stepsOf(path).reduce((sum, _, step) => sum + minutesOfStep(path, step), 0),
    placesOf: (entry) => placesByEntry.get(entry.id) ?? [],
    termsOf: (entry) => termsByEntry.get(entry.id) ?? [],
    person: (name) => personById.get(name),
    creditedTo: (source) => creditedBySource.get(source.id) ?? [],
    initials: () => [...byInitial()].map(([initial, titled]) => ({ initial, count: titled.length })),
    entriesUnder: (initial) => byInitial().get(initial) ?? [],
    sectionsOf,
    date: entries.flatMap((entry) => [entry.added, entry.reviewed ?? '']).reduce((a, b) => (a > b ? a : b), ''),
  };
}

/** Must-reads first, then by first public date, works without a date last, then by title. */
function byReadingOrder(a: Entry, b: Entry): number {
  return (
    tiers.indexOf(a.tier) - tiers.indexOf(b.tier) ||
    compareText(dateOf(a), dateOf(b)) ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  );
}

/** Entries by the initials of their titles and by title, without case, accents and signs before the first letter. */
function entriesByInitial(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const titled = entries.map((entry) => ({
    entry,
    key: entry.title
      .normalize('NFKD')
      .replace(/^[^\p{L}\p{N}]+|\p{M}/gu, '')
      .toLowerCase(),
  }));
  const sorted = titled.toSorted((a, b) => compareText(a.key, b.key) || compareText(a.entry.id, b.entry.id));
  const groups = Map.groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? key.slice(0, 1) : 'other'));
  const inOrder = [...groups].toSorted(([a], [b]) => a.length - b.length || compareText(a, b));
  return new Map(inOrder.map(([initial, group]) => [initial, group.map(({ entry }) => entry)]));
}

/** Within each tier the curated works first, in their order. The others keep theirs. */
function inCuratedOrder(entries: readonly Entry[], reading: readonly string[]): Entry[] {
  const places = new Map(reading.map((id, place) => [id, place]));
  const place = (entry: Entry): number => places.get(entry.id) ?? reading.length;
  return entries.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || place(a) - place(b));
}

/** What is asked of a topic again and again, on nearly every page, and found once. */
function oncePerTopic<Found>(find: (topic: Topic) => Found): (topic: Topic) => Found {
  const found = new Map<string, Found>();
  return (topic) => {
    const known = found.get(topic.id);
    if (known !== undefined) return known;
    const own = find(topic);
    found.set(topic.id, own);
    return own;
  };
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function dateOf(entry: Entry): string {
  return entry.published ?? entry.year?.toString() ?? '9999';
}

function byOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || compareText(a.id, b.id);
}

type Ordered = Pick<Topic, 'id' | 'order'>;

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
