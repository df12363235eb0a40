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

/** How often the conventions are applied one after the other; two rounds have been enough for every text so far. */
const mostRounds = 4;

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

/**
 * A Chinese text as the conventions have it. Titles of works stay as they were published, and so does a text that cannot be
 * put right without knowing what it says: one whose brackets or quotation marks would no longer come in pairs.
 * @example typeset('用KV cache,快') // '用 KV cache，快'
 */
export function typeset(original: string): string {
  const titles: string[] = [];
  let text = original.replace(/《[^》]*》/g, (title) => {
    titles.push(title);
    return '\0'.repeat(title.length);
  });
  // What one convention puts right may show another that something is left for it.
  for (let round = 0; round < mostRounds; round += 1) {
    for (const { form, correct } of conventions) text = text.replace(form, correct);
  }
  const held = titles.join('');
  let at = 0;
  const set = text.replace(/\0/g, () => held.charAt(at++));
  return inPairs(set) || !inPairs(original) ? set : original;
}

/** Whether each bracket and quotation mark that opens is closed by one of its kind. */
function inPairs(text: string): boolean {
  return ['()', '（）', '“”'].every(([opening = '', closing = '']) => {
    let open = 0;
    for (const character of text) {
      if (character === opening) open += 1;
      if (character === closing) open -= 1;
      if (open < 0) return false;
    }
    return open === 0;
  });
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
