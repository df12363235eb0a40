import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { type EntryDraft, withoutEmpty } from '#domain/contribution/entry-draft.ts';
import { entryFields } from '#domain/contribution/entry-fields.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { withoutFloats } from './source-file.ts';

/** The longest line a list is written on, in characters; a longer one gets a line for each item. */
const longestLine = 120;

/**
 * Fields whose text is prose, which often has a colon in it, or looks like a number to other readers of YAML: always in quotes, so
 * that nobody has to know when.
 */
const quoted = new Set(['arxiv', 'title', 'formerTitles', 'summary', 'answers', 'askedAs', 'tierNote', 'how', 'translationOf']);

/**
 * The file of an entry: its fields in the order of the schema, empty ones left out.
 * @example formatEntry('paper', { tier: 'optional', title: 'Orca: A System', ids: {} }) // 'title: "Orca: A System"\ntier: optional\n'
 */
export function formatEntry(kind: Kind, draft: EntryDraft): string {
  const order = entryFields(kind).map(({ name }) => name);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(withoutEmpty(draft))
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => formatField(name, value))
    .join('');
}

/** Whether a text at a place is always in quotes. */
export function isQuoted(path: readonly PropertyKey[]): boolean {
  return path.some((part) => quoted.has(String(part)));
}

/** A field of a file with its value, as lines. @example formatField('title', 'Orca') // 'title: "Orca"\n' */
export function formatField(name: string, value: unknown): string {
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
