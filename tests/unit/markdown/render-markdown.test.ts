import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render-markdown.ts';

const inPath = (text: string) => renderMarkdown(text, 'paths/begin.mdx');

describe('a text in Markdown', () => {
  it('becomes one piece of HTML', async () => {
    expect(await renderMarkdown('*Why* $x$\n\nand how', 'notes/en/alpha.md')).toEqual([
      expect.stringMatching(/^<p><em>Why<\/em> <math.*<\/p>\n<p>and how<\/p>$/),
    ]);
  });

  it('places no element and runs no code: what looks like either is text', async () => {
    const [html] = await renderMarkdown('import x from "y"\n\n<Part id="one">{1 + 1}</Part>', 'notes/en/alpha.md');
    expect(html).toContain('import x from "y"');
    expect(html).toContain('&#x3C;Part id="one">{1 + 1}&#x3C;/Part>');
  });

  it('names its regions in its own language', async () => {
    expect(await renderMarkdown('```\nx\n```', 'notes/zh/alpha.md')).not.toEqual(await renderMarkdown('```\nx\n```', 'notes/en/alpha.md'));
  });
});

describe('the text of a path', () => {
  it('comes in pieces: HTML, and the elements that it places, with what stands in them', async () => {
    expect(
      await inPath('Before.\n\n<Part id="one">\n\n<Checkpoint question="Why?">\n\nFor $n$ reasons.\n\n</Checkpoint>\n\n</Part>\n\nAfter.'),
    ).toEqual([
      expect.stringContaining('Before.'),
      {
        name: 'Part',
        attributes: { id: 'one' },
        content: [{ name: 'Checkpoint', attributes: { question: 'Why?' }, content: [expect.stringContaining('<math')] }],
      },
      expect.stringContaining('After.'),
    ]);
  });

  it.each([
    ['an import', 'import { readFileSync } from "node:fs"'],
    ['an export', 'export const x = globalThis.harm = true'],
    ['code in braces', 'Text {globalThis.harm = true} goes on.'],
    ['code in braces between paragraphs', '{globalThis.harm = true}'],
    ['code in braces within an element', '<Part id="one">\n\n{globalThis.harm = true}\n\n</Part>'],
    ['code as an attribute', '<Part id={globalThis.harm = true} />'],
    ['spread attributes', '<Part {...globalThis} />'],
    ['an element within a paragraph', 'Text <Part id="one" /> goes on.'],
  ])('is refused with %s, and nothing is run', async (_, text) => {
    await expect(inPath(text)).rejects.toThrow(/^content\/paths\/begin\.mdx has .* which is not shown\./);
    expect(globalThis).not.toHaveProperty('harm');
  });

  it('has HTML of strangers nowhere', async () => {
    await expect(inPath('<script>\n\nalert(1)\n\n</script>')).resolves.toEqual([
      { name: 'script', attributes: {}, content: [expect.anything()] },
    ]);
  });
});
