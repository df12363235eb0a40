/** A text with its `{names}` filled in, as `src/i18n/` does when a page is built. */
export function fillText(text: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
