import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { bibtexOf, latexOf } from '#domain/citations/bibtex.ts';
import { type Citation, citationOf } from '#domain/citations/citation.ts';
import { citationsFile, citationText } from '#domain/citations/citation-formats.ts';
import { citationFormatIds } from '#domain/citations/citation-formats.ts';
import { edited, toyLibrary } from '../toy-library.ts';

const proceedings = `SOSP:
  name: ACM Symposium on Operating Systems Principles
  kind: conference
  publisher: ACM
  proceedings:
    "2022": { title: Proceedings of the 28th Symposium on Operating Systems Principles }
arXiv:
  name: arXiv preprint server
  kind: preprint
`;

function citation(changes: Parameters<typeof toyLibrary>[0] = {}, id = 'alpha'): Citation {
  const { library } = toyLibrary({ 'venues.yaml': proceedings, ...changes });
  const entry = library.entry(id);
  if (entry === undefined) throw new Error(`no ${id}`);
  return citationOf(entry, library);
}

const alpha = citation(edited('papers/alpha.yaml', 'lineageNote:', 'publishedIn: { pages: 11-26 }\nlineageNote:'));

describe('a paper of a conference', () => {
  it('is one in each format, with what the venue and the entry say', () => {
    expect(citationFormatIds.map((id) => citationText(id, alpha)).join('\n')).toMatchInlineSnapshot();
  });

  it('has the name of the venue where its proceedings have none of their own', () => {
    expect(
      bibtexOf(citation({ 'venues.yaml': undefined, ...edited('venues.yaml', 'kind: conference', 'kind: conference') }), 'bibtex'),
    ).toContain('booktitle = {ACM Symposium on Operating Systems Principles}');
  });
});

describe('BibTeX', () => {
  it('escapes what TeX reads, and leaves no macro that would eat a letter or cut a name', () => {
    expect(latexOf('50% & C#_x $5 {a} ~ ^ \\ Łukasz Müller “q” – 李沐')).toMatchInlineSnapshot();
    const parsed = parse(bibtexOf({ ...alpha, names: [{ family: 'Łukasz', given: 'Žofie' }, { literal: 'A & B Team' }] }, 'bibtex'));
    expect(parsed.errors).toEqual([]);
    expect(parsed.entries[0]?.fields.author).toEqual([{ lastName: 'Łukasz', firstName: 'Žofie' }, { name: 'A & B Team' }]);
  });
});

describe('a file', () => {
  it('of RIS has a blank line between records, of CSL-JSON is an array', () => {
    const texts = (['ris', 'csl'] as const).map((id) => citationsFile(id, [citationText(id, alpha), citationText(id, alpha)]));
    expect(texts[0]?.match(/\r\nER {2}- \r\n\r\nTY {2}- /g)).toHaveLength(1);
    expect(JSON.parse(texts[1] ?? '')).toHaveLength(2);
  });
});
