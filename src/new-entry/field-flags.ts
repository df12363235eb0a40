import { type EntryDraft, withField } from '#domain/contribution/entry-draft.ts';
import { type FormField, formFields, formParts } from '#domain/contribution/form-fields.ts';
import { kinds } from '#domain/vocabulary.ts';

/** A field of an entry and the flag that states it. */
export interface FieldFlag {
  /** Without its hyphens: why-en. */
  readonly name: string;
  readonly field: FormField;
  /** Whether the flag may be given several times, once for each item. */
  readonly isRepeated: boolean;
}

/** Fields that are written, not stated: by this command, or when a work is renamed. */
const written = new Set(['formerIds', 'citationKey', 'added']);

/** Lists whose items have a name that is not theirs without its s. */
const items: Readonly<Record<string, string>> = { aliases: 'alias' };

/** What the value of a flag is called in the help, where it is no text. */
const valueNames: Readonly<Record<string, string>> = { number: 'N', ids: 'ID' };

/** The flags of all fields, in the order of the form on the site. They follow from the schema; groups in lists have none. */
export const fieldFlags: readonly FieldFlag[] = formParts.flatMap(formFields).flatMap((field) => {
  const { is } = field.control;
  return written.has(field.name) || is === 'groups' ? [] : [{ name: flagName(field), field, isRepeated: is === 'lines' || is === 'ids' }];
});

/** The flags of an entry as the help of `npm run new` has them, which no schema can be asked for where no package is installed. */
export function entryFlags(): Readonly<Record<string, { readonly value?: string; readonly isRepeated?: true; readonly does: string }>> {
  return Object.fromEntries(
    fieldFlags.map(({ name, field, isRepeated }) => [
      name,
      {
        ...(field.control.is !== 'yes' && { value: valueNames[field.control.is] ?? 'TEXT' }),
        ...(isRepeated && { isRepeated }),
        does: `${field.kinds.length === kinds.length ? '' : `(${field.kinds.join(', ')}) `}${field.meaning.en}`,
      },
    ]),
  );
}

/** The flag of a field. @example flagOf(['links', 'pdf'])?.name // 'pdf' */
export function flagOf(path: readonly PropertyKey[]): FieldFlag | undefined {
  return fieldFlags.find(({ field }) => field.name === path.join('.'));
}

/**
 * What flags state, as a draft. A number that is none stays a text, of which the check then says what is wrong.
 * @param values Values by the names of flags.
 * @example draftOfFlags({ 'why-en': 'x', topic: ['serving'] }) // { topics: ['serving'], why: { en: 'x' } }
 */
export function draftOfFlags(values: Readonly<Record<string, unknown>>): EntryDraft {
  return fieldFlags.reduce<EntryDraft>((draft, { name, field }) => {
    const value = values[name];
    // A flag without value is false where it is not given.
    return value === undefined || value === false
      ? draft
      : withField(draft, field.name, typeof value === 'string' ? readText(field, value) : value);
  }, {});
}

/** What somebody wrote as the value of a field. */
export function readText({ control }: FormField, text: string): string | number {
  return control.is === 'number' && /^\d+$/.test(text.trim()) ? Number(text) : text;
}

/** Identifiers and links are known by their own names, texts by their group and their language. */
function flagName({ name, control }: FormField): string {
  const words = name.replace(/^(ids|links)\./, '').split('.');
  const isList = control.is === 'lines' || control.is === 'ids';
  return words
    .map((word) => (isList ? (items[word] ?? word.replace(/s$/, '')) : word).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .join('-');
}
