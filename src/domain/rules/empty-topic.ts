import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** A topic without works says why it is kept, and stops saying so once it has one. */
export const emptyTopic: Rule = {
  id: 'empty-topic',
  severity: 'error',
  check({ library }) {
    return library.topics.flatMap((topic) => {
      const isEmpty = library.entriesOf(topic).length === 0;
      const file = topicFile(topic.id, 'en');
      if (isEmpty && topic.en.awaiting === undefined) {
        return [
          {
            file,
            path: [],
            message: `No entry has the topic "${topic.id}".`,
            remedy: 'File a work under it, remove the topic, or say in `awaiting` why it is kept.',
          },
        ];
      }
      return !isEmpty && topic.en.awaiting !== undefined
        ? [
            {
              file,
              path: ['awaiting'],
              message: `The topic "${topic.id}" awaits works, but has some.`,
              remedy: 'Remove `awaiting` here and in the translation.',
            },
          ]
        : [];
    });
  },
};
