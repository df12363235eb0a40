import type { Library } from '../library.ts';

/**
 * The names of each thing that the glossary or a topic is about, the English and the Chinese one first, without what
 * stands in brackets at the end. A concept is known by its place in this list.
 */
export function searchConcepts({ terms, topics }: Library): readonly (readonly string[])[] {
  return [
    ...terms.map((term) => [term.en, term.zh, ...term.aliases]),
    ...topics.map((topic) => [topic.en.title, topic.zh?.title ?? '', ...topic.aliases]),
  ].map((names) => [...new Set(names.map((name) => name.replace(/[（(].*[)）]$/u, '').trim()).filter((name) => name !== ''))]);
}
