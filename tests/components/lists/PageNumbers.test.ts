import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import PageNumbers from '../../../src/components/lists/PageNumbers.astro';
import PageRelations from '../../../src/components/lists/PageRelations.astro';
import { render } from '../render.ts';

const first = '/topics/kv-cache/';

const numbers = (page: number, pages: number, language: Language = 'en'): Promise<string> =>
  render(PageNumbers, { first, page, pages, language });

describe('PageNumbers', () => {
  it('links every page by its own address, the first without a number', async () => {
    const html = await numbers(2, 3);
    expect([...html.matchAll(/href="([^"]+)" aria-label="Page (\d)"/g)].map(([, href, n]) => `${n} ${href}`)).toEqual([
      '1 /topics/kv-cache/',
      '2 /topics/kv-cache/2/',
      '3 /topics/kv-cache/3/',
    ]);
  });

  it('says which page this is', async () => {
    expect((await numbers(2, 3)).match(/aria-label="([^"]+)" aria-current="page"/)?.[1]).toBe('Page 2');
  });

  it('is a landmark with a name, in the language of the page', async () => {
    expect(await numbers(1, 2)).toContain('<nav class="page-numbers" aria-label="Pages">');
    expect(await numbers(1, 2, 'zh')).toContain('aria-label="第 2 页"');
  });

  it('leads on and back where there is a page', async () => {
    expect(await numbers(2, 3)).toMatch(
      /href="\/topics\/kv-cache\/" rel="prev">\s*Previous.*href="\/topics\/kv-cache\/3\/" rel="next">\s*Next/,
    );
    expect(await numbers(1, 3)).not.toContain('rel="prev"');
    expect(await numbers(3, 3)).not.toContain('rel="next"');
  });

  it('is nothing where there is one page', async () => {
    expect(await numbers(1, 1)).toBe('');
  });
});

describe('PageRelations', () => {
  const relations = (page: number, pages: number): Promise<string> => render(PageRelations, { first, page, pages });

  it('are the page before and the page after', async () => {
    expect(await relations(2, 3)).toBe(`<link rel="prev" href="${first}"><link rel="next" href="${first}3/">`);
    expect(await relations(3, 3)).toBe(`<link rel="prev" href="${first}2/">`);
    expect(await relations(1, 1)).toBe('');
  });
});
