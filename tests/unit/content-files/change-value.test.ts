import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isNode, parse, parseDocument } from 'yaml';
import { listFiles } from '#content-files/list-files.ts';
import { frontMatterOf, parseSourceFile } from '#content-files/source-file.ts';
import { changeValue } from '#content-files/change-value.ts';
import type { Path } from '#content-files/yaml-cuts.ts';
import { translations } from '#domain/prose/translations.ts';
import { toyLibrary } from '../toy-library.ts';

const toy = fileURLToPath(new URL('../../fixtures/library', import.meta.url));
const toyFiles = await listFiles(toy);
const files = [...toyFiles, ...(await listFiles('content'))].filter(({ path }) => /\.(yaml|mdx?)$/.test(path));
const dataOf = (path: string, text: string): unknown => parseSourceFile(path, text).data;

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/** Every value of a file that is no group and no list, and where it stands. */
function valuesOf(value: unknown, path: Path = []): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => valuesOf(inner, [...path, name]));
}

/** Every group of named values, and where it stands. */
function groupsOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => groupsOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => groupsOf(inner, [...path, name]))];
}

/** Data with the value at a place replaced. */
function withValue(data: unknown, [part, ...rest]: Path, value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(part), withValue(data[Number(part)], rest, value));
  return { ...(data as object), [part]: withValue((data as Record<string, unknown>)[part], rest, value) };
}

/** Where a value of a file begins and ends. */
function placeOf(name: string, text: string, path: Path): { readonly from: number; readonly to: number } {
  const { start, yaml } = frontMatterOf(name, text);
  const node = parseDocument(yaml).getIn(path, true);
  const [from, to] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  return { from: start + from, to: start + to };
}

/** How many characters two texts begin with alike, and end with alike behind those. */
function alike(one: string, other: string): readonly [number, number] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [start, end];
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    ' ',
    'a\nb',
    '"',
    "it's",
    '\\',
    '气泡：🚀',
    '0123',
    '2309.06180',
    '1e5',
    'null',
    'no',
    '# x',
    'a: b',
    '- x',
    '\u0000',
  ),
);
const anyEnds = fc.constantFrom('\n', '\r\n');

interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const read = files.map(({ path, text }): ReadFile => ({ path, text, data: dataOf(path, text) as ReadFile['data'] }));

/** The toy library, and a tenth of the list, another one each time. */
const some = [...read.slice(0, toyFiles.length), ...fc.sample(fc.constantFrom(...read), 60)];

/** Lists of texts at the root of a file. */
function listsOf(data: ReadFile['data']): readonly { readonly name: string; readonly list: readonly string[] }[] {
  return Object.entries(data).flatMap(([name, list]) =>
    Array.isArray(list) && list.every((item) => typeof item === 'string') ? [{ name, list }] : [],
  );
}

/** Tries something random on each file. */
function tryOn<Try>(
  anyTry: (file: ReadFile) => fc.Arbitrary<Try>,
  check: (file: ReadFile, one: Try) => void,
  on: readonly ReadFile[] = some,
): void {
  for (const file of on)
    fc.assert(
      fc.property(anyTry(file), (one) => check(file, one)),
      { numRuns: 1 },
    );
}

describe('changeValue', () => {
  it('changes one value of every file, and no character that does not belong to it', () => {
    tryOn(
      ({ data }) => fc.record({ at: fc.constantFrom(...valuesOf(data)), value: anyText, ends: anyEnds }),
      ({ path, text, data }, { at, value, ends }) => {
        const before = text.replaceAll('\n', ends);
        const after = changeValue(path, before, at.path, value);
        expect(dataOf(path, after), path).toEqual(withValue(data, at.path, value));
        // All that differs lies within the value as it was written.
        const [start, end] = alike(before, after);
        const { from, to } = placeOf(path, before, at.path);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(before.length - end).toBeLessThanOrEqual(to);
      },
      read,
    );
  });

  it('adds a value to a group of a file and nothing else, and takes it away without a trace', () => {
    tryOn(
      ({ data }) => fc.record({ group: fc.constantFrom(...groupsOf(data)), value: anyText, ends: anyEnds }),
      ({ path, text, data }, { group, value, ends }) => {
        const before = text.replaceAll('\n', ends);
        const place = [...group, 'added-here'];
        const after = changeValue(path, before, place, value);
        expect(dataOf(path, after), path).toEqual(withValue(data, place, value));
        const [start, end] = alike(before, after);
        expect(start + end).toBe(before.length);
        expect(changeValue(path, after, place, undefined)).toBe(before);
      },
    );
  });

  it('changes a list of a file into another, and keeps the lines of all else', () => {
    const withLists = some.filter(({ data }) => listsOf(data).length > 0);
    tryOn(
      ({ data }) =>
        fc.constantFrom(...listsOf(data)).chain(({ name, list }) =>
          fc.record({
            name: fc.constant(name),
            list: fc.array(fc.oneof(fc.constantFrom(...list, 'new'), anyText), { minLength: 1, maxLength: list.length + 2 }),
          }),
        ),
      ({ path, text, data }, { name, list }) => {
        const after = changeValue(path, text, [name], list);
        expect(dataOf(path, after), path).toEqual({ ...data, [name]: list });
        const others = (whole: string): readonly string[] => whole.split(/^(?=[\w-]+:)/m).filter((part) => !part.startsWith(`${name}:`));
        expect(others(after)).toEqual(others(text));
      },
      withLists,
    );
  });

  it('writes the fingerprints that are missing, wherever they belong', () => {
    const bare = Object.fromEntries(toyFiles.map(({ path, text }) => [path, text.replaceAll(/^ *translationOf: .*\n/gm, '')]));
    const texts = new Map(toyFiles.map(({ path }) => [path, bare[path] ?? '']));
    // A file whose only property that was, has none any more.
    texts.set('notes/zh/alpha.md', (texts.get('notes/zh/alpha.md') ?? '').replace('---\n---', '---\ntranslationOf: "00000000"\n---'));
    const before = toyLibrary(Object.fromEntries(texts));
    for (const { file, path, of, current } of translations(before.library)) {
      if (of !== current) texts.set(file, changeValue(file, texts.get(file) ?? '', path.map(String), current));
    }
    const after = translations(toyLibrary(Object.fromEntries(texts)).library);
    expect(after.filter(({ of, current }) => of !== current)).toEqual([]);
    expect(after).toHaveLength(translations(toyLibrary().library).length);
  });
});

