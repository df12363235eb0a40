import type { Entry } from '../entry.ts';
import { shortName } from '../work/short-name.ts';

/** Words with a capital, a digit or a sign inside that no style may lower: LLM, PagedAttention, 3D. */
const special = /.\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}/u;
/** What words of titles are cut at. A hyphen joins words that keep their capitals each for itself. */
const cut = /[\s\-–—/:：,;?!()[\]“”"‘’']+/u;

/**
 * The words of a title whose capitals are part of a name: those of a special form, those of the name of the work (Llama), and, in
 * a title that is otherwise written as a sentence, every capitalised word but the first.
 * @example keptCapitals({ title: 'Ring Attention with Blockwise Transformers for GPUs' }) // ['GPUs']
 */
export function keptCapitals(entry: Pick<Entry, 'title' | 'short'>): readonly string[] {
  const words = wordsOf(entry.title);
  const name = shortName(entry) === entry.title ? [] : wordsOf(shortName(entry));
  const telling = words.slice(1).filter((word) => /^\p{L}{4,}/u.test(word) && !special.test(word));
  const isSentence = telling.filter((word) => /^\p{Ll}/u.test(word)).length > telling.length / 2;
  const kept = words.filter(
    (word, index) => special.test(word) || (/^\p{Lu}/u.test(word) && (name.includes(word) || (isSentence && index > 0 && word.length > 1))),
  );
  return [...new Set(kept)];
}

function wordsOf(text: string): readonly string[] {
  return text.split(cut).filter((word) => word !== '');
}
