// Ships to the browser: imports nothing.

/** Whether a text can be the name of an entry, topic or source. @example isId('flash-attention-2') // true */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}
