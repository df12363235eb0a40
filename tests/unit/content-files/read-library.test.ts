import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { edited, findings, paperText, toyLibrary, toyTopic } from '../toy-library.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** Reads the toy library with one text in files of every kind, and expects findings in the entry. */
function expectFindings(text: string): void {
  const changes = {
    'papers/hostile.yaml': text,
    'frameworks/hostile-too.yaml': text,
    'topics/hostile.md': `---\n${text}\n---\n${text}`,
    'topics/serving.zh.md': text,
    'topics/batching.md': text,
    'venues.yaml': text,
    'sources.yaml': text,
  };
  expect(toyLibrary(changes).diagnostics.filter(({ file }) => file === 'content/papers/hostile.yaml')).not.toEqual([]);
}

describe('the toy library', () => {
  it('has no errors', () => {
    expect(toyLibrary().diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is read whole', () => {
    const { entries, topics, venues, sources } = toyLibrary().library;
    expect([entries.length, topics.length, venues.length, sources.length]).toEqual([7, 5, 2, 1]);
  });
});

it('a topic that stands in an entry twice is refused at the second', () => {
  expect(findings('repeated-value', edited('papers/gamma.yaml', '[batching]', '[batching, batching]'))).toMatchInlineSnapshot(`
    "content/papers/gamma.yaml:4:20 error[repeated-value] "batching" stands in this list twice.
      Keep one of the two."
  `);
});

describe('the library with thirty mistakes', async () => {
  const { diagnostics } = readLibrary(await listFiles(fixture('thirty-mistakes')), 'tests/fixtures/thirty-mistakes');
  const expected = readFileSync(fixture('thirty-mistakes.txt'), 'utf8');

  it('has thirty mistakes, all of them errors; the four about two files are said in both', () => {
    expect(diagnostics.map(({ severity }) => severity)).toEqual(Array.from({ length: 34 }, () => 'error'));
  });

  it('is reported word for word as the fixture says', () => {
    const text = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, 'text')).join('\n');
    expect(text).toBe(expected.split('\n\n')[0]);
  });
});

