import { readContent } from '#content-files/read-content.ts';
import { entryFile } from '#domain/content-paths.ts';
import type { Entry } from '#domain/entry.ts';

// Read once for all pages; while the site is developed, `integrations/watch-library.ts` has this module run again after a change.
const content = await readContent();
const textByPath = new Map(content.files.map(({ path, text }) => [path, text]));

/** The library that this site shows. */
export const library = content.library;

/** The file of an entry as it is written. */
export function sourceOf(entry: Pick<Entry, 'kind' | 'id'>): string {
  return textByPath.get(entryFile(entry)) ?? '';
}
