import { publishedList } from '#domain/contribution/published-list.ts';
import { library } from '../../library.ts';

/** `/contribute/list.json`: what a draft is checked against in the browser. */
export function GET(): Response {
  return new Response(`${JSON.stringify(publishedList(library))}\n`, { headers: { 'content-type': 'application/json' } });
}
