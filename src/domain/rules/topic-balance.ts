import { topicFile } from '../content-paths.ts';
import type { Rule } from './rule.ts';

/** Below this number of works a topic is too small to be judged by its tiers. */
const enough = 4;

/** How many must-reads a topic may have: two of five works, and half of fewer than ten, where one work more is much. */
function most(works: number): number {
  return Math.floor(works * (works < 10 ? 0.5 : 0.4));
}

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
      if (mustReads === 0) {
        return [
          {
            file,
            path: [],
            message: `The topic "${topic.id}" has no must-read.`,
            remedy: 'Find the work that the others take as known, or add one.',
          },
        ];
      }
      return mustReads > most(entries.length)
        ? [
            {
              file,
              path: [],
              message: `${mustReads} of the ${entries.length} works of the topic "${topic.id}" are must-reads.`,
              remedy: `At most ${most(entries.length)} may be: a must-read is what the rest of the topic assumes.`,
            },
          ]
        : [];
    });
  },
};
