import type { Citation, CitationKind } from './citation.ts';
import { isHan, nameInLine } from './cited-name.ts';

/** The plain styles: that of the ACM, and the Chinese standard GB/T 7714-2015 with numbers. */
export const referenceStyles = ['acm', 'gbt7714'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

/**
 * A reference in one line of plain text.
 * @see https://www.acm.org/publications/authors/reference-formatting
 * @see https://std.samr.gov.cn GB/T 7714-2015, 信息与文献 参考文献著录规则
 */
export function referenceOf(citation: Citation, style: ReferenceStyle): string {
  return style === 'acm' ? acm(citation) : gbt7714(citation);
}

function acm(citation: Citation): string {
  const { year, container, venue, kind, pages, publisher, volume, number, article } = citation;
  const names = citation.names.map(nameInLine);
  const people = names.length > 2 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : names.join(' and ');
  const place = (): readonly (string | undefined)[] => {
    if (kind === 'proceedings-paper') {
      const short = venue === undefined || container?.includes(venue) === true ? '' : ` (${venue} ’${String(year).slice(2)})`;
      const inVolume = volume === undefined ? [] : [`${citation.series ?? 'Volume'} ${volume}`.replace('Volume ', 'Vol. ')];
      return [[`In ${container}${short}`, ...inVolume, publisher, printed(pages)].filter(Boolean).join(', ')];
    }
    if (kind === 'journal-article') {
      const issue = [volume, ...(number === undefined ? [] : [number])].filter(Boolean).join(', ');
      return [
        [
          [container, issue].filter(Boolean).join(' '),
          ...(article === undefined ? [] : [`Article ${article}`]),
          ...(pages === undefined ? [] : [printed(pages)]),
        ].join(', '),
      ];
    }
    if (kind === 'preprint') return [`arXiv:${citation.arxiv}`];
    return [container ?? publisher, citation.note];
  };
  const parts = [people, year === undefined ? undefined : String(year), citation.title, ...place()].filter(Boolean);
  return `${parts.map((part) => sentence(part ?? '')).join(' ')} ${citation.url}`;
}

/** The letters for what a work is and how it is had, of GB/T 7714 B.1 and B.2. */
const marks: Record<CitationKind, string> = {
  'proceedings-paper': 'C',
  'journal-article': 'J',
  preprint: 'A/OL',
  report: 'R/OL',
  software: 'CP/OL',
  course: 'EB/OL',
  post: 'EB/OL',
  video: 'EB/OL',
  book: 'M',
  'web-page': 'EB/OL',
};

function gbt7714(citation: Citation): string {
  const { year, month, kind, container, pages, publisher, volume, number, doi, seen } = citation;
  const head = [namesOfStandard(citation), `${citation.title}[${marks[kind]}]`].filter(Boolean).join('. ');
  const identifier = doi === undefined ? undefined : `DOI: ${doi}`;
  const online = `(${[year, month]
    .filter(Boolean)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')})${seen === undefined ? '' : `[${seen}]`}`;
  switch (kind) {
    case 'proceedings-paper': {
      const issued = [publisher, year].filter(Boolean).join(', ');
      const where = pages === undefined ? issued : `${issued}: ${pages}`;
      return ended([`${head}//${container}`, where, identifier ?? citation.url]);
    }
    case 'journal-article': {
      const issue = `${[year, volume].filter(Boolean).join(', ')}${number === undefined ? '' : `(${number})`}`;
      const at = citation.article ?? pages;
      return ended([head, `${container}, ${issue}${at === undefined ? '' : `: ${at}`}`, identifier ?? citation.url]);
    }
    case 'book':
      return ended([head, [publisher, year].filter(Boolean).join(', '), identifier ?? citation.url]);
    default: {
      const where = [container, kind === 'preprint' ? 'arXiv' : undefined].filter(Boolean);
      return ended([head, ...where, year === undefined ? '' : online, identifier ?? citation.url]);
    }
  }
}

/** Up to three names, family first and in capitals where Latin, then “et al.”, or 等 in Chinese. */
function namesOfStandard({ names, language }: Citation): string {
  const first = names.slice(0, 3).map((name) => {
    if ('literal' in name || isHan(name.family)) return nameInLine(name);
    const initials = (name.given ?? '')
      .split(/[\s-]+/)
      .filter((word) => word !== '')
      .map((word) => [...word][0]?.toUpperCase());
    return [[name.particle, name.family].filter(Boolean).join(' ').toUpperCase(), ...initials, name.suffix].filter(Boolean).join(' ');
  });
  return [...first, ...(names.length > 3 ? [language === 'zh' ? '等' : 'et al'] : [])].join(', ');
}

function printed(pages: string | undefined): string | undefined {
  return pages?.replace('-', '–');
}

/** With a full stop, unless it ends in a sign of its own. */
function sentence(text: string): string {
  return /[.?!。？！]$/u.test(text) ? text : `${text}.`;
}

function ended(parts: readonly (string | undefined)[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (/^https?:/.test(part ?? '') ? part : sentence(part ?? '')))
    .join(' ');
}
