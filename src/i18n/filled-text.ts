/** What stands in place of the `{names}` of a text. */
export type TextValues<Name extends string = string> = Readonly<Record<Name, string | number>>;

/**
 * The text of a key with its `{names}` filled in; the text for one where `n` is 1 and there is one. For the building of pages
 * and for the browser alike.
 * @example filledText({ 'list.entries': '{n} entries', 'list.entries.one': '1 entry' }, 'list.entries', { n: 1 }) // '1 entry'
 */
export function filledText<Key extends string>(texts: Readonly<Record<Key, string>>, key: Key, values: TextValues = {}): string {
  const all: Readonly<Partial<Record<string, string>>> = texts;
  const text = (values['n'] === 1 ? all[`${key}.one`] : undefined) ?? texts[key];
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
