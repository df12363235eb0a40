// Ships to the browser: imports nothing but the edit distance.
import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a misspelt word may mean, nearest first: at most a third of its letters differ.
 * @example nearest('servng', ['serving', 'memory'], 1) // ['serving']
 */
export function nearest(word: string, candidates: Iterable<string>, most: number): readonly string[] {
  const wanted = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)))
    .toSorted((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** “Did you mean "x"?” with a space behind, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [best] = nearest(word, candidates, 1);
  return best === undefined ? '' : `Did you mean "${best}"? `;
}
