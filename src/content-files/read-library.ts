import type { z } from 'zod';
import { topicFile } from '#domain/content-paths.ts';
import { compareDiagnostics, type Diagnostic, type Problem } from '#domain/diagnostic.ts';
import { type Entry, entrySchemas } from '#domain/entry.ts';
import { createLibrary, type Library } from '#domain/library.ts';
import { checkRules } from '#domain/rules/index.ts';
import { schemaProblems } from '#domain/schema-problems.ts';
import { type Source, sourcesSchema } from '#domain/source.ts';
import { fullTopicSchema, type Topic, topicSchema, topicTranslationSchema } from '#domain/topic.ts';
import { type Venue, venuesSchema } from '#domain/venue.ts';
import type { LibraryFile } from './list-files.ts';
import { placeOfFile } from './place-of-file.ts';
import { parseSourceFile, type SourceFile } from './source-file.ts';

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
  let venues: readonly Venue[] = [];
  let sources: readonly Source[] = [];
  const known = { entries: new Set<string>(), topics: new Set<string>(), venues: new Set<string>(), sources: new Set<string>() };
  const topicParts = new Map<string, TopicParts>();

  for (const file of files) {
    const place = placeOfFile(file.path);
    switch (place.noun) {
      case 'entry': {
        known.entries.add(place.id);
        const entry = reader.entry(file, place.kind, place.id);
        if (entry !== undefined) entries.push(entry);
        break;
      }
      case 'topic': {
        known.topics.add(place.id);
        const parts = topicParts.get(place.id) ?? {};
        topicParts.set(place.id, place.language === 'en' ? { ...parts, main: file } : { ...parts, translation: file });
        break;
      }
      case 'venues':
        venues = reader.records(file, venuesSchema, known.venues);
        break;
      case 'sources':
        sources = reader.records(file, sourcesSchema, known.sources);
        break;
      case 'none':
        reader.report(file.path, [], place.problem);
        break;
      default:
        place satisfies never;
    }
  }
  for (const [id, parts] of topicParts) {
    const topic = reader.topic(id, parts);
    if (topic !== undefined) topics.push(topic);
  }

  const library = createLibrary({ entries, topics, venues, sources });
  for (const { file, path, ...problem } of checkRules({ library, known })) reader.report(file, path, problem);
  return { library, diagnostics: reader.diagnostics.toSorted(compareDiagnostics) };
}

interface TopicParts {
  readonly main?: LibraryFile;
  readonly translation?: LibraryFile;
}

/** Parses and validates files, and remembers where their properties stand. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #folder: string;
  readonly #sources = new Map<string, SourceFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  report(file: string, path: readonly PropertyKey[], problem: Problem, aboutKey = false): void {
    const source = this.#sources.get(file);
    const position =
      source === undefined || path.length === 0 ? ({ known: true, line: 1, column: 1 } as const) : source.positionOf(path, aboutKey);
    const { severity, rule, message, remedy } = problem;
    this.diagnostics.push({ file: `${this.#folder}/${file}`, position, severity, rule, message, remedy });
  }

  entry(file: LibraryFile, kind: Entry['kind'], id: string): Entry | undefined {
    const schema: z.ZodType<Entry> = entrySchemas[kind];
    return this.data(file, schema, { kind, id });
  }

  topic(id: string, { main, translation }: TopicParts): Topic | undefined {
    if (main === undefined) {
      if (translation !== undefined) {
        this.report(
          translation.path,
          [],
          error('misplaced-file', 'This translation has no original.', `Add content/${topicFile(id, 'en')}, or remove this file.`),
        );
      }
      return undefined;
    }
    const facts = this.data(main, topicSchema);
    const zh = translation === undefined ? undefined : this.data(translation, topicTranslationSchema);
    if (facts === undefined) return undefined;
    const { title, line, awaiting, ...rest } = facts;
    return fullTopicSchema.parse({
      id,
      ...rest,
      en: { title, line, awaiting, introduction: this.#sources.get(main.path)?.body ?? '' },
      ...(zh !== undefined && translation !== undefined
        ? { zh: { ...zh, introduction: this.#sources.get(translation.path)?.body ?? '' } }
        : {}),
    });
  }

  /** The records of a file with their keys as ids. All keys are added to `known`, so that one faulty record faults no reference. */
  records<Output>(file: LibraryFile, schema: z.ZodType<Record<string, Output>>, known: Set<string>): readonly (Output & { id: string })[] {
    const records = this.data(file, schema);
    const raw = this.#sources.get(file.path)?.data;
    if (typeof raw === 'object' && raw !== null) for (const id of Object.keys(raw)) known.add(id);
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
      this.report(file.path, [key], error('unknown-key', `Unknown key "${key}".`, remedy), true);
    }
    const result = schema.safeParse(isObject ? { ...data, ...given } : data, { reportInput: true });
    if (result.success) return result.data;
    for (const { path, aboutKey, ...problem } of schemaProblems(result.error, schema, Object.keys(given)))
      this.report(file.path, path, problem, aboutKey);
    return undefined;
  }
}

function error(rule: string, message: string, remedy: string): Problem {
  return { severity: 'error', rule, message, remedy };
}
