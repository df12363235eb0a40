/** Stands for what is not prose: neither Han nor Latin nor space, so that no rule about words applies to it. */
const blank = '\u0000';
/** Stands for code and formulas within a sentence, which are spaced like Latin words. */
const word = 'x';

/**
 * The words of Markdown or MDX. Code, formulas, addresses and tags are replaced by as many other characters, so that a place
 * in the result is the same place in the file.
 */
export function proseOf(markdown: string): string {
  return replacements.reduce(
    (text, { form, by }) => text.replace(form, (whole: string, ...groups: unknown[]) => by(whole, groups)),
    markdown,
  );
}

/**
 * The web addresses of Markdown or MDX, those in code left out, and how many characters into the text each stands.
 * @example addressesIn('See [vLLM](https://vllm.ai).') // [{ url: 'https://vllm.ai', offset: 11 }]
 */
export function addressesIn(markdown: string): readonly { readonly url: string; readonly offset: number }[] {
  const text = [codeBlock, codeSpan].reduce((rest, form) => rest.replace(form, blanked), markdown);
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    // A full stop behind an address ends the sentence.
    const url = found.replace(/[.,;:!?'"*_]+$/, '');
    return URL.canParse(url) && new URL(url).hostname.includes('.') ? [{ url, offset: index }] : [];
  });
}

interface Replacement {
  readonly form: RegExp;
  by(whole: string, groups: readonly unknown[]): string;
}

const blanked = (whole: string): string => whole.replace(/[^\n]/g, blank);
const asWord = (whole: string): string => word.repeat(whole.length);

const codeBlock = /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[^\n]*$/gm;
const codeSpan = /`+[^`\n]+`+/g;
/** An address, brackets in it only in pairs: one that stands alone closes what the address stands in. */
const address = /https?:\/\/(?:[^\s()<>\u3000-\u303f\uff00-\uffef]|\([^\s()<>]*\))+/g;

const replacements: readonly Replacement[] = [
  { form: codeBlock, by: blanked },
  { form: codeSpan, by: asWord },
  { form: /\\\$/g, by: blanked },
  { form: /\$\$[\s\S]*?\$\$/g, by: blanked },
  { form: /\$[^$\n]+\$/g, by: asWord },
  // A tag keeps the words of its `question`.
  {
    form: /<\/?[A-Za-z](?:"[^"]*"|[^>"])*>/g,
    by: (whole) => {
      const question = /question="([^"]*)"/.exec(whole);
      if (question === null) return blanked(whole);
      const start = question.index + 'question="'.length;
      const end = start + (question[1] ?? '').length;
      return blanked(whole.slice(0, start)) + whole.slice(start, end) + blanked(whole.slice(end));
    },
  },
  { form: /\]\([^)\n]*\)/g, by: blanked },
  { form: address, by: asWord },
  // Marks of lists, headings, emphasis, links and tables.
  { form: /^[ \t]*(?:[-*+]|\d+\.|#+|>)[ \t]+/gm, by: blanked },
  { form: /^\|?[ \t:|-]+\|[ \t:|-]*$/gm, by: blanked },
  { form: /[ \t]*\|[ \t]*/g, by: blanked },
  { form: /\*\*|[[\]]/g, by: blanked },
];
