import { z } from 'zod';
import { entrySchemas } from '../entry.ts';
import { type Kind, kindFolder } from '../vocabulary.ts';

/** A JSON Schema as draft 7 writes it. @see https://json-schema.org/draft-07 */
export type EntryJsonSchema = Readonly<Record<string, unknown>>;

/** Where the schema of a kind is: below the site, and below `public/`. @example entrySchemaFile('paper') // 'schema/paper.json' */
export function entrySchemaFile(kind: Kind): string {
  return `schema/${kind}.json`;
}

/**
 * The JSON Schema of the files of a kind, for editors: what may stand in a file, without `id` and `kind`, which its place says.
 * Descriptions are in English and, on the next line, in Chinese. Draft 7 is the newest that the YAML extension of editors reads.
 * It knows less than the check: it finds no unknown topic, no day that the calendar lacks, no work that is listed already.
 * @example entryJsonSchema('paper')['$id'] // '/schema/paper.json'
 */
export function entryJsonSchema(kind: Kind): EntryJsonSchema {
  const schema = z.toJSONSchema(entrySchemas[kind], { target: 'draft-07', io: 'input', override: describeField });
  const { $schema, type, properties = {}, required = [], ...rest } = schema;
  const isStated = (name: string): boolean => name !== 'id' && name !== 'kind';
  return {
    $schema,
    $id: `/${entrySchemaFile(kind)}`,
    title: `content/${kindFolder(kind)}/<id>.yaml`,
    description: `One ${kind} of the reading list. The name of the file is its id and never changes.\n阅读清单中的一个条目（${kind}）。文件名即 id，一经发布不再改变。`,
    type,
    required: required.filter(isStated),
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isStated(name))),
    ...rest,
  };
}

/** Gives a field the words that editors show, and takes away what only this project knows. */
export function describeField({ zodSchema, jsonSchema, path }: Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0]): void {
  const { description, zh, examples } = z.globalRegistry.get(zodSchema) ?? {};
  if (description !== undefined) jsonSchema.description = zh === undefined ? description : `${description}\n${zh}`;
  // zod leaves out the examples of what it transforms; ours are written as files have them.
  if (examples !== undefined) jsonSchema.examples = [...examples];
  const name = path.at(-1);
  if (description !== undefined && path.at(-2) === 'properties' && typeof name === 'string') jsonSchema.title = name;
  // Numbers that JavaScript cannot tell apart are no limit that anybody set.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  delete jsonSchema['zh'];
  delete jsonSchema['form'];
}
