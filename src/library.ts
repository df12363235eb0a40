import { handedContent } from './shown-content.ts';

// Pages of a build load nothing that reads files. While the site is developed, `integrations/watch-library.ts` has this module run again after a change.
export const { library, sourceOf, renderText, keep } = handedContent() ?? (await (await import('./content-of-files.ts')).contentOfFiles());

/**
 * What the page of an address shows. Its address is all that a page gets, so that the build knows what it reads.
 * @example shownBy(library.topic, Astro.params.id)
 */
export function shownBy<Item>(lookUp: (id: string) => Item | undefined, id: string | undefined): Item {
  const item = lookUp(id ?? '');
  if (item === undefined) throw new Error(`There is a page for ${id}, and nothing of that name to show.`);
  return item;
}
