import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** A topic without works says why it is kept. */
export const emptyTopic: Rule = {
  id: 'empty-topic',
  severity: 'error',
  check({ library }) {
    return library.topics
      .filter((topic) => library.countOf(topic) === 0 && topic.en.awaiting === undefined)
      .map(({ id }) => ({
        file: topicFile(id, 'en'),
        path: [],
        message: `No entry has the topic "${id}".`,
        remedy: 'File a work under it, remove the topic, or say in `awaiting` why it is kept.',
      }));
  },
};
