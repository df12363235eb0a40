import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import EntryPaths from '../../../src/components/paths/EntryPaths.astro';
import { type Changes, edited, toyEntry, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

const paths = (id: string, language: Language, changes: Changes = {}): Promise<string> =>
  render(EntryPaths, { entry: toyEntry(id, changes), library: toyLibrary(changes).library, language });

describe('EntryPaths', () => {
  it('links the step of the path, by the title of the path in the language of the page', async () => {
    expect(await paths('beta', 'en')).toMatch(/<a href="\/paths\/begin\/#step-4"[^>]*>\s*From one request to many\s*<\/a>/);
    expect(await paths('beta', 'zh')).toMatch(/<a href="\/zh\/paths\/begin\/#step-4"[^>]*>\s*从一个请求到许多请求\s*<\/a>/);
  });

  it('says which step it is of how many', async () => {
    expect(await paths('beta', 'en')).toContain('<span>4 of 6</span>');
    expect(await paths('beta', 'zh')).toContain('<span>4 / 6</span>');
  });

  it('names the steps before and after it', async () => {
    expect(await paths('beta', 'en')).toContain('<span class="second-line">after Alpha, before Gamma</span>');
    expect(await paths('beta', 'zh')).toContain('<span class="second-line">在 Alpha 之后、在 Gamma 之前</span>');
  });

  it('names nothing before the first step and nothing after the last', async () => {
    expect(await paths('essay', 'en')).toContain('<span class="second-line">before 芯片课</span>');
    expect(await paths('no-chinese', 'en')).toContain('<span class="second-line">after Gamma</span>');
  });

  it('has a heading', async () => {
    expect(await paths('beta', 'en')).toMatch(/<h2[^>]*>In paths<\/h2>/);
  });

  it('is nothing for a work that is on no path', async () => {
    expect(await paths('engine', 'en')).toBe('');
  });

  it('says the language of a title that is not in the language of the page', async () => {
    expect(await paths('beta', 'zh', { 'paths/begin.zh.mdx': undefined })).toMatch(/<a [^>]*lang="en"[^>]*>\s*From one request to many/);
    expect(await paths('beta', 'zh')).not.toMatch(/<a [^>]*lang=/);
  });

  it('lists every path that the work is on, in their order', async () => {
    const changes = {
      'paths/again.mdx': edited('paths/begin.mdx', 'order: 1\ntitle: From', 'order: 2\ntitle: Again from')['paths/begin.mdx'],
    };
    expect([...(await paths('beta', 'en', changes)).matchAll(/#step-4"[^>]*>\s*(.*?)\s*<\/a>/g)].map(([, title]) => title)).toEqual([
      'From one request to many',
      'Again from one request to many',
    ]);
  });
});
