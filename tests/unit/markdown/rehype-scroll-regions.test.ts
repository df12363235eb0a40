import { describe, expect, it } from 'vitest';
import { compileMdx, renderMarkdown } from './site-markdown.ts';

const table = '| stages | share |\n| --- | --- |\n| 4 | 27% |';
const code = '```python\nx = 1\n```';
const formula = '$$\nx^2\n$$';
const english = '/content/notes/en/alpha.md';
const chinese = '/content/notes/zh/alpha.md';

/** The opening tags of everything that the keyboard can reach, apart from links. */
const regions = (html: string): readonly string[] => html.match(/<[^>]* tabindex="0"[^>]*>/g) ?? [];

describe('regions that scroll', () => {
  it('are tables, code and formulas, named in the language of the file', async () => {
    const text = [table, code, formula].join('\n\n');
    expect(regions(await renderMarkdown(text, english))).toEqual([
      '<div class="scroll-region" tabindex="0" role="group" aria-label="Table">',
      '<pre class="language-python" data-language="python" tabindex="0" role="group" aria-label="Code">',
      '<div class="equation" tabindex="0" role="group" aria-label="Formula">',
    ]);
    expect(regions(await renderMarkdown(text, chinese))).toEqual([
      '<div class="scroll-region" tabindex="0" role="group" aria-label="表格">',
      '<pre class="language-python" data-language="python" tabindex="0" role="group" aria-label="代码">',
      '<div class="equation" tabindex="0" role="group" aria-label="公式">',
    ]);
  });

  it('are named in Chinese by the name of a topic’s Chinese file', async () => {
    expect(regions(await renderMarkdown(table, '/content/topics/serving.zh.md'))).toEqual([
      '<div class="scroll-region" tabindex="0" role="group" aria-label="表格">',
    ]);
  });

  it('hold the table, which stays one', async () => {
    expect(await renderMarkdown(table)).toMatch(/^<div class="scroll-region"[^>]*><table>.*<td>27%<\/td>.*<\/table><\/div>$/s);
  });

  it('keep the classes that colour code', async () => {
    expect(await renderMarkdown(code)).toContain(
      '<pre class="language-python" data-language="python" tabindex="0" role="group" aria-label="Code"><code class="language-python">',
    );
  });

  it('are found within lists and quotations', async () => {
    const html = await renderMarkdown(`- a\n\n  ${table.replaceAll('\n', '\n  ')}\n\n> ${code.replaceAll('\n', '\n> ')}`);
    expect(regions(html)).toHaveLength(2);
  });

  it('are no formulas and code within a sentence, and nothing else', async () => {
    expect(regions(await renderMarkdown('# A\n\nWith $x$ and `y`, [z](https://example.org/).\n\n- a\n\n> b'))).toEqual([]);
  });

  it('are not nested when a table holds a formula', async () => {
    expect(regions(await renderMarkdown('| $x$ |\n| --- |\n| `y` |'))).toHaveLength(1);
  });
});

describe('regions in MDX', () => {
  it('are found outside of components, in the language of the file', async () => {
    expect(await compileMdx(table, '/content/paths/begin.zh.mdx')).toContain('"aria-label": "表格"');
    expect(await compileMdx(table, '/content/paths/begin.mdx')).toContain('"aria-label": "Table"');
    expect(await compileMdx(table)).toMatch(/tabindex: ?"0"/i);
  });

  it.each([table, code])('are found within components: %j', async (text) => {
    const compiled = await compileMdx(`<Checkpoint question="How much?">\n\n${text}\n\n</Checkpoint>`);
    expect(compiled).toMatch(/tabindex: ?"0"/i);
  });
});
