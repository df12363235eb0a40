import { isMap, isNode, parseDocument } from 'yaml';
import type { EntryDraft } from '#domain/contribution/entry-draft.ts';
import { entryFields } from '#domain/contribution/entry-fields.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { formatEntry } from './format-entry.ts';

/** A field of a file with its lines: the comments above it, its name and its value. */
interface Part {
  readonly name: string;
  readonly comments: string;
  readonly text: string;
}

/**
 * The file of an entry with some of its fields changed. What is not changed stays as it is written, comments included;
 * an empty value removes the field, a new field goes where the schema has it.
 * @param text YAML without faults; an empty text is a new file.
 * @example changeEntry('paper', 'title: "A"\nyear: 2023 \n', { title: 'B' }) // 'title: "B"\nyear: 2023 \n'
 */
export function changeEntry(kind: Kind, text: string, changes: EntryDraft): string {
  const { head, parts } = partsOf(text);
  const rank = rankOf(kind);
  for (const [name, value] of Object.entries(changes)) {
    const written = formatEntry(kind, { [name]: value });
    const place = parts.findIndex((part) => part.name === name);
    if (place >= 0) parts.splice(place, 1, ...(written === '' ? [] : [{ name, comments: parts[place]?.comments ?? '', text: written }]));
    else if (written !== '') {
      const next = parts.findIndex((part) => rank(part.name) > rank(name));
      parts.splice(next < 0 ? parts.length : next, 0, { name, comments: '', text: written });
    }
  }
  return joined(head, parts);
}

/** The file of an entry with its fields in the order of the schema. Each takes the comments above it along. */
export function inFieldOrder(kind: Kind, text: string): string {
  const { head, parts } = partsOf(text);
  const rank = rankOf(kind);
  return joined(
    head,
    parts.toSorted((a, b) => rank(a.name) - rank(b.name)),
  );
}

/** The place of a field in a file; fields that the schema does not know come last. */
function rankOf(kind: Kind): (name: string) => number {
  const order = entryFields(kind).map(({ name }) => name);
  return (name) => (order.includes(name) ? order.indexOf(name) : order.length);
}

/** A file cut before each of its fields. What stands above a blank line at its beginning is about the whole. */
function partsOf(text: string): { readonly head: string; readonly parts: Part[] } {
  const contents = parseDocument(text).contents;
  const keys = isMap(contents)
    ? contents.items.flatMap(({ key }) => (isNode(key) ? [{ name: String(key), at: key.range?.[0] ?? 0 }] : []))
    : [];
  const starts = keys.map(({ at }) => commentStart(text, at));
  const [first = 0] = starts;
  const head = text.slice(0, first);
  const parts = keys.map(({ name, at }, index) => ({
    name,
    comments: text.slice(starts[index], at),
    text: text.slice(at, starts[index + 1] ?? text.length),
  }));
  return { head: keys.length === 0 ? text : head, parts };
}

/** Where the lines of comment right above a line begin, or that line itself. */
function commentStart(text: string, at: number): number {
  const above = text.slice(0, at);
  return at - (/(?:(?<=^|\n)#.*\n)+$/.exec(above)?.[0].length ?? 0);
}

function joined(head: string, parts: readonly Part[]): string {
  return head + parts.map((part) => part.comments + (part.text.endsWith('\n') ? part.text : `${part.text}\n`)).join('');
}
