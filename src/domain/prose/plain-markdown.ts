/** A text in which nothing is Markdown, on one line. @example plainMarkdown('O(n^2) [draft]') // 'O(n^2) \\[draft\\]' */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~$&|]/g, '\\$&');
}

/** An address that nothing ends too early, for `(…)` and `<…>`. @example markdownAddress('https://x.org/a(b)') // 'https://x.org/a%28b%29' */
export function markdownAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) => `%${character.codePointAt(0)?.toString(16).toUpperCase().padStart(2, '0')}`);
}
