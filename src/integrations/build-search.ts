import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readContent } from '#content-files/read-content.ts';
import { writeFacetTable } from '#domain/search/facet-table.ts';
import { writeIdTable } from '#domain/search/id-table.ts';
import { type IndexedEntry, indexedEntry, type SearchRecord } from '#domain/search/search-record.ts';
import { siteData } from './site-data.ts';

interface SiteFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Builds the Pagefind index from the library; it needs no page. Any error that Pagefind reports fails the build. */
export function buildSearch(): AstroIntegration {
  return {
    name: 'build-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { library } = await readContent();
        const entries = library.entries.map((entry) => indexedEntry(entry, library));
        for (const { path, content } of [...(await searchFiles(entries)), ...siteData(library)]) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${entries.length} entries indexed`);
      },
    },
  };
}

/** The files of a search: the index of Pagefind, the found record of each entry under the key that the index gives it, and the tables of facets and of ids. */
export async function searchFiles(entries: readonly IndexedEntry[]): Promise<readonly SiteFile[]> {
  const entryById = new Map(entries.map((entry) => [entry.indexed.url, entry]));
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const indexed = entries.map((entry) => entry.indexed);
    for (const record of [padding(indexed), ...indexed]) failOn((await index.addCustomRecord(record)).errors, record.url);
    const { errors: faults, files } = await index.getFiles();
    failOn(faults, 'the index');
    const unsorted = files.flatMap(({ path, content }) => {
      const [, key] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      const entry = key === undefined ? undefined : entryById.get(urlOf(content));
      return key === undefined || entry === undefined ? [] : [{ ...entry, key }];
    });
    const found = unsorted.toSorted((a, b) => (a.indexed.url < b.indexed.url ? -1 : 1));
    const ids = found.map(({ key, indexed, formerIds }) => ({ key, ids: [indexed.url, ...formerIds] }));
    return [
      ...files.filter(({ path }) => isUsed(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
      ...found.map(({ key, found: content }) => ({ path: `search/records/${key}.json`, content })),
      { path: 'search/facets.json', content: writeFacetTable(found) },
      { path: 'search/ids.json', content: writeIdTable(ids) },
    ];
  } finally {
    await pagefind.close();
  }
}

/** How many places the padding has in all, and of one word at most. */
const places = { all: 8_000_000, word: 240 };

/**
 * A record that has every word many times. The index is cut into parts after a number of places, not of bytes, and a place
 * that repeats costs next to nothing: with it the parts are small, and a query fetches little of what it did not ask for.
 * A search leaves it out by its filter.
 */
function padding(records: readonly SearchRecord[]): pagefind.CustomRecord {
  const words = new Set(records.flatMap(({ content, meta }) => [content, ...Object.values(meta)].join(' ').split(' ')));
  const times = Math.min(places.word, Math.floor(places.all / words.size));
  return {
    url: 'padding',
    language: 'unknown',
    filters: { padding: ['yes'] },
    content: [...words].map((word) => `${word} `.repeat(times)).join('') || 'padding',
  };
}

/** The address in a fragment, which is a JSON object compressed behind a mark. */
function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string }).url;
}

/** Not used here: Pagefind's own interface, its worker, and what it gives back of a record. */
function isUsed(path: string): boolean {
  return !/^fragment\/|pagefind-(ui|modular-ui|component-ui|highlight|playground|worker)/.test(path);
}

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${what}: ${errors.join('; ')}`);
}
