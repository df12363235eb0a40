import { describe, expect, it } from 'vitest';
import { topicFacets } from '#domain/facets.ts';
import type { Library } from '#domain/library.ts';
import { topicPages } from '#domain/lists/topic-pages.ts';
import type { Language } from '#domain/vocabulary.ts';
import TopicSections from '../../../src/components/topics/TopicSections.astro';
import { largeLibrary, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const { library } = toyLibrary();

/** The sections of a page of a topic. The topic is the one of the library, since a page tells its own section by identity. */
function sections(id: string, language: Language, of: Library = library, page = 1): Promise<string> {
  const topic = of.topic(id);
  const pages = topic === undefined ? [] : topicPages(topic, of.sectionsOf(topic));
  return render(TopicSections, { topic, sections: pages[page - 1]?.sections, library: of, language, facets: topicFacets });
}

const serving = await sections('serving', 'en');

describe('TopicSections', () => {
  it('has a section for each sub-topic with works, each with the id that the rail links to', () => {
    expect([...serving.matchAll(/<section[^>]* id="([\w-]+)"/g)].map(([, id]) => id)).toEqual(['serving', 'batching', 'kv-cache']);
  });

  it('shows each work of an area once', () => {
    const shown = [...serving.matchAll(/data-entry="([\w-]+)"/g)].map(([, id]) => id);
    expect(shown).toEqual(['engine', 'alpha', 'no-chinese', 'gamma', 'essay', 'beta']);
  });

  it('links the page of a sub-topic, with its line and the number of its works', () => {
    expect(serving).toContain('<a href="/topics/batching/">Batching</a>');
    expect(serving).toContain('Which requests run together.');
    expect(serving).toMatch(/Batching<\/a>\s*<\/h2><span class="quiet"><read-count[^>]*>\s*3\s*<\/read-count>/);
  });

  it('heads the works of the area itself without linking to the page they are on', () => {
    expect(serving).toMatch(/<h2 id="h-serving"[^>]*>\s*Across the topic\s*<\/h2>/);
    expect(serving).not.toContain('href="/topics/serving/"');
  });

  it('names every section by its heading', () => {
    const named = [...serving.matchAll(/aria-labelledby="([\w-]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !serving.includes(`<h2 id="${id}"`))).toEqual([]);
    expect(named).toHaveLength(3);
  });

  it('links works that are shown in another section, by their short name', () => {
    expect(serving).toMatch(/See also, in another section:\s*<a href="\/papers\/beta\/">PagedBeta<\/a>/);
  });

  it('hides the heading of a page with one section, which the title of the page says already', async () => {
    expect(await sections('batching', 'en')).toMatch(/<h2[^>]*class="visually-hidden"/);
    expect(serving).not.toMatch(/<h2[^>]*class="visually-hidden"/);
  });

  it('shows titles and lines in the language of the page', async () => {
    const html = await sections('serving', 'zh');
    expect(html).toContain('<a href="/zh/topics/batching/">批处理</a>');
    expect(html).toContain('哪些请求一起运行。');
    expect(html).toContain('综合');
  });

  it('says that a title and a line are in English where Chinese is missing', async () => {
    const html = await sections('serving', 'zh');
    expect(html).toMatch(/lang="en"[^>]*>(\s*<[^>]*>)*\s*KV cache/);
    expect(html).toMatch(/lang="en"[^>]*>(\s*<[^>]*>)*\s*Where keys and values are kept\./);
  });

  it('shows nothing for a topic without works', async () => {
    expect(await sections('testing', 'en')).toBe('');
  });
});

describe('TopicSections of a large area', async () => {
  const large = largeLibrary({ serving: 130, batching: 200, 'kv-cache': 2 });
  const html = await sections('serving', 'en', large);

  it('shows at most a hundred works, and all of a small section', () => {
    expect([...html.matchAll(/<li class="entry-row"/g)].length).toBeLessThanOrEqual(100);
    expect(html.split('id="kv-cache"')[1]?.match(/<li class="entry-row"/g)).toHaveLength(4);
  });

  it('says how many more a section has, must-reads among them, and leads to where they are', () => {
    expect(html).toMatch(/<a href="\/topics\/batching\/">\s*and \d+ more in Batching\s*<\/a>/);
    expect(html).toMatch(/<a href="\/topics\/serving\/2\/">\s*and \d+ more in Serving\s*<\/a>/);
    expect(html).not.toMatch(/more in KV cache/);
  });

  it('counts what is read only where all of it stands on the page', () => {
    const headOf = (id: string): string => html.split(`<h2 id="h-${id}"`)[1]?.split('</header>')[0] ?? '';
    expect(headOf('kv-cache')).toContain('<read-count');
    expect(headOf('batching')).toMatch(/<span class="quiet">\s*203\s*<\/span>/);
  });

  it('shows the rest of the works of the area itself on the next page, under their heading', async () => {
    const next = await sections('serving', 'en', large, 2);
    expect(next.match(/<li class="entry-row"/g)?.length).toBeGreaterThan(60);
    expect(next).toMatch(/<h2 id="h-serving"(?! class)[^>]*>\s*Across the topic/);
    expect(next).not.toMatch(/and \d+ more/);
  });

  it('says it in Chinese', async () => {
    expect(await sections('serving', 'zh', large)).toMatch(/“批处理”中还有 \d+ 条/);
  });
});
