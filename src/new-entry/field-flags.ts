import type { EntryDraft } from '#content-files/format-entry.ts';
import { entryFields, type Field, type FieldForm } from '#domain/entry-fields.ts';
import { type Kind, kinds } from '#domain/vocabulary.ts';

/** A field of an entry and the flag that states it. */
export interface FieldFlag {
  /** Without its hyphens: why-en. */
  readonly name: string;
  readonly field: Field;
  /** What it is for. A text of a group says what the group is for, and what it is in it. */
  readonly description: string;
  /** Whether the flag may be given several times, once for each item. */
  readonly isRepeated: boolean;
  /** The kinds of entry that have the field. */
  readonly kinds: readonly Kind[];
}

/** Fields that are written, not stated: by this command, by another, or when a work is renamed. */
const written = new Set(['formerIds', 'citationKey', 'added', 'translationOf']);

/** Groups whose members are known by their own names alone. */
const silent = new Set(['ids', 'links']);

/** Lists whose items have a name that is not theirs without its s. */
const items: Readonly<Record<string, string>> = { aliases: 'alias', recommendedBy: 'source' };

/** The flags of all fields, in the order in which files have them. They follow from the schema; groups in lists have none. */
export const fieldFlags: readonly FieldFlag[] = flagsOfAllKinds();

/** The flag of a field. @example flagOf(['links', 'pdf']) // 'pdf' */
export function flagOf(path: readonly PropertyKey[]): FieldFlag | undefined {
  return fieldFlags.find(({ field }) => field.path.join('.') === path.join('.'));
}

/**
 * What flags state, as a draft. A number that is none stays a text, of which the check then says what is wrong.
 * @param values Values by the names of flags.
 * @example draftOfFlags({ 'why-en': 'x', topic: ['serving'] }) // { topics: ['serving'], why: { en: 'x' } }
 */
export function draftOfFlags(values: Readonly<Record<string, unknown>>): EntryDraft {
  let draft: EntryDraft = {};
  for (const { name, field } of fieldFlags) {
    if (values[name] !== undefined) draft = withField(draft, field.path, readValue(field.form, values[name]));
  }
  return draft;
}

/** A draft with one field set. @example withField({ ids: { doi: 'x' } }, ['ids', 'arxiv'], 'y') // { ids: { doi: 'x', arxiv: 'y' } } */
export function withField(draft: EntryDraft, path: readonly string[], value: unknown): EntryDraft {
  const [name = '', ...rest] = path;
  return { ...draft, [name]: rest.length === 0 ? value : withField(groupAt(draft, [name]), rest, value) };
}

/** What a draft has at a place. */
export function valueAt(draft: EntryDraft, path: readonly string[]): unknown {
  const last = path.at(-1);
  return last === undefined ? draft : groupAt(draft, path.slice(0, -1))[last];
}

/** A text of a person as the value of a field. */
export function readValue(form: FieldForm, value: unknown): unknown {
  if (form.is === 'number' && typeof value === 'string' && /^\d+$/.test(value.trim())) return Number(value);
  return value;
}

function groupAt(draft: EntryDraft, path: readonly string[]): EntryDraft {
  return path.reduce<EntryDraft>((group, name) => {
    const inner = group[name];
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  }, draft);
}

function flagsOfAllKinds(): readonly FieldFlag[] {
  const flags = new Map<string, FieldFlag>();
  for (const kind of kinds) {
    for (const field of leavesOf(entryFields(kind))) {
      const name = nameOf(field);
      flags.set(name, {
        name,
        field: flags.get(name)?.field ?? field,
        description: flags.get(name)?.description ?? describe(field, kind),
        isRepeated: field.form.is === 'list',
        kinds: [...(flags.get(name)?.kinds ?? []), kind],
      });
    }
  }
  return [...flags.values()];
}

/** The fields that hold values: groups are opened. */
export function leavesOf(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => {
    if (written.has(field.name)) return [];
    if (field.form.is === 'group') return leavesOf(field.form.fields);
    return field.form.is === 'list' && field.form.of.is === 'group' ? [] : [field];
  });
}

function describe({ path, description }: Field, kind: Kind): string {
  const [first = '', ...rest] = path;
  const group = entryFields(kind).find(({ name }) => name === first);
  return rest.length === 0 || silent.has(first) || group === undefined ? description : `${group.description} ${description}`.trim();
}

function nameOf({ path, form }: Field): string {
  const named = path.length > 1 && silent.has(path[0] ?? '') ? path.slice(1) : path;
  const words = form.is === 'list' ? named.map((part) => items[part] ?? part.replace(/s$/, '')) : named;
  return words.map((word) => word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join('-');
}
