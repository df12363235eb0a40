import temml from 'temml';

/** A formula of a text: its TeX, and how many characters into the text it stands. */
export interface Formula {
  readonly tex: string;
  readonly offset: number;
}

/** The formulas of Markdown, in lines (`$…$`) and displayed (`$$…$$`). Dollars in code and after a backslash are not formulas. */
export function formulasIn(markdown: string): readonly Formula[] {
  const text = markdown.replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\1[^\n]*$|`[^`\n]+`|\\\$/gm, (code) => ' '.repeat(code.length));
  return [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(({ 1: displayed, 2: inline, index }) => ({
    tex: (displayed ?? inline ?? '').trim(),
    offset: index,
  }));
}

/** MathML for a formula, as text. @throws what is wrong with the TeX. @see https://temml.org */
export function mathml(tex: string, isDisplayed: boolean): string {
  return temml.renderToString(tex, { displayMode: isDisplayed, annotate: true, throwOnError: true, trust: false });
}

/** What is wrong with the TeX of a formula, if anything. */
export function formulaFault(tex: string): string | undefined {
  try {
    mathml(tex, true);
    return undefined;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return reason.replace(/^(?:ParseError|Temml parse error):\s*/i, '').trim();
  }
}

/** A node of MathML as a syntax tree has it. */
interface MathNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly MathNode[];
}

/**
 * A formula in one line of text, for software that cannot read MathML.
 * @example formulaText(math) // '(p − 1) / (m + p − 1)'
 */
export function formulaText(node: MathNode): string {
  return linear(node).replace(/\s+/g, ' ').trim();
}

function linear(node: MathNode): string {
  if (node.type === 'text') return node.value ?? '';
  const children = (node.children ?? []).filter((child) => child.tagName !== 'annotation');
  const all = children.map(linear);
  const [first = '', second = '', third = ''] = all;
  switch (node.tagName) {
    case 'mfrac':
      // A fraction without line is a binomial coefficient.
      return node.properties?.['linethickness'] === undefined ? `${grouped(first)} / ${grouped(second)}` : `${first} ${second}`;
    case 'msup':
    case 'mover':
      return `${grouped(first)}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'msubsup':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)} `;
    case 'msqrt':
      return `√${grouped(all.join(''))}`;
    case 'mroot':
      return `${grouped(second)}√${grouped(first)}`;
    case 'mtable':
      return all.join('; ');
    case 'mtr':
      return all.join(' ');
    case 'mo':
      return /^[=<>≤≥≈∝×·+−→⇒]$/.test(first) ? ` ${first} ` : first.replace(/[\u2061-\u2064]/g, '');
    case 'mspace':
      return ' ';
    default:
      return all.join('');
  }
}

/** In brackets, unless it is one name or number. */
function grouped(text: string): string {
  const inner = text.trim();
  return /^[\p{L}\p{N}.,_]*$/u.test(inner) || /^\([^()]*\)$/.test(inner) ? inner : `(${inner})`;
}
