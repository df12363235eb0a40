import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixEntry } from '#content-files/fix-entry.ts';
import { listFiles } from '#content-files/list-files.ts';
import { placeOfFile } from '#content-files/place-of-file.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { ruleExamples } from '#domain/rules/rule-examples.ts';

const entries = (await listFiles('content')).flatMap(({ path, text }) => {
  const place = placeOfFile(path);
  return place.noun === 'entry' ? [{ path, text, kind: place.kind }] : [];
});
const fix = (text: string) => fixEntry('paper', 'papers/x.yaml', text);
const dataOf = (text: string): unknown => parseSourceFile('papers/x.yaml', text).data;

/** The fields of a file of the list, each with its lines. */
const fieldsOf = (text: string): readonly string[] => text.split(/^(?=[A-Za-z])/m).filter((part) => !part.startsWith('#'));

describe('fixEntry', () => {
  it('changes nothing in the files of the list', () => {
    for (const { path, kind, text } of entries) expect(fixEntry(kind, path, text), path).toEqual({ text, fixes: [] });
  });

  it('removes a byte order mark, line ends of Windows and spaces that nobody sees', () => {
    expect(fix('\uFEFFtitle: A  \r\nyear: 2020\t\r\n\r\n\r\n')).toEqual({
      text: 'title: A\nyear: 2020\n',
      fixes: [
        'byte order mark removed',
        'line ends of Windows replaced',
        'spaces at the end of lines removed',
        'end of the file set to one line end',
      ],
    });
    expect(fix('title: A').text).toBe('title: A\n');
  });

  it('keeps spaces that belong to a text of several lines', () => {
    const text = 'summary:\n  en: |\n    one  \n    two\n';
    expect(fix(text).text).toBe(text);
  });

  it.each([
    ['arxiv: 2309.06180v2', 'arxiv: "2309.06180"', 'ids.arxiv 2309.06180v2 → 2309.06180'],
    ['arxiv: "https://arxiv.org/abs/2309.06180"', 'arxiv: "2309.06180"', 'ids.arxiv https://arxiv.org/abs/2309.06180 → 2309.06180'],
    ["arxiv: 'arXiv:2309.06180v1'", "arxiv: '2309.06180'", 'ids.arxiv arXiv:2309.06180v1 → 2309.06180'],
    [
      'doi: 10.1109/SC41404.2022.00051',
      'doi: 10.1109/sc41404.2022.00051',
      'ids.doi 10.1109/SC41404.2022.00051 → 10.1109/sc41404.2022.00051',
    ],
    ['doi: https://doi.org/10.1145/1.2', 'doi: 10.1145/1.2', 'ids.doi https://doi.org/10.1145/1.2 → 10.1145/1.2'],
  ])('writes the identifier %s as %s, quoted as it was or has to be', (before, after, said) => {
    expect(fix(`ids: { ${before} } # kept\n`)).toEqual({ text: `ids: { ${after} } # kept\n`, fixes: [said] });
  });

  it('leaves an identifier alone that is wrong rather than written in another form', () => {
    const text = 'ids: { arxiv: 2309.0618012, doi: 11.1145/1 }\n';
    expect(fix(text)).toEqual({ text, fixes: [] });
  });

  it('takes out of addresses what only tells who shared them', () => {
    expect(fix('links:\n  page: https://example.org/a?id=1&utm_source=x # here\n')).toEqual({
      text: 'links:\n  page: https://example.org/a?id=1 # here\n',
      fixes: ['links.page https://example.org/a?id=1&utm_source=x → https://example.org/a?id=1'],
    });
    expect(fix('companions:\n  - { kind: recording, url: "https://example.org/v?spm=1" }\n').text).toBe(
      'companions:\n  - { kind: recording, url: "https://example.org/v" }\n',
    );
  });

  it('makes a PDF that is given as the page the PDF, links the page, and adds the identifier it names', () => {
    expect(fix('links:\n  page: https://arxiv.org/pdf/2309.06180v2\n')).toEqual({
      text: 'ids: { arxiv: "2309.06180" }\nlinks:\n  page: https://arxiv.org/abs/2309.06180\n  pdf: https://arxiv.org/pdf/2309.06180v2\n',
      fixes: [
        'links.page https://arxiv.org/pdf/2309.06180v2 → https://arxiv.org/abs/2309.06180',
        'links.pdf https://arxiv.org/pdf/2309.06180v2 added',
        'ids.arxiv 2309.06180 added',
      ],
    });
    expect(fix('links: { page: https://openreview.net/pdf?id=abc }\n').text).toBe(
      'links: { page: https://openreview.net/forum?id=abc, pdf: https://openreview.net/pdf?id=abc }\n',
    );
  });

  it('adds an identifier that the links name beside the one that is there', () => {
    expect(fix('ids: { arxiv: "2309.06180" }\nlinks:\n  page: https://doi.org/10.1145/1.2\n').text).toBe(
      'ids: { arxiv: "2309.06180", doi: 10.1145/1.2 }\nlinks:\n  page: https://doi.org/10.1145/1.2\n',
    );
  });

  it('adds no identifier where two links name two, and changes none that differs from its link', () => {
    const two = 'links:\n  page: https://arxiv.org/abs/2309.06180\n  pdf: https://arxiv.org/pdf/2309.06181\n';
    expect(fix(two)).toEqual({ text: two, fixes: [] });
    const files = 'links:\n  page: https://arxiv.org/pdf/2309.06180\n  pdf: https://arxiv.org/pdf/2309.06181\n';
    expect(fix(files)).toEqual({ text: files, fixes: [] });
    const other = 'ids: { arxiv: 2309.06181 }\nlinks:\n  page: https://arxiv.org/abs/2309.06180\n';
    expect(fix(other)).toEqual({ text: other, fixes: [] });
  });

  it('takes the spaces around texts away and sets Chinese as Chinese is', () => {
    expect(fix('title: " A: b "\nauthors: [ " Ada Writer", Bo ]\nwhy:\n  zh: 用KV cache,快\n')).toEqual({
      text: 'title: "A: b"\nauthors: [ "Ada Writer", Bo ]\nwhy:\n  zh: 用 KV cache，快\n',
      fixes: [
        'title " A: b " → "A: b"',
        'authors.0 " Ada Writer" → "Ada Writer"',
        'why.zh "用KV ca" → "用 KV ca"',
        'why.zh "ache,快" → "ache，快"',
      ],
    });
  });

  it('leaves a Chinese text alone whose brackets would not come in pairs', () => {
    const text = 'why:\n  zh: 分页(paging)。\n';
    expect(fix(text)).toEqual({ text, fixes: [] });
  });

  it('moves fields to where the schema has them, with the comments above them', () => {
    expect(fix('year: 2020\n# as on the first page\ntitle: A\n')).toEqual({
      text: '# as on the first page\ntitle: A\nyear: 2020\n',
      fixes: ['fields put in order'],
    });
  });

  it.each(['tracking-parameters', 'wrong-identifier'])(
    'mends what the page about %s shows as wrong into what it shows as right',
    async (rule) => {
      const [wrong, right] = ruleExamples(await readFile(`src/prose/rules/${rule}.md`, 'utf8'));
      expect(right?.text).toBeDefined();
      expect(fix(wrong?.text ?? '').text).toBe(right?.text);
    },
  );

  it('leaves a file with a fault of syntax as it is', () => {
    const text = '\uFEFFtitle: [A  \r\n';
    expect(fix(text)).toEqual({ text, fixes: [] });
  });

  it('gives back the data of every file after random damage, and changes nothing when it is done again', () => {
    const damaged = fc.constantFrom(...entries).chain((entry) =>
      fc
        .record({
          order: fc.shuffledSubarray([...fieldsOf(entry.text)], { minLength: fieldsOf(entry.text).length }),
          isWindows: fc.boolean(),
          hasMark: fc.boolean(),
          version: fc.constantFrom('', 'v1', 'v12'),
          parameter: fc.constantFrom('', 'utm_source=list', 'fbclid=x'),
          spaces: fc.constantFrom('', ' ', '\t '),
          end: fc.constantFrom('', '\n', '\n\n \n'),
        })
        .map((damage) => ({ entry, damage })),
    );
    fc.assert(
      fc.property(damaged, ({ entry, damage }) => {
        const text = damage.order
          .join('')
          .replace(/arxiv: "?(\d{4}\.\d{4,5})"?/, `arxiv: arXiv:$1${damage.version}`)
          .replace(/^( {2}page: )(\S+)$/m, (_, name: string, url: string) => {
            const [address = '', anchor] = url.split('#');
            const joined = damage.parameter === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${damage.parameter}`;
            return `${name}${joined}${anchor === undefined ? '' : `#${anchor}`}`;
          })
          .replace(/\n/g, `${damage.spaces}\n`)
          .trimEnd();
        const whole = (damage.hasMark ? '\uFEFF' : '') + (text + damage.end).replaceAll('\n', damage.isWindows ? '\r\n' : '\n');
        const fixed = fixEntry(entry.kind, entry.path, whole);
        expect(dataOf(fixed.text)).toEqual(dataOf(entry.text));
        expect(Object.keys(dataOf(fixed.text) as object)).toEqual(Object.keys(dataOf(entry.text) as object));
        expect(fixEntry(entry.kind, entry.path, fixed.text)).toEqual({ text: fixed.text, fixes: [] });
      }),
      { numRuns: 50 },
    );
  });
});
