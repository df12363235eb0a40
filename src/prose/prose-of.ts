import type { MarkdownInstance } from 'astro';
import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { library } from '../library.ts';

type Text = MarkdownInstance<Record<string, unknown>>;

// `@content` is the folder of the library, wherever CONTENT_DIR says it is; paths of what was found begin with that place.
const found = import.meta.glob<Text>(['@content/topics/*.md', '@content/notes/*/*.md', '@content/paths/*.mdx']);

const nouns = {
  topic: { file: topicFile, markdown: (id: string, language: Language) => library.topic(id)?.[language]?.introduction },
  note: { file: noteFile, markdown: (id: string, language: Language) => library.note(id)?.[language]?.body },
  path: { file: pathFile, markdown: (id: string, language: Language) => library.path(id)?.[language]?.body },
};

/**
 * The Markdown of a topic, a note or a path as a component, in the language if it exists there, else in English.
 * @example await proseOf('topic', 'serving', 'zh') // { Content, language: 'zh' }
 */
export async function proseOf(noun: keyof typeof nouns, id: string, language: Language) {
  const { file, markdown } = nouns[noun];
  const available = [language, ...languages].find((each) => Boolean(markdown(id, each)));
  if (available === undefined) return undefined;
  const path = Object.keys(found).find((each) => each.endsWith(`/${file(id, available)}`));
  const load = path === undefined ? undefined : found[path];
  if (load === undefined) throw new Error(`${file(id, available)} is in the library, and not among the texts that Astro renders.`);
  return { Content: (await load()).Content, language: available };
}
