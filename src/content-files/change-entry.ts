import { isMap, isNode, parseDocument } from 'yaml';
import { type EntryDraft, withoutEmpty } from '#domain/contribution/entry-draft.ts';
import { entryFields } from '#domain/contribution/entry-fields.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { changeValue } from './change-value.ts';
import { formatEntry } from './format-entry.ts';
import { lineStart } from './yaml-cuts.ts';

/**
 * The file of an entry with some of its fields changed. What is not changed stays as it is written, comments included;
 * an empty value removes the field, a new field goes where the schema has it.
 * @param text YAML without faults; an empty text is a new file.
 * @throws RefusedChange where a field cannot be changed without changing another.
 * @example changeEntry('paper', 'title: "A"\nyear: 2023 \n', { title: 'B' }) // 'title: "B"\nyear: 2023 \n'
 */
export function changeEntry(kind: Kind, text: string, changes: EntryDraft): string {
  // A new file is written at once: each change of a file reads all of it again, and the form writes one at every pause of typing.
  if (text === '') return formatEntry(kind, changes);
  const stated = withoutEmpty(changes);
  const order = entryFields(kind).map(({ name }) => name);
  return Object.keys(changes).reduce((changed, name) => changeValue('entry.yaml', changed, [name], stated[name], order), text);
}

/** The file of an entry with its fields in the order of the schema. Each takes the comments above it along. */
export function inFieldOrder(kind: Kind, text: string): string {
  const order = entryFields(kind).map(({ name }) => name);
  // Fields that the schema does not know come last.
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const contents = parseDocument(text).contents;
  if (!isMap(contents)) return text;
  const fields = contents.items.flatMap(({ key }) =>
    isNode(key) ? [{ name: String(key), at: lineStart(text, key.range?.[0] ?? 0) }] : [],
  );
  // What stands above a blank line at the beginning is about the whole.
  const head = text.slice(0, fields[0]?.at);
  const parts = fields.map(({ name, at }, index) => ({ name, text: text.slice(at, fields[index + 1]?.at) }));
  const sorted = parts.toSorted((a, b) => rank(a.name) - rank(b.name));
  if (sorted.every((part, index) => part === parts[index])) return text;
  return head + sorted.map((part) => (part.text.endsWith('\n') ? part.text : `${part.text}\n`)).join('');
}
