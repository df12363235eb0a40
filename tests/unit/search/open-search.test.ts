import { describe, expect, it } from 'vitest';
import { openSearch } from '#domain/search/open-search.ts';
import { createUrls } from '#domain/urls.ts';

const texts = { name: 'Roofline', description: 'Search a reading list.' };
const site = new URL('https://example.org');

describe('openSearch', () => {
  it('is what browsers read', () => {
    expect(openSearch('en', texts, createUrls('/roofline/'), site)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Roofline</ShortName>
  <Description>Search a reading list.</Description>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">https://example.org/roofline/favicon.svg</Image>
  <Url type="text/html" method="get" template="https://example.org/roofline/search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="https://example.org/roofline/opensearch.xml"/>
</OpenSearchDescription>
`);
  });

  it('leads to the search page in its language', () => {
    const xml = openSearch('zh', texts, createUrls('/'), site);
    expect(xml).toContain('<Language>zh-Hans</Language>');
    expect(xml).toContain('template="https://example.org/zh/search/?q={searchTerms}"');
    expect(xml).toContain('template="https://example.org/zh/opensearch.xml"');
  });

  it('has addresses without host where the site knows none', () => {
    expect(openSearch('en', texts, createUrls('/'), undefined)).toContain('template="/search/?q={searchTerms}"');
  });

  it('writes texts and addresses as text, whatever is in them', () => {
    const xml = openSearch('en', { name: '<b>&"', description: "]]> & <!--'" }, createUrls('/a&b/'), site);
    expect(xml).toContain('<ShortName>&lt;b&gt;&amp;&quot;</ShortName>');
    expect(xml).toContain("<Description>]]&gt; &amp; &lt;!--'</Description>");
    expect(xml).toContain('template="https://example.org/a&amp;b/search/?q={searchTerms}"');
    expect(xml.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  });
});
