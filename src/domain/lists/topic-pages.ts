import type { Entry } from '../entry.ts';
import type { Section } from '../library.ts';
import type { Topic } from '../topic.ts';
import { mostOnPage } from './list-sizes.ts';
import { pagesOf } from './pages-of.ts';

/** A section as a page shows it: all its works, or the first of them. */
export interface ShownSection extends Section {
  readonly shown: readonly Entry[];
  /** Those to which the page has to lead: they are on the page of the section, or on the next one of the topic. */
  readonly rest: readonly Entry[];
}

/** One page of a topic. */
export interface TopicPage {
  readonly sections: readonly ShownSection[];
}

/** How many works of a section come before any section gets more, if it has as many. */
const atLeast = 3;

/**
 * The pages of a topic. What fits on one stands there whole. Of an area that holds more, the first page shows of each section the
 * must-reads and the first of the rest, in fair parts; the rest of a sub-topic is on the page of that, and the rest of what is
 * filed under the topic itself on the pages after the first. A sub-topic has nothing else.
 * @param sections Those of the topic, as `library.sectionsOf` gives them.
 * @param most How many works a page may show.
 */
export function topicPages(topic: Topic, sections: readonly Section[], most: number = mostOnPage): readonly TopicPage[] {
  const shares = fairShares(sections, most);
  const first = sections.map((section, index) => ({
    ...section,
    shown: section.entries.slice(0, shares[index]),
    rest: section.entries.slice(shares[index]),
  }));
  const own = first.filter((section) => section.topic.id === topic.id);
  // Later pages lead on by their numbers.
  const later = own.flatMap((section) => pagesOf(section.rest, most).map((shown) => [{ ...section, also: [], shown, rest: [] }]));
  return [first, ...later].map((shown) => ({ sections: shown }));
}

/** How many works of each section are shown when all together are at most `most`: the first, then must-reads, then the rest. */
function fairShares(sections: readonly Section[], most: number): readonly number[] {
  const shares = sections.map(() => 0);
  let left = most;
  const wanted: readonly ((entries: readonly Entry[]) => number)[] = [
    () => atLeast,
    (entries) => entries.filter(({ tier }) => tier === 'must-read').length,
    (entries) => entries.length,
  ];
  for (const of of wanted) {
    const aims = sections.map(({ entries }) => Math.min(of(entries), entries.length));
    for (;;) {
      const short = aims.flatMap((aim, index) => ((shares[index] ?? 0) < aim ? [index] : []));
      if (short.length === 0 || short.length > left) break;
      for (const index of short) shares[index] = (shares[index] ?? 0) + 1;
      left -= short.length;
    }
  }
  return shares;
}

/** Whether a topic has all its works on one page, where filters can act on them. */
export function isWhole(pages: readonly TopicPage[]): boolean {
  return pages.length === 1 && pages.every(({ sections }) => sections.every(({ rest }) => rest.length === 0));
}
