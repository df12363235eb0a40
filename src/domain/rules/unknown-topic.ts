import { topicFile } from '../content-paths.ts';
import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every topic that an entry or a sub-topic names exists. */
export const unknownTopic: Rule = {
  id: 'unknown-topic',
  severity: 'error',
  check({ library, known }) {
    const remedy = (id: string): string =>
      `${didYouMean(id, known.topics)}Topics are the files in content/topics/: ${[...known.topics].toSorted().join(', ')}.`;
    const areas = library.areas.map((area) => area.id);
    return [
      ...library.entries.flatMap((entry) =>
        entry.topics.flatMap((id, index) =>
          !known.topics.has(id) ? [entryFinding(entry, ['topics', index], `No topic is named "${id}".`, remedy(id))] : [],
        ),
      ),
      ...library.topics.flatMap((topic) =>
        topic.parent !== undefined &&
        !areas.includes(topic.parent) &&
        (library.topic(topic.parent) !== undefined || !known.topics.has(topic.parent))
          ? [
              {
                file: topicFile(topic.id, 'en'),
                path: ['parent'],
                message: `No area is named "${topic.parent}".`,
                remedy: `${didYouMean(topic.parent, areas)}Areas are topics without a parent: ${areas.join(', ')}.`,
              },
            ]
          : [],
      ),
    ];
  },
};
