import { unified } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { remarkUntrusted } from '../../../src/markdown/remark-untrusted.ts';

async function render(markdown: string): Promise<string> {
  const renderer = await unified({ remarkPlugins: [remarkUntrusted], gfm: true, smartypants: false }).createRenderer({});
  return (await renderer.render(markdown)).code;
}

describe('Markdown of strangers', () => {
  it('shows raw HTML as text', async () => {
    const html = await render('Before <img src=x onerror=alert(1)> after\n\n<script>alert(1)</script>');
    expect(html).not.toMatch(/<(img|script)/);
    expect(html).toContain('onerror=alert(1)');
  });

  it('keeps links to the web and within the site', async () => {
    expect(await render('[a](https://example.org/) [b](/topics/serving/) [c](#part)')).toContain('href="https://example.org/"');
  });

  it('takes the address from links that could execute', async () => {
    const html = await render('[a](javascript:alert(1)) [b](data:text/html,x) [c](JaVaScRiPt:x) [d][e]\n\n[e]: vbscript:x');
    expect(html).not.toMatch(/script:|data:/i);
  });

  it('asks no other host for pictures', async () => {
    const html = await render(
      '![a diagram](https://example.org/x.png) ![another](//example.org/y.png) ![third][z]\n\n[z]: https://example.org/z.png',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('a diagram');
  });
});
