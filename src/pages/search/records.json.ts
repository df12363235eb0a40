import { facetValues } from '#domain/facets.ts';
import { writeRecord } from '#domain/search/found-record.ts';
import { foundRecord, type IndexedEntry, searchRecord } from '#domain/search/search-record.ts';
import { library } from '../../library.ts';

/** What `integrations/build-search.ts` indexes; it removes this file when it has. */
export function GET(): Response {
  const entries: readonly IndexedEntry[] = library.entries.map((entry) => ({
    indexed: searchRecord(entry, library),
    found: writeRecord(foundRecord(entry, library)),
    facets: facetValues(entry, library),
    added: entry.added,
    formerIds: entry.formerIds,
  }));
  return new Response(JSON.stringify(entries));
}
