import type { Diagnostic } from '#domain/diagnostic.ts';
import { type AskedEntries, askedEntries } from '#domain/contribution/entries-at-hand.ts';
import type { PublishedList } from '#domain/contribution/published-list.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { type EntryDraft, entryNames, identifiedWork, isEmpty, withField } from '#domain/contribution/entry-draft.ts';
import { isGroup, isSameData, valueAt } from '#domain/plain-data.ts';
import { twinOf, type WorkIdentity } from '#domain/work/work-identities.ts';
import { addressFacts, changeEntry, checkDraft, entryFile, parseSourceFile, stampTranslation, unlessRefused } from './entry-files.ts';
import type { FormValues } from './field-controls.ts';

/** An entry that is being corrected: its file as published. */
export interface Original {
  readonly kind: Kind;
  readonly id: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The file that a form states, and what is wrong with it. */
export interface FormDraft {
  readonly file: string;
  readonly text: string;
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
}

/** A finding and the field it is shown beside; `file` is the whole. */
export interface Finding extends Diagnostic {
  readonly field: string;
}

/** Fields that say what the form works on, and are not written into the file. */
const outside = ['address', 'kind', 'id'];

/** The published file of an entry, as something to correct. */
export function originalOf(kind: Kind, id: string, text: string): Original | undefined {
  const { data } = parseSourceFile(entryFile({ kind, id }), text);
  return typeof data === 'object' && data !== null ? { kind, id, text, data: { ...data } } : undefined;
}

/**
 * The file that the values of a form state, checked among the others of the list.
 * @param original What is corrected; without it the file is a new one.
 * @param list Without it nothing is checked.
 */
export function formDraft(values: FormValues, kind: Kind, original: Original | undefined, list: PublishedList | undefined): FormDraft {
  const stated = draftOf(values);
  const id = original?.id ?? (isEmpty(values['id']) ? 'new-entry' : String(values['id']));
  const file = entryFile({ kind, id });
  const text = original === undefined ? changeEntry(kind, '', stampTranslation(kind, stated)) : correctedText(original, stated);
  const found = list === undefined ? [] : checkDraft({ path: file, text, replaces: original !== undefined }, list, 'content');
  const fields = Object.keys(values);
  return {
    file,
    text,
    isChanged: original === undefined || text !== original.text,
    findings: found.map((finding) => ({ ...finding, field: fieldOf(finding, fields) })),
  };
}

/** The file of a correction. Where a value cannot be changed alone, since an anchor lends it to others, the file is written anew. */
function correctedText({ kind, text, data }: Original, stated: EntryDraft): string {
  const changes = changesOf({ kind, data }, stated);
  return unlessRefused(() => changeEntry(kind, text, changes)) ?? changeEntry(kind, '', { ...data, ...changes });
}

/** The values that differ from those of a file. */
export function changedValues(values: FormValues, original: Original): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !outside.includes(name) && !isSame(value, valueAt(original.data, name.split('.')))),
  );
}

/** What of the list the values of a form are to be compared with: with what they state, and with what a new entry would be called. */
export function askedOf(values: FormValues, kind: Kind, original: Original | undefined): AskedEntries {
  const stated = draftOf(values);
  return askedEntries(kind, original?.id ?? String(values['id'] ?? ''), original === undefined ? stated : { ...original.data, ...stated });
}

/** What an address itself says, by the name of the field. `undefined` where the text is no address. */
export function valuesOfAddress(address: string, list: PublishedList | undefined): FormValues | undefined {
  const facts = addressFacts(address);
  if (facts === undefined) return undefined;
  const { kind = 'article', ids, links, repository, venue, year, published } = facts;
  const hasVenue = list?.venues.some(({ id }) => id === venue) === true;
  return {
    kind,
    'ids.doi': ids?.doi,
    'ids.arxiv': ids?.arxiv,
    'links.page': links?.page,
    'links.pdf': links?.pdf,
    repository,
    venue: hasVenue ? venue : undefined,
    year,
    published,
  };
}

/** What follows from the title and the authors of a new entry: its file name and its citation key. */
export function followingValues(values: FormValues, { entries, removed = [] }: PublishedList): FormValues {
  return { ...entryNames(draftOf(values), [...entries, ...removed]) };
}

/** A work of the list that has an identifier or the title of a draft. */
export interface Twin {
  readonly entry: PublishedList['entries'][number];
  readonly what: WorkIdentity['what'];
}

/** The first work of the list that is the same as what a form states so far. */
export function listedTwin(values: FormValues, kind: Kind, list: PublishedList): Twin | undefined {
  return twinOf(identifiedWork(kind, draftOf(values)), list.entries);
}

/** What is written into the file: the values in their groups. */
function draftOf(values: FormValues): EntryDraft {
  return Object.entries(values)
    .filter(([name]) => !outside.includes(name))
    .reduce<EntryDraft>((draft, [name, value]) => withField(draft, name, value), {});
}

/** The top-level fields in which what is stated differs from a file; with the fingerprint where a Chinese text is among them. */
function changesOf(original: Pick<Original, 'kind' | 'data'>, stated: EntryDraft): EntryDraft {
  const changes = Object.entries(stated).filter(([name, value]) => !isSame(value, original.data[name]));
  const isTranslated = changes.some(([name, value]) => !isSame(chineseOf(value), chineseOf(original.data[name])));
  const { translationOf } = stampTranslation(original.kind, { ...original.data, ...stated });
  return Object.fromEntries(isTranslated && translationOf !== undefined ? [...changes, ['translationOf', translationOf]] : changes);
}

/** The field that a finding is about; what is about none of them is about the file. */
function fieldOf({ path, rule }: Diagnostic, fields: readonly string[]): string {
  if (path.length === 0) return ['wrong-id', 'duplicate-id', 'misplaced-file'].includes(rule) ? 'id' : 'file';
  const full = path.filter((part) => typeof part === 'string').join('.');
  return (
    fields.filter((name) => full === name || full.startsWith(`${name}.`)).toSorted((a, b) => b.length - a.length)[0] ??
    fields.find((name) => name.startsWith(`${full}.`)) ??
    'file'
  );
}

/** The Chinese texts within a value. */
function chineseOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chineseOf);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => (name === 'zh' ? [inner] : [chineseOf(inner)]));
}

/** Whether two values state the same: what is empty states nothing, and a number what its digits do. */
function isSame(a: unknown, b: unknown): boolean {
  return isSameData(stated(a), stated(b));
}

function stated(value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(stated);
  if (!isGroup(value)) return String(value);
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (isEmpty(inner) ? [] : [[name, stated(inner)]])));
}
