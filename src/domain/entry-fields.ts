import { z } from 'zod';
import { entrySchemas } from './entry.ts';
import { type Kind, kinds } from './vocabulary.ts';

/** A field that a file states, as its schema says it. */
export interface Field {
  /** Its name within its group. @example 'pdf' */
  readonly name: string;
  /** Its names from the root of the file. @example ['links', 'pdf'] */
  readonly path: readonly string[];
  readonly description: string;
  /** Whether a file, or the group it belongs to, is wrong without it. */
  readonly isRequired: boolean;
  readonly form: FieldForm;
}

/** What is written as the value of a field. */
export type FieldForm =
  | { readonly is: 'text' | 'number' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: FieldForm }
  | { readonly is: 'group'; readonly fields: readonly Field[] };

/** What the folder and the name of a file say, and the file must not. */
const given = ['kind', 'id'];

/**
 * The fields of a kind of entry, in the order of its files, walked out of the schema.
 * @example entryFields('paper').map(({ name }) => name) // ['title', 'short', 'aliases', …]
 */
export function entryFields(kind: Kind): readonly Field[] {
  return fieldsOf(entrySchemas[kind], []).filter(({ name }) => !given.includes(name));
}

/** The kinds that have a field. @example kindsWith('venue') // ['paper'] */
export function kindsWith(name: string): readonly Kind[] {
  return kinds.filter((kind) => entryFields(kind).some((field) => field.name === name));
}

function fieldsOf(schema: z.ZodObject, path: readonly string[]): readonly Field[] {
  return Object.entries(schema.shape).map(([name, field]: [string, z.core.$ZodType]) => ({
    name,
    path: [...path, name],
    description: descriptionOf(field),
    isRequired: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    form: formOf(field, [...path, name]),
  }));
}

function formOf(schema: z.core.$ZodType, path: readonly string[]): FieldForm {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formOf(schema.unwrap(), path);
  if (schema instanceof z.ZodEnum) return { is: 'choice', values: schema.options.map(String) };
  if (schema instanceof z.ZodArray) return { is: 'list', of: formOf(schema.element, path) };
  if (schema instanceof z.ZodObject) return { is: 'group', fields: fieldsOf(schema, path) };
  return { is: schema instanceof z.ZodNumber ? 'number' : 'text' };
}

/** The description of a field, which may stand within what makes it optional. */
function descriptionOf(schema: z.core.$ZodType): string {
  if (!(schema instanceof z.ZodType)) return '';
  if (schema.description !== undefined) return schema.description;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? descriptionOf(schema.unwrap()) : '';
}