describe('comments and spaces', () => {
  it.each([
    ['a value with a comment behind it', 'a: x # why\nb: y # and why\n', 'a: x # why\nb: y # and why\nt: v\n'],
    ['comments at the head and the foot', '# head\n\na: x\n\n# foot\n', '# head\n\na: x\nt: v\n\n# foot\n'],
    ['a list at the end', 'a:\n  - x\n  - y\n', 'a:\n  - x\n  - y\nt: v\n'],
    ['a list between brackets over lines', 'a: [x,\n  y] # z\n', 'a: [x,\n  y] # z\nt: v\n'],
    ['a text over lines at the end', 'a: |\n  one\n  two\n', 'a: |\n  one\n  two\nt: v\n'],
    ['a text in quotes over lines', 'a: "one\n  two"\n', 'a: "one\n  two"\nt: v\n'],
    ['no line break at the end', 'a: x', 'a: x\nt: v'],
    ['an empty value at the end', 'a: x\nb:\n', 'a: x\nb:\nt: v\n'],
  ])('stay around a new value: %s', (_, text, expected) => {
    expect(changeValue('x.yaml', text, ['t'], 'v')).toBe(expected);
  });

  it.each([
    ['a plain value', 't: old # why\nb: y\n', 't: v # why\nb: y\n'],
    ['a value in double quotes', 'a: x\nt: "old"\nb: y\n', 'a: x\nt: "v"\nb: y\n'],
    ['a value in single quotes', "t: 'old'   # why\n", "t: 'v'   # why\n"],
    ['a value after several spaces', 't:    old\n', 't:    v\n'],
  ])('stay around a value that is replaced: %s', (_, text, expected) => {
    expect(changeValue('x.yaml', text, ['t'], 'v')).toBe(expected);
  });

  it('stay around a value of a nested group', () => {
    const text = '# terms\na:\n  x: 1\n  y: [2] # two\n\n# next\nb:\n  t: old\n';
    expect(changeValue('x.yaml', text, ['a', 't'], 'v')).toBe('# terms\na:\n  x: 1\n  y: [2] # two\n  t: v\n\n# next\nb:\n  t: old\n');
    expect(changeValue('x.yaml', text, ['b', 't'], 'v')).toBe(text.replace('t: old', 't: v'));
  });

  it('are indented like the group, however deep', () => {
    expect(changeValue('x.yaml', 'a:\n    b:\n        c: 1\n', ['a', 'b', 't'], 'v')).toBe('a:\n    b:\n        c: 1\n        t: v\n');
  });

  it('stay in the body of Markdown, even where it looks like YAML', () => {
    const text = '---\ntitle: X # why\n---\n\ntranslationOf: "old"\n\n---\n\nt: old\n';
    expect(changeValue('x.md', text, ['t'], 'v')).toBe(text.replace('# why\n', '# why\nt: v\n'));
    expect(changeValue('x.mdx', text, ['title'], 'v')).toBe(text.replace('X #', 'v #'));
  });

  it('read back as the value that was written, whatever it is', () => {
    for (const each of ['', ' ', 'a\nb', '"', '\\', '气泡 🚀', '0123', 'null', '# x', '\u0000']) {
      expect(parse(changeValue('x.yaml', 'a: x\n', ['t'], each))).toEqual({ a: 'x', t: each });
    }
  });
});

