import { nearest } from '../nearest.ts';
import { runsOf, stemOf } from './search-words.ts';
import type { SearchQuery, SearchVocabulary, SearchWords } from './search-query.ts';

/** All words of the list. */
export interface KnownWords {
  readonly latin: ReadonlySet<string>;
  /** Runs of Chinese characters in names. */
  readonly han: ReadonlySet<string>;
}

/** Made once for the words of a list. */
const known = new WeakMap<SearchWords, KnownWords>();

/** The words of the list, those of the vocabulary among them. */
export function knownWords(words: SearchWords, { concepts, venues }: SearchVocabulary): KnownWords {
  const made = known.get(words);
  if (made !== undefined) return made;
  const names = [...concepts, ...venues].flatMap((group) => group.split('|'));
  const all = {
    latin: new Set([...words.latin.split(' '), ...names.flatMap(latinWords)]),
    han: new Set([...words.han.split(' '), ...names.flatMap(hanRuns)]),
  };
  known.set(words, all);
  return all;
}

/** The Latin words of a text that are long enough to be misspelt. */
export function latinWords(text: string): readonly string[] {
  return runsOf(text).filter((word) => /^\p{Script=Latin}[\p{L}\p{M}]{2,}$/u.test(word));
}

/** The runs of Chinese characters in a name. */
export function hanRuns(name: string): readonly string[] {
  return name.match(/\p{Script=Han}{2,}/gu) ?? [];
}

/**
 * A query with two neighbouring words as one, where the list knows the two together: `pipe dream`.
 * @example joinedQuery(query, known) // 'pipedream'
 */
export function joinedQuery({ words }: SearchQuery, { latin }: KnownWords): string | undefined {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = `${words[at]}${words[at + 1]}`;
    if (pair.length >= 5 && latin.has(pair)) return words.toSpliced(at, 2, pair).join(' ');
    // Only names are so long that one letter in two words leaves no doubt.
    const alike = [...latin].filter((word) => word.slice(0, 3) === pair.slice(0, 3) && !word.startsWith(pair));
    const [near] = pair.length >= 9 && isLatin(pair) ? nearest(pair, alike, 1) : [];
    if (near !== undefined) return words.toSpliced(at, 2, near).join(' ');
  }
  return undefined;
}

/**
 * A query with each word that the list does not have replaced by the nearest one that it has, if there are any.
 * @example correctedQuery(parseQuery('smothquant', vocabulary), known) // 'smoothquant'
 */
export function correctedQuery({ text, words }: Pick<SearchQuery, 'text' | 'words'>, { latin, han }: KnownWords): string | undefined {
  const all = [...latin];
  let result = text;
  for (const word of words) {
    // A known word with another ending, or the beginning of one, is not misspelt.
    if (!isLatin(word) || all.some((other) => other.startsWith(stemOf(word)))) continue;
    const near = all.filter((other) => Math.abs(other.length - word.length) <= 2);
    const sameStart = near.filter((other) => other[0] === word[0]);
    const [best] = [...nearest(word, sameStart, 1), ...nearest(word, near, 1)];
    if (best !== undefined && best !== word)
      result = result.replace(new RegExp(`(?<![\\p{Script=Latin}])${word}(?![\\p{Script=Latin}])`, 'iu'), best);
  }
  for (const [run] of result.matchAll(/\p{Script=Han}{3,}/gu)) result = result.replace(run, correctHan(run, han));
  return result === text ? undefined : result;
}

/** Whether a word is of Latin letters only and long enough to be misspelt. */
function isLatin(word: string): boolean {
  return /^[a-z][a-z\p{M}]{3,}$/u.test(word);
}

/** A run of Chinese characters with one character replaced, if that makes a long name of the list and the character belongs to no other. */
function correctHan(run: string, names: ReadonlySet<string>): string {
  const known = knownPlaces(run, names);
  const candidates = [...names].filter((name) => name.length <= run.length && (name.length >= 4 || name.length === run.length));
  for (const name of candidates.toSorted((a, b) => b.length - a.length)) {
    for (let at = 0; at + name.length <= run.length; at += 1) {
      const differing = [...name].flatMap((character, index) => (character === run[at + index] ? [] : [at + index]));
      const [wrong = -1] = differing;
      // Without the character at its edge the name may be one that was meant and written.
      const isEdge = wrong === at ? names.has(name.slice(1)) : wrong === at + name.length - 1 && names.has(name.slice(0, -1));
      if (differing.length === 1 && !known.has(wrong) && !isEdge) return run.slice(0, at) + name + run.slice(at + name.length);
    }
  }
  return run;
}

/** The places of a run of Chinese characters that belong to names of the list. */
function knownPlaces(run: string, names: ReadonlySet<string>): ReadonlySet<number> {
  const places = new Set<number>();
  for (let start = 0; start < run.length; start += 1) {
    for (let length = run.length - start; length > 1; length -= 1) {
      if (!names.has(run.slice(start, start + length))) continue;
      for (let at = start; at < start + length; at += 1) places.add(at);
      break;
    }
  }
  return places;
}
