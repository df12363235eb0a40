import type { Kind } from '../vocabulary.ts';
import { entryFinding, type Rule } from './rule.ts';

/** The least and the most minutes that a work of a kind takes. */
const ranges: Readonly<Record<Kind, readonly [least: number, most: number]>> = {
  paper: [15, 480],
  framework: [20, 600],
  course: [300, 12_000],
  article: [5, 480],
  video: [5, 900],
  book: [180, 6000],
  collection: [15, 3000],
};

/** Minutes are those of a careful first reading, in minutes. */
export const minutesRange: Rule = {
  id: 'minutes-range',
  severity: 'warning',
  check({ library }) {
    return library.entries.flatMap((entry) => {
      const [least, most] = ranges[entry.kind];
      const { minutes } = entry;
      return minutes === undefined || (minutes >= least && minutes <= most)
        ? []
        : [
            entryFinding(
              entry,
              ['minutes'],
              `${minutes} minutes are unlikely for ${withArticle(entry.kind)}.`,
              `Check the number: it counts minutes, and ${withArticle(entry.kind)} takes ${least} to ${most}.`,
            ),
          ];
    });
  },
};

function withArticle(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
