import { bibtexOf } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslItem } from './csl-json.ts';
import type { CitationFormatId } from './format-files.ts';
import { referenceOf } from './reference.ts';
import { risOf } from './ris.ts';

/** How a work is written in each format. */
const writers: Readonly<Record<CitationFormatId, (citation: Citation) => string>> = {
  bibtex: (citation) => bibtexOf(citation, 'bibtex'),
  biblatex: (citation) => bibtexOf(citation, 'biblatex'),
  ris: risOf,
  csl: (citation) => JSON.stringify(cslItem(citation), null, 2),
  acm: (citation) => `${referenceOf(citation, 'acm')}\n`,
  gbt7714: (citation) => `${referenceOf(citation, 'gbt7714')}\n`,
};
const between: Partial<Record<CitationFormatId, string>> = { bibtex: '\n', biblatex: '\n', ris: '\r\n' };

/** The formats that the page of a work shows. CSL-JSON is for programs, which take files. */
export const shownFormats = ['bibtex', 'biblatex', 'ris', 'acm', 'gbt7714'] as const satisfies readonly CitationFormatId[];

/** A work in a format, as it stands among others in a file. */
export function citationText(format: CitationFormatId, citation: Citation): string {
  return writers[format](citation);
}

/** The file of a format, of works that are written in it. */
export function citationsFile(format: CitationFormatId, texts: readonly string[]): string {
  if (format === 'csl') return `[${texts.join(',\n')}]\n`;
  return texts.join(between[format] ?? '');
}
