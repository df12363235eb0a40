/** Commands of TeX that only say how letters look. */
const font =
  /\\(?:emph|text|textit|textbf|textsc|textsf|texttt|textrm|textsl|mathrm|mathit|mathbf|mathsf|mathcal|mbox|underline)\s*\{([^{}]*)\}/g;

/** A group of TeX, with the command, the superscript or the subscript it belongs to, if it does. */
const group = /(\\[A-Za-z]+\s*|\\.|[\^_])?\{([^{}]*)\}/g;

/** Plain text between dollars. Prices have spaces beside theirs. */
const formula = /\$([A-Za-z0-9.,:+\-/*=<>()](?:[A-Za-z0-9.,:+\-/*=<>() ]*[A-Za-z0-9.,:+\-/*=<>()])?)\$/g;

/**
 * A title or a name as people read it, from the TeX in which authors give it to arXiv. Only what leaves the letters as they are
 * is taken away: braces, fonts, dollars around plain text, backslashes before signs.
 * @example plainTitle('{OPT}: \\emph{Open} Models with $k$ Experts \\& More') // 'OPT: Open Models with k Experts & More'
 * @returns `undefined` where TeX is left that says more: `$\mu$P`, `$O(n^2)$`, `Fran\c{c}ois`.
 */
export function plainTitle(text: string): string | undefined {
  let plain = text;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(font, '$1')
      .replace(group, (whole, command: string | undefined, inner: string) => (command === undefined ? inner : whole))
      .replace(formula, '$1');
  }
  plain = plain
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return /\\|\$[^$]*\$|[{}]/.test(plain) ? undefined : plain;
}
