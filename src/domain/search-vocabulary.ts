import type { Library } from './library.ts';
import { wordsOf } from './search-words.ts';
import type { SearchVocabulary } from './search-query.ts';

/** Above this many entries only names, titles and topics give words: the file would grow with every text. */
const largeLibrary = 5000;

/**
 * What the search page has to know of the whole list before it asks the index: which words there are, which words mean the
 * same, and how venues are called. Published at `/search/vocabulary.json`.
 */
export function searchVocabulary(library: Library): SearchVocabulary {
  const { entries, topics, terms, venues } = library;
  const concepts = [
    ...terms.map((term) => [term.en, term.zh, ...term.aliases]),
    ...topics.map((topic) => [topic.en.title, topic.zh?.title ?? '', ...topic.aliases]),
  ].map((names) => [
    ...new Set(
      names
        .map((name) =>
          name
            .toLowerCase()
            .replace(/[（(].*[)）]$/u, '')
            .trim(),
        )
        .filter((name) => name !== ''),
    ),
  ]);
  const isLarge = entries.length > largeLibrary;
  const texts = [
    ...entries.flatMap((entry) => [
      entry.title,
      entry.short ?? '',
      ...entry.aliases,
      ...entry.formerTitles,
      ...entry.authors,
      ...(entry.kind === 'course' ? entry.instructors : []),
      ...(isLarge ? [] : (entry.answers?.en ?? [])),
    ]),
    ...concepts.flat(),
    ...venues.flatMap(({ id, aliases }) => [id, ...aliases]),
  ];
  const words = new Set(texts.flatMap((text) => wordsOf(text)).filter((word) => /^[\p{Script=Latin}][\p{L}\p{M}]{2,}$/u.test(word)));
  return {
    words: [...words].toSorted().join(' '),
    concepts: [...new Set(concepts.map((names) => names.join('|')))].toSorted(),
    venues: venues.map(({ id, aliases }) => [id, ...aliases].join('|').toLowerCase()),
    han: [
      ...new Set(
        [...concepts.flat(), ...entries.flatMap((entry) => entry.aliases)].flatMap((name) => name.match(/\p{Script=Han}{2,}/gu) ?? []),
      ),
    ]
      .toSorted()
      .join(' '),
  };
}
