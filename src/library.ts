// The only caller of getCollection().
import { getCollection, getEntry, render } from 'astro:content';
import { entryFile, noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import type { Entry } from '#domain/entry.ts';
import { createLibrary } from '#domain/library.ts';
import { type Language, languages } from '#domain/vocabulary.ts';

/** The library that this site shows. */
export const library = createLibrary({
  entries: (await getCollection('entries')).map(({ data }) => data),
  topics: (await getCollection('topics')).map(({ data }) => data),
  venues: (await getCollection('venues')).map(({ data }) => data),
  sources: (await getCollection('sources')).map(({ data }) => data),
  people: (await getCollection('people')).map(({ data }) => data),
  notes: (await getCollection('notes')).map(({ data }) => data),
  paths: (await getCollection('paths')).map(({ data }) => data),
  terms: (await getCollection('terms')).map(({ data }) => data),
  linkRecord: (await getCollection('linkRecord'))[0]?.data.record,
});

const files = { topic: topicFile, note: noteFile, path: pathFile };

/**
 * The Markdown of a topic, a note or a path as a component, in the language if it exists there, else in English.
 * @example await proseOf('topic', 'serving', 'zh') // { Content, language: 'zh' }
 */
export async function proseOf(noun: keyof typeof files, id: string, language: Language) {
  for (const available of new Set([language, ...languages])) {
    const text = await getEntry('texts', files[noun](id, available));
    if (text !== undefined) return { Content: (await render(text)).Content, language: available };
  }
  return undefined;
}

/** The file of an entry as it is written. */
export async function sourceOf(entry: Pick<Entry, 'kind' | 'id'>): Promise<string> {
  return (await getEntry('sourceFiles', entryFile(entry)))?.data.text ?? '';
}
