import type { z } from 'zod';
import type { Diagnostic, Position, Problem } from '#domain/diagnostic.ts';
import { type Entry, entrySchemas } from '#domain/entry.ts';
import { isGroup } from '#domain/plain-data.ts';
import type { PartialEntry } from '#domain/rules/check-rules.ts';
import { schemaProblems } from '#domain/contribution/schema-problems.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { LibraryFile } from './list-files.ts';
import { bodyOf, parseSourceFile, positionIn, type SourceFile } from './source-file.ts';

/** The files of one text: the English one states the facts too. */
export type TextFiles = Partial<Record<Language, LibraryFile>>;

/** The data of a Markdown file's front matter, and the Markdown. */
export interface Text<Data> {
  readonly data: Data;
  readonly body: string;
}

/** What is known of files that were read before. */
export interface ReadBefore {
  /** The data of a file that is right. */
  get(file: LibraryFile): unknown;
  put(file: LibraryFile, data: unknown): void;
  /** Where something stands in such a file. @param find Parses the file. */
  position(path: string, of: string, find: () => Position): Position;
}

/** Parses and validates files, and remembers where their properties stand. */
export class FileReader {
  readonly diagnostics: Diagnostic[] = [];
  /** The entries that did not satisfy their schema, with what is right in them. */
  readonly partialEntries: PartialEntry[] = [];
  readonly #folder: string;
  readonly #before: ReadBefore | undefined;
  readonly #files = new Map<string, LibraryFile>();
  readonly #sources = new Map<string, SourceFile>();

  /** @param before Files that it knows are not parsed again, unless something is found in them. */
  constructor(folder: string, before?: ReadBefore) {
    this.#folder = folder;
    this.#before = before;
  }

  report(file: string, path: readonly PropertyKey[], problem: Problem, { aboutKey = false, offset }: Place = {}): void {
    const find = (): Position => positionIn(this.#sourceOf(file), path, aboutKey, offset);
    const position = this.#before?.position(file, JSON.stringify([path, aboutKey, offset]), find) ?? find();
    const { severity, rule, message, remedy } = problem;
    this.diagnostics.push({ file: `${this.#folder}/${file}`, position, path, severity, rule, message, remedy });
  }

  entry(file: LibraryFile, kind: Entry['kind'], id: string): Entry | undefined {
    const schema: z.ZodType<Entry> = entrySchemas[kind];
    const entry = this.data(file, schema, { kind, id });
    const partial = entry === undefined ? partialEntry(schema, this.#sourceOf(file.path)?.data, { kind, id }) : undefined;
    if (partial !== undefined) this.partialEntries.push(partial);
    return entry;
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
    return data === undefined ? undefined : { data, body: bodyOf(file.path, file.text) };
  }

  /** The records of a file with their keys as ids. All keys are added to `known`, so that one faulty record faults no reference. */
  records<Output>(file: LibraryFile, schema: z.ZodType<Record<string, Output>>, known?: Set<string>): readonly (Output & { id: string })[] {
    const records = this.data(file, schema);
    const raw = records ?? this.#sourceOf(file.path)?.data;
    if (typeof raw === 'object' && raw !== null) for (const id of Object.keys(raw)) known?.add(id);
    return Object.entries(records ?? {}).map(([id, record]) => ({ id, ...record }));
  }

  /** The data of a file if they satisfy the schema; otherwise everything that is wrong is reported. */
  data<Output>(file: LibraryFile, schema: z.ZodType<Output>, given: Record<string, string> = {}): Output | undefined {
    this.#files.set(file.path, file);
    const before = this.#before?.get(file);
    if (before !== undefined) return before as Output;
    const source = this.#sourceOf(file.path) ?? parseSourceFile(file.path, file.text);
    for (const { rule, message, remedy, position } of source.problems) {
      this.diagnostics.push({ file: `${this.#folder}/${file.path}`, position, path: [], severity: 'error', rule, message, remedy });
    }
    if (source.problems.length > 0) return undefined;
    const data = source.data;
    const isObject = isGroup(data);
    const claimed = isObject ? Object.keys(given).filter((key) => key in data) : [];
    for (const key of claimed) {
      const remedy = key === 'kind' ? 'Remove it: the folder says the kind.' : 'Remove it: the file name is the id.';
      this.report(file.path, [key], error('unknown-key', `Unknown key "${key}".`, remedy), { aboutKey: true });
    }
    const result = schema.safeParse(isObject ? { ...data, ...given } : data, { reportInput: true });
    if (result.success && claimed.length === 0) this.#before?.put(file, result.data);
    if (result.success) return result.data;
    for (const { path, aboutKey, ...problem } of schemaProblems(result.error, schema, Object.keys(given)))
      this.report(file.path, path, problem, { aboutKey });
    return undefined;
  }

  /** A file that was read, parsed. */
  #sourceOf(path: string): SourceFile | undefined {
    const file = this.#files.get(path);
    const known = this.#sources.get(path);
    if (file === undefined || known !== undefined) return known;
    const source = parseSourceFile(path, file.text);
    this.#sources.set(path, source);
    return source;
  }
}

/** Stands where a field is missing or wrong, so that the rest can be looked at. Far in the future, nothing comes before its ancestors. */
const placeholders = {
  title: 'x',
  tier: 'optional',
  topics: ['x'],
  authors: ['x'],
  venue: 'x',
  repository: 'https://example.org/',
  year: 2100,
  language: 'en',
  links: { page: 'https://example.org/' },
  why: { en: 'x' },
  added: '2000-01-01',
};

function partialEntry(schema: z.ZodType<Entry>, data: unknown, given: Record<string, string>): PartialEntry | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const whole = { ...data, ...given };
  const issues = schema.safeParse(whole).error?.issues ?? [];
  const wrong = new Set(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : String(issue.path[0]))),
  );
  const right = Object.fromEntries(Object.entries(whole).filter(([name]) => !wrong.has(name)));
  const missing = Object.fromEntries(Object.entries(placeholders).filter(([name]) => wrong.has(name)));
  const entry = schema.safeParse({ ...right, ...missing }).data;
  return entry === undefined ? undefined : { entry, wrong };
}

/** What of a property a report is about: its name, or a character of the text below the front matter. */
interface Place {
  readonly aboutKey?: boolean;
  readonly offset?: number | undefined;
}

function error(rule: string, message: string, remedy: string): Problem {
  return { severity: 'error', rule, message, remedy };
}
