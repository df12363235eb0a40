import { describe, expect, it } from 'vitest';
import FilterBar from '../../../src/components/search/FilterBar.astro';
import { toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const { entries } = toyLibrary().library;
const more = [{ facet: 'topic', options: [{ value: 'serving', text: 'Serving & more' }] }];

describe('FilterBar', () => {
  it('has a button for each tier with the number of its works, not pressed', async () => {
    const html = await render(FilterBar, { entries, language: 'en' });
    const buttons = [
      ...html.matchAll(/<button[^>]* data-part="tier" value="([\w-]+)" aria-pressed="false">.*?<span class="quiet">(\d+)<\/span>/g),
    ];
    expect(buttons.map(([, tier, count]) => `${tier} ${count}`)).toEqual(['must-read 3', 'optional 3', 'advanced 1']);
  });

  it('offers only kinds that there are, in the order of kinds', async () => {
    const html = await render(FilterBar, { entries, language: 'en' });
    expect(html).toContain(
      '<option value="">any</option><option value="paper">Paper</option><option value="framework">Framework</option><option value="course">Course</option><option value="article">Article</option></select>',
    );
  });

  it('offers each year once, latest first', async () => {
    const html = await render(FilterBar, { entries, language: 'en' });
    const years =
      '<option value="">any year</option><option>2024</option><option>2023</option><option>2022</option><option>2009</option></select>';
    expect(html).toMatch(new RegExp(`data-year="since"[^>]*>${years}`));
    expect(html).toMatch(new RegExp(`data-year="until"[^>]*>${years}`));
  });

  it('offers no topics, sources and languages unless asked to', async () => {
    expect(await render(FilterBar, { entries, language: 'en' })).not.toMatch(/data-pick="(topic|source|lang)"/);
  });

  it('offers the topics that it is given, as text, and then languages too', async () => {
    const html = await render(FilterBar, { entries, language: 'en', more });
    expect(html).toContain('<option value="serving">Serving &amp; more</option>');
    expect(html).toContain('<option value="en">English</option><option value="zh">Chinese</option>');
  });

  it('says how many works there are', async () => {
    const html = await render(FilterBar, { entries, language: 'en' });
    expect(html).toMatch(/<output[^>]*>\s*7 of 7 entries\s*<\/output>/);
  });

  it('says how many of them stand on the page', async () => {
    const html = await render(FilterBar, { entries, shown: 5, language: 'en' });
    expect(html).toMatch(/<output[^>]*>\s*5 of 7 entries\s*<\/output>/);
  });

  it('says how many works there are where it leads to lists of them', async () => {
    const html = await render(FilterBar, { entries, shown: 0, language: 'en' });
    expect(html).toMatch(/<output[^>]*>\s*7 entries\s*<\/output>/);
  });

  it('announces the number politely', async () => {
    expect(await render(FilterBar, { entries, language: 'en' })).toMatch(/<output[^>]* aria-live="polite"/);
  });

  it('hides what only a choice can bring about', async () => {
    const html = await render(FilterBar, { entries, language: 'en' });
    expect(html).toMatch(/<div[^>]* data-part="nothing" hidden/);
    expect(html).toMatch(/<button[^>]* data-part="clear" hidden/);
  });

  it('names its groups in the language of the page', async () => {
    const html = await render(FilterBar, { entries: [toyEntry('alpha')], language: 'zh' });
    expect(html).toContain('role="group" aria-label="筛选"');
    expect(html).toContain('role="group" aria-label="级别"');
    expect(html).toContain('1 / 1 条');
  });
});
