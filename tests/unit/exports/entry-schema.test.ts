import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { entryJsonSchema, entrySchemaFile } from '#domain/exports/entry-schema.ts';
import { entrySchemas } from '#domain/entry.ts';
import { type Kind, kindFolder, kinds } from '#domain/vocabulary.ts';
import { paperText } from '../toy-library.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = await listFiles(`${root}content`);

/** Checks draft 7 as editors do, and refuses a schema that is none. */
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = Object.fromEntries(kinds.map((kind) => [kind, ajv.compile(entryJsonSchema(kind))]));

/** What an editor says of the text of a file. */
function faults(kind: Kind, text: string): readonly ErrorObject[] {
  const { data, problems } = parseSourceFile('x.yaml', text);
  expect(problems).toEqual([]);
  validators[kind]?.(data);
  return validators[kind]?.errors ?? [];
}

/** The same, each as the place and the keyword that was broken. */
function said(kind: Kind, text: string): readonly string[] {
  return faults(kind, text).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`.trim());
}

describe.each(kinds)('the JSON Schema of a %s', (kind) => {
  it('is committed as it is generated: run `npm run schema`', () => {
    const committed: unknown = JSON.parse(readFileSync(`${root}public/${entrySchemaFile(kind)}`, 'utf8'));
    expect(committed).toEqual(entryJsonSchema(kind));
  });

  it('is valid draft 7', () => {
    expect(entryJsonSchema(kind)['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(entryJsonSchema(kind)), ajv.errorsText()).toBe(true);
  });

  it('accepts every file of its folder', () => {
    const own = files.filter(({ path }) => path.startsWith(`${kindFolder(kind)}/`));
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.flatMap(({ path, text }) => faults(kind, text).map(({ instancePath, message }) => `${path} ${instancePath} ${message}`)),
    ).toEqual([]);
  });

  it('is the one that the editor’s settings name for the folder', () => {
    const settings = JSON.parse(readFileSync(`${root}.vscode/settings.json`, 'utf8')) as { 'yaml.schemas': Record<string, string> };
    expect(settings['yaml.schemas'][`./public/${entrySchemaFile(kind)}`]).toBe(`content/${kindFolder(kind)}/*.yaml`);
  });

  it('describes every field in English and Chinese, and gives an example that it accepts', () => {
    const { properties } = entryJsonSchema(kind) as { properties: Record<string, Record<string, unknown>> };
    expect(Object.keys(properties)).toEqual(Object.keys(entrySchemas[kind].shape).filter((name) => name !== 'kind' && name !== 'id'));
    for (const [name, field] of everyField(properties)) {
      expect(field['description'], name).toMatch(/^\S.+[.)]\n.*\p{Script=Han}.*。$/u);
      expect(field, name).not.toHaveProperty('zh');
      const isValid = new Ajv({ strict: false }).compile(field);
      const examples = field['examples'] as readonly unknown[] | undefined;
      if (!/\.(en|zh)$/.test(name) || name.startsWith('answers')) expect(examples, name).toBeDefined();
      for (const example of examples ?? []) expect(isValid(example), `${name}: ${JSON.stringify(example)}`).toBe(true);
    }
  });
});

/** Every field with its name, those within fields too. */
function everyField(properties: Readonly<Record<string, Record<string, unknown>>>, prefix = ''): [string, Record<string, unknown>][] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const item = (field['items'] ?? field) as { properties?: Record<string, Record<string, unknown>> };
    return [[name, field], ...everyField(item.properties ?? {}, `${name}.`)];
  });
}

describe('an editor', () => {
  const paper = paperText('A Paper');

  it('finds nothing wrong with a paper that is right', () => {
    expect(said('paper', paper)).toEqual([]);
  });

  it.each([
    ['a missing field', paper.replace(/^year:.*\n/m, ''), 'required'],
    ['an empty list of authors', paper.replace(/^authors:.*$/m, 'authors: []'), '/authors minItems'],
    ['a misspelt field', `${paper}publishd: 2023-09\n`, 'additionalProperties'],
    ['a tier that does not exist', paper.replace('tier: optional', 'tier: must-reed'), '/tier enum'],
    ['a year in quotes', paper.replace('year: 2021', 'year: "2021"'), '/year type'],
    ['a year before computers', paper.replace('year: 2021', 'year: 1890'), '/year minimum'],
    ['an arXiv identifier with its version', `${paper}ids: { arxiv: "2309.06180v2" }\n`, '/ids/arxiv pattern'],
    ['a DOI as an address', `${paper}ids: { doi: https://doi.org/10.1145/1.2 }\n`, '/ids/doi pattern'],
    ['a DOI in capitals', `${paper}ids: { doi: 10.1145/ABC }\n`, '/ids/doi pattern'],
    ['an address that a browser could execute', paper.replace(/page: .*/, 'page: "javascript:alert(1)"'), '/links/page pattern'],
    ['a topic that cannot be an id', paper.replace('[batching]', '[KV Cache]'), '/topics/0 pattern'],
    ['a topic that is named twice', paper.replace('[batching]', '[batching, batching]'), '/topics uniqueItems'],
    ['a date written another way', paper.replace('added: 2026-11-21', 'added: 21.11.2026'), '/added pattern'],
    ['a month that does not exist', `${paper}published: 2023-13\n`, '/published pattern'],
    ['a sentence that is too long', paper.replace('Says something.', 'x'.repeat(141)), '/why/en maxLength'],
    ['a Chinese sentence that is too long', paper.replace('有所说明。', '长'.repeat(61)), '/why/zh maxLength'],
    ['a text that ends with a space', paper.replace('Says something.', '"Says something. "'), '/why/en pattern'],
    ['an id, which the file name says', `${paper}id: a-paper\n`, 'additionalProperties'],
    ['a kind, which the folder says', `${paper}kind: paper\n`, 'additionalProperties'],
    ['a venue of a course', `${paper.replace(/^(venue|year):.*\n/gm, '')}venue: SOSP\n`, 'additionalProperties', 'course'],
  ] as const)('finds %s', (_what, text, fault, kind: Kind = 'paper') => {
    expect(said(kind, text)).toContain(fault);
  });

  it('accepts a year alone where a month is wanted, as a number', () => {
    expect(said('paper', `${paper}published: 2023\n`)).toEqual([]);
  });
});
