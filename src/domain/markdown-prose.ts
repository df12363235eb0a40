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

interface Replacement {
  readonly form: RegExp;
  by(whole: string, groups: readonly unknown[]): string;
}

const blanked = (whole: string): string => whole.replace(/[^\n]/g, blank);
const asWord = (whole: string): string => word.repeat(whole.length);

const replacements: readonly Replacement[] = [
  { form: /^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[^\n]*$/gm, by: blanked },
  { form: /`+[^`\n]+`+/g, by: asWord },
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
  { form: /https?:\/\/[^\s)>\u3000-\u303f\uff00-\uffef]+/g, by: asWord },
  // Marks of lists, headings, emphasis, links and tables.
  { form: /^[ \t]*(?:[-*+]|\d+\.|#+|>)[ \t]+/gm, by: blanked },
  { form: /^\|?[ \t:|-]+\|[ \t:|-]*$/gm, by: blanked },
  { form: /[ \t]*\|[ \t]*/g, by: blanked },
  { form: /\*\*|[[\]]/g, by: blanked },
];
