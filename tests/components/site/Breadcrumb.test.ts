import { describe, expect, it } from 'vitest';
import Breadcrumb from '../../../src/components/site/Breadcrumb.astro';
import { render } from '../render.ts';

const steps = [
  { text: 'Topics', href: '/' },
  { text: 'Chips & <b>more</b>', href: '/topics/hardware/' },
];

describe('Breadcrumb', () => {
  it('is an ordered list of links from the top down, with text as text', async () => {
    const html = await render(Breadcrumb, { language: 'en', steps });
    expect(html).toContain(
      '<ol><li><a href="/">Topics</a></li><li><a href="/topics/hardware/">Chips &amp; &lt;b&gt;more&lt;/b&gt;</a></li></ol>',
    );
  });

  it('is a landmark with a name in the language of the page', async () => {
    expect(await render(Breadcrumb, { language: 'en', steps })).toMatch(/^<nav[^>]* aria-label="Breadcrumb"/);
    expect(await render(Breadcrumb, { language: 'zh', steps })).toMatch(/^<nav[^>]* aria-label="面包屑"/);
  });
});