describe('what cannot be written', () => {
  it.each([
    ['x.yaml', 'a: x\n', ['b', 't'], 'x.yaml has no group at b.'],
    ['x.yaml', 'a: x\n', ['a', 't'], 'x.yaml has no group at a.'],
    ['x.yaml', 'a: [x]\n', ['a', 't'], 'x.yaml has no group at a.'],
    ['x.yaml', 'a: [x\n', ['t'], 'x.yaml cannot be changed: This bracket or quote is not closed.'],
    ['x.yaml', 'a: &a x\nb: *a\n', ['a'], 'x.yaml cannot be changed at a alone'],
    ['x.yaml', '- a\n', ['t'], 'x.yaml has no group at its root.'],
    ['x.md', 'No front matter.\n', ['t'], 'x.md cannot be changed: The file does not begin with front matter.'],
  ])('is refused with its place: %s %j %j', (name, text, path, message) => {
    expect(() => changeValue(name, text, path, 'v')).toThrow(message);
  });
});

describe('other line ends, marks, and values of no or several lines', () => {
  it.each([
    ['x.yaml', '', 't: v\n'],
    ['x.yaml', '# about\n', '# about\nt: v\n'],
    ['x.md', '---\n---\nText\n', '---\nt: v\n---\nText\n'],
    ['x.yaml', 't:\nb: y\n', 't: v\nb: y\n'],
    ['x.yaml', 't: # why\nb: y\n', 't: v # why\nb: y\n'],
    ['x.yaml', 't: |\n  old\nb: y\n', 't: "v"\nb: y\n'],
    ['x.yaml', 'a: x\r\nb: y\r\n', 'a: x\r\nb: y\r\nt: v\r\n'],
    ['x.yaml', '\uFEFFa: x\n', '\uFEFFa: x\nt: v\n'],
    ['x.md', '\uFEFF---\na: x\n---\nText\n', '\uFEFF---\na: x\nt: v\n---\nText\n'],
  ])('stay as they are: %s %j', (name, text, expected) => {
    expect(changeValue(name, text, ['t'], 'v')).toBe(expected);
  });
});

describe('groups and lists', () => {
  it.each([
    ['a group between braces', '{ a: { x: 1 }, b: 2 }\n', ['a', 't'], 'v', '{ a: { x: 1, t: v }, b: 2 }\n'],
    ['braces without spaces', 'a: {x: 1}\n', ['a', 't'], 'u, w', 'a: {x: 1, t: "u, w"}\n'],
    ['an empty group', 'a: {} # z\n', ['a', 't'], 'v', 'a: { t: v } # z\n'],
    ['a value between braces', 'a: { x: 1, y: 2, z: 3 }\n', ['a', 'x'], undefined, 'a: { y: 2, z: 3 }\n'],
    ['the last between braces', 'a: { x: 1, # one\n  y: 2 }\n', ['a', 'y'], undefined, 'a: { x: 1, # one\n   }\n'],
    ['an item added', 'a: [x, "y"] # z\n', ['a'], ['x', 'y', 'v'], 'a: [x, "y", "v"] # z\n'],
    ['an item removed', 'a: [x, y, z] # z\n', ['a'], ['x', 'z'], 'a: [x, z] # z\n'],
    ['an item put in between', 'a:\n  - x # one\n  # two\n  - y\n', ['a'], ['x', 'v', 'y'], 'a:\n  - x # one\n  - v\n  # two\n  - y\n'],
    ['an item of lines removed', 'a:\n  - x # one\n  # two\n  - y\nb: 1\n', ['a'], ['x'], 'a:\n  - x # one\nb: 1\n'],
    ['a group in a list', 'a:\n  - { id: x } # one\n  - { id: y }\n', ['a', 1, 'id'], 'v', 'a:\n  - { id: x } # one\n  - { id: v }\n'],
    ['a group added to a list', 'a:\n  - { id: x } # one\n', ['a'], [{ id: 'x' }, { id: 'y' }], 'a:\n  - { id: x } # one\n  - { id: y }\n'],
    ['several values of a group', 'a:\n  x: 1 # one\n  y: 2\n', ['a'], { x: 3, v: 4 }, 'a:\n  x: 3 # one\n  v: 4\n'],
    ['a text that becomes a list', 'a: x # one\nb: 1\n', ['a'], ['x'], 'a: [x] # one\nb: 1\n'],
    ['a value with its comment', '# file\n\na: 1\n# b\nb: 2 # two\nc: 3\n', ['b'], undefined, '# file\n\na: 1\nc: 3\n'],
    ['what is there already', 'a: { x: "1" }\n', ['a'], { x: '1' }, 'a: { x: "1" }\n'],
  ])('change where they differ: %s', (_, text, path, value, expected) => {
    expect(changeValue('x.yaml', text, path, value)).toBe(expected);
  });

  it('take a new value where the order says', () => {
    expect(changeValue('x.yaml', 'a: 1\n# of c\nc: 3\n', ['b'], 2, ['a', 'b', 'c'])).toBe('a: 1\nb: 2\n# of c\nc: 3\n');
    expect(changeValue('x.yaml', 'x: { a: 1, c: 3 }\n', ['x', 'b'], 2, ['a', 'b', 'c'])).toBe('x: { a: 1, b: 2, c: 3 }\n');
  });
});
