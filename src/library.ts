import { readContent } from '#content-files/read-content.ts';
import { entryFile } from '#domain/content-paths.ts';
import { handedContent, type ShownContent } from './shown-content.ts';

// While the site is developed, `integrations/watch-library.ts` has this module run again after a change.
export const { library, sourceOf, renderText, keep } = handedContent() ?? (await readShownContent());

/**
 * What the page of an address shows. Its address is all that a page gets, so that the build knows what it reads.
 * @example shownBy(library.topic, Astro.params.id)
 */
export function shownBy<Item>(lookUp: (id: string) => Item | undefined, id: string | undefined): Item {
  const item = lookUp(id ?? '');
  if (item === undefined) throw new Error(`There is a page for ${id}, and nothing of that name to show.`);
  return item;
}

async function readShownContent(): Promise<ShownContent> {
  const { library, files } = await readContent();
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  return {
    library,
    sourceOf: (entry) => textByPath.get(entryFile(entry)) ?? '',
    // A build has all texts rendered before, and its pages need none of what renders them.
    renderText: async (file, markdown) => (await import('./markdown/render-markdown.ts')).renderMarkdown(markdown, file),
    keep: (_what, _input, make) => make(),
  };
}
