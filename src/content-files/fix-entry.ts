import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { addressFacts } from '#domain/contribution/address-facts.ts';
import { misprints, typeset } from '#domain/prose/chinese-typography.ts';
import { cleanAddress } from '#domain/contribution/clean-address.ts';
import { arxivIdOf, arxivIdSchema, doiOf, doiSchema, urlSchema } from '#domain/identifiers.ts';
import { normalArxivId, normalDoi } from '#domain/contribution/normal-identifiers.ts';
import { isPaperFile } from '#domain/rules/link-identifier.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { changeEntry, inFieldOrder } from './change-entry.ts';
import { parseSourceFile, withoutFloats } from './source-file.ts';
import { writeValue } from './write-value.ts';

/** The file of an entry after fixing, and what was done to it. */
export interface FixedEntry {
  readonly text: string;
  /** What was changed, one sentence each: `ids.arxiv 2309.06180v2 → 2309.06180`. */
  readonly fixes: readonly string[];
}

/**
 * The file of an entry with everything put right that needs no knowledge of the work: line ends and spaces, identifiers and
 * addresses in normal form, Chinese typography, the order of fields. Comments and all else stay as they are written.
 * A file with faults of syntax is left alone. Fixing twice changes nothing more.
 * @param file Its path, for the parser.
 * @example fixEntry('paper', 'papers/x.yaml', 'ids: { arxiv: 2309.06180v2 }\n').fixes // ['ids.arxiv 2309.06180v2 → 2309.06180']
 */
export function fixEntry(kind: Kind, file: string, text: string): FixedEntry {
  if (dataOf(text, file) === undefined) return { text, fixes: [] };
  const fixes: string[] = [];
  let fixed = text;
  for (const step of [fixLines, fixValues, splitPage, addIds, fixOrder]) {
    const { text: next, fixes: done } = step(fixed, kind);
    fixed = next;
    fixes.push(...done);
  }
  return { text: fixed, fixes };
}

/** Bytes that say nothing: a byte order mark, other line ends, spaces that nobody sees. */
function fixLines(text: string): FixedEntry {
  const steps: readonly (readonly [string, (text: string) => string])[] = [
    ['byte order mark removed', (before) => before.replace(/^\uFEFF/, '')],
    ['line ends of Windows replaced', (before) => before.replaceAll('\r\n', '\n')],
    ['spaces at the end of lines removed', (before) => before.replace(/[ \t]+$/gm, '')],
    ['end of the file set to one line end', (before) => `${before.trimEnd()}\n`],
  ];
  return steps.reduce<FixedEntry>(
    (state, [what, change]) => {
      const changed = change(state.text);
      // Within a text of several lines such spaces belong to the text.
      if (changed === state.text || !isSameData(dataOf(changed), dataOf(state.text))) return state;
      return { text: changed, fixes: [...state.fixes, what] };
    },
    { text, fixes: [] },
  );
}

/** Values whose right form is known: identifiers, addresses, Chinese texts, and texts with spaces around them. */
function fixValues(text: string): FixedEntry {
  const changes = scalarsOf(text)
    .flatMap((scalar) => {
      const value = normalValue(scalar.path, scalar.value);
      return value === scalar.value ? [] : [{ ...scalar, to: value }];
    })
    .toReversed();
  // From the end, so that the places of those before stay true.
  let fixed = text;
  const fixes: string[] = [];
  for (const { path, node, value, to } of changes) {
    const written = replaceScalar(fixed, node, path, to);
    if (written === undefined) continue;
    fixed = written;
    fixes.unshift(...sayChange(path, value, to));
  }
  return { text: fixed, fixes };
}

function normalValue(path: Path, value: string): string {
  const text = /[\r\n]/.test(value.trim()) ? value : value.trim();
  const place = path.join('.');
  if (place === 'ids.arxiv') return normalArxivId(text) ?? text;
  if (place === 'ids.doi') return normalDoi(text) ?? text;
  if (path[0] === 'links' || place === 'repository') return urlSchema.safeParse(text).success ? cleanAddress(text) : text;
  return path.includes('zh') ? typeset(text) : text;
}

function sayChange(path: Path, from: string, to: string): readonly string[] {
  const place = path.join('.');
  if (path.includes('zh')) {
    const places = misprints(from.trim()).map(({ found, correct }) => `${place} "${found}" → "${correct}"`);
    if (places.length > 0) return places;
  }
  return [/\s/.test(from) ? `${place} ${JSON.stringify(from)} → ${JSON.stringify(to)}` : `${place} ${from} → ${to}`];
}

/** A PDF given as the page of a paper becomes its PDF, and the page the one that the address of the PDF names. */
function splitPage(text: string): FixedEntry {
  const { page, pdf } = linksIn(text);
  if (page === undefined || !isPaperFile(page)) return { text, fixes: [] };
  const named = addressFacts(page)?.links?.page;
  const isSame = pdf === undefined || addressFacts(pdf)?.links?.page === named;
  if (named === undefined || named === page || !isSame) return { text, fixes: [] };
  const withPdf = pdf === undefined ? setValue(text, ['links', 'pdf'], page) : text;
  const split = withPdf === undefined ? undefined : setValue(withPdf, ['links', 'page'], named);
  if (split === undefined) return { text, fixes: [] };
  return { text: split, fixes: [`links.page ${page} → ${named}`, ...(pdf === undefined ? [`links.pdf ${page} added`] : [])] };
}

