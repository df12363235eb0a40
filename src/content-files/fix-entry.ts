import { addressFacts } from '#domain/contribution/address-facts.ts';
import { misprints, typeset } from '#domain/prose/chinese-typography.ts';
import { cleanAddress } from '#domain/contribution/clean-address.ts';
import { arxivIdOf, arxivIdSchema, doiOf, doiSchema, urlSchema } from '#domain/identifiers.ts';
import { normalArxivId, normalDoi } from '#domain/contribution/normal-identifiers.ts';
import { isGroup, isSameData, valueAt } from '#domain/plain-data.ts';
import { isPaperFile } from '#domain/rules/link-identifier.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { changeEntry, inFieldOrder } from './change-entry.ts';
import { changeValue, unlessRefused } from './change-value.ts';
import { parseSourceFile } from './source-file.ts';
import type { Path } from './yaml-cuts.ts';

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
  let fixed = text;
  const fixes: string[] = [];
  for (const { path, value } of textsOf(dataOf(text))) {
    const normal = normalValue(path, value);
    const written = normal === value ? undefined : setValue(fixed, path, normal);
    if (written === undefined) continue;
    fixed = written;
    fixes.push(...sayChange(path, value, normal));
  }
  return { text: fixed, fixes };
}

function normalValue(path: Path, value: string): string {
  const text = /[\r\n]/.test(value.trim()) ? value : value.trim();
  const place = path.join('.');
  if (place === 'ids.arxiv') return normalArxivId(text) ?? text;
  if (place === 'ids.doi') return normalDoi(text) ?? text;
  if (path[0] === 'links' || place === 'repository' || path.at(-1) === 'url')
    return urlSchema.safeParse(text).success ? cleanAddress(text) : text;
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
    if (ids !== undefined && ids !== null && !isGroup(ids)) continue;
    const written = isGroup(ids)
      ? setValue(fixed, ['ids', field], id)
      : unlessRefused(() => changeEntry(kind, fixed, { ids: { [field]: id } }));
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

/** A text of a file and where it stands. */
interface PlacedText {
  readonly path: Path;
  readonly value: string;
}

/** All texts of a file that are values, in its order. */
function textsOf(data: unknown, path: Path = []): readonly PlacedText[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => textsOf(item, [...path, index]));
  return isGroup(data) ? Object.entries(data).flatMap(([name, value]) => textsOf(value, [...path, name])) : [];
}

/** The file with a value set; `undefined` where it cannot be set alone. */
function setValue(text: string, path: Path, value: string): string | undefined {
  return unlessRefused(() => changeValue('entry.yaml', text, path, value));
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
