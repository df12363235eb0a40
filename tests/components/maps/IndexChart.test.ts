import { describe, expect, it } from 'vitest';
import IndexChart from '../../../src/components/maps/IndexChart.astro';
import { edited, paperText, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const { library } = toyLibrary();
const english = await render(IndexChart, { library, language: 'en' });
const chinese = await render(IndexChart, { library, language: 'zh' });

describe('IndexChart', () => {
  it('links each area by its title in the language of the page', () => {
    expect(english).toContain('<a href="/topics/serving/">Serving</a>');
    expect(chinese).toContain('<a href="/zh/topics/serving/">推理服务</a>');
  });

  it('links a cell to its topic in its year', () => {
    expect(english).toContain('href="/topics/serving/?since=2022&amp;until=2022"');
    expect(chinese).toContain('href="/zh/topics/serving/?since=2022&amp;until=2022"');
  });

  it('links the cell of older works without a first year', () => {
    expect(english).toContain('href="/topics/hardware/?until=2012"');
  });

  it('names a cell by topic, year and number of works', () => {
    expect(english).toContain('aria-label="Serving, 2022: 2"');
    expect(chinese).toContain('aria-label="推理服务，2022：2"');
  });

  it('does not link works without a year, which no filter by year finds, but names them', () => {
    expect(english).toMatch(/<span class="width-2" title="Serving, no year: 1">/);
  });

  it('draws one mark for each work', () => {
    const cells = [...english.matchAll(/title="[^"]*: \d+"[^>]*>(.*?)<\/(?:a|span)>/g)].map(
      ([, marks = '']) => marks.split('<i ').length - 1,
    );
    expect(cells).toEqual([2, 1, 1, 1, 1, 1]);
  });

  describe('of so many works that a mark stands for two', () => {
    const papers = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`papers/n${index}.yaml`, paperText(`N${index}`)]));
    const many = toyLibrary(papers).library;

    it('says so, in words, in both languages', async () => {
      expect(await render(IndexChart, { library: many, language: 'en' })).toContain('One mark is up to 2 entries of its tier');
      expect(await render(IndexChart, { library: many, language: 'zh' })).toContain('至多 2 个条目');
      expect(english).toContain('One mark is one entry');
    });

    it('draws fewer marks, and names the cell with the number of its works', async () => {
      const html = await render(IndexChart, { library: many, language: 'en' });
      const [, marks = ''] = /title="Serving, 2021: 65"[^>]*>(.*?)<\/a>/.exec(html) ?? [];
      expect(marks.split('<i ').length - 1).toBe(33);
    });

    it('does not say what is read of works that have no mark of their own', async () => {
      const html = await render(IndexChart, { library: many, language: 'en' });
      expect(html).not.toContain('data-work');
      expect(html).not.toContain('<read-count');
      expect(html).not.toContain('Read by you');
      expect(html).toContain('<span>72</span>');
    });
  });

  it('has as many cells in each row as there are columns', () => {
    const count = (part: string): number => part.match(/class="width-\d/g)?.length ?? 0;
    const rows = english.split('role="row"').slice(1, 4);
    expect(rows.map(count)).toEqual([14, 14, 14]);
  });

  it('sums up every row and the whole', () => {
    const numbers = english
      .split('class="totals"')
      .slice(2)
      .map((part) => [...part.matchAll(/<(?:span|read-count[^>]*)>(\d+|–)/g)].map(([, number]) => number));
    expect(numbers).toEqual([
      ['3', '1', '1', '5'],
      ['–', '2', '–', '2'],
      ['3', '3', '1', '7'],
    ]);
  });

  it('says what the numbers count to those who do not see the head of the table', () => {
    expect(english).toMatch(/3\s*<span class="visually-hidden">\s*Must-read,\s*<\/span>/);
  });

  it('keeps cells out of the order of tabs, since the areas are links', () => {
    expect(english.match(/<a class="width-\d+"(?![^>]* tabindex="-1")/g)).toBeNull();
  });

  it('shows a hostile title as text', async () => {
    const hostile = toyLibrary(edited('topics/hardware.md', 'title: Hardware', 'title: "<i>\\"Hard\\"</i>"')).library;
    const html = await render(IndexChart, { library: hostile, language: 'en' });
    const withoutAttributes = html.replace(/"[^"]*"/g, '');
    expect(html).toContain('&lt;i&gt;&quot;Hard&quot;&lt;/i&gt;</a>');
    expect(html).toContain('title="<i>&quot;Hard&quot;</i>, no year: 1"');
    expect(withoutAttributes).not.toContain('<i>');
  });
});