/** Identifiers that the links name and `ids` does not. Two links that name two are left to a person. */
function addIds(text: string, kind: Kind): FixedEntry {
  const { page = '', pdf = '' } = linksIn(text);
  const named = { doi: [doiOf(page)], arxiv: [arxivIdOf(page), arxivIdOf(pdf)] };
  const schemas = { doi: doiSchema, arxiv: arxivIdSchema };
  let fixed = text;
  const fixes: string[] = [];
  for (const field of ['doi', 'arxiv'] as const) {
    const [id, ...others] = new Set(named[field].filter((found) => found !== undefined));
    if (id === undefined || others.length > 0 || !schemas[field].safeParse(id).success) continue;
    const ids = valueAt(dataOf(fixed), ['ids']);
    if (valueAt(ids, [field]) !== undefined) continue;
    const isGroup = typeof ids === 'object' && ids !== null && !Array.isArray(ids);
    if (ids !== undefined && ids !== null && !isGroup) continue;
    const written = isGroup ? setValue(fixed, ['ids', field], id) : changeEntry(kind, fixed, { ids: { [field]: id } });
    if (written === undefined) continue;
    fixed = written;
    fixes.push(`ids.${field} ${id} added`);
  }
  return { text: fixed, fixes };
}

function fixOrder(text: string, kind: Kind): FixedEntry {
  const ordered = inFieldOrder(kind, text);
  const isMoved = ordered !== text && isSameData(dataOf(ordered), dataOf(text));
  return isMoved ? { text: ordered, fixes: ['fields put in order'] } : { text, fixes: [] };
}

type Path = readonly (string | number)[];

/** A text of a file and the node that holds it. */
interface PlacedScalar {
  readonly path: Path;
  readonly node: Scalar;
  readonly value: string;
}

/** All texts of a file that are values, in its order. */
function scalarsOf(text: string): readonly PlacedScalar[] {
  const below = (node: unknown, path: Path): readonly PlacedScalar[] => {
    if (isScalar(node)) return typeof node.value === 'string' ? [{ path, node, value: node.value }] : [];
    if (isSeq(node)) return node.items.flatMap((item, index) => below(item, [...path, index]));
    if (isMap(node)) return node.items.flatMap(({ key, value }) => (isScalar(key) ? below(value, [...path, String(key.value)]) : []));
    return [];
  };
  return below(parseDocument(text, { customTags: withoutFloats }).contents, []);
}

/** The file with a value set, quoted as it was or, where it is new, only if it has to be. */
function setValue(text: string, path: readonly string[], value: string): string | undefined {
  const isThere = valueAt(dataOf(text), path) !== undefined;
  const written = isThere ? text : writeValue('entry.yaml', text, path, value);
  const place = scalarsOf(written).find((scalar) => scalar.path.join('.') === path.join('.'));
  return place && replaceScalar(written, place.node, path, value, !isThere);
}

/** The file with another text in the place of one; `undefined` where no way to write it leaves all else as it is. */
function replaceScalar(text: string, node: Scalar, path: Path, value: string, isNew = false): string | undefined {
  const [start, end] = node.range ?? [0, 0];
  const lineEnd = text.slice(start, end).endsWith('\n') ? '\n' : '';
  const wanted = structuredClone(dataOf(text));
  setAt(wanted, path, value);
  // Editors would read an arXiv identifier without quotes as a number, and lose its last zero.
  const canBePlain = (isNew || node.type !== 'QUOTE_DOUBLE') && !/^[\d.]+$/.test(value);
  const own = node.type === 'QUOTE_SINGLE' ? [`'${value.replaceAll("'", "''")}'`] : canBePlain ? [value] : [];
  const forms = [...own, JSON.stringify(value)];
  return forms
    .map((form) => text.slice(0, start) + form + lineEnd + text.slice(end))
    .find((written) => isSameData(dataOf(written), wanted));
}

function linksIn(text: string): { readonly page: string | undefined; readonly pdf: string | undefined } {
  const links = valueAt(dataOf(text), ['links']);
  const link = (name: string): string | undefined => {
    const value = valueAt(links, [name]);
    return typeof value === 'string' ? value : undefined;
  };
  return { page: link('page'), pdf: link('pdf') };
}

function dataOf(text: string, file = 'entry.yaml'): unknown {
  return parseSourceFile(file, text).data;
}

/** Whether two files say the same, in whatever order. */
function isSameData(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

function inOneOrder(data: unknown): string | undefined {
  return JSON.stringify(data, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), data);
}

function setAt(data: unknown, path: Path, value: string): void {
  const parent = valueAt(data, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent === 'object' && parent !== null && last !== undefined) Reflect.set(parent, last, value);
}
