import { z } from 'zod';
import { entrySchemas } from '../entry.ts';
import type { LocalText, TextForm } from '../text.ts';
import { type Kind, kinds } from '../vocabulary.ts';

/** A field that a file states, as its schema says it. */
export interface Field {
  /** Its name within its group. @example 'pdf' */
  readonly name: string;
  /** Its names from the root of the file. @example ['links', 'pdf'] */
  readonly path: readonly string[];
  /** What it is for, in both languages. */
  readonly meaning: LocalText;
  /** A value as it may stand in a file, if the schema gives one. */
  readonly example: unknown;
  /** Whether a file, or the group it belongs to, is wrong without it. */
  readonly isRequired: boolean;
  readonly form: FieldForm;
}

/** What is written as the value of a field. */
export type FieldForm =
  /** How many characters a text has, and what it has to look like. */
  | ({ readonly is: 'text'; readonly looks?: TextForm | undefined } & Limits)
  /** How large a number is. */
  | ({ readonly is: 'number' } & Limits)
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** `true`, or nothing. */
  | { readonly is: 'yes' }
  /** How many items a list has. */
  | ({ readonly is: 'list'; readonly of: FieldForm } & Limits)
  | { readonly is: 'group'; readonly fields: readonly Field[] };

/** The least and the most that a field allows, where it says. */
export interface Limits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What the folder and the name of a file say, and the file must not. */
const given = ['kind', 'id'] as const;
export type Given = (typeof given)[number];

/**
 * The fields of a kind of entry, in the order of its files, walked out of the schema.
 * @example entryFields('paper').map(({ name }) => name) // ['title', 'short', 'aliases', …]
 */
export function entryFields(kind: Kind): readonly Field[] {
  const fields = walked.get(kind) ?? fieldsOf(entrySchemas[kind], []).filter(({ name }) => !given.some((each) => each === name));
  walked.set(kind, fields);
  return fields;
}

/** Fields already walked out of their schema, which never changes. */
const walked = new Map<Kind, readonly Field[]>();

/** Fields of a reference: those that all kinds have, and for each kind what it has besides or states otherwise. */
export interface FieldReference {
  readonly common: readonly Field[];
  readonly own: Readonly<Record<Kind, readonly Field[]>>;
}

/** The fields of all kinds, none of them said twice. */
export function fieldReference(): FieldReference {
  const [first, ...others] = kinds.toReversed().map(entryFields);
  const common = (first ?? []).filter(({ name }) => others.every((fields) => fields.some((field) => field.name === name)));
  const isCommon = (field: Field): boolean =>
    common.some(
      ({ name, isRequired, meaning }) => name === field.name && isRequired === field.isRequired && meaning.en === field.meaning.en,
    );
  const own = kinds.map((kind) => [kind, entryFields(kind).filter((field) => !isCommon(field))]);
  return { common, own: Object.fromEntries(own) as FieldReference['own'] };
}

/**
 * Where the reference describes a field of a kind: the id of its place on the page.
 * @example fieldAnchor('paper', ['links', 'pdf']) // 'field-links-pdf'
 * @example fieldAnchor('paper', ['venue']) // 'field-paper-venue'
 */
export function fieldAnchor(kind: Kind, path: readonly string[]): string {
  const isOwn = fieldReference().own[kind].some(({ name }) => name === path[0]);
  return ['field', ...(isOwn ? [kind] : []), ...path].join('-');
}

function fieldsOf(schema: z.ZodObject, path: readonly string[]): readonly Field[] {
  return Object.entries(schema.shape).map(([name, field]: [string, z.core.$ZodType]) => ({
    name,
    path: [...path, name],
    meaning: { en: metaOf(field).description ?? '', zh: metaOf(field).zh },
    example: metaOf(field).examples?.[0],
    isRequired: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    form: formOf(field, [...path, name]),
  }));
}

function formOf(schema: z.core.$ZodType, path: readonly string[]): FieldForm {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formOf(schema.unwrap(), path);
  if (schema instanceof z.ZodLiteral) return { is: 'yes' };
  if (schema instanceof z.ZodEnum) return { is: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodArray) return { is: 'list', of: formOf(schema.element, path), ...limitsOf(schema) };
  if (schema instanceof z.ZodObject) return { is: 'group', fields: fieldsOf(schema, path) };
  if (schema instanceof z.ZodNumber) return { is: 'number', ...limitsOf(schema) };
  return { is: 'text', looks: metaOf(schema).form, ...limitsOf(schema) };
}

/** How large a value may be, as the JSON Schema of its field says it. */
function limitsOf(schema: z.core.$ZodType): Limits {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = z.toJSONSchema(schema, { io: 'input' });
  return { least: minLength ?? minItems ?? minimum, most: maxLength ?? maxItems ?? maximum };
}

/** What the schema of a field says to those who write it, which may stand within what makes it optional. */
function metaOf(schema: z.core.$ZodType): z.core.GlobalMeta {
  const meta = z.globalRegistry.get(schema);
  if (meta?.description !== undefined || !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return meta ?? {};
  return metaOf(schema.unwrap());
}
