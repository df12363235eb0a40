// The only caller of getCollection().
import { getCollection, getEntry, render } from 'astro:content';
import { createLibrary } from '#domain/library.ts';
import type { Topic } from '#domain/topic.ts';
import { type Language, languages } from '#domain/vocabulary.ts';

/** The library that this site shows. */
export const library = createLibrary({
  entries: (await getCollection('entries')).map(({ data }) => data),
  topics: (await getCollection('topics')).map(({ data }) => data),
  venues: (await getCollection('venues')).map(({ data }) => data),
  sources: (await getCollection('sources')).map(({ data }) => data),
});

/** The introduction of a topic as a component, in the language if it exists there, else in English. */
export async function introductionOf(topic: Topic, language: Language) {
  for (const available of [language, ...languages]) {
    const introduction = await getEntry('introductions', `${topic.id}/${available}`);
    if (introduction !== undefined) return { Content: (await render(introduction)).Content, language: available };
  }
  return undefined;
}
