import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import type { Library } from '#domain/library.ts';
import { languages } from '#domain/vocabulary.ts';
import type { RenderedText } from './rendered-text.ts';
import { digest } from '../kept/cache-folder.ts';

/** Texts as HTML by their file, each with the digest of the Markdown that it was rendered from. */
export type RenderedTexts = Readonly<Record<string, readonly [markdown: string, content: RenderedText]>>;

/** The texts of topics, notes and paths as HTML. What renders them is loaded only where one has changed since the last time. */
export async function renderTexts({ topics, notes, paths }: Library, last: RenderedTexts): Promise<RenderedTexts> {
  const texts = languages.flatMap((language) => [
    ...topics.map((topic) => [topicFile(topic.id, language), topic[language]?.introduction] as const),
    ...notes.map((note) => [noteFile(note.id, language), note[language]?.body] as const),
    ...paths.map((path) => [pathFile(path.id, language), path[language]?.body] as const),
  ]);
  const rendered: Record<string, RenderedTexts[string]> = {};
  for (const [file, markdown] of texts) {
    if (!markdown) continue;
    const print = digest(markdown);
    const kept = last[file];
    rendered[file] = kept?.[0] === print ? kept : [print, await render(markdown, file)];
  }
  return rendered;
}

async function render(markdown: string, file: string): Promise<RenderedText> {
  const { renderMarkdown } = await import('./render-markdown.ts');
  return renderMarkdown(markdown, file);
}
