import type { Citation, CitationKind } from './citation.ts';
import type { CitedName } from './cited-name.ts';

/** The type and the genre by which CSL and reference managers know a kind. */
const types: Record<CitationKind, { readonly type: string; readonly genre?: string }> = {
  'proceedings-paper': { type: 'paper-conference' },
  'journal-article': { type: 'article-journal' },
  preprint: { type: 'article', genre: 'Preprint' },
  report: { type: 'report' },
  software: { type: 'software' },
  course: { type: 'webpage', genre: 'Course' },
  post: { type: 'post-weblog' },
  video: { type: 'motion_picture' },
  book: { type: 'book' },
  'web-page': { type: 'webpage' },
};

/**
 * A work as an item of CSL-JSON, which citation processors and reference managers read.
 * @see https://github.com/citation-style-language/schema csl-data.json
 */
export function cslItem(citation: Citation): Record<string, unknown> {
  const { kind, year, month } = citation;
  const item = {
    id: citation.key,
    'citation-key': citation.key,
    ...types[kind],
    title: citation.title,
    author: citation.names.length === 0 ? undefined : citation.names.map(cslName),
    'container-title': citation.container,
    'container-title-short': citation.container === citation.venue ? undefined : citation.venue,
    'collection-title': citation.series,
    editor: citation.editors.length === 0 ? undefined : citation.editors.map(cslName),
    volume: citation.volume,
    issue: citation.number,
    number: kind === 'preprint' ? `arXiv:${citation.arxiv}` : citation.article,
    page: citation.pages,
    publisher: citation.publisher,
    ISBN: citation.isbn,
    ISSN: citation.issn,
    issued: year === undefined ? undefined : { 'date-parts': [[year, ...(month === undefined ? [] : [month])]] },
    accessed:
      citation.doi === undefined && citation.seen !== undefined ? { 'date-parts': [citation.seen.split('-').map(Number)] } : undefined,
    DOI: citation.doi,
    URL: citation.url,
    language: citation.language,
    // Reference managers read an identifier that CSL has no field for from the note.
    note: [citation.note, ...(citation.arxiv === undefined ? [] : [`arXiv: ${citation.arxiv}`])].filter(Boolean).join('\n') || undefined,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function cslName(name: CitedName): Record<string, string | undefined> {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(particle === undefined ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
