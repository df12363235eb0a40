import { addressOf } from '../work/links.ts';
import { foldTitle } from '../work/fold-title.ts';
import { runsOf, stemOf, stopWords, wordsOf } from './search-words.ts';

/** What is known of the whole list before the index is asked. @see search-vocabulary.ts */
export interface SearchVocabulary {
  /** Names of one thing in both languages, with bars between. @see search-concepts.ts */
  readonly concepts: readonly string[];
  /** Ids of venues and their other names, lower case, with bars between. */
  readonly venues: readonly string[];
}

/** The words of the list, fetched when a query has words that the index does not find. */
export interface SearchWords {
  /** Latin words, lower case, sorted, with spaces between. */
  readonly latin: string;
  /** Runs of Chinese characters in names, with spaces between. */
  readonly han: string;
}

/** A part of a query: what was typed, and what the glossary or a topic says it means. */
export interface Concept {
  /** The words of it that were typed. */
  readonly words: readonly string[];
  /** The things of which this is a name; mostly none or one. */
  readonly meanings: readonly Meaning[];
  /** The other names of all of them, in either language. */
  readonly others: readonly string[];
}

/** A thing that the glossary or a topic is about. */
export interface Meaning {
  /** Its place among the concepts of the vocabulary. */
  readonly concept: number;
  /** All its names, the English and the Chinese one first. */
  readonly names: readonly string[];
}

/** A query as the search understands it. */
export interface SearchQuery {
  /** What was typed, without spaces at its ends. */
  readonly text: string;
  /** Identifiers cut out of it: arXiv, DOI. */
  readonly ids: readonly string[];
  /** A venue with a year, as in `osdi 2022` and `OSDI'22`. */
  readonly venue: string | undefined;
  /** The words that carry meaning, in order. */
  readonly words: readonly string[];
  /** The same words, those of one term together. */
  readonly concepts: readonly Concept[];
}

/** Beyond this many characters nobody asks for something that the rest does not say. */
const longestQuery = 300;

/**
 * Reads a query: identifiers and venues are cut out, words without meaning dropped, terms of the glossary recognised.
 * @example parseQuery('why is decoding memory bound', vocabulary).words // ['decoding', 'memory', 'bound']
 */
export function parseQuery(text: string, vocabulary: SearchVocabulary): SearchQuery {
  const typed = [...text.normalize('NFKC')].slice(0, longestQuery).join('').trim();
  const { ids, rest } = cutIdentifiers(typed);
  const { venue, rest: withoutVenue } = cutVenue(rest, vocabulary.venues);
  // A key as reference managers make it, `zheng2022alpa`, is a name, a year and a word.
  const { byName, names } = meaningsIn(vocabulary.concepts);
  const all = wordsOf(
    withoutVenue.replace(/(?<![\p{L}\p{N}])(\p{Script=Latin}{3,})((?:19|20)\d{2})(\p{Script=Latin}{3,})/gu, '$1 $2 $3'),
    names,
  );
  const meaning = all.filter((word) => !stopWords.has(word));
  const words = meaning.length > 0 ? meaning : all;
  return { text: typed, ids, venue, words, concepts: conceptsIn(words, byName) };
}

function cutIdentifiers(text: string): { readonly ids: readonly string[]; readonly rest: string } {
  const ids: string[] = [];
  const take = (_: string, id: string): string => {
    ids.push(
      id
        .toLowerCase()
        .replace(/[.,;)]+$/, '')
        // arXiv gives its preprints DOIs of this form.
        .replace(/^10\.48550\/arxiv\.(?=\d)/, '')
        // The ACL Anthology names its pages by the end of their DOI.
        .replace(/^aclanthology\.org\//, '10.18653/v1/'),
    );
    return ' ';
  };
  const withoutAddresses = text
    .replace(
      /(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/|dl\.acm\.org\/doi\/(?:abs\/|pdf\/)?|doi:\s*)?(10\.\d{4,9}\/[^\s?#]+)(?:[?#]\S*)?/gi,
      take,
    )
    .replace(
      /(?:https?:\/\/)?(?:www\.|export\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?\b(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?(?:[?#]\S*)?/gi,
      take,
    );
  const rest = withoutAddresses.replace(/(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S+/gi, (address) => take(address, addressOf(address)));
  return { ids, rest };
}

function cutVenue(text: string, venues: readonly string[]): { readonly venue: string | undefined; readonly rest: string } {
  const names = venues
    .flatMap((group) => group.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .map((venue) => venue.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
    .join('|');
  const match = names === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])(${names})\\s*[-'’‘]?\\s*((?:19|20)?\\d{2})(?!\\d)`, 'iu').exec(text);
  if (match === null) return { venue: undefined, rest: text };
  const [whole, name = '', year = ''] = match;
  const full = year.length === 2 ? `${Number(year) > 50 ? 19 : 20}${year}` : year;
  const id = venues.find((group) => group.split('|').includes(name.toLowerCase()))?.split('|')[0] ?? name.toLowerCase();
  return { venue: `${id} ${full}`, rest: text.replace(whole, ' ') };
}

interface Meanings {
  /** By a name without spaces, punctuation and endings. */
  readonly byName: ReadonlyMap<string, readonly Meaning[]>;
  /** The names that are Chinese only. */
  readonly names: ReadonlySet<string>;
}

/** Made once for a vocabulary. */
const meaningsOf = new WeakMap<readonly string[], Meanings>();

function meaningsIn(concepts: readonly string[]): Meanings {
  const known = meaningsOf.get(concepts);
  if (known !== undefined) return known;
  const byName = new Map<string, readonly Meaning[]>();
  const names = new Set<string>();
  for (const [concept, group] of concepts.entries()) {
    const meaning = { concept, names: group.split('|') };
    for (const key of new Set(meaning.names.map(keyOf))) byName.set(key, [...(byName.get(key) ?? []), meaning]);
    for (const name of meaning.names) if (/^\p{Script=Han}{2,}$/u.test(name)) names.add(name);
  }
  const meanings = { byName, names };
  meaningsOf.set(concepts, meanings);
  return meanings;
}

function keyOf(name: string): string {
  return keyOfWords(runsOf(name).filter((word) => !stopWords.has(word)));
}

function keyOfWords(words: readonly string[]): string {
  return foldTitle(words.map(stemOf).join(''));
}

/** Groups words that together are a name of a term or a topic, the longest first. */
function conceptsIn(words: readonly string[], byName: Meanings['byName']): readonly Concept[] {
  const concepts: Concept[] = [];
  for (let start = 0; start < words.length;) {
    const keyTo = (end: number): string => keyOfWords(words.slice(start, end));
    let end = Math.min(words.length, start + 5);
    while (end > start + 1 && !byName.has(keyTo(end))) end -= 1;
    const own = keyTo(end);
    const meanings = byName.get(own) ?? [];
    const others = meanings.flatMap(({ names }) => names.filter((name) => keyOf(name) !== own));
    concepts.push({ words: words.slice(start, end), meanings, others: [...new Set(others)] });
    start = end;
  }
  return concepts;
}
