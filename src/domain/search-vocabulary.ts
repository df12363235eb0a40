import type { Library } from './library.ts';
import { wordsOf } from './search-words.ts';
import type { SearchVocabulary, SearchWords } from './search-query.ts';

/** Above this many entries only names and titles give words: the file would grow with every text. */
const largeLibrary = 5000;

/** What the search page has to know before it asks the index: which words mean the same, and how venues are called. */
export function searchVocabulary(library: Library): SearchVocabulary {
  return {
    concepts: [...new Set(conceptsOf(library).map((names) => names.join('|')))].toSorted(),
    venues: library.venues.map(({ id, aliases }) => [id, ...aliases].join('|').toLowerCase()),
  };
}

/** The words of the list, to find what a misspelt one was meant to be. */
export function searchWords(library: Library): SearchWords {
  const { entries, venues } = library;
  const names = conceptsOf(library).flat();
  const texts = [
    ...entries.flatMap((entry) => [
      entry.title,
      entry.short ?? '',
      ...entry.aliases,
      ...entry.formerTitles,
      ...entry.authors,
      ...(entry.kind === 'course' ? entry.instructors : []),
      ...(entries.length > largeLibrary ? [] : (entry.answers?.en ?? [])),
    ]),
    ...names,
    ...venues.flatMap(({ id, aliases }) => [id, ...aliases]),
  ];
  const latin = texts.flatMap((text) => wordsOf(text)).filter((word) => /^\p{Script=Latin}[\p{L}\p{M}]{2,}$/u.test(word));
  const han = [...names, ...entries.flatMap((entry) => entry.aliases)].flatMap((name) => name.match(/\p{Script=Han}{2,}/gu) ?? []);
  return { latin: [...new Set(latin)].toSorted().join(' '), han: [...new Set(han)].toSorted().join(' ') };
}

/** The names of each term and each topic, lower case, without what stands in brackets at the end. */
function conceptsOf({ terms, topics }: Library): readonly (readonly string[])[] {
  return [
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
}
