import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** Below this number of works a topic is too small to be judged by its tiers. */
const enough = 4;

/** A topic has a place to begin, and not everything in it is one. */
export const topicBalance: Rule = {
  id: 'topic-balance',
  severity: 'warning',
  check({ library }) {
    return library.topics.flatMap((topic) => {
      const entries = library.entriesOf(topic);
      if (entries.length < enough) return [];
      const file = topicFile(topic.id, 'en');
      const mustReads = entries.filter((entry) => entry.tier === 'must-read').length;
      if (mustReads === 0 && topic.parent === undefined) {
        return [
          {
            file,
            path: [],
            message: `The topic "${topic.id}" has no must-read.`,
            remedy: 'Find the work that the others take as known, or add one.',
          },
        ];
      }
      return mustReads * 2 > entries.length
        ? [
            {
              file,
              path: [],
              message: `${mustReads} of the ${entries.length} works of the topic "${topic.id}" are must-reads.`,
              remedy: 'At most half may be: a must-read is what the rest of the topic assumes.',
            },
          ]
        : [];
    });
  },
};
