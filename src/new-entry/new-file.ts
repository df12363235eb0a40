import { checkDraft } from '#content-files/check-draft.ts';
import { fixEntry } from '#content-files/fix-entry.ts';
import { formatEntry } from '#content-files/format-entry.ts';
import type { LibraryFile } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { stampTranslation } from '#domain/contribution/stamp-translation.ts';
import type { AddressFacts } from '#domain/contribution/address-facts.ts';
import { entryFile } from '#domain/content-paths.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Entry } from '#domain/entry.ts';
import { type EntryDraft, entryNames, isEmpty } from '#domain/contribution/entry-draft.ts';
import { isGroup, valueAt } from '#domain/plain-data.ts';
import { entryFields, type Field } from '#domain/contribution/entry-fields.ts';
import type { FormField } from '#domain/contribution/form-fields.ts';
import type { Library } from '#domain/library.ts';
import { addressOf } from '#domain/work/links.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { titleLanguage } from '#domain/work/title-language.ts';
import { flagOf } from './field-flags.ts';

/** The list that a new entry joins. */
export interface ListOfFiles {
  readonly files: readonly LibraryFile[];
  readonly library: Library;
  /** What the check finds in it as it is. */
  readonly diagnostics: readonly Diagnostic[];
  /** How findings name the content folder. */
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A file that could be added to the list. */
export interface NewFile extends LibraryFile {
  readonly kind: Kind;
  readonly id: string;
}

/** The fields that a draft has to have and does not, in the order of the file. Within a group that is begun, too. */
export function missingFields(kind: Kind, draft: EntryDraft): readonly FormField[] {
  const missingIn = (fields: readonly Field[]): readonly FormField[] =>
    fields.flatMap(({ path, isRequired, form }) => {
      const isStated = !isEmpty(valueAt(draft, path));
      if (form.is === 'group') return isRequired || isStated ? missingIn(form.fields) : [];
      return isRequired && !isStated ? (flagOf(path)?.field ?? []) : [];
    });
  return missingIn(entryFields(kind));
}

/** What was found, with what was stated over it; groups are joined. */
export function mergedDraft(found: EntryDraft, stated: EntryDraft): EntryDraft {
  const over = Object.entries(stated).map(([name, value]): [string, unknown] => {
    const before = found[name];
    return [name, isGroup(before) && isGroup(value) ? { ...before, ...value } : value];
  });
  return { ...found, ...Object.fromEntries(over) };
}

/** A draft with the language of its title as that of the work, where nobody says another. */
export function withLanguage(draft: EntryDraft): EntryDraft {
  const { title, language } = draft;
  if (typeof title !== 'string' || language !== undefined) return draft;
  return { ...draft, language: titleLanguage(title) };
}

/** A draft without the fields that works of a kind do not have. */
export function fieldsOfKind(kind: Kind, draft: EntryDraft): EntryDraft {
  const known = new Set(entryFields(kind).map(({ name }) => name));
  return Object.fromEntries(Object.entries(draft).filter(([name]) => known.has(name)));
}

/**
 * The file of a new entry: the draft with what nobody has to state. Its id is made of what people call the work,
 * its citation key of its authors and its year. What is mechanical is put right, as `npm run check -- --fix` does.
 * @param wanted The id that a person chose. It is used as it is.
 */
export function newFile(
  kind: Kind,
  draft: EntryDraft,
  { library, today }: Pick<ListOfFiles, 'library' | 'today'>,
  wanted?: string,
): NewFile {
  const names = entryNames(draft, [...library.entries, ...library.removed]);
  const id = wanted ?? names.id;
  const stated = stampTranslation(kind, { ...draft, citationKey: names.citationKey, added: today });
  const path = entryFile({ kind, id });
  return { path, kind, id, text: fixEntry(kind, path, formatEntry(kind, fieldsOfKind(kind, stated))).text };
}

/** What a check of the whole list would find with a new file among the others, and does not find without it. */
export function findingsWith(file: LibraryFile, { files, diagnostics, folder }: ListOfFiles): readonly Diagnostic[] {
  const key = (found: Diagnostic): string => [found.file, found.rule, found.message].join('\n');
  const before = new Set(diagnostics.map(key));
  return readLibrary([...files, file], folder).diagnostics.filter((found) => !before.has(key(found)));
}

/**
 * The errors in what a draft states, whatever it does not state yet: what is missing is not reported.
 * @example statedErrors('paper', { topics: ['servng'] }, library, 'content')[0]?.message // 'No topic is named "servng".'
 */
export function statedErrors(kind: Kind, draft: EntryDraft, library: Library, folder: string): readonly Diagnostic[] {
  const path = entryFile({ kind, id: 'new-entry' });
  const { text } = fixEntry(kind, path, formatEntry(kind, { ...fieldsOfKind(kind, draft), added: '2000-01-01' }));
  const findings = checkDraft({ path, text, replaces: false }, library, folder);
  return findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'missing-field');
}

/** The entry whose page, PDF or repository is at an address that is about to be added. Parts of one page are not one work. */
export function entryAt({ links, repository }: AddressFacts, library: Library): Entry | undefined {
  const wanted = [links?.page, links?.pdf, repository].flatMap((url) => (url === undefined || url.includes('#') ? [] : [addressOf(url)]));
  return library.entries.find((entry) =>
    [entry.links.page, entry.links.pdf, 'repository' in entry ? entry.repository : undefined].some(
      (url) => url !== undefined && wanted.includes(addressOf(url)),
    ),
  );
}
