/** How the file of a format of citations ends, what the format is called, and the media type of the file. */
export const formatFiles = {
  bibtex: { extension: 'bib', name: 'BibTeX', mediaType: 'application/x-bibtex' },
  biblatex: { extension: 'biblatex.bib', name: 'BibLaTeX', mediaType: 'application/x-bibtex' },
  ris: { extension: 'ris', name: 'RIS', mediaType: 'application/x-research-info-systems' },
  csl: { extension: 'csl.json', name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
  acm: { extension: 'acm.txt', name: 'ACM', mediaType: 'text/plain' },
  gbt7714: { extension: 'gbt7714.txt', name: 'GB/T 7714', mediaType: 'text/plain' },
} as const;

/** What addresses and settings call a format. */
export type CitationFormatId = keyof typeof formatFiles;
