import { libraryJson } from '#domain/exports/library-json.ts';
import { library } from '../library.ts';
import { urls } from '../urls.ts';

/** `/library.json`: the whole library for other tools. */
export function GET({ site }: { site: URL | undefined }): Response {
  return new Response(`${JSON.stringify(libraryJson(library, urls, site))}\n`, { headers: { 'content-type': 'application/json' } });
}
