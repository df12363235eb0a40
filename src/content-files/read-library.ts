import type { z } from 'zod';
import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { compareDiagnostics, type Diagnostic, type Problem } from '#domain/diagnostic.ts';
import { type Entry, entrySchemas } from '#domain/entry.ts';
import { createLibrary, type Library } from '#domain/library.ts';
import { type LinkException, linkExceptionsSchema } from '#domain/link-exception.ts';
import { type LinkRecord, linkRecordSchema } from '#domain/link-record.ts';
import { fullNoteSchema, type Note, noteSchema, noteTranslationSchema } from '#domain/note.ts';
import { fullPathSchema, type Path, pathSchema, pathTranslationSchema } from '#domain/path.ts';
import { peopleSchema, type Person } from '#domain/person.ts';
import { checkRules } from '#domain/rules/index.ts';
import { schemaProblems } from '#domain/schema-problems.ts';
import { type Source, sourcesSchema } from '#domain/source.ts';
import { glossarySchema, type Term } from '#domain/term.ts';
import { fullTopicSchema, type Topic, topicSchema, topicTranslationSchema } from '#domain/topic.ts';
import { type Venue, venuesSchema } from '#domain/venue.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { LibraryFile } from './list-files.ts';
import { placeOfFile } from './place-of-file.ts';
import { parseSourceFile, positionIn, type SourceFile } from './source-file.ts';

/** A library and all that is wrong with it. With errors among the diagnostics it must not be published. */
export interface ReadLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a library from the text of its files: parses each, checks it against its schema, then looks at the whole.
 * Never throws for what is in a file. All diagnostics come at once, sorted.
 * @param folder How diagnostics name the content folder: `content`.
 */
export function readLibrary(files: readonly LibraryFile[], folder: string): ReadLibrary {
  const reader = new Reader(folder);
  const entries: Entry[] = [];
  const topics: Topic[] = [];
  const notes: Note[] = [];
  const paths: Path[] = [];
  let venues: readonly Venue[] = [];
  let sources: readonly Source[] = [];
  let people: readonly Person[] = [];
  let terms: readonly Term[] = [];
  let linkExceptions: readonly LinkException[] = [];
  let linkRecord: LinkRecord | undefined;
  const known = { entries: new Set<string>(), topics: new Set<string>(), venues: new Set<string>(), sources: new Set<string>() };
  const texts = { topic: new Map<string, TextFiles>(), path: new Map<string, TextFiles>(), note: new Map<string, TextFiles>() };

  for (const file of files) {
    const place = placeOfFile(file.path);
    switch (place.noun) {
      case 'entry': {
        known.entries.add(place.id);
        const entry = reader.entry(file, place.kind, place.id);
        if (entry !== undefined) entries.push(entry);
        break;
      }
      case 'topic':
      case 'path':
      case 'note':
        texts[place.noun].set(place.id, { ...texts[place.noun].get(place.id), [place.language]: file });
        break;
      case 'venues':
        venues = reader.records(file, venuesSchema, known.venues);
        break;
      case 'sources':
        sources = reader.records(file, sourcesSchema, known.sources);
        break;
      case 'people':
        people = reader.records(file, peopleSchema);
        break;
      case 'glossary':
        terms = reader.records(file, glossarySchema);
        break;
      case 'link-exceptions':
        linkExceptions = reader.records(file, linkExceptionsSchema);
        break;
      case 'link-record':
        linkRecord = reader.data(file, linkRecordSchema);
        break;
      case 'none':
        reader.report(file.path, [], place.problem);
        break;
      default:
        place satisfies never;
    }
  }
  for (const [id, parts] of texts.topic) {
    known.topics.add(id);
    const read = reader.bothLanguages(topicFile(id, 'en'), parts, topicSchema, topicTranslationSchema);
    if (read === undefined) continue;
    const { title, line, awaiting, ...facts } = read.en.data;
    const zh = read.zh === undefined ? {} : { zh: { ...read.zh.data, introduction: read.zh.body } };
    topics.push(fullTopicSchema.parse({ id, ...facts, en: { title, line, awaiting, introduction: read.en.body }, ...zh }));
  }
  for (const [id, parts] of texts.path) {
    const read = reader.bothLanguages(pathFile(id, 'en'), parts, pathSchema, pathTranslationSchema);
    if (read === undefined) continue;
    const { order, assumes, ...own } = read.en.data;
    const zh = read.zh === undefined ? {} : { zh: { ...read.zh.data, body: read.zh.body } };
    paths.push(fullPathSchema.parse({ id, order, assumes, en: { ...own, body: read.en.body }, ...zh }));
  }
  for (const [id, parts] of texts.note) {
    const read = reader.bothLanguages(noteFile(id, 'en'), parts, noteSchema, noteTranslationSchema);
    if (read === undefined) continue;
    const zh = read.zh === undefined ? {} : { zh: { ...read.zh.data, body: read.zh.body } };
    notes.push(fullNoteSchema.parse({ id, ...read.en.data, en: { body: read.en.body }, ...zh }));
  }

  const library = createLibrary({ entries, topics, venues, sources, people, notes, paths, terms, linkExceptions, linkRecord });
  for (const { file, path, offset, ...problem } of checkRules({ library, known })) reader.report(file, path, problem, { offset });
  return { library, diagnostics: reader.diagnostics.toSorted(compareDiagnostics) };
}

