import { searchRecord } from '#domain/search-record.ts';
import { library } from '../../library.ts';

/** What `integrations/build-search.ts` indexes; it removes this file when it has. */
export function GET(): Response {
  return new Response(JSON.stringify(library.entries.map((entry) => searchRecord(entry, library))));
}
