import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseSourceFile } from '#content-files/source-file.ts';
import { removedJsonSchema, removedSchemaFile } from '#domain/exports/removed-schema.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const validate = new Ajv({ strict: true, allErrors: true }).compile(removedJsonSchema());

/** What an editor says of the text of the file: the place and the keyword that was broken. */
function said(text: string): readonly string[] {
  validate(parseSourceFile('x.yaml', text).data);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`.trim());
}

describe('the JSON Schema of removed works', () => {
  const record = 'some-post: { kind: article, title: A Post, day: 2026-11-22, reason: { en: Gone. }, instead: [orca] }\n';

  it('is committed as it is generated: run `npm run schema`', () => {
    expect(JSON.parse(readFileSync(`${root}public/${removedSchemaFile}`, 'utf8'))).toEqual(removedJsonSchema());
  });

  it('is the one that the editor’s settings name for the file', () => {
    const settings = JSON.parse(readFileSync(`${root}.vscode/settings.json`, 'utf8')) as { 'yaml.schemas': Record<string, string> };
    expect(settings['yaml.schemas'][`./public/${removedSchemaFile}`]).toBe('content/removed.yaml');
  });

  it('accepts a record that is right, and the toy library’s', () => {
    expect(said(record)).toEqual([]);
    expect(said(readFileSync(`${root}tests/fixtures/library/removed.yaml`, 'utf8'))).toEqual([]);
  });

  it.each([
    ['a record without a reason', record.replace(' reason: { en: Gone. },', ''), '/some-post required'],
    ['a kind that does not exist', record.replace('article', 'post'), '/some-post/kind enum'],
    ['a key that is no id', record.replace('some-post', 'Some_Post'), 'propertyNames'],
    ['a misspelt field', record.replace('instead', 'insted'), '/some-post additionalProperties'],
  ])('finds %s', (_what, text, fault) => {
    expect(said(text)).toContain(fault);
  });

  it('describes every field in English and Chinese, with an example', () => {
    const { additionalProperties } = removedJsonSchema() as {
      additionalProperties: { properties: Record<string, Record<string, unknown>> };
    };
    const fields = Object.entries(additionalProperties.properties);
    expect(fields.map(([name]) => name)).toEqual(['kind', 'title', 'day', 'reason', 'instead', 'formerIds', 'ids']);
    for (const [name, field] of fields) {
      expect(field['description'], name).toMatch(/^\S.+\.\n.*\p{Script=Han}.*。$/u);
      expect(field['examples'], name).toBeDefined();
    }
  });
});
