import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { writeFacetTable } from '#domain/search/facet-table.ts';
import { writeIdTables } from '#domain/search/id-table.ts';
import type { IndexedEntry } from '#domain/search/search-record.ts';

/** A file of the site. */
export interface SiteFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** How many places of words a part of the index holds. Measured on this list: parts of 2 KB, as many as cost little in the table of all. */
const placesOfPart = 900;

/**
 * The files of a search: the index of Pagefind, the found record of each entry under the key that the index gives it, and the tables of facets and of ids. Any error that Pagefind reports is thrown.
 * @param onIndexed Told after each entry.
 */
export async function searchFiles(entries: readonly IndexedEntry[], onIndexed: () => void = () => undefined): Promise<readonly SiteFile[]> {
  const entryById = new Map(entries.map((entry) => [entry.indexed.url, entry]));
  // The index is cut into parts after a number of places, not of bytes. Small parts: a query fetches little of what it did not ask for.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(placesOfPart);
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const { indexed } of entries) {
      failOn((await index.addCustomRecord(indexed)).errors, indexed.url);
      onIndexed();
    }
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
      ...writeIdTables(ids),
    ];
  } finally {
    await pagefind.close();
  }
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
