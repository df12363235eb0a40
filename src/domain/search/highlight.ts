/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Cuts a text at the words looked for. Latin words count from their beginning, Han anywhere.
 * @example highlight('Pipeline bubble', ['pipe']) // [{ text: 'Pipe', hit: true }, { text: 'line bubble', hit: false }]
 */
export function highlight(text: string, words: readonly string[]): readonly Piece[] {
  if (words.length === 0) return [{ text, hit: false }];
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map(
      (word) =>
        `${/^[\p{Script=Latin}\p{N}]/u.test(word) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''}${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`,
    );
  const parts = text.split(new RegExp(`(${alternatives.join('|')})`, 'giu'));
  return parts.flatMap((part, index) => (part === '' ? [] : [{ text: part, hit: index % 2 === 1 }]));
}

/** How many of the words a text has: Latin ones at the beginning of a word, Han anywhere. */
export function hits(text: string, words: readonly string[]): number {
  const lower = text.toLowerCase();
  return words.filter((word) => hasWord(lower, word.toLowerCase())).length;
}

function hasWord(text: string, word: string): boolean {
  const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLatin || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /\p{Script=Han}/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
