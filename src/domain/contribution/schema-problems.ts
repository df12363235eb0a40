import { z } from 'zod';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../diagnostic.ts';

type Issue = z.core.$ZodIssue;

/** A problem and the property it is about. */
export interface SchemaProblem extends Problem {
  readonly path: readonly PropertyKey[];
  /** Whether the problem is the name of the property rather than its value. */
  readonly aboutKey: boolean;
}

/**
 * What a schema found, in words for people: each issue of zod becomes a problem with a rule and a remedy.
 * @param schema The schema that found it: it names the fields and says what they are for.
 * @param given The fields that the file does not state, and must not.
 */
export function schemaProblems(error: z.ZodError, schema: z.core.$ZodType, given: readonly string[] = []): readonly SchemaProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, schema, given));
}

function problemsOf(issue: Issue, schema: z.core.$ZodType, given: readonly string[]): readonly SchemaProblem[] {
  const path = issue.path;
  const field = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(
          'unknown-key',
          [...path, key],
          true,
          `Unknown key "${key}".`,
          unknownKeyRemedy(key, fieldsOf(schemaAt(schema, path), given)),
        ),
      );
    case 'invalid_type':
      return issue.input === undefined
        ? [
            problem(
              'missing-field',
              path,
              false,
              `${field} is missing.`,
              `Add it. ${descriptionAt(schema, path) ?? expectation(issue.expected)}`,
            ),
          ]
        : [problem('wrong-type', path, false, `${field} is ${typeName(issue.input)}.`, expectation(issue.expected))];
    case 'invalid_value':
      return issue.input === undefined
        ? [problem('missing-field', path, false, `${field} is missing.`, `Add it: one of ${issue.values.map(String).join(', ')}.`)]
        : [
            problem(
              'not-allowed',
              path,
              false,
              `${field} cannot be ${JSON.stringify(issue.input)}.`,
              `${didYouMean(String(issue.input), issue.values.map(String))}Allowed: ${issue.values.map(String).join(', ')}.`,
            ),
          ];
    case 'invalid_union':
      return [problem('wrong-type', path, false, `${field} is ${typeName(issue.input)}.`, 'Write text or a whole number.')];
    case 'too_small':
      return [
        problem('too-little', path, false, `${field} is ${size(issue)}; the least is ${issue.minimum}.`, tooLittleRemedy(issue.origin)),
      ];
    case 'too_big':
      return [
        problem('too-much', path, false, `${field} is ${size(issue)}; the most is ${issue.maximum}.`, 'Shorten it, or check the number.'),
      ];
    case 'invalid_key':
      return [problem('unknown-key', path, true, issue.issues[0]?.message ?? issue.message, 'Correct the key.')];
    case 'custom': {
      const { rule, remedy } = issue.params ?? {};
      return [
        problem(
          typeof rule === 'string' ? rule : 'wrong-text',
          path,
          false,
          issue.message,
          typeof remedy === 'string' ? remedy : 'Correct the text.',
        ),
      ];
    }
    default:
      return [problem('wrong-text', path, false, issue.message, 'Correct the value.')];
  }
}

/** How a message names a property: the file, a field, or an item of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The file';
  const name = `\`${path.filter((part) => typeof part === 'string').join('.')}\``;
  return typeof path.at(-1) === 'number' ? `An item of ${name}` : name;
}

/** The schema of a property, where the path leads through objects, lists and records. */
function schemaAt(schema: z.core.$ZodType | undefined, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const [part, ...rest] = path;
  const inner = unwrapped(schema);
  if (part === undefined) return inner;
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[String(part)], rest);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  return inner instanceof z.ZodRecord ? schemaAt(inner.valueType, rest) : undefined;
}

/** What the schema says of a property to those who write it. */
function descriptionAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const own = parent instanceof z.ZodObject ? parent.shape[String(path.at(-1))] : undefined;
  return own instanceof z.ZodType ? own.description : undefined;
}

function fieldsOf(schema: z.core.$ZodType | undefined, given: readonly string[]): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((field) => !given.includes(field)) : [];
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapped(schema.unwrap()) : schema;
}

function problem(rule: string, path: readonly PropertyKey[], aboutKey: boolean, message: string, remedy: string): SchemaProblem {
  return { severity: 'error', rule, path, aboutKey, message, remedy: remedy.trim() };
}

function unknownKeyRemedy(key: string, fields: readonly string[]): string {
  return `${didYouMean(key, fields)}${fields.length === 0 ? 'Remove it.' : `Fields: ${fields.join(', ')}.`}`;
}

function expectation(expected: string): string {
  const forms: Record<string, string> = {
    string: 'Write text; put it in quotes if it looks like a number.',
    int: 'Write a whole number without quotes.',
    number: 'Write a whole number without quotes.',
    array: 'Write a list: [a, b].',
    object: 'Write named values, one a line, indented.',
    record: 'Write named values, one a line, indented.',
  };
  return forms[expected] ?? `Expected: ${expected}.`;
}

function typeName(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  const names: Record<string, string> = { string: 'text', number: 'a number', boolean: 'true or false', object: 'a group of named values' };
  return names[typeof value] ?? typeof value;
}

function size(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const { input, origin } = issue;
  if (typeof input === 'string') return `${[...input].length} characters long`;
  if (Array.isArray(input)) return `a list of ${input.length}`;
  return origin === 'number' || origin === 'int' ? String(input) : 'of another size';
}

function tooLittleRemedy(origin: string): string {
  if (origin === 'array') return 'List at least one.';
  return origin === 'string' ? 'Write it out, or remove the field.' : 'Check the number.';
}
