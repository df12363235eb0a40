import type { Library } from '../library.ts';
import { type Path, pathTexts, stepsOf } from '../path.ts';
import { shortName } from '../work/short-name.ts';
import { topicTexts } from '../topic.ts';
import type { Language } from '../vocabulary.ts';

/**
 * What the pages that plan reading know of the list, as the site sends it at `/<language>/works.json`: a slice of the
 * library, since `/library.json` is large. Works stand in the order of the home page: by area, in reading order.
 */
export function worksJson(library: Library, language: Language) {
  const filed = library.topics.filter((topic) => library.countOf(topic) > 0);
  return {
    works: library.areas.flatMap((area) =>
      library.homeEntriesOf(area).map((entry) => ({
        id: entry.id,
        formerIds: entry.formerIds,
        kind: entry.kind,
        tier: entry.tier,
        name: shortName(entry),
        title: entry.title,
        /** The language of the work itself. */
        language: entry.language,
        year: entry.year,
        minutes: entry.minutes ?? 0,
        /** Its topics, the home first, and the areas above them. */
        topics: library.topicsOf(entry).map((topic) => topic.id),
        /** Ids of works to read before. */
        prerequisites: entry.prerequisites,
      })),
    ),
    topics: filed.map((topic) => ({ id: topic.id, area: library.areaOf(topic).id, title: topicTexts(topic, language).title })),
    paths: library.paths.map((path) => pathJson(path, library, language)),
  };
}

function pathJson(path: Path, library: Library, language: Language) {
  return {
    id: path.id,
    title: pathTexts(path, language).title,
    steps: stepsOf(path).map(({ entry }, step) => ({ entry, minutes: library.minutesOfStep(path, step) })),
  };
}

/** The form of `/works.json`. */
export type WorksJson = ReturnType<typeof worksJson>;
/** A work as the pages that plan reading know it. */
export type Work = WorksJson['works'][number];
