import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { entrySchema } from '#domain/entry.ts';
import { whyLimits } from '#domain/text.ts';
import { kinds, tiers } from '#domain/vocabulary.ts';

const folder = new URL('../../../.github/ISSUE_TEMPLATE/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));

const text = z.string().refine((value) => value.trim() !== '');
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const required = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: text, description: text.optional() };
const typed = { ...asked, placeholder: text.optional(), value: text.optional() };
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * A form as GitHub documents it.
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 */
const formSchema = z.strictObject({
  name: text,
  description: text,
  title: text,
  labels: z.array(text).min(1),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
        z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations: required }),
        z.strictObject({
          type: z.literal('textarea'),
          id,
          attributes: z.strictObject({ ...typed, render: text.optional() }),
          validations: required,
        }),
        z.strictObject({
          type: z.literal('dropdown'),
          id,
          attributes: z.strictObject({ ...asked, options: z.array(text).min(1).refine(distinct), multiple: z.boolean().optional() }),
          validations: required,
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id,
          attributes: z.strictObject({
            ...asked,
            options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })).min(1),
          }),
        }),
      ]),
    )
    .refine((body) => body.some(({ type }) => type !== 'markdown')),
});
type Form = z.output<typeof formSchema>;
type Field = Exclude<Form['body'][number], { type: 'markdown' }>;

const names = readdirSync(folder).filter((name) => name !== 'config.yml');
const english = names.filter((name) => !name.endsWith('.zh.yml'));
const formOf = (name: string): Form => formSchema.parse(read(name));
const fieldsOf = (name: string): readonly Field[] => formOf(name).body.filter((field): field is Field => field.type !== 'markdown');
const field = (name: string, wanted: string): Field => {
  const found = fieldsOf(name).find((each) => each.id === wanted);
  if (found === undefined) throw new Error(`${name} has no field ${wanted}.`);
  return found;
};

describe('the issue forms', () => {
  it('are for a new entry, a fix and a tier, in both languages', () => {
    expect(names).toEqual([
      'dispute-tier.yml',
      'dispute-tier.zh.yml',
      'fix-entry.yml',
      'fix-entry.zh.yml',
      'new-entry.yml',
      'new-entry.zh.yml',
    ]);
  });

  it.each(names)('%s has the form that GitHub documents', (name) => {
    expect(formSchema.safeParse(read(name)).error?.issues ?? []).toEqual([]);
  });

  it.each(names)('%s names each field once, by id and by label: answers come back under their labels', (name) => {
    const fields = fieldsOf(name);
    expect(distinct(fields.map((each) => each.id))).toBe(true);
    expect(distinct(fields.map((each) => each.attributes.label))).toBe(true);
  });

  it.each(english)('%s asks the same in Chinese, under other labels', (name) => {
    const chinese = name.replace('.yml', '.zh.yml');
    const shape = (form: string): readonly unknown[] =>
      fieldsOf(form).map((each) => [
        each.type,
        each.id,
        'validations' in each ? each.validations : undefined,
        'options' in each.attributes ? each.attributes.options.length : 0,
      ]);
    expect(shape(chinese)).toEqual(shape(name));
    expect(formOf(chinese).labels).toEqual(formOf(name).labels);
    const labels = [...fieldsOf(name), ...fieldsOf(chinese)].map((each) => each.attributes.label);
    expect(distinct(labels)).toBe(true);
  });

  it.each(['new-entry.yml', 'new-entry.zh.yml'])('%s offers the kinds and the tiers that entries can have', (name) => {
    expect(field(name, 'kind').attributes).toMatchObject({ options: kinds });
    expect(field(name, 'tier').attributes).toMatchObject({ options: tiers });
  });

  it.each(['dispute-tier.yml', 'dispute-tier.zh.yml'])('%s offers the tiers that entries can have', (name) => {
    expect(field(name, 'tier').attributes).toMatchObject({ options: tiers });
  });

  it('say how long the sentence on an entry may be', () => {
    expect(field('new-entry.yml', 'why').attributes.description).toContain(`${whyLimits.en} characters`);
    expect(field('new-entry.zh.yml', 'why').attributes.description).toContain(`${whyLimits.zh} 个字`);
  });

  it('name what is also a field of an entry as entries do', () => {
    const shared = fieldsOf('new-entry.yml').map((each) => each.id);
    const known = new Set(entrySchema.options.flatMap((option) => Object.keys(option.shape)));
    expect(shared.filter((each) => !known.has(each))).toEqual(['page', 'neighbours', 'checks']);
  });

  it('are the only way to an issue, and lead to no invented address', () => {
    expect(read('config.yml')).toEqual({ blank_issues_enabled: false });
  });
});
