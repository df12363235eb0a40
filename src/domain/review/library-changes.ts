import { compareText } from '../compare-text.ts';
import type { Entry } from '../entry.ts';
import { worksJson } from '../plan/works-json.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { createLibrary, type Library } from '../library.ts';
import type { Path } from '../path.ts';
import type { RemovedWork } from '../removed-work.ts';
import { planOfTopic } from '../plan/make-plan.ts';
import { type SimilarWork, similarWorksIn } from '../work/similar-works.ts';
import type { Topic } from '../topic.ts';

/** A number before and after. */
export interface Count {
  readonly before: number;
  readonly after: number;
}

/** A work that joins the list. */
export interface AddedWork {
  readonly entry: Entry;
  /** Works that may be the same, for a person to look at. */
  readonly similar: readonly SimilarWork[];
}

/** A work whose file says something else than before, or has another name. */
export interface ChangedWork {
  readonly before: Entry;
  readonly after: Entry;
  /** Empty when only the name of the file is another. */
  readonly changes: readonly FieldChange[];
  /** The paths that have it as a step. */
  readonly paths: readonly Path[];
}

/** A work that leaves the list without a new name. */
export interface WorkRemoval {
  readonly entry: Entry;
  /** What is left of it, if `removed.yaml` says. */
  readonly record?: RemovedWork;
  /** The paths that had it as a step. */
  readonly paths: readonly Path[];
}

/** What changed among records of one noun: topics, terms and so on. */
export interface RecordChanges {
  readonly noun: 'topic' | 'path' | 'note' | 'term' | 'venue' | 'source' | 'person' | 'removed';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly changes: readonly FieldChange[] }[];
}

/** How many works are filed under a topic itself, and how many of them are must-reads. */
export interface TopicCounts {
  readonly topic: Topic;
  readonly works: Count;
  readonly mustReads: Count;
}

/** A plan that comes out otherwise than before. */
export interface PlanChange {
  /** What the plan leads to: a topic, as its page offers it, or a work. */
  readonly goal: Topic | Entry;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** How many works it has. */
  readonly works: Count;
  readonly minutes: Count;
}

/** What differs between two versions of a library, and what follows from it. */
export interface LibraryChanges {
  /** By id, as all that follows. */
  readonly added: readonly AddedWork[];
  readonly removed: readonly WorkRemoval[];
  /** Works whose id is another one, and which keep the old one in `formerIds`. */
  readonly renamed: readonly ChangedWork[];
  readonly changed: readonly ChangedWork[];
  /** Only nouns of which something changed. */
  readonly records: readonly RecordChanges[];
  readonly works: Count;
  readonly mustReads: Count;
  /** Topics under which more or fewer works or must-reads are filed, in the order of the site. */
  readonly topics: readonly TopicCounts[];
  /** Minutes of paths. */
  readonly pathMinutes: readonly { readonly path: Path; readonly minutes: Count }[];
  /** Plans to topics, in the order of the site. */
  readonly topicPlans: readonly PlanChange[];
  /** Plans to works that both versions have: what one has to read before is not the same. */
  readonly workPlans: readonly PlanChange[];
}

/**
 * What differs between two versions of a library, as far as it means something to readers: not how files are written.
 * Works whose home topic is unknown are compared; topics and plans leave them out, since they have no place in either.
 */
