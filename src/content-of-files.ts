import { contentFolder } from '#content-files/list-files.ts';
import { readContent } from '#content-files/read-content.ts';
import { entryFile } from '#domain/content-paths.ts';
import { KeptData } from './kept/kept-data.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import type { ShownContent } from './shown-content.ts';

/** What was read the last time: after a change only the file that has changed is parsed. */
let kept: KeptData | undefined;

/** What pages show while the site is developed: read when it is asked for. */
export async function contentOfFiles(): Promise<ShownContent> {
  kept = kept?.next() ?? (await KeptData.of(contentFolder()));
  const { library, files } = await readContent(kept);
  const textByPath = new Map(files.map(({ path, text }) => [path, text]));
  return {
    library,
    sourceOf: (entry) => textByPath.get(entryFile(entry)) ?? '',
    renderText: (file, markdown) => renderMarkdown(markdown, file),
    keep: (_what, _input, make) => make(),
  };
}
