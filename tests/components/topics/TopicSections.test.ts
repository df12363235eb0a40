import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import TopicSections from '../../../src/components/topics/TopicSections.astro';
import { toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const { library } = toyLibrary();

/** The sections of the page of a topic. The topic is the one of the library, since a page tells its own section by identity. */
function sections(id: string, language: Language): Promise<string> {
  const [topic] = library.topics.filter((each) => each.id === id);
  return render(TopicSections, { topic, sections: topic === undefined ? [] : library.sectionsOf(topic), library, language });
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
