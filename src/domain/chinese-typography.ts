/** A place in a Chinese text that is not set as Chinese is, and what to write there. */
export interface Misprint {
  /** How many characters into the text, from 0. */
  readonly offset: number;
  readonly found: string;
  readonly correct: string;
}

const han = '\\p{Script=Han}';
const latin = '[A-Za-z0-9%$]';
const fullWidth = '，。：；？！（）、“”';
const pairs: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。' };

interface Convention {
  readonly form: RegExp;
  correct(found: string): string;
}

/** DESIGN.md §11: one space between Han and Latin or figures, none beside full-width punctuation, which Chinese sentences use. */
const conventions: readonly Convention[] = [
  { form: new RegExp(`${han}(?=${latin})`, 'gu'), correct: (found) => `${found} ` },
  { form: new RegExp(`${latin}(?=${han})`, 'gu'), correct: (found) => `${found} ` },
  { form: new RegExp(`${han} {2,}(?=${latin})|${latin} {2,}(?=${han})`, 'gu'), correct: (found) => found.replace(/ +/, ' ') },
  { form: new RegExp(`${han} +(?=${han})`, 'gu'), correct: (found) => found.trimEnd() },
  { form: new RegExp(`[^\\s\\0] +(?=[${fullWidth}])`, 'gu'), correct: (found) => found.trimEnd() },
  { form: new RegExp(`[${fullWidth}] +(?=[^\\s\\0])`, 'gu'), correct: (found) => found.trimEnd() },
  {
    form: new RegExp(`${han}[(]|${han} ?[,;:?!)](?: +|(?!\\d))|[,;:?!()](?=${han})`, 'gu'),
    correct: (found) => found.replace(/ ?[,;:?!()] */, (mark) => pairs[mark.trim()] ?? mark),
  },
  { form: new RegExp(`${han}\\.(?=\\s|$)`, 'gu'), correct: (found) => found.replace('.', '。') },
  // A quotation mark before Han opens, one behind Han closes.
  { form: new RegExp(`"(?=${han})`, 'gu'), correct: () => '“' },
  { form: new RegExp(`${han}"(?!${han})`, 'gu'), correct: (found) => found.replace('"', '”') },
  {
    form: new RegExp(`${han} \\([^()]*[A-Za-z][^()]*\\) ?(?=${han}|[${fullWidth}])`, 'gu'),
    correct: (found) => found.replace(/ ?\(/, '（').replace(/\) ?/, '）'),
  },
];

/** What of a Chinese text is not set as Chinese is, in the order of the text. */
export function misprints(original: string): readonly Misprint[] {
  // Titles of works stay as they were published.
  const text = original.replace(/《[^》]*》/g, (title) => '\0'.repeat(title.length));
  return conventions
    .flatMap(({ form, correct }) =>
      [...text.matchAll(form)].map(({ 0: found, index }) => ({
        offset: index,
        found: around(text, index, found.length),
        correct: around(text, index, found.length, correct(found)),
      })),
    )
    .toSorted((a, b) => a.offset - b.offset);
}

/** The surroundings of a place, with something else there. */
function around(text: string, start: number, length: number, there = text.slice(start, start + length)): string {
  const [before = ''] = text
    .slice(Math.max(0, start - 4), start)
    .split('\n')
    .slice(-1);
  const [after = ''] = text.slice(start + length, start + length + 5).split('\n');
  return `${before}${there}${after}`.replaceAll('\0', '');
}
