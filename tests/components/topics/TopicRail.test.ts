import { expect, it } from 'vitest';
import { topicPages } from '#domain/lists/topic-pages.ts';
import TopicRail from '../../../src/components/topics/TopicRail.astro';
import { largeLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

it('TopicRail has a mark for each work that the page shows, and says how many more a section has', async () => {
  const library = largeLibrary({ batching: 300 });
  const topic = library.topic('serving');
  const [page] = topic === undefined ? [] : topicPages(topic, library.sectionsOf(topic));
  const html = await render(TopicRail, { sections: page?.sections, language: 'en' });
  const shown = page?.sections.flatMap((section) => section.shown.map(({ id }) => id)) ?? [];
  expect([...html.matchAll(/data-work="([\w-]+)"/g)].map(([, id]) => id)).toEqual(shown);
  expect([...html.matchAll(/<small[^>]*>\s*(\+\d+)/g)].map(([, more]) => more)).toEqual([`+${303 + 1 + 2 - shown.length}`]);
});
