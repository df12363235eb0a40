import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { kindFolder } from '#domain/vocabulary.ts';
import { draftFile } from '../../../src/list-import/draft-file.ts';
import { type ImportedList, importList } from '../../../src/list-import/import-list.ts';
import { importCounts, importText } from '../../../src/list-import/import-report.ts';
import { type Changes, paperText, toyLibrary } from '../toy-library.ts';

const forms = readFileSync(fileURLToPath(new URL('../../fixtures/lists/forms.md', import.meta.url)), 'utf8');

/** What becomes of a list beside the toy library. */
function imported(text: string, { changes = {}, source = '' }: { changes?: Changes; source?: string } = {}): ImportedList {
  const { library } = toyLibrary(changes);
  return importList(text, { library, source: library.source(source), day: '2026-11-22' });
}

/** The fields of the only draft of a list. */
function fields(text: string): Readonly<Record<string, unknown>> {
  const { drafts } = imported(text);
  expect(drafts).toHaveLength(1);
  return drafts[0]?.fields ?? {};
}

const merged = (text: string, changes: Changes = {}): readonly string[] =>
  imported(text, { changes }).merged.map(({ entry, by }) => `${entry.id} by ${by}`);

describe('a work of a list is known again', () => {
  it.each([
    ['- [Anything about batching](https://doi.org/10.1145/1.2)', 'alpha by DOI'],
    ['- [Anything about batching](https://dl.acm.org/doi/pdf/10.1145/1.2)', 'alpha by DOI'],
    ['- [Anything about batching](https://arxiv.org/pdf/2201.00010v3.pdf)', 'alpha by arXiv identifier'],
    ['- [A page](http://www.example.org/gamma/?utm_source=x)', 'gamma by address'],
    ['- [ALPHA - batching requests](https://example.org/mirror)', 'alpha by title'],
    ['- [PagedBeta](https://example.org/mirror)', 'beta by short name'],
    ['- [逐步批处理](https://example.org/mirror)', 'alpha by alias'],
    ['- [Beta Paging for Attentoin](https://example.org/mirror)', 'beta by nearly the same title'],
  ])('%s', (text, by) => {
    expect(merged(text)).toEqual([by]);
  });

  it('by a title it had before, and by its title behind another name', () => {
    const changes = {
      'papers/delta.yaml': paperText(
        '"Delta: Answering a Great Many Requests at Once"',
        'formerTitles: ["Old Delta: On Answering"]\n',
      ).replace(/page: .*/, 'page: https://example.org/delta'),
    };
    expect(merged('- [Old Delta: on answering](https://example.org/m)', changes)).toEqual(['delta by former title']);
    expect(merged('- [DeltaServe: Answering a Great Many Requests at Once](https://example.org/m)', changes)).toEqual([
      'delta by title behind the name',
    ]);
  });

  it('and not by code that several works share', () => {
    const changes = {
      'papers/delta.yaml': paperText('Delta', '').replace(/page: .*/, 'page: https://example.org/delta\n  code: https://github.com/a/b'),
    };
    expect(merged('- [Epsilon on Something Else](https://example.org/m) [[Code]](https://github.com/a/b)', changes)).toEqual([]);
    expect(merged('- [What runs it](https://github.com/a/b)', changes)).toEqual(['delta by address']);
  });

  it('with what the list has that the entry does not', () => {
    const [found] = imported(
      '- [Gamma](https://example.org/gamma) [[Slides]](https://example.org/s.pdf) [[Code]](https://github.com/a/b)',
      { source: 'first-list' },
    ).merged;
    expect(found).toMatchObject({ newLinks: ['https://github.com/a/b', 'https://example.org/s.pdf'], lacksSource: false });
    const changes = { 'papers/delta.yaml': paperText('Delta') };
    expect(imported('- [Delta](https://example.org/delta)', { changes, source: 'first-list' }).merged[0]).toMatchObject({
      newLinks: [],
      lacksSource: true,
    });
  });
});

describe('a conflict', () => {
  it('is one identifier with two titles that have nothing in common: nothing is written', () => {
    const { merged: none, drafts, conflicts } = imported('- [On Something Quite Different](https://doi.org/10.1145/1.2)');
    expect([none, drafts]).toEqual([[], []]);
    expect(conflicts.map(({ entry, by, isMerged }) => [entry.id, by, isMerged])).toEqual([['alpha', 'DOI', false]]);
  });

  it('is a title of one entry with the identifier of another: the title is believed, the link is not', () => {
    const {
      merged: [found],
      conflicts,
    } = imported('- [Gamma](https://doi.org/10.1145/1.2)');
    expect(found).toMatchObject({ entry: { id: 'gamma' }, newLinks: [] });
    expect(conflicts.map(({ entry, isMerged }) => [entry.id, isMerged])).toEqual([['alpha', true]]);
  });
});

