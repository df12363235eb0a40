import type { Entry } from '#domain/entry.ts';
import type { Library } from '#domain/library.ts';

/** What a member of a library is asked with: an id, a text, a number, or the noun of an id. */
type Argument = 'text' | 'number' | 'entry' | 'topic' | 'path' | 'source';

/** How each member of a library is asked. A member without arguments is a value. */
const members: {
  readonly [Name in keyof Library]: Library[Name] extends (...given: infer Given) => unknown
    ? { readonly [Place in keyof Given]: Argument }
    : readonly [];
} = {
  entries: [],
  topics: [],
  venues: [],
  sources: [],
  people: [],
  notes: [],
  paths: [],
  terms: [],
  removed: [],
  linkExceptions: [],
  linkRecord: [],
  areas: [],
  date: [],
  entry: ['text'],
  renamed: ['text'],
  removedWork: ['text'],
  topic: ['text'],
  venue: ['text'],
  source: ['text'],
  note: ['text'],
  path: ['text'],
  person: ['text'],
  subtopics: ['topic'],
  areaOf: ['topic'],
  homeOf: ['entry'],
  topicsOf: ['entry'],
  entriesOf: ['topic'],
  countOf: ['topic'],
  initials: [],
  entriesUnder: ['text'],
  besideOf: ['entry', 'number'],
  homeEntriesOf: ['topic'],
  ancestorsOf: ['entry'],
  descendantsOf: ['entry'],
  minutesOfStep: ['path', 'number'],
  minutesOf: ['path'],
  placesOf: ['entry'],
  termsOf: ['entry'],
  creditedTo: ['source'],
  sectionsOf: ['topic'],
};

/** A library that tells what is asked of it: `entriesOf\tkv-cache`. */
export function recordedLibrary(library: Library, onReading: (reading: string) => void): Library {
  const recorded = Object.keys(members).map((name) => {
    const member: unknown = library[name as keyof Library];
    if (typeof member !== 'function') return [name, { enumerable: true, get: () => (onReading(name), member) }] as const;
    const ask = (...given: readonly unknown[]): unknown => {
      onReading([name, ...given.map((one) => (typeof one === 'object' ? (one as { readonly id: string }).id : one))].join('\t'));
      return member(...given);
    };
    return [name, { enumerable: true, value: ask }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(recorded)) as Library;
}

/** What a library answers to what another one was asked; nothing where it does not have what was asked about. */
export function readAgain(library: Library, reading: string): unknown {
  const [name = '', ...given] = reading.split('\t');
  const member: unknown = library[name as keyof Library];
  if (typeof member !== 'function') return member;
  const kinds: readonly Argument[] = members[name as keyof Library];
  const found = kinds.map((kind, place) => {
    const text = given[place] ?? '';
    if (kind === 'text') return text;
    return kind === 'number' ? Number(text) : library[kind](text);
  });
  return found.includes(undefined) ? undefined : member(...found);
}

/**
 * That the file of an entry was shown as it is written: what it says beside the entry, such as comments, is no part of the library.
 * @param text The digest of what was shown.
 */
export function sourceReading({ id }: Pick<Entry, 'id'>, text: string): string {
  return [sourceOf, id, text].join('\t');
}

/** The id of the entry whose file was shown, and what was shown of it; nothing for other readings. */
export function shownSource(reading: string): { readonly id: string; readonly text: string } | undefined {
  const [name, id = '', text = ''] = reading.split('\t');
  return name === sourceOf ? { id, text } : undefined;
}

const sourceOf = 'source of';
