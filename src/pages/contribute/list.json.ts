import { listHead } from '#domain/contribution/published-list.ts';
import { library } from '../../library.ts';

/** `/contribute/list.json`: what a draft is checked against in the browser, but for the entries, which stand in parts. */
export function GET(): Response {
  return new Response(`${JSON.stringify(listHead(library))}\n`, { headers: { 'content-type': 'application/json' } });
}
