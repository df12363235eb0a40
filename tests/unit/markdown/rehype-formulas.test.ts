import { describe, expect, it } from 'vitest';
import { compileMdx, renderMarkdown } from './site-markdown.ts';

describe('a formula in a line', () => {
  it('becomes MathML with a text for software that cannot read it, and its TeX', async () => {
    expect(await renderMarkdown('With $p-1$ stages.')).toMatchInlineSnapshot(
      `"<p>With <math alttext="p − 1" aria-label="p − 1"><semantics><mrow><mi>p</mi><mo>−</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">p-1</annotation></semantics></math> stages.</p>"`,
    );
  });

  it('has the same text as alternative and as name', async () => {
    const html = await renderMarkdown('$\\frac{p-1}{m+p-1}$');
    expect(html).toContain(' alttext="(p − 1) / (m + p − 1)" aria-label="(p − 1) / (m + p − 1)"');
    expect(html).toContain('<annotation encoding="application/x-tex">\\frac{p-1}{m+p-1}</annotation>');
  });

  it('stays within its sentence', async () => {
    expect(await renderMarkdown('a $x$ b')).toMatch(/^<p>a <math [^>]*>.*<\/math> b<\/p>$/s);
  });

  it('is found in lists, tables, headings and emphasis', async () => {
    const html = await renderMarkdown('# $a$\n\n- $b$\n\n| $c$ |\n| --- |\n| $d$ |\n\n**$e$**');
    expect(html.match(/<math /g)).toHaveLength(5);
    expect(html).not.toMatch(/math-inline|\$/);
  });
});

describe('a displayed formula', () => {
  it('becomes MathML in a block of its own', async () => {
    const html = await renderMarkdown('$$\nx^2\n$$');
    expect(html).toMatch(/^<div class="equation"[^>]*><math display="block" [^>]*alttext="x\^2"[^>]*>.*<\/math><\/div>$/s);
    expect(html).not.toMatch(/<pre|<code/);
  });

  it('may have several lines', async () => {
    const html = await renderMarkdown('$$\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n$$');
    expect(html).toContain('<mtable');
    expect(html).toContain('alttext="a = b; c = d');
  });
});

describe('all formulas', () => {
  it('bring no inline style along, which the content security policy would forbid', async () => {
    const html = await renderMarkdown(
      '$\\color{red}{x} \\quad \\sqrt{a} \\, \\boxed{b} \\mathbf{W} \\big( \\hspace{2em}$\n\n$$\n\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}\n$$\n\n$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$',
    );
    expect(html.match(/<math /g)).toHaveLength(3);
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('have TeX that looks like HTML as text', async () => {
    const html = await renderMarkdown('$\\text{<img src=x onerror=alert(1)>}$ and $a < b > c$');
    expect(html.replace(/"[^"]*"/g, '')).not.toContain('<img');
    expect(html).toMatch(/<mtext>&#x3C;img\ssrc=x\sonerror=alert\(1\)><\/mtext>/);
    expect(html).toContain('alttext="a < b > c"');
  });

  it('stop the build when they cannot be set, rather than showing their TeX', async () => {
    const quiet = console.error;
    console.error = () => undefined;
    try {
      await expect(renderMarkdown('$\\nonsense{x}$')).rejects.toThrow('\\nonsense');
    } finally {
      console.error = quiet;
    }
  });
});

describe('code', () => {
  it('is no formula, with dollars or without', async () => {
    const html = await renderMarkdown('Set `$x$` to `x`.\n\n```sh\necho $HOME $PATH\n```\n\n```tex\n\\frac{a}{b}\n```');
    expect(html).not.toContain('<math');
    expect(html).toContain('<code>$x$</code>');
  });

  it('is coloured by classes, never by styles', async () => {
    const html = await renderMarkdown('```python\nidle = (p - 1)  # a share\n```\n\n```\nplain = (p - 1)  # a share\n```');
    expect(html).toContain('<span class="token comment"># a share</span>');
    expect(html).toContain('<code class="language-plaintext">plain = (p - 1)  # a share');
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('in MDX', () => {
  it('a formula outside of components becomes MathML', async () => {
    const code = await compileMdx('With $p$ stages.');
    expect(code).toContain('_components.math');
    expect(code).not.toContain('math-inline');
  });

  it('a formula within components becomes MathML', async () => {
    const code = await compileMdx(
      '<Part id="one">\n\n<Checkpoint question="How much?">\n\nIt is $\\frac{3}{11}$.\n\n</Checkpoint>\n\n</Part>',
    );
    expect(code).toContain('_components.math');
    expect(code).not.toContain('math-inline');
  });
});
