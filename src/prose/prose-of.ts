import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { library, renderText } from '../library.ts';

const nouns = {
  topic: { file: topicFile, markdown: (id: string, language: Language) => library.topic(id)?.[language]?.introduction },
  note: { file: noteFile, markdown: (id: string, language: Language) => library.note(id)?.[language]?.body },
  path: { file: pathFile, markdown: (id: string, language: Language) => library.path(id)?.[language]?.body },
};

/**
 * The text of a topic, a note or a path, in the language if it exists there, else in English.
 * @example await proseOf('topic', 'serving', 'zh') // { content: ['<p>…</p>'], language: 'zh' }
 */
export async function proseOf(noun: keyof typeof nouns, id: string, language: Language) {
  const { file, markdown } = nouns[noun];
  for (const each of [language, ...languages]) {
    const text = markdown(id, each);
    if (text) return { content: await renderText(file(id, each), text), language: each };
  }
  return undefined;
}
