import { readContent } from '#content-files/read-content.ts';
import { entryFile } from '#domain/content-paths.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import type { ShownContent } from './shown-content.ts';

/** What pages show while the site is developed: read when it is asked for. */
export async function contentOfFiles(): Promise<ShownContent> {
  const { library, files } = await readContent();
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  return {
    library,
    sourceOf: (entry) => textByPath.get(entryFile(entry)) ?? '',
    renderText: (file, markdown) => renderMarkdown(markdown, file),
    keep: (_what, _input, make) => make(),
  };
}
