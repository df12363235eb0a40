import { latinWords } from './citation-key.ts';
import { shortName } from '../work/short-name.ts';

/** The longest id that is suggested, in characters; longer names are cut after a word. */
const longest = 40;

/**
 * An id for a new entry, from what people call the work. Empty where nothing of it can be written in Latin letters.
 * @example suggestedId({ title: 'FlashAttention-2: Faster Attention…' }, []) // 'flashattention-2'
 * @param taken Ids that are in use: a number is added until the id is new.
 */
export function suggestedId(work: { readonly title: string; readonly short?: string | undefined }, taken: Iterable<string>): string {
  const words = [...latinWords(shortName(work).replace(/['’]/g, ''))];
  while (words.length > 1 && words.join('-').length > longest) words.pop();
  const id = words.join('-').slice(0, longest);
  const used = new Set(taken);
  if (id === '' || !used.has(id)) return id;
  let number = 2;
  while (used.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
