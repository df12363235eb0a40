import { topicFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import type { Rule } from './rule.ts';

/** How many years a topic may go without a new work before it says why. */
const quietYears = 2;

/** A sub-topic has a work of the last two years before the list last grew, or says why not. */
export const quietTopic: Rule = {
  id: 'quiet-topic',
  severity: 'warning',
  check({ library }) {
    const last = library.entries
      .map(({ added }) => added)
      .toSorted()
      .at(-1);
    if (last === undefined) return [];
    const since = `${Number(last.slice(0, 4)) - quietYears}${last.slice(4, 7)}`;
    return library.topics.flatMap((topic) => {
      const newest = library.entriesOf(topic).map(monthOf).toSorted().at(-1);
      if (topic.parent === undefined || newest === undefined || newest >= since || topic.en.settled !== undefined) return [];
      return [
        {
          file: topicFile(topic.id, 'en'),
          path: [],
          message: `The newest work of the topic "${topic.id}" is of ${newest === '' ? 'an unknown year' : newest.slice(0, 4)}.`,
          remedy: 'Add a work of the last two years, or say in `settled` what was settled or where the work goes on.',
        },
      ];
    });
  },
};

/** The month in which a work was first public; the last one of the year where only that is known. */
function monthOf({ published, year }: Entry): string {
  const known = published ?? year?.toString() ?? '';
  return known.length === 4 ? `${known}-12` : known;
}
