import type { Entry } from './entry.ts';
import type { Library } from './library.ts';

/**
 * The names of each thing that the glossary or a topic is about, the English and the Chinese one first, without what
 * stands in brackets at the end. A concept is known by its place in this list.
 */
export function searchConcepts({ terms, topics }: Library): readonly (readonly string[])[] {
  return [
    ...terms.map((term) => [term.en, term.zh, ...term.aliases]),
    ...topics.map((topic) => [topic.en.title, topic.zh?.title ?? '', ...topic.aliases]),
  ].map((names) => [
    ...new Set(
      names
        .map((name) =>
          name
            .replace(/[（(].*[)）]$/u, '')
            .trim(),
        )
        .filter((name) => name !== ''),
    ),
  ]);
}

/** What an entry is filed under: a concept, and the place of the entry among the works to read about it, from 0. */
export interface Filing {
  readonly concept: number;
  readonly place: number;
}

/** What an entry is filed under: the terms that name it, then its topics. */
export function filingsOf(entry: Entry, library: Library): readonly Filing[] {
  return [
    ...library.termsOf(entry).map((term) => ({ concept: library.terms.indexOf(term), place: term.entries.indexOf(entry.id) })),
    ...library.topicsOf(entry).map((topic) => ({
      concept: library.terms.length + library.topics.indexOf(topic),
      place: library.entriesOf(topic).indexOf(entry),
    })),
  ];
}
