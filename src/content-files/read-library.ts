import { noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { compareDiagnostics, type Diagnostic } from '#domain/diagnostic.ts';
import type { Entry } from '#domain/entry.ts';
import type { Library } from '#domain/library.ts';
import { type LinkException, linkExceptionsSchema } from '#domain/link-exception.ts';
import { type LinkRecord, linkRecordSchema } from '#domain/link-record.ts';
import { fullNoteSchema, type Note, noteSchema, noteTranslationSchema } from '#domain/note.ts';
import { fullPathSchema, type Path, pathSchema, pathTranslationSchema } from '#domain/path.ts';
import { peopleSchema, type Person } from '#domain/person.ts';
import { type RemovedWork, removedWorksSchema } from '#domain/removed-work.ts';
import { rules } from '#domain/rules/index.ts';
import { type Source, sourcesSchema } from '#domain/source.ts';
import { glossarySchema, type Term } from '#domain/term.ts';
import { fullTopicSchema, type Topic, topicSchema, topicTranslationSchema } from '#domain/topic.ts';
import { type Venue, venuesSchema } from '#domain/venue.ts';
import { FileReader, type ReadBefore, type TextFiles } from './file-reader.ts';
import type { LibraryFile } from './list-files.ts';
import { placeOfFile } from './place-of-file.ts';
import { reportRules } from './report-rules.ts';

/** A library and all that is wrong with it. With errors among the diagnostics it must not be published. */
export interface ReadLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a library from the text of its files: parses each, checks it against its schema, then looks at the whole.
 * Never throws for what is in a file. All diagnostics come at once, sorted.
 * @param folder How diagnostics name the content folder: `content`.
 * @param before Files that it knows are not parsed again.
 */
export function readLibrary(files: readonly LibraryFile[], folder: string, before?: ReadBefore): ReadLibrary {
  const reader = new FileReader(folder, before);
  const entries: Entry[] = [];
  const topics: Topic[] = [];
  const notes: Note[] = [];
  const paths: Path[] = [];
  let venues: readonly Venue[] = [];
  let sources: readonly Source[] = [];
  let people: readonly Person[] = [];
  let terms: readonly Term[] = [];
  let removed: readonly RemovedWork[] = [];
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
      case 'removed':
        removed = reader.records(file, removedWorksSchema);
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
    const { title, line, settled, awaiting, ...facts } = read.en.data;
    const zh = read.zh === undefined ? {} : { zh: { ...read.zh.data, introduction: read.zh.body } };
    topics.push(fullTopicSchema.parse({ id, ...facts, en: { title, line, settled, awaiting, introduction: read.en.body }, ...zh }));
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

  const parts = { entries, topics, venues, sources, people, notes, paths, terms, removed, linkExceptions, linkRecord };
  const library = reportRules(reader, rules, parts, known);
  return { library, diagnostics: reader.diagnostics.toSorted(compareDiagnostics) };
}
