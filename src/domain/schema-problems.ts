import type { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { Problem } from './diagnostic.ts';

type Issue = z.core.$ZodIssue;

/** A problem and the property it is about. */
export interface SchemaProblem extends Problem {
  readonly path: readonly PropertyKey[];
  /** Whether the problem is the name of the property rather than its value. */
  readonly aboutKey: boolean;
}

/**
 * What a schema found, in words for people: each issue of zod becomes a problem with a rule and a remedy.
 * @param fields The names of the fields at the root, for suggestions.
 */
export function schemaProblems(error: z.ZodError, fields: readonly string[]): readonly SchemaProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, fields));
}

function problemsOf(issue: Issue, fields: readonly string[]): readonly SchemaProblem[] {
  const path = issue.path;
  const field = path.length === 0 ? 'The file' : `\`${path.filter((part) => typeof part === 'string').join('.')}\``;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('unknown-key', [...path, key], true, `Unknown key "${key}".`, unknownKeyRemedy(key, path.length === 0 ? fields : [])),
      );
    case 'invalid_type':
      return issue.input === undefined
        ? [problem('missing-field', path, false, `${field} is missing.`, `Add it. ${expectation(issue.expected)}`)]
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
