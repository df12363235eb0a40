import type { Library } from '../library.ts';
import { namesOf } from '../work/makers.ts';
import { searchConcepts } from './search-concepts.ts';
import { hanRuns, knownWords, latinWords } from './query-correction.ts';
import type { SearchVocabulary, SearchWords } from './search-query.ts';

/** Above this many entries only names and titles give words: the file would grow with every text. */
const largeLibrary = 5000;

/** What the search page has to know before it asks the index: which words mean the same, and how venues are called. */
export function searchVocabulary(library: Library): SearchVocabulary {
  return {
    concepts: searchConcepts(library).map((names) => names.join('|')),
    venues: library.venues.map(({ id, aliases }) => [id, ...aliases].join('|').toLowerCase()),
  };
}

/** The words of the list that the vocabulary has not, to find what a misspelt one was meant to be. */
export function searchWords(library: Library): SearchWords {
  const { entries } = library;
  const known = knownWords({ latin: '', han: '' }, searchVocabulary(library));
  const texts = entries.flatMap((entry) => [
    entry.title,
    entry.short ?? '',
    ...entry.aliases,
    ...entry.formerTitles,
    ...namesOf(entry).flatMap((name) => [name, library.person(name)?.zh ?? '']),
    ...(entries.length > largeLibrary ? [] : [...(entry.answers?.en ?? []), ...(entry.askedAs?.en ?? [])]),
  ]);
  const missing = (words: readonly string[], among: ReadonlySet<string>): string =>
    [...new Set(words.filter((word) => !among.has(word)))].toSorted().join(' ');
  return { latin: missing(texts.flatMap(latinWords), known.latin), han: missing(texts.flatMap(hanRuns), known.han) };
}
