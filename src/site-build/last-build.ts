import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, digest } from '../kept/cache-folder.ts';
import { keepFile } from '../kept/keep-file.ts';
import type { RenderedTexts } from '../markdown/render-texts.ts';
import type { SiteFileRecord } from './site-folder.ts';

/** What a build remembers for the next one into the same folder. */
export interface LastBuild {
  /** The code that it was built with. */
  readonly code: string;
  /** What the library answered to each reading, as a fingerprint. */
  readonly readings: readonly (readonly [reading: string, fingerprint: string])[];
  /** What each page read, by the places of the readings above. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
  /** What says which pages there are, by places of the readings. */
  readonly list: readonly number[];
  /** The texts as HTML by their file, each with the digest of what it was rendered from. */
  readonly texts: RenderedTexts;
  /** What pages had kept, by name, and by which pages. */
  readonly kept: Readonly<Record<string, { readonly made: unknown; readonly by: readonly string[] }>>;
  /** The records that the search index was made of, as a fingerprint, and its files. */
  readonly search: { readonly fingerprint: string; readonly files: readonly string[] };
  /** All files of the site. */
  readonly files: Readonly<Record<string, SiteFileRecord>>;
}

const nothing: LastBuild = {
  code: '',
  readings: [],
  pages: {},
  list: [],
  texts: {},
  kept: {},
  search: { fingerprint: '', files: [] },
  files: {},
};

/** What the last build into a folder remembered; nothing where there was none, or by other code. */
export async function lastBuild(folder: string, code: string): Promise<LastBuild> {
  try {
    const last = JSON.parse(await readFile(placeOf(folder), 'utf8')) as LastBuild;
    return last.code === code ? last : nothing;
  } catch {
    return nothing;
  }
}

export function rememberBuild(folder: string, build: LastBuild): void {
  keepFile(placeOf(folder), JSON.stringify(build));
}

function placeOf(folder: string): string {
  return join(cacheFolder, 'sites', `${digest(folder)}.json`);
}
