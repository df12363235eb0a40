import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import EntryLineage from '../../../src/components/maps/EntryLineage.astro';
import { type Changes, edited, paperText, toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const lineage = (id: string, language: Language, changes: Changes = {}): Promise<string> =>
  render(EntryLineage, { entry: toyEntry(id, changes), library: toyLibrary(changes).library, language });

/** Papers that build on Alpha, which is called first like each of them. */
const descendants = (count: number): Changes =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `papers/child-${index}.yaml`,
      paperText(
        `"Child${index}: A Work"`,
        `published: ${2020 + Math.floor(index / 9)}-0${(index % 9) + 1}\nbuildsOn: [{ entry: alpha, how: { en: uses part ${index} } }]\n`,
      ),
    ]),
  );

/** The works of the list with a heading, as “address name how”. */
function works(html: string, heading: string): readonly string[] {
  const list = new RegExp(`<ul aria-labelledby="${heading}">(.*?)</ul>`).exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>.*?<a href="([^"]*)"[^>]*>(.*?)<\/a>.*?<span class="relation">(.*?)<\/span><\/li>/g)].map(
    ([, href, name, how = '']) => `${href} ${name} ${how.trim()}`,
  );
}

describe('EntryLineage', () => {
  it('links what a work builds on, with how', async () => {
    expect(works(await lineage('beta', 'en'), 'builds-on')).toEqual(['/papers/alpha/ Alpha keeps its batching']);
    expect(works(await lineage('beta', 'zh'), 'builds-on')).toEqual(['/zh/papers/alpha/ Alpha 沿用其批处理']);
  });

  it('links what builds on a work, with how', async () => {
    expect(works(await lineage('alpha', 'en'), 'leads-to')).toEqual(['/papers/beta/ PagedBeta keeps its batching']);
  });

  it('says why a work builds on nothing, in the language of the page', async () => {
    expect(await lineage('alpha', 'en')).toContain('Grows from operating systems, which are not part of this list.');
    expect(await lineage('alpha', 'zh')).toContain('出自操作系统，不在本清单之内。');
  });

  it('says that it builds on nothing where no reason is given', async () => {
    expect(await lineage('gamma', 'en')).toContain('<p class="note">No work of this list.</p>');
    expect(await lineage('gamma', 'zh')).toContain('<p class="note">本清单中没有。</p>');
  });

  it('says that nothing builds on it yet', async () => {
    expect(await lineage('beta', 'en')).toContain('<p class="note">No work of this list yet.</p>');
  });

  it('shows the relation in English, and says so, where Chinese is missing', async () => {
    const html = await lineage('beta', 'zh', edited('papers/beta.yaml', ', zh: 沿用其批处理', ''));
    expect(html).toContain('<span lang="en">keeps its batching</span>');
    expect(html).toContain('尚无中文');
  });

  it('has a heading for each list', async () => {
    const html = await lineage('beta', 'en');
    expect(html).toMatch(/<p class="lineage-head" id="builds-on"[^>]*>Builds on<\/p>/);
    expect(html).toMatch(/<p class="lineage-head later" id="leads-to"[^>]*>Leads to<\/p>/);
  });

  it('puts the work itself in the middle, with its date', async () => {
    expect(await lineage('beta', 'en')).toMatch(
      /<div class="this-work"[^>]*>\s*<span[^>]*>PagedBeta<\/span><span class="quiet"[^>]*>first public 2023<\/span>/,
    );
    const changes = edited('papers/beta.yaml', 'year: 2023', 'year: 2023\npublished: 2022-10');
    expect(await lineage('beta', 'en', changes)).toContain('first public Oct 2022');
    expect(await lineage('beta', 'zh', changes)).toContain('首次公开 2022-10');
  });

  it('gives no date to a work without one', async () => {
    expect(await lineage('engine', 'en')).not.toContain('first public');
  });

  it('says the language of names that are not in the language of the page', async () => {
    expect(await lineage('beta', 'zh')).toMatch(/<a href="\/zh\/papers\/alpha\/" lang="en"[^>]*>Alpha<\/a>/);
    expect(await lineage('beta', 'en')).not.toContain('lang=');
  });

  it('draws a line to each work, which only eyes read', async () => {
    const html = await lineage('alpha', 'en', descendants(3));
    const [left = '', right = ''] = [...html.matchAll(/<svg viewBox[^>]*aria-hidden="true"[^>]*>(.*?)<\/svg>/g)].map(([, paths]) => paths);
    expect(left).toBe('');
    expect([...right.matchAll(/d="M0 50C55 50 45 ([\d.]+) 100 ([\d.]+)"/g)].map(([, , end]) => end)).toEqual([
      '12.5',
      '37.5',
      '62.5',
      '87.5',
    ]);
  });

  it('shows eight works on a side and names the others below', async () => {
    const html = await lineage('alpha', 'en', descendants(9));
    expect(works(html, 'leads-to').map((work) => work.split(' ')[1])).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((index) => `Child${index}`));
    expect(html).toMatch(
      /<p class="note"[^>]*>\s*Also: ?<a href="\/papers\/child-8\/"[^>]*>\s*Child8\s*<\/a>\s*, ?<a href="\/papers\/beta\/"[^>]*>\s*PagedBeta\s*<\/a>/,
    );
    expect(await lineage('alpha', 'en', descendants(7))).not.toContain('Also:');
  });

  it('names a dozen more, and leads to all of them where there are others', async () => {
    const all = await lineage('alpha', 'en', descendants(19));
    expect(all).not.toContain('/lineage/');
    const html = await lineage('alpha', 'en', descendants(22));
    expect(html.match(/<a href="\/papers\/child-/g)?.length).toBe(20);
    expect(html).toMatch(/<a href="\/papers\/alpha\/lineage\/"[^>]*>and 3 more<\/a>/);
    expect(await lineage('alpha', 'zh', descendants(22))).toMatch(/<a href="\/zh\/papers\/alpha\/lineage\/"[^>]*>等，另有 3 条<\/a>/);
  });

  it('shows hostile texts as text', async () => {
    const changes = edited('papers/beta.yaml', 'en: keeps its batching', 'en: "<b onclick=x>keeps</b>"');
    expect(works(await lineage('alpha', 'en', changes), 'leads-to')).toEqual([
      '/papers/beta/ PagedBeta &lt;b onclick=x&gt;keeps&lt;/b&gt;',
    ]);
  });
});
