/** Lower-case letters and digits in groups, with single hyphens between them. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** How many characters an id has at most. */
export const longestId = 60;

/** Whether a text can be the name of an entry, topic or source. @example isId('flash-attention-2') // true */
export function isId(text: string): boolean {
  return idForm.test(text) && text.length <= longestId;
}
