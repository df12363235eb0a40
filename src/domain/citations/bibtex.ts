import { Transform } from 'unicode2latex';
import type { Citation, CitationKind } from './citation.ts';
import { type CitedName, isHan, nameInLine } from './cited-name.ts';

/** BibTeX as its styles of 1988 and their successors read it, or the richer form of BibLaTeX. */
export type BibtexDialect = 'bibtex' | 'biblatex';

const types: Record<CitationKind, Record<BibtexDialect, string>> = {
  'proceedings-paper': { bibtex: 'inproceedings', biblatex: 'inproceedings' },
  'journal-article': { bibtex: 'article', biblatex: 'article' },
  preprint: { bibtex: 'misc', biblatex: 'online' },
  report: { bibtex: 'misc', biblatex: 'online' },
  software: { bibtex: 'misc', biblatex: 'software' },
  course: { bibtex: 'misc', biblatex: 'online' },
  post: { bibtex: 'misc', biblatex: 'online' },
  video: { bibtex: 'misc', biblatex: 'video' },
  book: { bibtex: 'book', biblatex: 'book' },
  'web-page': { bibtex: 'misc', biblatex: 'online' },
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const latex = new Transform('bibtex-creator');
/** What TeX sets as it stands: most names and titles, which then cost nothing. */
const settable = /^[\w .,:;!?()/+*=@'-]*$/;

/**
 * A work as an entry of a `.bib` file.
 * @see https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf for BibTeX, https://ctan.org/pkg/biblatex for BibLaTeX
 */
export function bibtexOf(citation: Citation, dialect: BibtexDialect): string {
  const isRich = dialect === 'biblatex';
  const { kind, year, month, container, pages } = citation;
  const fields: Record<string, string | undefined> = {
    title: titleInBraces(citation),
    author: namesInBraces(citation.names),
    [containerField(kind, isRich)]: kind === 'preprint' && !isRich ? `{arXiv:${citation.arxiv}}` : inBraces(container),
    editor: namesInBraces(citation.editors),
    series: inBraces(citation.series),
    volume: inBraces(citation.volume),
    number: inBraces(citation.number),
    [isRich ? 'eid' : 'articleno']: inBraces(citation.article),
    pages: pages === undefined ? undefined : `{${pages.replace('-', '--')}}`,
    publisher: kind === 'preprint' ? undefined : inBraces(citation.publisher),
    ...dateFields(year, month, isRich),
    isbn: inBraces(citation.isbn),
    issn: inBraces(citation.issn),
    doi: verbatim(citation.doi),
    url: verbatim(citation.url),
    urldate: isRich && citation.doi === undefined && citation.seen !== undefined ? `{${citation.seen}}` : undefined,
    eprint: verbatim(citation.arxiv),
    // Styles of BibTeX look for one of the two, reference managers for the other.
    archiveprefix: citation.arxiv === undefined || isRich ? undefined : '{arXiv}',
    eprinttype: citation.arxiv === undefined ? undefined : '{arxiv}',
    note: inBraces(citation.note),
    [isRich ? 'langid' : 'language']: citation.language === 'zh' ? '{chinese}' : undefined,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined || name === '' ? [] : [`  ${name} = ${value},`]));
  return [`@${types[kind][dialect]}{${citation.key},`, ...lines, '}', ''].join('\n');
}

/** Where a format says in what a work stands. */
function containerField(kind: CitationKind, isRich: boolean): string {
  if (kind === 'proceedings-paper') return 'booktitle';
  if (kind === 'journal-article') return isRich ? 'journaltitle' : 'journal';
  return isRich ? 'organization' : 'howpublished';
}

function dateFields(year: number | undefined, month: number | undefined, isRich: boolean): Record<string, string | undefined> {
  if (isRich) return { date: year === undefined ? undefined : `{${[year, month].filter(Boolean).map(twoDigits).join('-')}}` };
  return { year: year === undefined ? undefined : `{${year}}`, month: month === undefined ? undefined : months[month - 1] };
}

function twoDigits(part: number | undefined): string {
  return String(part).padStart(2, '0');
}

function inBraces(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${latexOf(text)}}`;
}

/** An address or identifier, which styles set as it stands. */
function verbatim(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${text.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign))}}`;
}

/** Text in TeX, in which no macro ends in a space that a name would be cut at. @example latexOf('Łukasz & 5%') // '{\L}ukasz \& 5\%' */
export function latexOf(text: string): string {
  return settable.test(text) && !text.includes('_') ? text : latex.tolatex(text);
}

function titleInBraces({ title, kept }: Citation): string {
  const words = kept.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return `{${latexOf(title)}}`;
  const keptWord = new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'gu');
  const parts = title.split(keptWord);
  return `{${parts.map((part, index) => (index % 2 === 1 ? `{${latexOf(part)}}` : latexOf(part))).join('')}}`;
}

function namesInBraces(names: readonly CitedName[]): string | undefined {
  return names.length === 0 ? undefined : `{${names.map(nameOf).join(' and ')}}`;
}

function nameOf(name: CitedName): string {
  if ('literal' in name) return `{${latexOf(name.literal)}}`;
  // In parts it would be set as a Western name: given name first, or its initial.
  if (isHan(name.family)) return `{${nameInLine(name)}}`;
  const family = [name.particle, name.family]
    .filter((part) => part !== undefined)
    .map(latexOf)
    .join(' ');
  return [
    family,
    ...(name.suffix === undefined ? [] : [latexOf(name.suffix)]),
    ...(name.given === undefined ? [] : [latexOf(name.given)]),
  ].join(', ');
}
