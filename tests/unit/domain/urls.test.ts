import { describe, expect, it } from 'vitest';
import { createUrls } from '#domain/urls.ts';

describe('createUrls', () => {
  const urls = createUrls('/');

  it('puts English at the root and Chinese below /zh/', () => {
    expect(urls.page('en', 'about/')).toBe('/about/');
    expect(urls.page('zh', 'about/')).toBe('/zh/about/');
  });

  it('gives the home page of each language', () => {
    expect(urls.page('en', '')).toBe('/');
    expect(urls.page('zh', '')).toBe('/zh/');
  });

  it('puts an entry below the folder of its kind', () => {
    expect(urls.entry('en', { kind: 'paper', id: 'orca' })).toBe('/papers/orca/');
    expect(urls.entry('zh', { kind: 'collection', id: 'lists' })).toBe('/zh/collections/lists/');
  });

  it('puts lineage maps below /map/, with a work selected where one is named', () => {
    expect(urls.map('en')).toBe('/map/');
    expect(urls.map('zh', 'serving')).toBe('/zh/map/serving/');
    expect(urls.map('en', 'serving', 'orca')).toBe('/map/serving/?work=orca');
  });

  it('puts topics below /topics/', () => {
    expect(urls.topic('zh', 'kv-cache')).toBe('/zh/topics/kv-cache/');
  });

  it('adds a query to the pages of the search and of plans only when there is one', () => {
    expect(urls.search('en', 'source=pku-dair')).toBe('/search/?source=pku-dair');
    expect(urls.search('zh', '')).toBe('/zh/search/');
    expect(urls.plan('zh', 'to=zero')).toBe('/zh/plan/?to=zero');
    expect(urls.plan('en', '')).toBe('/plan/');
  });

  it('gives files one address in both languages', () => {
    expect(urls.file('library.json')).toBe('/library.json');
  });

  it.each(['/roofline', '/roofline/'])('puts everything below the base path %s', (base) => {
    const below = createUrls(base);
    expect([
      below.page('en', ''),
      below.page('zh', 'all/'),
      below.entry('en', { kind: 'video', id: 'talk' }),
      below.topic('en', 'serving'),
      below.search('en', 'q=kv'),
      below.file('theme.js'),
    ]).toEqual([
      '/roofline/',
      '/roofline/zh/all/',
      '/roofline/videos/talk/',
      '/roofline/topics/serving/',
      '/roofline/search/?q=kv',
      '/roofline/theme.js',
    ]);
  });
});
