import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { foreignCode, foreignProse, foreignText, linkTarget } from '#domain/prose/foreign-markdown.ts';

const processor = await createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });

/** What a list item with some Markdown looks like in HTML. */
async function shown(markdown: string): Promise<string> {
  const { code } = await processor.render(`- before ${markdown} behind`);
  return code.trim();
}

const attacks = [
  '<img src=x onerror=alert(1)>',
  '<!-- roofline-review -->',
  '[click](https://example.org)',
  '![pixel](https://example.org/p.png)',
  '[a][b]\n\n[b]: https://example.org',
  'https://example.org/x and http://example.org and www.example.org',
  'mail a@example.org',
  '**bold** _soft_ ~~gone~~ `code`',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '\n\n# Heading\n\n- item',
  '<https://example.org>',
  '&lt;b&gt; &copy;',
  '\\*a\\* \\<b>',
  '``` \n fence',
  '</details><details open>',
];

describe('foreignText', () => {
  it.each(attacks)('shows %j as text: one list item without any tag in it', async (text) => {
    const html = await shown(foreignText(text));
    expect(html).toMatch(/^<ul>\n<li>before [^<]* behind<\/li>\n<\/ul>$/);
  });

  it.each(attacks)('shows every visible character of %j', async (text) => {
    const html = await shown(foreignText(text));
    const visible = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('\u200b', '')
      .replace(/&#x3C;|&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#x26;|&amp;/g, '&');
    expect(visible.trim()).toBe(`before ${text.replace(/\s+/g, ' ').trim()} behind`);
  });

  it('calls nobody and names no other issue', async () => {
    const html = await shown(foreignText('@all @github/team #12 owner/name#3 GH-4'));
    expect(html).not.toMatch(/@\w|#\d|GH-\d/);
  });

  it('removes what turns the direction of writing or ends a line', () => {
    expect(foreignText('a\u202eb\u2066c\u0007d\r\ne')).toBe('abc d e');
  });

  it('ends no formula and begins none', () => {
    expect(foreignText('$x$')).toBe('\\$x\\$');
  });
});

describe('foreignProse', () => {
  it('keeps code that we write as code', async () => {
    expect(await shown(foreignProse('Add `why` to *it*.'))).toContain('Add <code>why</code> to *it*.');
  });

  it.each([...attacks, '"`" Add `why`. <b>', '`<b>`<b>`', '``<b>``', '`a``<b>`'])('lets nothing of %j out', async (text) => {
    const html = await shown(foreignProse(text));
    expect(html).toMatch(/^<ul>\n<li>before ([^<]|<\/?code>)* behind<\/li>\n<\/ul>$/);
  });
});

describe('foreignCode', () => {
  it.each([...attacks, '`', '``', 'a`', '`a`b``'])('shows %j as one piece of code', async (text) => {
    const html = await shown(foreignCode(text));
    expect(html).toMatch(/^<ul>\n<li>before <code>[^<]*<\/code> behind<\/li>\n<\/ul>$/);
  });

  it('shows an empty text as empty code', () => {
    expect(foreignCode('\n')).toBe('` `');
  });
});

describe('linkTarget', () => {
  it('ends nowhere but at its end', async () => {
    const address = 'https://example.org/a (b)<c>"d"|e`f\\g';
    expect(await shown(`[x](${linkTarget(address)})`)).toMatch(/^<ul>\n<li>before <a href="[^"]*">x<\/a> behind<\/li>\n<\/ul>$/);
  });
});
