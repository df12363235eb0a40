import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/vocabulary.ts';
import PathList from '../../../src/components/paths/PathList.astro';
import { type Changes, edited, toyLibrary } from '../../unit/toy-library.ts';
import { render } from '../render.ts';

function list(language: Language, changes: Changes = {}, more: object = {}): Promise<string> {
  const { library } = toyLibrary(changes);
  return render(PathList, { paths: library.paths, library, language, ...more });
}

describe('PathList', () => {
  it('links each path, with one line, its steps and its time', async () => {
    const html = await list('en');
    expect(html).toContain('<a href="/paths/begin/">From one request to many</a>');
    expect(html).toContain('<span class="second-line">Batching and paging</span>');
    expect(html).toMatch(/<span>\s*6 steps · 6 h 30 min\s*<\/span>/);
  });

  it('is in the language of the page', async () => {
    const html = await list('zh');
    expect(html).toContain('<a href="/zh/paths/begin/">从一个请求到许多请求</a>');
    expect(html).toContain('<span class="second-line">批处理与分页</span>');
    expect(html).toMatch(/<span>\s*6 步 · 6 小时 30 分钟\s*<\/span>/);
    expect(html).not.toContain('lang=');
  });

  it('says the language of texts that are missing in that of the page', async () => {
    expect(await list('zh', { 'paths/begin.zh.mdx': undefined })).toMatch(/<li lang="en"[^>]*>.*From one request to many/);
  });

  it('says in detail what one can do at the end and what one needs before', async () => {
    const html = await list('en', {}, { detailed: true });
    expect(html).toMatch(/<ul class="link-list detailed"/);
    expect(html).toContain('<h2><a href="/paths/begin/">From one request to many</a></h2>');
    expect(html).toContain('<p>Say when a request joins a batch.</p>');
    expect(html).toContain('<p class="second-line">Before: You have run a model.</p>');
    expect(html).not.toContain('Batching and paging');
  });

  it('has the paths that it is given, in their order', async () => {
    const changes = {
      'paths/again.mdx': edited('paths/begin.mdx', 'order: 1\ntitle: From', 'order: 2\ntitle: Again from')['paths/begin.mdx'],
    };
    expect([...(await list('en', changes)).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/paths/begin/',
      '/paths/again/',
    ]);
    expect(await list('en', {}, { paths: [] })).not.toContain('<li');
  });

  it('shows a hostile text as text', async () => {
    const html = await list('en', edited('paths/begin.mdx', 'line: Batching and paging', 'line: "<script>x</script>"'));
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
  });
});