describe('a draft', () => {
  it('has what the list and the address say, and nothing that they do not', () => {
    expect(
      fields('# Batching\n- `⚡` 📄 [(Delta) One Title (SOSP 2023)](https://arxiv.org/abs/2301.00002) [[Code]](https://github.com/a/b)'),
    ).toEqual({
      title: 'One Title',
      short: 'Delta',
      aliases: [],
      tier: 'must-read',
      topics: ['batching'],
      repository: undefined,
      authors: [],
      venue: 'SOSP',
      year: 2023,
      published: '2023-01',
      language: 'en',
      ids: { doi: undefined, arxiv: '2301.00002' },
      links: { page: 'https://arxiv.org/abs/2301.00002', pdf: 'https://arxiv.org/pdf/2301.00002', code: 'https://github.com/a/b' },
      recommendedBy: [],
      added: '2026-11-22',
    });
  });

  it('is of the kind that its address says, else its signs, its label, its headings', () => {
    const kindOf = (text: string): string | undefined => imported(text).drafts[0]?.kind;
    expect(kindOf('- [A](https://doi.org/10.1145/9.9)')).toBe('paper');
    expect(kindOf('- 🎓 [A](https://www.youtube.com/watch?v=abcdefghijk)')).toBe('course');
    expect(kindOf('- [A](https://www.youtube.com/watch?v=abcdefghijk)')).toBe('video');
    expect(kindOf('- [A](https://github.com/a/b)')).toBe('framework');
    expect(kindOf('- [Awesome A](https://github.com/a/awesome-b)')).toBe('collection');
    expect(kindOf('- A [[Paper]](https://example.org/a)')).toBe('paper');
    expect(kindOf('# Courses\n- [A](https://example.org/a)')).toBe('course');
    expect(imported('- [A](https://example.org/a)').drafts[0]).toMatchObject({
      kind: 'article',
      questions: expect.arrayContaining([expect.stringMatching(/^kind: /)]),
    });
  });

  it('is filed under the topics of the innermost heading that names one, in either language, whatever signs it has', () => {
    const topicsBelow = (headings: string): unknown => fields(`${headings}\n- [A](https://example.org/a)`)['topics'];
    expect(topicsBelow('# 推理服务\n## 🔥显存管理（KV）')).toEqual(['kv-cache']);
    expect(topicsBelow('# Serving\n## Something else')).toEqual(['serving']);
    expect(topicsBelow('# II. Batching / Requests')).toEqual(['batching']);
    expect(topicsBelow('# Something else')).toEqual([]);
  });

  it('names the topics that a heading may mean where it does not say which', () => {
    const { drafts } = imported('# Batching and hardware\n- [A](https://example.org/a)');
    expect(drafts[0]?.questions.join()).toContain('topics: one of batching, hardware');
  });

  it('is one for all lines that have the work, with the topics of all of them', () => {
    const { drafts } = imported('# Batching\n- [A Title](https://example.org/a)\n\n# Hardware\n- [A title](https://example.org/a)');
    expect(drafts.map(({ fields: { topics }, repeatedOn }) => [topics, repeatedOn])).toEqual([[['batching', 'hardware'], [5]]]);
  });

  it('has an id that no entry has and no other draft', () => {
    const ids = imported(
      '- [Gamma: A](https://example.org/a)\n- [Gamma: B](https://example.org/b)\n- [论文](https://zhuanlan.example.org/p/123)',
    ).drafts.map(({ id }) => id);
    expect(ids).toEqual(['gamma-2', 'gamma-3', 'example-123']);
  });

  it('takes stars for praise only in lists that do not give them to all', () => {
    const item = (name: string, sign = ''): string => `- [${name}](https://example.org/${name}) ${sign}\n`;
    const tiers = (text: string): readonly unknown[] => imported(text).drafts.map(({ fields: { tier } }) => tier);
    expect(tiers(item('A', '⭐') + item('B') + item('C'))).toEqual(['must-read', 'optional', 'optional']);
    expect(tiers(item('A', '⭐') + item('B', '⭐') + item('C'))).toEqual(['optional', 'optional', 'optional']);
  });

  it('lacks nothing but what its questions name: with a reason, topics and a page it passes the check', () => {
    const { drafts } = imported(forms);
    for (const draft of drafts) {
      const { path, text } = draftFile(draft, 'forms.md');
      const asked = draft.questions.map((question) => question.split(':')[0]);
      const links = draft.fields['links'] as { readonly page?: string };
      const answers = [
        'why: { en: Says something., zh: 有所说明。 }',
        ...(asked.includes('topics') ? ['topics: [hardware]'] : []),
        ...(links.page === undefined ? ['links: { page: https://example.org/found }'] : []),
        ...(draft.kind === 'paper' && (draft.fields['authors'] as readonly string[]).length === 0 ? ['authors: [Some One]'] : []),
        ...(draft.kind === 'paper' && draft.fields['venue'] === undefined ? ['venue: arXiv'] : []),
        ...(draft.kind === 'paper' && draft.fields['year'] === undefined ? ['year: 2024'] : []),
      ];
      const errors = toyLibrary({ [path]: `${text}${answers.join('\n')}\n` }).diagnostics.filter(
        ({ severity, file }) => severity === 'error' && file === `content/${path}`,
      );
      expect(errors).toEqual([]);
    }
    expect(drafts.length).toBeGreaterThan(12);
  });
});

