// Astro reads this file by its name.
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder, type LibraryFile, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { entryFile, noteFile, pathFile, topicFile } from '#domain/content-paths.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { entrySchema } from '#domain/entry.ts';
import type { Library } from '#domain/library.ts';
import { storedLinkRecordSchema } from '#domain/link-record.ts';
import { fullNoteSchema } from '#domain/note.ts';
import { fullPathSchema } from '#domain/path.ts';
import { fullPersonSchema } from '#domain/person.ts';
import { fullSourceSchema } from '#domain/source.ts';
import { fullTermSchema } from '#domain/term.ts';
import { fullTopicSchema } from '#domain/topic.ts';
import { fullVenueSchema } from '#domain/venue.ts';
import { languages } from '#domain/vocabulary.ts';

/** One thing to store: its id and data, or a text that Astro renders. */
interface Item {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** The file of the text, relative to the content folder. */
  readonly file?: string;
  /** The Markdown of that file; without it the file is MDX, which Astro compiles itself. */
  readonly markdown?: string;
}

/** A library and the files it was read from. */
interface Content {
  readonly library: Library;
  readonly files: readonly LibraryFile[];
}

/** The library is read once for all collections, and again when a file of it changes. */
let reading: Promise<Content> | undefined;

export const collections = {
  entries: defineCollection({ loader: libraryLoader('entries', ({ library }) => library.entries.map(asItem)), schema: entrySchema }),
  topics: defineCollection({ loader: libraryLoader('topics', ({ library }) => library.topics.map(asItem)), schema: fullTopicSchema }),
  venues: defineCollection({ loader: libraryLoader('venues', ({ library }) => library.venues.map(asItem)), schema: fullVenueSchema }),
  sources: defineCollection({ loader: libraryLoader('sources', ({ library }) => library.sources.map(asItem)), schema: fullSourceSchema }),
  people: defineCollection({ loader: libraryLoader('people', ({ library }) => library.people.map(asItem)), schema: fullPersonSchema }),
  notes: defineCollection({ loader: libraryLoader('notes', ({ library }) => library.notes.map(asItem)), schema: fullNoteSchema }),
  paths: defineCollection({ loader: libraryLoader('paths', ({ library }) => library.paths.map(asItem)), schema: fullPathSchema }),
  terms: defineCollection({ loader: libraryLoader('terms', ({ library }) => library.terms.map(asItem)), schema: fullTermSchema }),
  /** What the last check of links found. One item always: Astro warns of collections without. */
  linkRecord: defineCollection({
    loader: libraryLoader('link-record', ({ library }) => [{ id: 'last', data: { record: library.linkRecord } }]),
    schema: storedLinkRecordSchema,
  }),
  /** What Astro renders: introductions of topics, notes, and the prose of paths, by file. */
  texts: defineCollection({ loader: libraryLoader('texts', ({ library }) => texts(library)) }),
  /** The files of entries as they are written, for those who correct them. */
  sourceFiles: defineCollection({ loader: libraryLoader('source-files', sourceFiles), schema: z.object({ text: z.string() }) }),
};

/** Fills a collection from the library. The data are parsed already, so they are stored as they are. */
function libraryLoader(name: string, items: (content: Content) => readonly Item[]): Loader {
  return {
    name: `library-${name}`,
    async load({ store, renderMarkdown, generateDigest, watcher, config }: LoaderContext) {
      const root = fileURLToPath(config.root);
      const fill = async (): Promise<void> => {
        const content = await (reading ??= readContent());
        store.clear();
        for (const { id, data, file, markdown } of items(content)) {
          const path = file === undefined ? undefined : join(contentFolder(), file);
          const digest = generateDigest({ data, markdown });
          if (path === undefined) store.set({ id, data, digest });
          else if (markdown === undefined) {
            store.set({ id, data, digest, filePath: relative(root, path).split(sep).join('/'), deferredRender: true });
          } else store.set({ id, data, digest, rendered: await renderMarkdown(markdown, { fileURL: pathToFileURL(path) }) });
        }
      };
      await fill();
      watcher?.add(contentFolder());
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentFolder())) return;
        reading = undefined;
        void fill();
      });
    },
  };
}

/** The content, or an error with everything that is wrong with it, as `npm run check` prints it. */
async function readContent(): Promise<Content> {
  const folder = contentFolder();
  const files = await listFiles(folder);
  const { library, diagnostics } = readLibrary(files, relative(process.cwd(), folder) || '.');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { library, files };
  throw new Error(`The library has errors:\n\n${errors.map((error) => formatDiagnostic(error, 'text')).join('\n')}`);
}

function asItem<Noun extends { readonly id: string }>(noun: Noun): Item {
  return { id: noun.id, data: noun };
}

function sourceFiles({ library, files }: Content): readonly Item[] {
  const entries = new Set(library.entries.map(entryFile));
  return files.filter(({ path }) => entries.has(path)).map(({ path, text }) => ({ id: path, data: { text } }));
}

function texts(library: Library): readonly Item[] {
  const text = (file: string, markdown?: string): Item => ({ id: file, data: {}, file, ...(markdown === undefined ? {} : { markdown }) });
  return languages.flatMap((language) => [
    ...library.topics.flatMap(({ id, [language]: own }) =>
      own === undefined || own.introduction === '' ? [] : [text(topicFile(id, language), own.introduction)],
    ),
    ...library.notes.flatMap(({ id, [language]: own }) => (own === undefined ? [] : [text(noteFile(id, language), own.body)])),
    ...library.paths.flatMap(({ id, [language]: own }) => (own === undefined ? [] : [text(pathFile(id, language))])),
  ]);
}
