import { bibtexFile } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { cslFile } from './csl-json.ts';
import { referenceOf, type ReferenceStyle } from './reference.ts';
import { risFile } from './ris.ts';

/** A form in which citations are taken along: how its file is called and how it is made. */
export interface CitationFormat {
  /** As files end. */
  readonly extension: string;
  /** The name that people use for it; a text of the interface where it has none. */
  readonly name?: string;
  readonly mediaType: string;
  readonly write: (citations: readonly Citation[]) => string;
}

const plain = (style: ReferenceStyle) => (citations: readonly Citation[]) =>
  citations.map((citation) => `${referenceOf(citation, style)}\n`).join('');

/** All formats, by what addresses and settings call them. */
export const citationFormats = {
  bibtex: { extension: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex', write: (all) => bibtexFile(all, 'bibtex') },
  biblatex: { extension: 'biblatex.bib', name: 'BibLaTeX', mediaType: 'application/x-bibtex', write: (all) => bibtexFile(all, 'biblatex') },
  ris: { extension: 'ris', name: 'RIS', mediaType: 'application/x-research-info-systems', write: risFile },
  csl: { extension: 'csl.json', name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', write: cslFile },
  acm: { extension: 'acm.txt', name: 'ACM', mediaType: 'text/plain', write: plain('acm') },
  gbt7714: { extension: 'gbt7714.txt', name: 'GB/T 7714', mediaType: 'text/plain', write: plain('gbt7714') },
} as const satisfies Record<string, CitationFormat>;

export type CitationFormatId = keyof typeof citationFormats;
