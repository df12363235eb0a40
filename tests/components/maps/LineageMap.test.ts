import { describe, expect, it } from 'vitest';
import { layOutMap } from '#domain/maps/lay-out-map.ts';
import type { Language } from '#domain/vocabulary.ts';
import LineageMap from '../../../src/components/maps/LineageMap.astro';
import LineageTable from '../../../src/components/maps/LineageTable.astro';
import { type Changes, edited, toyLibrary, toyTopic } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const drawn = (language: Language, changes: Changes = {}): Promise<string> =>
  render(LineageMap, { map: layOutMap(toyLibrary(changes).library, toyTopic('serving', changes)), language });

const tabled = (language: Language, changes: Changes = {}): Promise<string> => {
  const { library } = toyLibrary(changes);
  return render(LineageTable, { map: layOutMap(library, toyTopic('serving', changes)), library, language });
};

describe('LineageMap', () => {
  it('has a link for each work, named by name, date and tier, in the order of dates', async () => {
    const names = [...(await drawn('en')).matchAll(/<a class="node[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names[0]).toBe('An Essay, 2009, Optional');
    expect(names).toContain('Alpha, 2022, Must-read');
    expect(names.at(-1)).toBe('Engine, Must-read');
  });

  it.each(['大模型分布式训练并行技术概述与实践', 'Continuous Batching of Requests'])(
    'shows a name over several lines as it is: %s',
    async (name) => {
      const html = await drawn('en', edited('papers/gamma.yaml', 'title: ', `short: "${name}"\ntitle: `));
      const label = new RegExp(`aria-label="${name}[^"]*".*?<text[^>]*>(.*?)</text>`).exec(html)?.[1] ?? '';
      expect(label.match(/<tspan/g)?.length).toBeGreaterThan(1);
      expect(label.replace(/<[^>]*>/g, '')).toBe(name);
    },
  );

  it('names lanes in the language of the page, and links to its pages', async () => {
    const html = await drawn('zh');
    expect(html).toContain('href="/zh/papers/alpha/"');
    expect(html).toMatch(/class="lane"[^>]*><tspan[^>]*>批处理/);
  });

  it('says how many works and relations it has', async () => {
    expect(await drawn('en')).toContain('aria-label="6 works, 1 relation"');
  });

  it('marks works as those that reading marks paint', async () => {
    expect(await drawn('en')).toMatch(/<a class="node[^>]* data-work="alpha"/);
  });

  it('shows a hostile title as text', async () => {
    const html = await drawn('en', edited('papers/gamma.yaml', 'title: ', 'short: "<script>alert(1)</script>"\ntitle: '));
    // In an attribute the text needs no escape but for quotation marks.
    expect(html.replace(/"[^"]*"/g, '')).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('LineageTable', () => {
  it('says why a work builds on another beside the earlier one, and names it on the other side', async () => {
    const html = await tabled('en');
    expect(html).toMatch(/data-side="earlier">.*?<li data-relation="alpha">.*?>Alpha<\/a>.*?keeps its batching/);
    expect(html).toMatch(/data-side="later">.*?<li data-relation="beta">/);
  });

  it('keeps works of other maps apart', async () => {
    const html = await tabled(
      'en',
      edited('papers/gamma.yaml', 'added:', 'buildsOn: [{ entry: chips, how: { en: takes its question } }]\nadded:'),
    );
    expect(html).toMatch(/Outside this map:<\/p><ul><li><a href="\/courses\/chips\/"/);
  });

  it('says what a work without ancestors on this list grew from', async () => {
    expect(await tabled('zh')).toContain('出自操作系统，不在本清单之内。');
  });
});
