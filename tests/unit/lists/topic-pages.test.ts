import { describe, expect, it } from 'vitest';
import type { Library } from '#domain/library.ts';
import { mostOnPage } from '#domain/lists/list-sizes.ts';
import { isWhole, type TopicPage, topicPages } from '#domain/lists/topic-pages.ts';
import { largeLibrary, toyLibrary } from '../toy-library.ts';

function pagesIn(library: Library, id: string, most?: number): readonly TopicPage[] {
  const topic = library.topic(id);
  return topic === undefined ? [] : topicPages(topic, library.sectionsOf(topic), most);
}

const ids = (pages: readonly TopicPage[]): readonly (readonly string[])[] =>
  pages.map(({ sections }) => sections.flatMap(({ shown }) => shown.map(({ id }) => id)));

/** How many works a page shows of each section, as “batching 12”. */
const counts = ({ sections }: TopicPage): readonly string[] => sections.map(({ topic, shown }) => `${topic.id} ${shown.length}`);

describe('topicPages', () => {
  it('is one page with all works where they fit', () => {
    const { library } = toyLibrary();
    for (const id of ['serving', 'batching', 'hardware']) {
      const pages = pagesIn(library, id);
      const topic = library.topic(id);
      expect(ids(pages)).toEqual([topic && library.entriesOf(topic).map((entry) => entry.id)]);
      expect(isWhole(pages)).toBe(true);
    }
  });

  it('is one page up to the last work that fits, and two from the next', () => {
    const pagesOf = (works: number): number => pagesIn(largeLibrary({ hardware: works - 2 }), 'hardware').length;
    expect([pagesOf(mostOnPage), pagesOf(mostOnPage + 1)]).toEqual([1, 2]);
  });

  it('shows each work of a sub-topic once, in reading order, over its pages', () => {
    const library = largeLibrary({ batching: 246 });
    const pages = pagesIn(library, 'batching');
    const topic = library.topic('batching');
    expect(ids(pages).map(({ length }) => length)).toEqual([80, 80, 80, 10]);
    expect(ids(pages).flat()).toEqual(topic && library.entriesOf(topic).map(({ id }) => id));
    expect(isWhole(pages)).toBe(false);
  });

  it('shows of an area at most as many works as a page may, all of small sections among them', () => {
    const [first] = pagesIn(largeLibrary({ batching: 300, 'kv-cache': 1, testing: 300 }), 'serving');
    expect(first && counts(first)).toEqual(['serving 1', 'batching 38', 'kv-cache 3', 'testing 38']);
  });

  it('shows must-reads before it shows others of another section', () => {
    // Of its 203 works 42 are must-reads.
    const [first] = pagesIn(largeLibrary({ batching: 200, testing: 10 }), 'serving', 50);
    const must = first?.sections.map(({ topic, shown }) => `${topic.id} ${shown.filter(({ tier }) => tier === 'must-read').length}`);
    expect(must).toEqual(['serving 1', 'batching 42', 'kv-cache 0', 'testing 2']);
    expect(first && counts(first)).toEqual(['serving 1', 'batching 43', 'kv-cache 2', 'testing 4']);
  });

  it('shows the first three of each section before it shows more of any', () => {
    const [first] = pagesIn(largeLibrary({ batching: 200, testing: 200 }), 'serving', 9);
    expect(first && counts(first)).toEqual(['serving 1', 'batching 3', 'kv-cache 2', 'testing 3']);
  });

  it('shows one less rather than more than a page may, or of one section more than of another', () => {
    const [first] = pagesIn(largeLibrary({ batching: 200, testing: 200 }), 'serving', 10);
    expect(first && counts(first)).toEqual(['serving 1', 'batching 3', 'kv-cache 2', 'testing 3']);
  });

  it('leads from an area to all its works: its own on the pages after the first, the others on those of their sub-topics', () => {
    const library = largeLibrary({ serving: 400, batching: 300, testing: 120 });
    const own = ids(pagesIn(library, 'serving')).flat();
    const below = ['batching', 'kv-cache', 'testing'].flatMap((id) => ids(pagesIn(library, id)).flat());
    const topic = library.topic('serving');
    expect([...new Set([...own, ...below])].toSorted()).toEqual(
      topic &&
        library
          .entriesOf(topic)
          .map(({ id }) => id)
          .toSorted(),
    );
    expect(own).toHaveLength(new Set(own).size);
    expect(ids(pagesIn(library, 'serving')).every(({ length }) => length <= mostOnPage)).toBe(true);
  });
});
