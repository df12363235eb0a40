// Astro reads this file by its name.
import { relative } from 'node:path';
import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { formatDiagnostic } from '#domain/diagnostic.ts';
import { entrySchema } from '#domain/entry.ts';
import type { Library } from '#domain/library.ts';
import { fullSourceSchema } from '#domain/source.ts';
import { fullTopicSchema } from '#domain/topic.ts';
import { fullVenueSchema } from '#domain/venue.ts';
import { languages } from '#domain/vocabulary.ts';

/** One thing to store: its id, its data, and the Markdown that Astro renders for it. */
interface Item {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly markdown?: string;
}

/** The library is read once for all collections, and again when a file of it changes. */
let reading: Promise<Library> | undefined;

export const collections = {
  entries: defineCollection({ loader: libraryLoader('entries', (library) => library.entries.map(asItem)), schema: entrySchema }),
  topics: defineCollection({ loader: libraryLoader('topics', (library) => library.topics.map(asItem)), schema: fullTopicSchema }),
  venues: defineCollection({ loader: libraryLoader('venues', (library) => library.venues.map(asItem)), schema: fullVenueSchema }),
  sources: defineCollection({ loader: libraryLoader('sources', (library) => library.sources.map(asItem)), schema: fullSourceSchema }),
  introductions: defineCollection({ loader: libraryLoader('introductions', introductions) }),
};

/** Fills a collection from the library. The data are parsed already, so they are stored as they are. */
function libraryLoader(name: string, items: (library: Library) => readonly Item[]): Loader {
  return {
    name: `library-${name}`,
    async load({ store, renderMarkdown, generateDigest, watcher }: LoaderContext) {
      const fill = async (): Promise<void> => {
        const library = await (reading ??= readContent());
        store.clear();
        for (const { id, data, markdown } of items(library)) {
          const rendered = markdown === undefined ? {} : { rendered: await renderMarkdown(markdown) };
          store.set({ id, data, digest: generateDigest({ data, markdown }), ...rendered });
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

/** The library, or an error with everything that is wrong with it, as `npm run check` prints it. */
async function readContent(): Promise<Library> {
  const folder = contentFolder();
  const { library, diagnostics } = readLibrary(await listFiles(folder), relative(process.cwd(), folder) || '.');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return library;
  throw new Error(`The library has errors:\n\n${errors.map((error) => formatDiagnostic(error, 'text')).join('\n')}`);
}

function asItem<Noun extends { readonly id: string }>(noun: Noun): Item {
  return { id: noun.id, data: noun };
}

function introductions(library: Library): readonly Item[] {
  return library.topics.flatMap((topic) =>
    languages.flatMap((language) => {
      const markdown = topic[language]?.introduction ?? '';
      return markdown === '' ? [] : [{ id: `${topic.id}/${language}`, data: {}, markdown }];
    }),
  );
}
