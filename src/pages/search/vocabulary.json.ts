import { searchVocabulary } from '#domain/search/search-vocabulary.ts';
import { library } from '../../library.ts';

/** What the search page knows of the whole list before it asks the index. */
export function GET(): Response {
  return new Response(JSON.stringify(searchVocabulary(library)));
}
