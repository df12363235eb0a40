import type { EntryDraft } from '#domain/contribution/entry-draft.ts';
import type { FormField } from '#domain/contribution/form-fields.ts';
import type { Library } from '#domain/library.ts';
import { type Kind, kinds } from '#domain/vocabulary.ts';
import { missingFields, statedErrors } from './new-file.ts';
import { flagOf } from './field-flags.ts';

/**
 * Everything that keeps a draft from being written, for somebody who states its fields with flags: first what is missing,
 * then what is wrong. Empty when nothing does.
 * @param kind What the work is, where that is known. Else what every kind needs is missing.
 * @param doubtful What was found in a form that cannot be taken as it is, by field.
 */
export function draftReport(
  kind: Kind | undefined,
  draft: EntryDraft,
  doubtful: Readonly<Record<string, string>>,
  library: Library,
  folder: string,
): readonly string[] {
  const missing = [
    ...(kind === undefined ? [`  --kind: What it is: ${kinds.join(', ')}.`] : []),
    ...missingIn(kind, draft).map((field) => sayMissing(field, doubtful[field.name])),
  ];
  const wrong = kind === undefined ? [] : statedErrors(kind, draft, library, folder);
  return [
    ...(missing.length === 0
      ? []
      : ['These are missing. Each is stated with its flag; in a terminal the command asks for them.', ...missing]),
    ...wrong.map(({ path, rule, message, remedy }) => `${flagged(path)}: error[${rule}] ${message}\n  ${remedy}`),
  ];
}

/** The fields that are missing whatever the work turns out to be. */
function missingIn(kind: Kind | undefined, draft: EntryDraft): readonly FormField[] {
  const [own = [], ...others] = (kind === undefined ? kinds : [kind]).map((each) => missingFields(each, draft));
  // The language of a work follows from its title.
  const wanted = own.filter(({ name }) => name !== 'language' || typeof draft['title'] === 'string');
  return wanted.filter(({ name }) => others.every((fields) => fields.some((field) => field.name === name)));
}

function sayMissing({ name, meaning, control }: FormField, doubt: string | undefined): string {
  const choices = control.is === 'choice' ? ` One of: ${control.values.join(', ')}.` : '';
  const found = doubt === undefined ? '' : `\n    It was found with TeX in it, “${doubt}”: write it as it is printed.`;
  return `  ${flagged(name.split('.'))}: ${meaning.en}${choices}${found}`;
}

/** The flag that states a field, an item of a list, or the name of the field where no flag does. */
function flagged(path: readonly PropertyKey[]): string {
  const flag = flagOf(path) ?? flagOf(path.slice(0, -1));
  return flag === undefined ? path.join('.') : `--${flag.name}`;
}
