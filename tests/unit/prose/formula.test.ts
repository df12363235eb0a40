import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { formulaFault, formulasIn, formulaText, mathml } from '#domain/prose/formula.ts';

/** A formula as software without MathML reads it. */
function read(tex: string): string {
  const [math] = fromHtml(mathml(tex, true), { fragment: true }).children;
  if (math === undefined) throw new Error(`No MathML for ${tex}.`);
  return formulaText(math);
}

describe('formulasIn', () => {
  it('finds formulas in lines and displayed, with their places', () => {
    expect(formulasIn('With $p$ stages\n\n$$\nx^2\n$$\n\nand $m$.')).toEqual([
      { tex: 'p', offset: 5 },
      { tex: 'x^2', offset: 17 },
      { tex: 'm', offset: 32 },
    ]);
  });

  it('finds a displayed formula of several lines and of one', () => {
    expect(formulasIn('$$\na \\\\\nb\n$$ $$c$$').map(({ tex }) => tex)).toEqual(['a \\\\\nb', 'c']);
  });

  it('finds none in code', () => {
    expect(formulasIn('`$x$` and\n\n```sh\necho $HOME $PATH\n```\n\n$y$').map(({ tex }) => tex)).toEqual(['y']);
  });

  it('finds the place of a formula after code', () => {
    expect(formulasIn('`$x$` $y$')).toEqual([{ tex: 'y', offset: 6 }]);
  });

  it('finds none that spans lines without being displayed, and none in a lonely dollar', () => {
    expect(formulasIn('It costs $5\nand $ more')).toEqual([]);
  });

  it('finds none in code between tildes', () => {
    expect(formulasIn('~~~sh\necho $HOME $PATH\n~~~')).toEqual([]);
  });

  it('finds none in a block of code that is indented', () => {
    expect(formulasIn('- a\n\n  ```sh\n  echo $HOME $PATH\n  ```')).toEqual([]);
  });

  it('finds none between dollars that are escaped', () => {
    expect(formulasIn('For \\$5, not \\$7.')).toEqual([]);
  });
});

describe('mathml', () => {
  it('is MathML with the TeX as annotation', () => {
    const html = mathml('x^2', false);
    expect(html).toMatch(/^<math><semantics>.*<\/semantics><\/math>$/);
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
  });

  it('says when it is displayed', () => {
    expect(mathml('x', true)).toMatch(/^<math display="block"/);
    expect(mathml('x', false)).not.toContain('display=');
  });

  it('has TeX that looks like HTML as text', () => {
    expect(mathml('a < b', false)).toContain('a &lt; b</annotation>');
    expect(mathml('\\text{<img src=x>}', false)).not.toContain('<img');
  });

  it.each(['\\href{javascript:alert(1)}{x}', '\\includegraphics{https://example.org/x.png}', '\\url{https://example.org}'])(
    'throws for %s, which leads elsewhere',
    (tex) => {
      expect(() => mathml(tex, false)).toThrow();
    },
  );
});

describe('formulaFault', () => {
  it.each(['\\frac{a', '\\nonsense', 'x_1_2', 'a & b', '\\begin{aligned} a'])('finds fault with %s', (tex) => {
    expect(formulaFault(tex)).toEqual(expect.stringMatching(/./));
  });

  it.each(['x', '\\frac{p-1}{m+p-1}', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', '\\text{中文}'])(
    'finds none with %s',
    (tex) => {
      expect(formulaFault(tex)).toBeUndefined();
    },
  );

  it('says what is wrong on one line', () => {
    expect(formulaFault('\\nonsense')).toMatch(/^Unsupported function name[^\n]*$/);
  });
});

describe('formulaText', () => {
  it.each([
    ['\\frac{p-1}{m+p-1}', '(p − 1) / (m + p − 1)'],
    ['\\frac{a}{b}', 'a / b'],
    ['\\frac{1}{\\frac{a}{b}}', '1 / (a / b)'],
    ['x^2', 'x^2'],
    ['x^{n+1}', 'x^(n + 1)'],
    ['x_i', 'x_i'],
    ['x_{i+1}^2', 'x_(i + 1)^2'],
    ['\\sqrt{a+b}', '√(a + b)'],
    ['\\sqrt d', '√d'],
    ['O(n^2)', 'O(n^2)'],
    ['7.5 \\times 10^9', '7.5 × 10^9'],
    ['a \\le b', 'a ≤ b'],
    ['a \\ge b', 'a ≥ b'],
    ['\\max_x f', 'max_x f'],
    ['\\log x', 'log x'],
    ['1.5\\,\\text{GB/s}', '1.5 GB/s'],
    ['\\text{if } x = 3', 'if x = 3'],
    ['\\lceil x \\rceil', '⌈x⌉'],
    ['\\Psi', 'Ψ'],
  ])('reads %s as %s', (tex, text) => {
    expect(read(tex)).toBe(text);
  });

  it('parts the rows of what has several', () => {
    expect(read('\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}')).toMatch(/^a = b; c = d/);
  });

  it('does not read the TeX of the annotation too', () => {
    expect(read('\\frac{a}{b}')).not.toContain('frac');
  });

  it('reads a binomial coefficient as no fraction', () => {
    expect(read('\\binom{n}{k}')).not.toContain('/');
  });

  it('reads a third root as a root', () => {
    expect(read('\\sqrt[3]{x}')).toContain('√');
  });

  it('parts the limit of a sum from what is summed', () => {
    expect(read('\\sum_{i=1}^n i')).toBe('∑_(i = 1)^n i');
  });

  it('ends no matrix with a semicolon', () => {
    expect(read('\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}')).toBe('(a b; c d)');
  });
});
