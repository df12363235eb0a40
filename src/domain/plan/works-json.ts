import type { Library } from '../library.ts';
import { shortName } from '../work/short-name.ts';
import { topicTexts } from '../topic.ts';
import type { Language } from '../vocabulary.ts';

/**
 * What plans are made from: of all works what says when and how long they are read, and the topics. Works stand in the order of
 * the home page: by area, in reading order. The site sends it in parts, which `works-files.ts` makes.
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
        /** Whether nobody could open it; absent otherwise. */
        ...(entry.unseen && { unseen: entry.unseen }),
        /** Its topics, the home first, and the areas above them. */
        topics: library.topicsOf(entry).map((topic) => topic.id),
        /** Ids of works to read before. */
        prerequisites: entry.prerequisites,
      })),
    ),
    topics: filed.map((topic) => ({ id: topic.id, area: library.areaOf(topic).id, title: topicTexts(topic, language).title })),
  };
}

/** A list from which plans can be made. */
export type WorksJson = ReturnType<typeof worksJson>;
/** A work as the pages that plan reading know it. */
export type Work = WorksJson['works'][number];
