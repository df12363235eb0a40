/** Lower-case letters and digits in groups, with single hyphens between them. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** How many characters an id has at most. */
export const longestId = 60;

/** Whether a text can be the name of an entry, topic or source. @example isId('flash-attention-2') // true */
export function isId(text: string): boolean {
  return idForm.test(text) && text.length <= longestId;
}

/** How many works stand in a part at most, on average: with what leads to them a part is some 2 KB, compressed. */
const worksInPart = 12;

/** In how many parts a list is sent of which a page needs a few works: a power of two, so that works seldom change their part. */
export function partCount(works: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(works / worksInPart)));
}

/** The part, from 0, in which stands what is found by a key, such as the id of a work. */
export function partOf(key: string, parts: number): number {
  let sum = 0;
  // By a large prime, for all characters of a key to count.
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % parts;
}
