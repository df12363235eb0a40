import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { contentFolder, type LibraryFile, listFiles } from '#content-files/list-files.ts';
import { type ReadLibrary, readLibrary } from '#content-files/read-library.ts';
import { KeptData } from '../../src/kept/kept-data.ts';
import { fail } from './command-line.mjs';

/** The files of the library that a command works on. */
export interface ContentFiles {
  readonly folder: string;
  /** The folder as people write it from where they are. */
  readonly shown: string;
  readonly files: readonly LibraryFile[];
}

/** The folder content/, or that of `CONTENT_DIR`. Ends the command where there is none. */
export async function contentPlace(): Promise<Pick<ContentFiles, 'folder' | 'shown'>> {
  const folder = contentFolder();
  const shown = shownFrom(process.cwd(), folder);
  await readdir(folder).catch((cause: NodeJS.ErrnoException) =>
    fail(
      cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
        ? `There is no folder ${shown}. CONTENT_DIR says which folder holds the library; without it, that is content/ of where you are.`
        : `The folder ${shown} cannot be read: ${cause.message}.`,
    ),
  );
  return { folder, shown };
}

/** The files of the library. Ends the command where they cannot be read. */
export async function contentFiles(): Promise<ContentFiles> {
  const { folder, shown } = await contentPlace();
  const files = await listFiles(folder).catch((cause: NodeJS.ErrnoException) =>
    fail(`The folder ${shown} cannot be read: ${cause.message}.`),
  );
  return { folder, shown, files };
}

/** The library of some files. What has not changed since a command read it is not parsed again. */
export async function readKept({ folder, shown, files }: ContentFiles): Promise<ReadLibrary> {
  const kept = await KeptData.of(folder);
  const read = readLibrary(files, shown, kept);
  kept.save();
  return read;
}

/** The files that were named, relative to the content folder; all where none was. Ends the command where one is not in it. */
export function namedFiles(names: readonly string[], { folder, shown, files }: ContentFiles): ReadonlySet<string> {
  const all = new Set(files.map(({ path }) => path));
  const named = new Set(names.map((name) => shownFrom(folder, name)));
  const unknown = names.filter((name) => !all.has(shownFrom(folder, name)));
  if (unknown.length > 0) fail(`Not in ${shown}: ${unknown.join(', ')}`);
  return named.size === 0 ? all : named;
}

function shownFrom(place: string, path: string): string {
  return relative(place, path).replaceAll('\\', '/') || '.';
}
