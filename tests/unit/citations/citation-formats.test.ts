import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { bibtexOf, latexOf } from '#domain/citations/bibtex.ts';
import { type Citation, citationOf } from '#domain/citations/citation.ts';
import { citationsFile, citationText } from '#domain/citations/citation-formats.ts';
import { formatFiles } from '#domain/citations/format-files.ts';
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
    expect((Object.keys(formatFiles) as (keyof typeof formatFiles)[]).map((id) => citationText(id, alpha)).join('\n'))
      .toMatchInlineSnapshot(`
      "@inproceedings{writer-2022-alpha,
        title = {{Alpha}: Batching Requests},
        author = {Writer, Ada},
        booktitle = {Proceedings of the 28th Symposium on Operating Systems Principles},
        pages = {11--26},
        publisher = {ACM},
        year = {2022},
        doi = {10.1145/1.2},
        url = {https://doi.org/10.1145/1.2},
        eprint = {2201.00010},
        archiveprefix = {arXiv},
        eprinttype = {arxiv},
      }

      @inproceedings{writer-2022-alpha,
        title = {{Alpha}: Batching Requests},
        author = {Writer, Ada},
        booktitle = {Proceedings of the 28th Symposium on Operating Systems Principles},
        pages = {11--26},
        publisher = {ACM},
        date = {2022},
        doi = {10.1145/1.2},
        url = {https://doi.org/10.1145/1.2},
        eprint = {2201.00010},
        eprinttype = {arxiv},
      }

      TY  - CONF
      ID  - writer-2022-alpha
      TI  - Alpha: Batching Requests
      AU  - Writer, Ada
      T2  - SOSP
      C3  - Proceedings of the 28th Symposium on Operating Systems Principles
      SP  - 11
      EP  - 26
      PB  - ACM
      PY  - 2022
      DO  - 10.1145/1.2
      AN  - arXiv:2201.00010
      UR  - https://doi.org/10.1145/1.2
      L1  - https://arxiv.org/pdf/2201.00010
      LA  - en
      ER  - 

      {
        "id": "writer-2022-alpha",
        "citation-key": "writer-2022-alpha",
        "type": "paper-conference",
        "title": "Alpha: Batching Requests",
        "author": [
          {
            "family": "Writer",
            "given": "Ada"
          }
        ],
        "container-title": "Proceedings of the 28th Symposium on Operating Systems Principles",
        "container-title-short": "SOSP",
        "page": "11-26",
        "publisher": "ACM",
        "issued": {
          "date-parts": [
            [
              2022
            ]
          ]
        },
        "DOI": "10.1145/1.2",
        "URL": "https://doi.org/10.1145/1.2",
        "language": "en",
        "note": "arXiv: 2201.00010"
      }
      Ada Writer. 2022. Alpha: Batching Requests. In Proceedings of the 28th Symposium on Operating Systems Principles (SOSP ’22), ACM, 11–26. https://doi.org/10.1145/1.2

      WRITER A. Alpha: Batching Requests[C]//Proceedings of the 28th Symposium on Operating Systems Principles. ACM, 2022: 11-26. DOI: 10.1145/1.2.
      "
    `);
  });

  it('has the name of the venue where its proceedings have none of their own', () => {
    expect(
      bibtexOf(citation({ 'venues.yaml': undefined, ...edited('venues.yaml', 'kind: conference', 'kind: conference') }), 'bibtex'),
    ).toContain('booktitle = {ACM Symposium on Operating Systems Principles}');
  });
});

describe('BibTeX', () => {
  it('escapes what TeX reads, and leaves no macro that would eat a letter or cut a name', () => {
    expect(latexOf('50% & C#_x $5 {a} ~ ^ \\ Łukasz Müller “q” – 李沐')).toMatchInlineSnapshot(
      `"50\\% \\& C\\#\\_x \\$5 {\\textbraceleft}a{\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash} {\\L}ukasz M{\\"u}ller \`\`q'' -- 李沐"`,
    );
    const parsed = parse(bibtexOf({ ...alpha, names: [{ family: 'Łukasz', given: 'Łada' }, { literal: 'A & B Team' }] }, 'bibtex'));
    expect(parsed.errors).toEqual([]);
    expect(parsed.entries[0]?.fields.author).toEqual([{ lastName: 'Łukasz', firstName: 'Łada' }, { name: 'A & B Team' }]);
  });
});

describe('a file', () => {
  it('of RIS has a blank line between records, of CSL-JSON is an array', () => {
    const texts = (['ris', 'csl'] as const).map((id) => citationsFile(id, [citationText(id, alpha), citationText(id, alpha)]));
    expect(texts[0]?.match(/\r\nER {2}- \r\n\r\nTY {2}- /g)).toHaveLength(1);
    expect(JSON.parse(texts[1] ?? '')).toHaveLength(2);
  });
});
