import type { Citation } from './citation.ts';
import { nameInLine } from './cited-name.ts';

/** A `<meta>` of the head of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which reference managers know the paper that a page is about. They stand on pages of papers and nowhere else: Zotero
 * takes whatever page has them for the work itself.
 * @see https://github.com/zotero/translators Embedded Metadata, which reads them
 */
export function highwireTags(citation: Citation): readonly MetaTag[] {
  const { kind, year, month, pages, container } = citation;
  const [first, last] = pages?.split('-') ?? [];
  const date = [year, month]
    .filter(Boolean)
    .map((part) => String(part).padStart(2, '0'))
    .join('/');
  const tags: Readonly<Record<string, string | undefined>> = {
    citation_title: citation.title,
    citation_publication_date: date === '' ? undefined : date,
    [kind === 'journal-article' ? 'citation_journal_title' : 'citation_conference_title']: kind === 'preprint' ? undefined : container,
    // Highwire knows no preprints; Zotero reads the type from Dublin Core where no container says it.
    'DC.type': kind === 'preprint' ? 'preprint' : undefined,
    citation_volume: citation.volume,
    citation_issue: citation.number,
    citation_firstpage: first ?? citation.article,
    citation_lastpage: last,
    citation_publisher: citation.publisher,
    citation_issn: citation.issn,
    citation_isbn: citation.isbn,
    citation_doi: citation.doi,
    citation_arxiv_id: citation.arxiv,
    citation_pdf_url: citation.pdf,
    citation_public_url: citation.url,
    citation_language: citation.language,
  };
  return [
    ...citation.names.map((name) => ({ name: 'citation_author', content: nameInLine(name) })),
    ...Object.entries(tags).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
  ];
}