export function libraryChanges(before: Library, after: Library): LibraryChanges {
  const current = withCurrentIds(after);
  const renames = new Map(
    after.entries.flatMap((entry) =>
      entry.formerIds
        .filter((id) => before.entry(id) !== undefined && after.entry(id) === undefined && before.entry(entry.id) === undefined)
        .map((id) => [entry.id, id] as const),
    ),
  );
  const oldOf = (entry: Entry): Entry | undefined => before.entry(renames.get(entry.id) ?? entry.id);
  const kept = after.entries.flatMap((entry): readonly ChangedWork[] => {
    const old = oldOf(entry);
    return old === undefined ? [] : [{ before: old, after: entry, changes: workChanges(old, entry), paths: pathsOf(current, entry) }];
  });
  const similarTo = similarWorksIn(after);
  const keptIds = new Set(kept.map((work) => work.before.id));
  return {
    added: after.entries.filter((entry) => oldOf(entry) === undefined).map((entry) => ({ entry, similar: similarTo(entry) })),
    removed: before.entries
      .filter(({ id }) => !keptIds.has(id))
      .map((entry) => {
        const record = after.removedWork(entry.id);
        return { entry, paths: pathsOf(before, entry), ...(record === undefined ? {} : { record }) };
      }),
    renamed: kept.filter((work) => work.before.id !== work.after.id),
    changed: kept.filter((work) => work.before.id === work.after.id && work.changes.length > 0),
    records: allRecordChanges(before, after),
    works: { before: before.entries.length, after: after.entries.length },
    mustReads: { before: mustReadsOf(before.entries), after: mustReadsOf(after.entries) },
    topics: topicCounts(before, after),
    pathMinutes: after.paths.flatMap((path) => {
      const old = before.path(path.id);
      if (old === undefined) return [];
      const minutes = { before: before.minutesOf(old), after: current.minutesOf(current.path(path.id) ?? path) };
      return minutes.before === minutes.after ? [] : [{ path, minutes }];
    }),
    topicPlans: topicPlans(withHomes(before), withHomes(current), renames),
    workPlans: workPlans(before, current, renames),
  };
}

/** Today's ids of works that have another one, with the former id. */
type Renames = ReadonlyMap<string, string>;

function workChanges(before: Entry, after: Entry): readonly FieldChange[] {
  const { id, ...old } = before;
  const { id: _, formerIds, ...now } = after;
  // That a renamed work names its old id is what makes it renamed.
  return fieldChanges(old, { ...now, formerIds: formerIds.filter((former) => former !== id) });
}

function pathsOf(library: Library, entry: Entry): readonly Path[] {
  return [...new Set(library.placesOf(entry).map(({ path }) => path))];
}

function mustReadsOf(entries: readonly Entry[]): number {
  return entries.filter(({ tier }) => tier === 'must-read').length;
}