/** The files of one text: the English one states the facts too. */
type TextFiles = Partial<Record<Language, LibraryFile>>;

/** The data of a Markdown file's front matter, and the Markdown. */
interface Text<Data> {
  readonly data: Data;
  readonly body: string;
}

/** Parses and validates files, and remembers where their properties stand. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #folder: string;
  readonly #sources = new Map<string, SourceFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  report(file: string, path: readonly PropertyKey[], problem: Problem, { aboutKey = false, offset }: Place = {}): void {
    const position = positionIn(this.#sources.get(file), path, aboutKey, offset);
    const { severity, rule, message, remedy } = problem;
    this.diagnostics.push({ file: `${this.#folder}/${file}`, position, severity, rule, message, remedy });
  }

  entry(file: LibraryFile, kind: Entry['kind'], id: string): Entry | undefined {
    const schema: z.ZodType<Entry> = entrySchemas[kind];
    return this.data(file, schema, { kind, id });
  }

  /** A text in both languages. Its English file has to be right; a translation that is not is left out and reported. */
  bothLanguages<Facts, Translation>(
    original: string,
    files: TextFiles,
    schema: z.ZodType<Facts>,
    translationSchema: z.ZodType<Translation>,
  ): { readonly en: Text<Facts>; readonly zh?: Text<Translation> } | undefined {
    const { en: main, zh: translation } = files;
    if (main === undefined && translation !== undefined) {
      this.report(
        translation.path,
        [],
        error('misplaced-file', 'This translation has no original.', `Add content/${original}, or remove this file.`),
      );
    }
    if (main === undefined) return undefined;
    const en = this.text(main, schema);
    const zh = translation === undefined ? undefined : this.text(translation, translationSchema);
    return en === undefined ? undefined : { en, ...(zh === undefined ? {} : { zh }) };
  }

  text<Data>(file: LibraryFile, schema: z.ZodType<Data>): Text<Data> | undefined {
    const data = this.data(file, schema);
    return data === undefined ? undefined : { data, body: this.#sources.get(file.path)?.body ?? '' };
  }

  /** The records of a file with their keys as ids. All keys are added to `known`, so that one faulty record faults no reference. */
  records<Output>(file: LibraryFile, schema: z.ZodType<Record<string, Output>>, known?: Set<string>): readonly (Output & { id: string })[] {
    const records = this.data(file, schema);
    const raw = this.#sources.get(file.path)?.data;
    if (typeof raw === 'object' && raw !== null) for (const id of Object.keys(raw)) known?.add(id);
    return Object.entries(records ?? {}).map(([id, record]) => ({ id, ...record }));
  }

  /** The data of a file if they satisfy the schema; otherwise everything that is wrong is reported. */
  data<Output>(file: LibraryFile, schema: z.ZodType<Output>, given: Record<string, string> = {}): Output | undefined {
    const source = parseSourceFile(file.path, file.text);
    this.#sources.set(file.path, source);
    for (const { rule, message, remedy, position } of source.problems) {
      this.diagnostics.push({ file: `${this.#folder}/${file.path}`, position, severity: 'error', rule, message, remedy });
    }
    if (source.problems.length > 0) return undefined;
    const data = source.data;
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    const claimed = isObject ? Object.keys(given).filter((key) => key in data) : [];
    for (const key of claimed) {
      const remedy = key === 'kind' ? 'Remove it: the folder says the kind.' : 'Remove it: the file name is the id.';
      this.report(file.path, [key], error('unknown-key', `Unknown key "${key}".`, remedy), { aboutKey: true });
    }
    const result = schema.safeParse(isObject ? { ...data, ...given } : data, { reportInput: true });
    if (result.success) return result.data;
    for (const { path, aboutKey, ...problem } of schemaProblems(result.error, schema, Object.keys(given)))
      this.report(file.path, path, problem, { aboutKey });
    return undefined;
  }
}

/** What of a property a report is about: its name, or a character of the text below the front matter. */
interface Place {
  readonly aboutKey?: boolean;
  readonly offset?: number | undefined;
}

function error(rule: string, message: string, remedy: string): Problem {
  return { severity: 'error', rule, message, remedy };
}
