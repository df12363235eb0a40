import type { Entry } from '../entry.ts';
import type { Library, Relation, Section } from '../library.ts';
import type { Topic } from '../topic.ts';

/** The most works that a map holds, so that it stays within 60 KB. */
export const mostOnMap = 90;

/**
 * What the map of a larger topic holds: the first works of its parts, and for each of them the first works that build on it and
 * that it builds on. Together never more than `mostOnMap`.
 */
const firstWorks = 22;
const laterWorks = 2;
const earlierWorks = 1;

/** The topics that have a map: areas, and the sub-topics of areas whose map does not hold all of their works. */
export function mappedTopics(library: Library): readonly Topic[] {
  return library.topics.filter((topic) => library.countOf(topic) > 0 && mapOf(library, topic) === topic);
}

/** The topic on whose map the works of a topic are seen best: its own where it has one, else that of its area. */
export function mapOf(library: Library, topic: Topic): Topic {
  const area = library.areaOf(topic);
  return library.countOf(area) > mostOnMap ? topic : area;
}

/** The topic on whose map a work stands, if there is one: that of its home topic. Asks for no more than the works next to it. */
export function mapWithWork(library: Library, entry: Entry): Topic | undefined {
  const home = library.homeOf(entry);
  const topic = mapOf(library, home);
  if (library.countOf(topic) <= mostOnMap) return topic;
  // The parts of an area share its places; which works have them, only the map itself finds out.
  if (topic.parent === undefined) return undefined;
  const isInside = ({ topics }: Entry): boolean => topics.includes(topic.id);
  const isFirst = isOneOf(firstOf(library.sectionsOf(topic)));
  const isOf = (kin: (library: Library, first: Entry, isInside: (entry: Entry) => boolean) => readonly Relation[], other: Entry) =>
    isFirst(other) && kin(library, other, isInside).some((relation) => relation.entry.id === entry.id);
  const stands =
    isFirst(entry) ||
    library.ancestorsOf(entry).some((relation) => isOf(laterOf, relation.entry)) ||
    library.descendantsOf(entry).some((relation) => isOf(earlierOf, relation.entry));
  return stands ? topic : undefined;
}

/** The sections of the map of a topic with the works that stand on it, in reading order. */
export function mappedSections(library: Library, topic: Topic): readonly Pick<Section, 'topic' | 'entries'>[] {
  const sections = library.sectionsOf(topic);
  if (library.countOf(topic) <= mostOnMap) return sections.filter(({ entries }) => entries.length > 0);
  const isInside = isOneOf(sections.flatMap(({ entries }) => entries));
  const isShown = isOneOf(
    firstOf(sections).flatMap((entry) => [
      entry,
      ...[...laterOf(library, entry, isInside), ...earlierOf(library, entry, isInside)].map((relation) => relation.entry),
    ]),
  );
  return sections.map((section) => ({ ...section, entries: section.entries.filter(isShown) })).filter(({ entries }) => entries.length > 0);
}

/** The first work of each section, then the second of each, and so on: the must-reads of all before any other work. */
function firstOf(sections: readonly Section[]): readonly Entry[] {
  const ranked = sections.flatMap(({ entries }) => entries.slice(0, firstWorks).map((entry, place) => ({ entry, place })));
  const isOther = ({ entry }: { entry: Entry }): number => (entry.tier === 'must-read' ? 0 : 1);
  return ranked
    .toSorted((a, b) => isOther(a) - isOther(b) || a.place - b.place)
    .slice(0, firstWorks)
    .map(({ entry }) => entry);
}

function laterOf(library: Library, entry: Entry, isInside: (entry: Entry) => boolean): readonly Relation[] {
  return firstInside(library.descendantsOf(entry), laterWorks, isInside);
}

function earlierOf(library: Library, entry: Entry, isInside: (entry: Entry) => boolean): readonly Relation[] {
  return firstInside(library.ancestorsOf(entry), earlierWorks, isInside);
}

function firstInside(relations: readonly Relation[], most: number, isInside: (entry: Entry) => boolean): readonly Relation[] {
  return relations.filter((relation) => isInside(relation.entry)).slice(0, most);
}

function isOneOf(entries: readonly Entry[]): (entry: Entry) => boolean {
  const ids = new Set(entries.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}