describe('the file of a draft', () => {
  const file = (text: string): string => imported(text).drafts.map((draft) => draftFile(draft, 'list.md').text)[0] ?? '';

  it('says where it comes from and what is to be decided', () => {
    expect(file("# Batching\n- [HPC'20] [One Title](https://example.org/a.pdf) with a remark")).toMatchInlineSnapshot(`
      "# From list.md, line 2. Still to be decided:
      # - tier: the list does not say; optional for now
      # - venue: "HPC" is not in venues.yaml
      # - why: to be written by a person
      # The list adds: with a remark
      title: "One Title"
      tier: optional
      topics: [batching]
      year: 2020
      language: en
      links:
        pdf: https://example.org/a.pdf
      added: 2026-11-22
      "
    `);
  });

  it('holds as text what a stranger writes to break out of a comment or a value', () => {
    const text = file('- [x: "y" # z\u2028- a: !!js](https://example.org/a) one\u2028kind: book');
    expect(text.split('\n').filter((line) => /^kind|^- a/.test(line))).toEqual([]);
    expect(text).toContain('title: "x: \\"y\\" # z');
    const [draft] = imported('- [A](https://example.org/a)').drafts;
    expect(draft === undefined ? '' : draftFile(draft, 'list\nkind: book\n.md').text).not.toMatch(/^kind/m);
  });
});

describe('the account of a list', () => {
  const found = imported(forms);

  it('has every link of it, as part of a work or with a reason', () => {
    const inMarkdown = [...forms.matchAll(/\]\((\S+?)\)/g)].map(([, url = '']) => url.replaceAll('\\_', '_'));
    const inHtml: string[] = [];
    const visit = (node: ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number]): void => {
      if (node.type === 'element' && node.tagName === 'a') inHtml.push(String(node.properties['href']));
      if ('children' in node) node.children.forEach(visit);
    };
    visit(fromHtml(forms, { fragment: true }));
    const pictures = ['https://img.shields.io/github/stars/example/nu.svg'];
    const accounted = new Set([
      ...found.works.flatMap(({ links }) => links.map(({ url }) => url)),
      ...found.skipped.flatMap(({ links }) => links),
      ...found.dropped.map(({ url }) => url),
    ]);
    const all = [...inMarkdown, ...inHtml].filter((url) => !pictures.includes(url));
    expect(all.filter((url) => !accounted.has(url))).toEqual([]);
    expect(all.length).toBeGreaterThan(25);
  });

  it('counts works, and other lines by reason', () => {
    expect(importCounts(found)).toMatchInlineSnapshot(`
      {
        "conflicts": 0,
        "drafts": 16,
        "links": {
          "dropped": 1,
          "skipped": 8,
          "used": 20,
        },
        "merged": 0,
        "repeated": 0,
        "skipped": {
          "about the list itself": 1,
          "badge or picture": 1,
          "heading": 12,
          "link to a file of the repository": 1,
          "neither a link nor a year": 2,
          "not an address of the web": 1,
          "placeholder": 1,
          "prose": 1,
          "table of contents": 2,
        },
        "works": 16,
      }
    `);
  });

  it('is told in words, with lines', () => {
    const text = importText(found, [], 'forms.md', 'drafts');
    expect(text).toContain('table of contents: 2 (lines 10-11)');
    expect(text).toContain('line 26, neither a link nor a year: One may also batch by hand.');
    expect(text.split('\n').at(-1)).toMatch(/^forms\.md: 16 works recognised\. 0 are in the library, 16 are drafts/);
  });

  it('is of nothing where the list is empty', () => {
    expect(importCounts(imported('')).works).toBe(0);
  });
});

it('a list of the worst kind, with brackets that never close, is read to its end', () => {
  const worst = `${'[('.repeat(2000)}\n- ${'a, '.repeat(5000)}\n- ${'(x) '.repeat(3000)}[y](https://example.org)\n- ${'A. '.repeat(4000)}\n`;
  expect(importCounts(imported(worst))).toMatchInlineSnapshot(`
    {
      "conflicts": 0,
      "drafts": 1,
      "links": {
        "dropped": 0,
        "skipped": 0,
        "used": 1,
      },
      "merged": 0,
      "repeated": 0,
      "skipped": {
        "prose": 3,
      },
      "works": 1,
    }
  `);
});

it('folders of drafts are those of entries', () => {
  expect(imported(forms).drafts.every((draft) => draftFile(draft, 'x').path === `${kindFolder(draft.kind)}/${draft.id}.yaml`)).toBe(true);
});