describe('readLibrary', () => {
  it('takes kind and id of an entry from its path', () => {
    expect(toyLibrary().library.entry('chips')).toMatchObject({ kind: 'course', id: 'chips' });
  });

  it('joins the texts of a topic from two files', () => {
    expect(toyTopic('serving')).toMatchObject({
      order: 1,
      en: { title: 'Serving', introduction: expect.stringContaining('Read *Alpha* first.') },
      zh: { title: '推理服务', introduction: '多个请求共用设备，先读 Alpha。' },
    });
  });

  it('leaves the Chinese of a topic out when it has no Chinese file', () => {
    expect(toyTopic('kv-cache').zh).toBeUndefined();
  });

  it('reads the names of people, each at the name that entries print', () => {
    const { library } = toyLibrary({ 'people.yaml': 'Ada Writer: { zh: 艾达 }\n老师: { zh: 王老师 }\n' });
    expect(library.people).toEqual([
      { id: 'Ada Writer', zh: '艾达' },
      { id: '老师', zh: '王老师' },
    ]);
  });

  it('has no people without their file', () => {
    expect(toyLibrary({ 'people.yaml': undefined }).library.people).toEqual([]);
  });

  it('reports what is wrong with a person at its place', () => {
    const errors = ({ diagnostics }: ReturnType<typeof toyLibrary>): readonly string[] =>
      diagnostics.filter(({ severity }) => severity === 'error').map((diagnostic) => formatDiagnostic(diagnostic, 'text'));
    expect(errors(toyLibrary({ 'people.yaml': 'Ada Writer: {}\n' }))).toEqual([
      expect.stringMatching(/^content\/people\.yaml:1:\d+ error\[missing-field\]/),
    ]);
    expect(errors(toyLibrary({ 'people.yaml': 'Ada Writer: { zh: 艾达, en: Ada }\n' }))).toEqual([
      expect.stringMatching(/^content\/people\.yaml:1:\d+ error\[unknown-key\]/),
    ]);
    expect(errors(toyLibrary({ 'people.yaml': `Ada Writer: { zh: ${'长'.repeat(21)} }\n` }))).toEqual([
      expect.stringContaining('content/people.yaml:1:19 error['),
    ]);
  });

  it('leaves out an entry with an error and keeps the others', () => {
    const { library } = toyLibrary(edited('papers/alpha.yaml', 'year: 2022', 'year: soon'));
    expect(library.entry('alpha')).toBeUndefined();
    expect(library.entries).toHaveLength(6);
  });

  it('gives all diagnostics of all files at once, sorted', () => {
    const changes = {
      ...edited('papers/gamma.yaml', 'tier: advanced', 'tier: hard'),
      ...edited('articles/essay.yaml', 'year: 2009', 'year: then'),
    };
    const errors = toyLibrary(changes).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/articles/essay.yaml wrong-type',
      'content/papers/gamma.yaml not-allowed',
    ]);
  });

  it('reports a translation without original', () => {
    expect(findings('misplaced-file', { 'topics/alone.zh.md': '---\ntitle: 一\nline: 二\n---\n' })).toMatchInlineSnapshot(`
      "content/topics/alone.zh.md:1:1 error[misplaced-file] This translation has no original.
        Add content/topics/alone.md, or remove this file."
    `);
  });

  it.each(['papers/sub/deep.yaml', 'papers/alpha.yml', 'papers/readme.md', 'notes.yaml', 'topics/serving.fr.md', 'Papers/alpha.yaml'])(
    'reports that nothing reads %s',
    (path) => {
      expect(findings('misplaced-file', { [path]: paperText('Lost') })).toContain(`content/${path}:1:1 error[misplaced-file]`);
    },
  );

  it('reports a file name that cannot be an id', () => {
    expect(findings('wrong-id', { 'papers/Two Words.yaml': paperText('Two Words') })).toMatchInlineSnapshot(`
      "content/papers/Two Words.yaml:1:1 error[wrong-id] "Two Words" cannot be an id.
        Name the file with lower-case letters, digits and single hyphens: papers/flash-attention-2.yaml."
    `);
  });

  it('reports a file that states its kind or its id, at the key', () => {
    expect(findings('unknown-key', edited('papers/gamma.yaml', 'venue:', 'kind: paper\nid: gamma\nvenue:'))).toMatchInlineSnapshot(`
      "content/papers/gamma.yaml:6:1 error[unknown-key] Unknown key "kind".
        Remove it: the folder says the kind.
      content/papers/gamma.yaml:7:1 error[unknown-key] Unknown key "id".
        Remove it: the file name is the id."
    `);
  });

  it('reports an unknown key that looks like a number at its line', () => {
    expect(findings('unknown-key', edited('papers/gamma.yaml', 'venue:', '2020: x\nvenue:'))).toContain('papers/gamma.yaml:6:1 ');
  });

  it('is not confused by the line endings of Windows', () => {
    const changes = edited('papers/alpha.yaml', 'venue: SOSP', 'venue: SOPS');
    const windows = { 'papers/alpha.yaml': changes['papers/alpha.yaml']?.replaceAll('\n', '\r\n') };
    expect(toyLibrary(windows).diagnostics).toEqual(toyLibrary(changes).diagnostics);
  });

  it('reads an empty folder as an empty library', () => {
    const { library, diagnostics } = readLibrary([], 'content');
    expect([library.entries, library.topics, diagnostics]).toEqual([[], [], []]);
  });

  it.each([
    '',
    '\u0000',
    '\uFEFF',
    '\uFFFD\uFFFD',
    '---',
    '---\n---\n',
    '- a\n- b',
    'text',
    '42',
    'null',
    '{}',
    '[[[[[[',
    '{a: {b: {c: ',
    '"',
    '? [a]\n: b',
    '? {a: b}\n: c',
    '!!js/function x',
    '!!binary aGVsbG8=\n',
    '!!set {a, b}',
    'a: &a [*a]',
    'a: *b',
    '<<: {title: X}',
    '__proto__: {title: X}',
    'constructor: X\ntoString: Y\nhasOwnProperty: Z',
    'title: {__proto__: {en: X}}',
    'topics: [~, ~]\nlinks: ~\nwhy: ~',
    'topics: {0: serving}',
    'links: [https://example.org]',
    'year: 99999999999999999999',
    'year: .nan',
    'year: .inf',
    'buildsOn: [[[]]]',
    'buildsOn: [~]',
    '%YAML 9.9\n---\na: b',
    '\t\t\t',
    'a:\r\rb: c',
  ])('does not throw for the hostile text %j, whatever file it is', expectFindings);

  it.each([
    ['a title of 100,000 characters', `title: "${'x'.repeat(100_000)}"`],
    ['5,000 brackets that open', '['.repeat(5_000)],
  ])('does not throw for %s, whatever file it is', (_, text) => {
    expectFindings(text);
  });

  it.each(['../x.yaml', 'papers/../x.yaml', '__proto__/x.yaml', 'papers/__proto__.yaml', 'constructor/x.yaml', 'papers/.yaml', '/'])(
    'does not throw for a file at %s',
    (path) => {
      expect(toyLibrary({ [path]: paperText('Lost') }).diagnostics.some(({ file }) => file === `content/${path}`)).toBe(true);
    },
  );

  it('does not throw for topics that are each other’s parents', () => {
    const changes = {
      ...edited('topics/serving.md', 'order: 1', 'order: 1\nparent: batching'),
    };
    expect(findings('unknown-topic', changes)).toMatchInlineSnapshot(`
      "content/topics/batching.md:3:9 error[unknown-topic] No area is named "serving".
        Areas are topics without a parent: hardware.
      content/topics/kv-cache.md:3:9 error[unknown-topic] No area is named "serving".
        Areas are topics without a parent: hardware.
      content/topics/serving.md:4:9 error[unknown-topic] No area is named "batching".
        Areas are topics without a parent: hardware.
      content/topics/testing.md:3:9 error[unknown-topic] No area is named "serving".
        Areas are topics without a parent: hardware."
    `);
  });
});
