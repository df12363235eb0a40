import { entryFields, type Field, type Given } from './entry-fields.ts';
import type { Entry } from '../entry.ts';
import type { LocalText } from '../text.ts';
import { type Kind, kinds, languages } from '../vocabulary.ts';

/** The names of the values and lists within a value, each from its root. @example NamesIn<{ tier: string; links: { pdf: string } }> // 'tier' | 'links.pdf' */
type NamesIn<Value> = Value extends object
  ? { [Name in keyof Value & string]-?: `${Name}${Rest<NonNullable<Value[Name]>>}` }[keyof Value & string]
  : never;
type Rest<Value> = Value extends readonly unknown[] ? '' : Value extends object ? `.${NamesIn<Value>}` : '';

/** The names of all fields of the form, from the schemas of all kinds. */
export type FormFieldName = Exclude<NamesIn<Entry>, Given | (typeof computed)[number]>;

/** The names of what the groups in lists hold, each from the root of the file. */
type NamesInGroups<Value> = Value extends object
  ? { [Name in keyof Value & string]-?: InItems<Name, NonNullable<Value[Name]>> }[keyof Value & string]
  : never;
type InItems<Name extends string, List> = List extends readonly (infer Item)[]
  ? Item extends object
    ? `${Name}.${NamesIn<Item>}`
    : never
  : never;

/** What the groups of the form's lists hold. @example 'buildsOn.how.en' */
export type GroupPartName = NamesInGroups<Entry>;

/** A field of the form that writes entries: one value, or one list of values, of a file. */
export interface FormField {
  /** Its names from the root of the file, joined: `links.pdf`. */
  readonly name: FormFieldName;
  /** What it is, in both languages. */
  readonly meaning: LocalText;
  /** The kinds of entry that have it. */
  readonly kinds: readonly Kind[];
  /** The kinds of entry whose files are wrong without it. */
  readonly requiredIn: readonly Kind[];
  readonly control: FormControl;
}

/** How the value of a field is stated. */
export type FormControl =
  /** One line of text, a whole number, or a sentence or more. */
  | { readonly is: 'line' | 'number' | 'prose' }
  /** A box to tick. */
  | { readonly is: 'yes' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  /** A list with a line for each item. */
  | { readonly is: 'lines' }
  /** The id of something of this noun, or a list of ids. */
  | { readonly is: 'id' | 'ids'; readonly of: IdNoun }
  /** A list of groups. */
  | { readonly is: 'groups'; readonly parts: readonly GroupPart[] };

type IdNoun = 'topics' | 'sources' | 'entries';

/** One value of each group of a list. */
export interface GroupPart {
  readonly name: GroupPartName;
  /** Its names from the root of the group, joined. @example 'how.en' */
  readonly place: string;
  readonly control: FormControl;
}

/** The parts of the form in order, each with the fields that it begins with. Fields that no part names come in `facts`. */
const parts = {
  main: [
    'title',
    'short',
    'repository',
    'license',
    'maintainers',
    'institution',
    'number',
    'term',
    'instructors',
    'publisher',
    'channel',
    'authors',
    'venue',
    'year',
    'topics',
    'tier',
    'why.en',
    'why.zh',
  ],
  facts: ['language', 'published', 'ids.arxiv', 'ids.doi', 'links.page', 'links.pdf', 'links.code', 'minutes'],
  texts: ['summary.en', 'summary.zh', 'answers.en', 'answers.zh', 'askedAs.en', 'askedAs.zh'],
  relations: ['prerequisites', 'buildsOn', 'lineageNote.en', 'lineageNote.zh'],
  names: ['aliases', 'formerTitles', 'formerIds'],
  record: ['citationKey', 'tierNote.en', 'tierNote.zh', 'recommendedBy', 'added', 'reviewed', 'unseen'],
} as const satisfies Readonly<Record<string, readonly FormFieldName[]>>;

export type FormPart = keyof typeof parts;
export const formParts = Object.keys(parts) as readonly FormPart[];

/** What names other things of the library. */
const idNouns: Readonly<Record<string, IdNoun>> = {
  topics: 'topics',
  prerequisites: 'entries',
  'buildsOn.entry': 'entries',
  'recommendedBy.source': 'sources',
};

/** What no person states: the fingerprint is computed. */
const computed = ['translationOf'] as const;

/** The fields of a part of the form, walked out of the schemas of all kinds. @example formFields('names')[0]?.name // 'aliases' */
export function formFields(part: FormPart): readonly FormField[] {
  const names: readonly string[] = parts[part];
  const placeOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return allFields()
    .filter(({ name }) => partOf(name) === part)
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
}

function partOf(name: string): FormPart {
  return formParts.find((part) => parts[part].some((each) => each === name)) ?? 'facts';
}

function allFields(): readonly FormField[] {
  const found = new Map<string, FormField>();
  for (const kind of kinds) {
    for (const { field, isRequired, about } of leaves(statedFields(kind), true)) {
      // The type is made from the schemas too.
      const name = field.path.join('.') as FormFieldName;
      const before = found.get(name);
      found.set(name, {
        name,
        meaning: before?.meaning ?? about,
        kinds: [...(before?.kinds ?? []), kind],
        requiredIn: [...(before?.requiredIn ?? []), ...(isRequired ? [kind] : [])],
        control: controlOf(field),
      });
    }
  }
  return [...found.values()];
}

function statedFields(kind: Kind): readonly Field[] {
  return entryFields(kind).filter(({ name }) => !computed.some((each) => each === name));
}

interface Leaf {
  readonly field: Field;
  readonly isRequired: boolean;
  /** What it is. A text in one of two languages is told by what both are. */
  readonly about: LocalText;
}

/** The fields that hold a value or a list, those within groups too. */
function leaves(fields: readonly Field[], isNeeded: boolean, group?: Field): readonly Leaf[] {
  return fields.flatMap((field) => {
    const isRequired = isNeeded && field.isRequired;
    const about = group !== undefined && isTranslated(field) ? joined(group.meaning, field.meaning) : field.meaning;
    return field.form.is === 'group' ? leaves(field.form.fields, isRequired, field) : [{ field, isRequired, about }];
  });
}

/** One text after another, in both languages where both have both. */
function joined(one: LocalText, other: LocalText): LocalText {
  return { en: `${one.en} ${other.en}`, zh: one.zh === undefined || other.zh === undefined ? undefined : one.zh + other.zh };
}

/** Whether a field is the text of its group in one language. */
function isTranslated({ name, path }: Field): boolean {
  return path.length > 1 && languages.some((language) => language === name);
}

function groupParts(fields: readonly Field[]): readonly GroupPart[] {
  // The type is made from the schemas too.
  return leaves(fields, true).map(({ field }) => ({
    name: field.path.join('.') as GroupPartName,
    place: field.path.slice(1).join('.'),
    control: controlOf(field),
  }));
}

function controlOf(field: Field): FormControl {
  const { path, form } = field;
  const of = idNouns[path.join('.')];
  if (of !== undefined) return { is: form.is === 'list' ? 'ids' : 'id', of };
  switch (form.is) {
    case 'choice':
      return form;
    case 'number':
    case 'yes':
      return { is: form.is };
    case 'list':
      return form.of.is === 'group' ? { is: 'groups', parts: groupParts(form.of.fields) } : { is: 'lines' };
    case 'text':
      // It is a sentence or more.
      return { is: isTranslated(field) ? 'prose' : 'line' };
    case 'group':
      throw new Error('A group has no control of its own.');
    default:
      return form satisfies never;
  }
}
