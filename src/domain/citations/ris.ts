import type { Citation, CitationKind } from './citation.ts';
import type { CitedName } from './cited-name.ts';

const types: Record<CitationKind, string> = {
  'proceedings-paper': 'CONF',
  'journal-article': 'JOUR',
  preprint: 'RPRT',
  report: 'RPRT',
  software: 'COMP',
  course: 'ELEC',
  post: 'BLOG',
  video: 'VIDEO',
  book: 'BOOK',
  'web-page': 'ELEC',
};

/**
 * A work as a record of RIS: a line a tag, each ending in CR and LF.
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), and what Zotero reads of it
 */
export function risOf(citation: Citation): string {
  const { kind, year, month, container, pages } = citation;
  const [first, last] = pages?.split('-') ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[kind]],
    ['ID', citation.key],
    ['TI', citation.title],
    ...citation.names.map((name) => ['AU', risName(name)] as const),
    ...citation.editors.map((name) => ['ED', risName(name)] as const),
    // Of a conference, T2 is its name and C3 its proceedings; of everything else T2 is what it stands in.
    ['T2', kind === 'proceedings-paper' ? citation.venue : container],
    ['C3', kind === 'proceedings-paper' ? container : undefined],
    ['T3', citation.series],
    ['VL', citation.volume],
    ['IS', citation.number],
    ['SP', first ?? citation.article],
    ['EP', last],
    ['PB', citation.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined || month === undefined ? undefined : `${year}/${String(month).padStart(2, '0')}//`],
    ['SN', citation.isbn ?? citation.issn],
    ['DO', citation.doi],
    ['AN', citation.arxiv === undefined ? undefined : `arXiv:${citation.arxiv}`],
    ['UR', citation.url],
    ['L1', citation.pdf],
    ['LA', citation.language],
    ['N1', citation.note],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

function risName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const { family, given, particle, suffix } = name;
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');
}
