import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** A topic stops saying that it awaits works once it has one. Whoever adds the first need not know of it, so it only warns. */
export const filledTopic: Rule = {
  id: 'filled-topic',
  severity: 'warning',
  check({ library }) {
    return library.topics
      .filter((topic) => library.countOf(topic) > 0 && topic.en.awaiting !== undefined)
      .map(({ id }) => ({
        file: topicFile(id, 'en'),
        path: ['awaiting'],
        message: `The topic "${id}" awaits works, but has some.`,
        remedy: 'Remove `awaiting` here and in the translation.',
      }));
  },
};
