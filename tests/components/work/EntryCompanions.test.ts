import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import EntryCompanions from '../../../src/components/work/EntryCompanions.astro';
import { edited, toyEntry } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

/** The companions of Gamma as they are shown, one after the other. */
async function companions(items: string, language: Language = 'en'): Promise<string> {
  const changes = edited('papers/gamma.yaml', 'recommendedBy:', `companions:\n${items}recommendedBy:`);
  return render(EntryCompanions, { entry: toyEntry('gamma', changes), language });
}

const talk = '  - { kind: recording, language: en, title: "A talk: Gamma", url: "https://example.org/talk" }\n';
const explained = '  - { kind: explainer, language: zh, title: 图解, url: "https://example.org/zh" }\n';

describe('EntryCompanions', () => {
  it('is nothing where a work has none', async () => {
    expect(await render(EntryCompanions, { entry: toyEntry('gamma'), language: 'en' })).toBe('');
  });

  it('lists them in the order of the file, each with what it is and its language', async () => {
    const html = await companions(talk + explained);
    const rows = [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a><\/div><span>(.*?)<\/span>/g)].map((row) =>
      row.slice(1).map((text) => text.trim()),
    );
    expect(rows).toEqual([
      ['https://example.org/talk', 'A talk: Gamma', 'Recording, English'],
      ['https://example.org/zh', '图解', 'Explanation, Chinese'],
    ]);
  });

  it('marks the language of a title that is not that of the page', async () => {
    expect(await companions(talk + explained)).toMatch(/talk">.*zh" lang="zh-Hans">/);
    expect(await companions(talk + explained, 'zh')).toMatch(/talk" lang="en">.*zh">.*讲解，中文/);
  });

  it('shows a title as text, whatever it says', async () => {
    const html = await companions('  - { kind: slides, language: en, title: "<img src=x onerror=y>", url: "https://example.org/s" }\n');
    expect(html).toContain('&lt;img src=x onerror=y&gt;');
  });
});
