import { entryFile, glossaryFile, noteFile, pathFile, topicFile } from '../content-paths.ts';
import type { Finding } from '../diagnostic.ts';
import type { Library } from '../library.ts';
import { proseOf } from './markdown-prose.ts';
import { type Language, languages } from '../vocabulary.ts';

/** A piece of prose of the library and where it stands. */
export interface LibraryText {
  /** The file, relative to the content folder. */
  readonly file: string;
  /** The property that holds it; empty where it is the text below the front matter. */
  readonly path: readonly PropertyKey[];
  readonly language: Language;
  /** The words. In Markdown everything else (code, formulas, addresses) is blanked out, so that places stay. */
  readonly text: string;
}

/** Where a word of a text stands, for a finding about it: in Markdown its own place, elsewhere that of the property. */
export function placeOfWord({ file, path }: LibraryText, offset: number): Pick<Finding, 'file' | 'path' | 'offset'> {
  return path.length === 0 ? { file, path, offset } : { file, path };
}

/** Of one library several rules ask. */
const known = new WeakMap<Library, readonly LibraryText[]>();

/** Every text that people wrote for readers. Titles, names and aliases are not among them: they are as published. */
export function libraryTexts(library: Library): readonly LibraryText[] {
  const texts = known.get(library) ?? textsOf(library);
  known.set(library, texts);
  return texts;
}

function textsOf(library: Library): readonly LibraryText[] {
  return [
    ...library.entries.flatMap((entry) => textsIn(entryFile(entry), entry, entryTexts)),
    ...library.topics.flatMap((topic) => inBothLanguages(topic, (language) => topicFile(topic.id, language), topicTexts)),
    ...library.paths.flatMap((path) => inBothLanguages(path, (language) => pathFile(path.id, language), pathTexts)),
    ...library.notes.flatMap((note) => inBothLanguages(note, (language) => noteFile(note.id, language), ['body'])),
    ...library.terms.flatMap((term) => textsIn(glossaryFile, { [term.id]: { definition: term.definition } }, ['*.definition'])),
  ];
}

const entryTexts = ['why', 'summary', 'answers', 'askedAs', 'buildsOn.*.how', 'lineageNote', 'tierNote'];
const topicTexts = ['title', 'line', 'settled', 'awaiting', 'introduction'];
const pathTexts = [
  'title',
  'line',
  'goal',
  'needs',
  'parts.*.title',
  'parts.*.milestone',
  'parts.*.steps.*.task',
  'parts.*.steps.*.margin',
  'body',
];

/** The Markdown below the front matter, under the names the nouns give it. */
const bodies = ['introduction', 'body'];

/** The texts at some places of a record that holds both languages side by side: `why: { en, zh }`. */
function textsIn(file: string, record: object, places: readonly string[]): readonly LibraryText[] {
  return places.flatMap((place) =>
    valuesAt(record, place.split('.')).flatMap(({ path, value }) =>
      languages.flatMap((language) =>
        valuesAt(value, [language]).flatMap((own) =>
          strings(own.value).map(({ path: item, value: text }) => ({ file, path: [...path, language, ...item], language, text })),
        ),
      ),
    ),
  );
}

/** The texts at some places of a noun that keeps each language in a file of its own. */
function inBothLanguages(
  noun: Partial<Record<Language, object | undefined>>,
  fileOf: (language: Language) => string,
  places: readonly string[],
): readonly LibraryText[] {
  return languages.flatMap((language) =>
    places.flatMap((place) =>
      valuesAt(noun[language], place.split('.')).flatMap(({ path, value }) => {
        if (typeof value !== 'string') return [];
        const isBody = bodies.includes(place);
        return [{ file: fileOf(language), path: isBody ? [] : path, language, text: isBody ? proseOf(value) : value }];
      }),
    ),
  );
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** What stands at a place of a record; `*` is every item of a list or a record. */
function valuesAt(value: unknown, [part, ...rest]: readonly string[], path: readonly PropertyKey[] = []): readonly Placed[] {
  if (part === undefined) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  const keys = part === '*' ? Object.keys(value) : part in value ? [part] : [];
  return keys.flatMap((key) => {
    const own: PropertyKey = Array.isArray(value) ? Number(key) : key;
    return valuesAt((value as Record<string, unknown>)[key], rest, [...path, own]);
  });
}

/** A text itself, or the texts of a list. */
function strings(value: unknown): readonly { readonly path: readonly PropertyKey[]; readonly value: string }[] {
  if (typeof value === 'string') return [{ path: [], value }];
  return Array.isArray(value)
    ? value.flatMap((item: unknown, index) => (typeof item === 'string' ? [{ path: [index], value: item }] : []))
    : [];
}
