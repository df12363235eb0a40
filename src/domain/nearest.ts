import { compareText } from './compare-text.ts';
import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a misspelt word may mean, nearest first: one edit away in short words, two in longer ones,
 * or the same letters in another order.
 * @example nearest('servng', ['serving', 'memory'], 1) // ['serving']
 */
export function nearest(word: string, candidates: Iterable<string>, most: number): readonly string[] {
  const wanted = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= (wanted.length < 6 ? 1 : 2) || sorted(candidate.toLowerCase()) === sorted(wanted))
    .toSorted((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** “Did you mean "x"?” with a space behind, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const [best] = nearest(word, candidates, 1);
  return best === undefined ? '' : `Did you mean "${best}"? `;
}

function sorted(word: string): string {
  return [...word].toSorted().join('');
}