function allRecordChanges(before: Library, after: Library): readonly RecordChanges[] {
  return [
    recordChanges('topic', before.topics, after.topics),
    recordChanges('path', before.paths, after.paths),
    recordChanges('note', before.notes, after.notes),
    recordChanges('term', before.terms, after.terms),
    recordChanges('venue', before.venues, after.venues),
    recordChanges('source', before.sources, after.sources),
    recordChanges('person', before.people, after.people),
    // A work that leaves the list now is told with its record.
    recordChanges(
      'removed',
      before.removed,
      after.removed.filter(({ id }) => before.entry(id) === undefined),
    ),
  ].filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function recordChanges<Item extends { readonly id: string }>(
  noun: RecordChanges['noun'],
  before: readonly Item[],
  after: readonly Item[],
): RecordChanges {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return {
    noun,
    added: [...now.keys()].filter((id) => !old.has(id)).toSorted(),
    removed: [...old.keys()].filter((id) => !now.has(id)).toSorted(),
    changed: [...now.values()]
      .flatMap((item) => {
        const changes = old.has(item.id) ? fieldChanges(old.get(item.id), item) : [];
        return changes.length === 0 ? [] : [{ id: item.id, changes }];
      })
      .toSorted((a, b) => compareText(a.id, b.id)),
  };
}

function topicCounts(before: Library, after: Library): readonly TopicCounts[] {
  const known = [...after.topics, ...before.topics.filter(({ id }) => after.topic(id) === undefined)];
  return known.flatMap((topic) => {
    const [old, now] = [before, after].map(({ entries }) => entries.filter(({ topics }) => topics.includes(topic.id)));
    const works = { before: old?.length ?? 0, after: now?.length ?? 0 };
    const mustReads = { before: mustReadsOf(old ?? []), after: mustReadsOf(now ?? []) };
    return works.before === works.after && mustReads.before === mustReads.after ? [] : [{ topic, works, mustReads }];
  });
}

/** The library in which prerequisites and steps name renamed works by their new ids, so that a forgotten one moves no plan. */
function withCurrentIds(library: Library): Library {
  const renamed = new Map(library.entries.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
  const current = (id: string): string => (library.entry(id) === undefined ? (renamed.get(id) ?? id) : id);
  const withSteps = (path: Path): Path => {
    const parts = path.en.parts.map((part) => ({
      ...part,
      steps: part.steps.map((step) => ({ ...step, entry: current(step.entry) })),
    }));
    return { ...path, en: { ...path.en, parts } };
  };
  return createLibrary({
    ...library,
    entries: library.entries.map((entry) => ({ ...entry, prerequisites: entry.prerequisites.map(current) })),
    paths: library.paths.map(withSteps),
  });
}

/** The library without works that have no known home, of which no plan can be made. */
function withHomes(library: Library): Library {
  return createLibrary({ ...library, entries: library.entries.filter(({ topics: [home = ''] }) => library.topic(home) !== undefined) });
}

function topicPlans(before: Library, after: Library, renames: Renames): readonly PlanChange[] {
  const lists = { before: worksJson(before, 'en'), after: worksJson(after, 'en') };
  return after.topics.flatMap((topic) => {
    if (before.topic(topic.id) === undefined) return [];
    const [old, now] = [planOfTopic(lists.before, topic.id).steps, planOfTopic(lists.after, topic.id).steps];
    return planChange(topic, idsOf(old), idsOf(now), before, after, renames);
  });
}

function idsOf(works: readonly { readonly id: string }[]): readonly string[] {
  return works.map(({ id }) => id);
}

function workPlans(before: Library, after: Library, renames: Renames): readonly PlanChange[] {
  const needs = { before: needsOf(before), after: needsOf(after) };
  return after.entries.flatMap((entry) => {
    const old = renames.get(entry.id) ?? entry.id;
    if (before.entry(old) === undefined) return [];
    return planChange(entry, [...needs.before(old)], [...needs.after(entry.id)], before, after, renames);
  });
}

/** All that one has to read before a work, found once for each work. Prerequisites that close a circle are passed over. */
function needsOf(library: Library): (id: string) => ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>();
  const find = (id: string): ReadonlySet<string> => {
    const known = found.get(id);
    if (known !== undefined) return known;
    // What is being looked for needs nothing, so that a circle ends.
    found.set(id, new Set());
    const direct = (library.entry(id)?.prerequisites ?? []).filter((other) => library.entry(other) !== undefined);
    const needs = new Set(direct.flatMap((other) => [other, ...find(other)]).filter((other) => other !== id));
    found.set(id, needs);
    return needs;
  };
  return find;
}

function planChange(
  goal: Topic | Entry,
  before: readonly string[],
  after: readonly string[],
  old: Library,
  now: Library,
  renames: Renames,
): readonly PlanChange[] {
  const formerly = after.map((id) => renames.get(id) ?? id);
  const added = after.filter((_, index) => !before.includes(formerly[index] ?? ''));
  const removed = before.filter((id) => !formerly.includes(id));
  if (added.length + removed.length === 0) return [];
  const entries = (ids: readonly string[], library: Library): readonly Entry[] => ids.flatMap((id) => library.entry(id) ?? []);
  const minutes = (ids: readonly string[], library: Library): number =>
    entries(ids, library).reduce((sum, entry) => sum + (entry.minutes ?? 0), 0);
  return [
    {
      goal,
      added: entries(added, now),
      removed: entries(removed, old),
      works: { before: before.length, after: after.length },
      minutes: { before: minutes(before, old), after: minutes(after, now) },
    },
  ];
}
