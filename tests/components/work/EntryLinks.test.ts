import { describe, expect, it } from 'vitest';
import EntryLinks from '../../../src/components/work/EntryLinks.astro';
import { type Changes, edited, toyEntry } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

/** The links as “text address”, in order. */
async function links(id: string, changes: Changes = {}): Promise<readonly string[]> {
  const html = await render(EntryLinks, { entry: toyEntry(id, changes), language: 'en' });
  return [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, text = '']) => `${text.trim()} ${href}`);
}

describe('EntryLinks', () => {
  it('names the page by what it is, and adds arXiv where the page is elsewhere', async () => {
    expect(await links('alpha')).toEqual([
      'PDF https://arxiv.org/pdf/2201.00010',
      'DOI https://doi.org/10.1145/1.2',
      'arXiv https://arxiv.org/abs/2201.00010',
    ]);
  });

  it('names arXiv once when it is the page', async () => {
    const changes = edited(
      'papers/gamma.yaml',
      'page: https://example.org/gamma',
      'page: https://arxiv.org/abs/2403.00001\nids: { arxiv: "2403.00001" }',
    );
    expect(await links('gamma', changes)).toEqual(['arXiv https://arxiv.org/abs/2403.00001']);
  });

  it('links the repository of a framework', async () => {
    expect(await links('engine')).toEqual(['Page https://example.org/engine', 'Repository https://example.org/engine.git']);
  });

  it('links the repository once when it is the page', async () => {
    const changes = edited('frameworks/engine.yaml', 'page: https://example.org/engine', 'page: https://example.org/engine.git');
    expect(await links('engine', changes)).toEqual(['Page https://example.org/engine.git']);
  });

  it('links everything else that there is, in one order', async () => {
    const more =
      'video: https://example.org/v\n  slides: https://example.org/s\n  docs: https://example.org/d\n  code: https://example.org/c';
    const changes = edited('papers/gamma.yaml', 'minutes:', `  ${more}\nminutes:`);
    expect(await links('gamma', changes)).toEqual([
      'Page https://example.org/gamma',
      'Code https://example.org/c',
      'Introduction https://example.org/d',
      'Slides https://example.org/s',
      'Video https://example.org/v',
    ]);
  });

  it('has one main button, which marks the work, and needs a script', async () => {
    const html = await render(EntryLinks, {
      entry: toyEntry('alpha', edited('papers/alpha.yaml', 'added:', 'formerIds: [old]\nadded:')),
      language: 'en',
    });
    expect(html.match(/class="button primary[^>]*>/g)).toEqual(['class="button primary needs-script" type="button" data-mark-as="read">']);
    expect(html).toMatch(/^<div class="actions" data-entry="alpha" data-former="old">/);
  });

  it('says the tier', async () => {
    expect(await render(EntryLinks, { entry: toyEntry('alpha'), language: 'zh' })).toContain('必读');
  });
});
