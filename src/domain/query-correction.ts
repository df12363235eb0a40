// Ships to the browser: imports values only from modules that do.
import { nearest } from './nearest.ts';
import { stemOf } from './search-words.ts';
import type { SearchQuery, SearchWords } from './search-query.ts';

/**
 * A query with two neighbouring words as one, where the list knows the two together: `pipe dream`.
 * @example joinedQuery(query, words) // 'pipedream'
 */
export function joinedQuery({ words }: SearchQuery, { latin: known }: SearchWords): string | undefined {
  const all = ` ${known} `;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = `${words[at]}${words[at + 1]}`;
    if (pair.length >= 5 && all.includes(` ${pair} `)) return words.toSpliced(at, 2, pair).join(' ');
  }
  return undefined;
}

/**
 * A query with each word that the list does not have replaced by the nearest one that it has, if there are any.
 * @example correctedQuery(parseQuery('smothquant', vocabulary), words) // 'smoothquant'
 */
export function correctedQuery({ text, words }: Pick<SearchQuery, 'text' | 'words'>, { latin, han }: SearchWords): string | undefined {
  const known = ` ${latin} `;
  const all = latin.split(' ');
  let result = text;
  for (const word of words) {
    const isLatin = /^[a-z][a-z\p{M}]{3,}$/u.test(word);
    // A known word with another ending, or the beginning of one, is not misspelt.
    if (!isLatin || known.includes(` ${stemOf(word)}`)) continue;
    const near = all.filter((other) => Math.abs(other.length - word.length) <= 2);
    const sameStart = near.filter((other) => other[0] === word[0]);
    const [best] = [...nearest(word, sameStart, 1), ...nearest(word, near, 1)];
    if (best !== undefined && best !== word)
      result = result.replace(new RegExp(`(?<![\\p{Script=Latin}])${word}(?![\\p{Script=Latin}])`, 'iu'), best);
  }
  const names = new Set(han.split(' '));
  for (const [run] of result.matchAll(/\p{Script=Han}{3,}/gu)) result = result.replace(run, correctHan(run, names));
  return result === text ? undefined : result;
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
