import { partCount, partOf } from '../id.ts';
import type { Library } from '../library.ts';
import { pathTexts, stepsOf } from '../path.ts';
import { titleLanguage } from '../work/title-language.ts';
import { namePrefixes } from '../work/name-groups.ts';
import type { DataFile } from '../urls.ts';
import { type Language, tiers } from '../vocabulary.ts';
import { defaultTierOf } from './make-plan.ts';
import { leadingTo } from './planned-list.ts';
import { type Work, worksJson } from './works-json.ts';
import { writeGraph } from './work-graph.ts';
import { graphFile, partFile, topicWorksFile } from './works-address.ts';

/** A work as the site sends it in parts: with its place in curated order, from 0. */
export interface PlacedWork extends Work {
  readonly place: number;
}

/** Some works and all that lead to them, in curated order. */
export interface WorksPart {
  readonly works: readonly PlacedWork[];
}

/**
 * The list without its works, as the site sends it at `/<language>/works.json`. The works stand in parts, of which a page
 * fetches those that it needs.
 */
export function worksIndex(library: Library, language: Language) {
  const { works, topics } = worksJson(library, language);
  const byTopic = byTopics(works);
  return {
    /** How many works there are. */
    count: works.length,
    /** In how many parts they stand: a work in that of its id, and in those of its former ids. */
    parts: partCount(works.length),
    /** With what the ids of the groups of names begin. */
    names: namePrefixes(library),
    /** With how far a plan for each goes when nobody says. */
    topics: topics.map((topic) => ({ ...topic, tier: defaultTierOf({ works: byTopic.get(topic.id) ?? [], topics }, topic.id) })),
    paths: library.paths.map((path) => ({ id: path.id, title: pathTexts(path, language).title })),
    /** Works that are no longer in the list: a reader may have marked them. */
    removed: library.removed.map(({ id, formerIds, kind, title }) => ({ id, formerIds, kind, title, language: titleLanguage(title) })),
  };
}

/** The form of `/works.json`. */
export type WorksIndex = ReturnType<typeof worksIndex>;

/** The steps of all paths, as the site sends them at `/<language>/paths.json`. */
export function pathsJson(library: Library, language: Language) {
  return {
    parts: partCount(library.entries.length),
    paths: library.paths.map((path) => ({
      id: path.id,
      title: pathTexts(path, language).title,
      steps: stepsOf(path).map(({ entry }, step) => ({
        entry,
        formerIds: library.entry(entry)?.formerIds ?? [],
        minutes: library.minutesOfStep(path, step),
      })),
    })),
  };
}

/** The form of `/paths.json`. */
export type PathsJson = ReturnType<typeof pathsJson>;

/** The works in parts, those of each topic, and what leads to what. They say the same in both languages. */
export function worksFiles(library: Library): readonly DataFile[] {
  const list = worksJson(library, 'en');
  const works = list.works.map((work, place) => ({ ...work, place }));
  const needed = leadingTo(works);
  const placed = (ids: readonly string[]): string => JSON.stringify({ works: needed(ids) });
  const parts = partCount(works.length);
  const idsByPart = Map.groupBy(
    works.flatMap(({ id, formerIds }) => [id, ...formerIds].map((key) => ({ part: partOf(key, parts), id }))),
    ({ part }) => part,
  );
  const byTopic = byTopics(works);
  return [
    ...Array.from({ length: parts }, (_, part) => ({
      path: partFile(part),
      content: placed((idsByPart.get(part) ?? []).map(({ id }) => id)),
    })),
    ...list.topics.flatMap(({ id }) =>
      tiers.map((upTo, last) => ({
        path: topicWorksFile(id, upTo),
        content: placed((byTopic.get(id) ?? []).flatMap((work) => (tiers.indexOf(work.tier) <= last ? [work.id] : []))),
      })),
    ),
    { path: graphFile, content: JSON.stringify(writeGraph(list, parts)) },
  ];
}

/** The works of each topic. */
function byTopics(works: readonly Work[]): ReadonlyMap<string, readonly Work[]> {
  const filed = works.flatMap((work) => work.topics.map((topic) => ({ topic, work })));
  return new Map([...Map.groupBy(filed, ({ topic }) => topic)].map(([topic, rows]) => [topic, rows.map(({ work }) => work)]));
}
