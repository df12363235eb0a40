import { describe, expect, it } from 'vitest';
import { listFacets, topicFacets } from '#domain/facets.ts';
import type { Language } from '#domain/vocabulary.ts';
import EntryRow from '../../../src/components/work/EntryRow.astro';
import { type Changes, edited, paperText, toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const row = (id: string, language: Language, changes: Changes = {}, facets = listFacets): Promise<string> =>
  render(EntryRow, { entry: toyEntry(id, changes), library: toyLibrary(changes).library, language, facets });

describe('EntryRow', () => {
  it('shows hostile text as text', async () => {
    const html = await row('chips', 'en');
    expect(html).toContain('Hostile text: &lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot; stay text.');
    expect(html).not.toContain('<img');
  });

  it('shows hostile Chinese text as text', async () => {
    expect(await row('chips', 'zh')).toContain('有害文本 &lt;b&gt;原样&lt;/b&gt; 显示。');
  });

  it('shows a hostile title, name and address as text', async () => {
    const title = `'"><script>alert(1)</script>'`;
    const address = `'https://example.org/"onmouseover="alert(1)'`;
    const hostile = {
      'papers/gamma.yaml': paperText('Gamma')
        .replace('title: Gamma', `title: ${title}`)
        .replace('[Some One]', "['<b onclick=x>']")
        .replace('page:', `pdf: ${address}\n  page:`),
    };
    const html = await row('gamma', 'en', hostile);
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;b onclick=x&gt;');
    expect(html).toContain('href="https://example.org/&quot;onmouseover=&quot;alert(1)"');
    // Within the quotes of an attribute, as in the name of the box, they open nothing.
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script|<b /);
  });

  it('says the language of a title that is not the language of the page', async () => {
    expect(await row('chips', 'en')).toMatch(/<h3[^>]* lang="zh-Hans"[^>]*><a[^>]*>芯片课<\/a>/);
    expect(await row('alpha', 'zh')).toMatch(/<h3[^>]* lang="en"[^>]*><a[^>]*>Alpha: Batching Requests<\/a>/);
  });

  it('says no language of a title in the language of the page', async () => {
    expect(await row('alpha', 'en')).not.toMatch(/<h3[^>]* lang=/);
    expect(await row('chips', 'zh')).not.toMatch(/<h3[^>]* lang=/);
  });

  it('shows the reason in English with a note where Chinese is missing', async () => {
    const html = await row('no-chinese', 'zh');
    expect(html).toContain('<span lang="en">Says what the reader gets.</span>');
    expect(html).toContain('尚无中文');
  });

  it('shows the reason in the language of the page without a note', async () => {
    expect(await row('beta', 'zh')).toContain('<p class="why">把缓存切成页。</p>');
    expect(await row('no-chinese', 'en')).toContain('<p class="why">Says what the reader gets.</p>');
  });

  it('carries what the filters of its page look at, and nothing else', async () => {
    expect(await row('beta', 'en')).toContain(
      'data-entry="beta" data-tier="optional" data-kind="paper" data-topic="kv-cache serving batching" data-source="first-list" data-lang="en" data-year="2023">',
    );
    expect(await row('beta', 'en', {}, topicFacets)).toContain(
      'data-entry="beta" data-tier="optional" data-kind="paper" data-year="2023">',
    );
    expect(await row('beta', 'en', {}, [])).toContain('data-entry="beta">');
  });

  it('carries no year for a work without one', async () => {
    expect(await row('engine', 'en')).toMatch(/ data-year(=""|[ >])/);
  });

  it('links the page of the entry in the language of the page', async () => {
    expect(await row('alpha', 'en')).toContain('<a href="/papers/alpha/">Alpha: Batching Requests</a>');
    expect(await row('alpha', 'zh')).toContain('<a href="/zh/papers/alpha/">');
  });

  it('shows the short name before a title that does not begin with it', async () => {
    const changes = edited('papers/alpha.yaml', 'tier:', 'short: alpha\ntier:');
    expect(await row('beta', 'en')).toMatch(/PagedBeta<\/span><a/);
    expect(await row('alpha', 'en', changes)).not.toContain('class="short-name"');
  });

  it('says venue and year of a paper, and the kind of anything else', async () => {
    expect(await row('alpha', 'en')).toMatch(/>SOSP 2022</);
    expect(await row('essay', 'en')).toMatch(/>Article 2009</);
    expect(await row('engine', 'zh')).toMatch(/>框架</);
  });

  it('names three of many authors', async () => {
    expect(await row('essay', 'en')).toContain('A, B, C, et al.');
  });

  it('says the tier in words, not by its mark alone', async () => {
    expect(await row('alpha', 'en')).toContain('</svg>Must-read</span>');
    expect(await row('alpha', 'zh')).toContain('</svg>必读</span>');
  });

  it('links PDF and code when there are any', async () => {
    expect(await row('alpha', 'en')).toContain('<a href="https://arxiv.org/pdf/2201.00010">PDF</a>');
    expect(await row('engine', 'en')).toContain('<a href="https://example.org/engine.git">Code</a>');
    expect(await row('gamma', 'en')).not.toMatch(/>(PDF|Code)</);
  });
});
