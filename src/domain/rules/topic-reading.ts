import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** The curated order of a topic names works that are filed under it, and related topics are other topics. */
export const topicReading: Rule = {
  id: 'topic-reading',
  severity: 'error',
  check({ library, known }) {
    return library.topics.flatMap((topic) => [
      ...topic.reading.flatMap((id, index) => {
        const entry = library.entry(id);
        return entry === undefined || entry.topics.includes(topic.id)
          ? []
          : [
              {
                file: topicFile(topic.id, 'en'),
                path: ['reading', index],
                message: `"${id}" is not filed under "${topic.id}".`,
                remedy: `Add the topic to the entry, or remove it here; its topics are ${entry.topics.join(', ')}.`,
              },
            ];
      }),
      ...topic.related.flatMap((id, index) =>
        id !== topic.id && known.topics.has(id)
          ? []
          : [
              {
                file: topicFile(topic.id, 'en'),
                path: ['related', index],
                message: id === topic.id ? 'A topic cannot be related to itself.' : `No topic is named "${id}".`,
                remedy: 'Name another topic by its file in content/topics/.',
              },
            ],
      ),
    ]);
  },
};
