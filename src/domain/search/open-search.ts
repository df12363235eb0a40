import type { Urls } from '../urls.ts';
import { htmlLanguages, type Language } from '../vocabulary.ts';

/** The words of a description, in its language. */
export interface OpenSearchTexts {
  /** At most 16 characters. */
  readonly name: string;
  readonly description: string;
}

/**
 * The description by which browsers offer the search of this site in their own search bar, one file a language.
 * @param site The address of the host, when the site knows it; browsers want whole addresses.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearch(language: Language, { name, description }: OpenSearchTexts, urls: Urls, site: URL | undefined): string {
  const address = (path: string): string => escapeXml(site === undefined ? path : new URL(path, site).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(name)}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <Language>${htmlLanguages[language]}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${address(urls.file('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${address(urls.search(language, ''))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address(urls.page(language, 'opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
