import { searchWords } from '#domain/search/search-vocabulary.ts';
import { library } from '../../library.ts';

/** The words of the list, which the search page fetches when a query seems misspelt. */
export function GET(): Response {
  return new Response(JSON.stringify(searchWords(library)));
}
