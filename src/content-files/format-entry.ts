import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { entryFields } from '#domain/entry-fields.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { withoutFloats } from './source-file.ts';

/** The fields of an entry that is being written: any of them may still be missing or wrong. */
export type EntryDraft = Readonly<Record<string, unknown>>;

/** The longest line a list is written on, in characters; a longer one gets a line for each item. */
const longestLine = 120;

/**
 * Fields whose text is prose, which often has a colon in it, or looks like a number to other readers of YAML: always in quotes, so
 * that nobody has to know when.
 */
const quoted = new Set(['arxiv', 'title', 'formerTitles', 'summary', 'answers', 'how', 'translationOf']);

/**
 * The file of an entry: its fields in the order of the schema, empty ones left out.
 * @example formatEntry('paper', { tier: 'optional', title: 'Orca: A System', ids: {} }) // 'title: "Orca: A System"\ntier: optional\n'
 */
export function formatEntry(kind: Kind, draft: EntryDraft): string {
  const order = entryFields(kind).map(({ name }) => name);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(withoutEmptyFields(draft))
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => formatField(name, value))
    .join('');
}

/** A draft without fields that state nothing, in groups too. @example withoutEmptyFields({ title: 'A', links: { pdf: '' } }) // { title: 'A' } */
export function withoutEmptyFields(draft: EntryDraft): EntryDraft {
  return (withoutEmpty(draft) ?? {}) as EntryDraft;
}

function formatField(name: string, value: unknown): string {
  const document = new Document({ [name]: value }, { customTags: withoutFloats });
  visit(document, {
    Pair: (_key, { key, value: node }) => {
      if (isScalar(key) && quoted.has(String(key.value))) quoteTexts(node as Node);
    },
  });
  const field = (document.contents as YAMLMap).items[0]?.value;
  if (isSeq(field)) return formatList(document, field);
  if (isMap(field) && name === 'ids') field.flow = true;
  return document.toString({ lineWidth: 0 });
}

/** A list on one line where it fits; one of groups has a line for each group. */
function formatList(document: Document, list: YAMLSeq): string {
  const groups = list.items.filter(isMap);
  for (const group of groups) group.flow = true;
  if (groups.length > 0) return document.toString({ lineWidth: 0 });
  list.flow = true;
  const line = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (line.length <= longestLine) return line;
  list.flow = false;
  return document.toString({ lineWidth: 0 });
}

function quoteTexts(node: Node): void {
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

/** A value without what is empty in it; `undefined` where nothing is left. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      const stated = withoutEmpty(inner);
      return stated === undefined ? [] : [[name, stated]];
    });
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }
  return value === '' || value === null ? undefined : value;
}
