import type { APIRoute, GetStaticPaths } from 'astro';
import { mapSentences } from '#domain/maps/map-sentences.ts';
import { mappedTopics } from '#domain/maps/mapped-works.ts';
import { placeWorks } from '#domain/maps/place-works.ts';
import { languageOf, languageRoutes } from '../../../i18n/index.ts';
import { library } from '../../../library.ts';

export const getStaticPaths = (() =>
  languageRoutes.flatMap(({ lang }) => mappedTopics(library).map(({ id }) => ({ params: { lang, id } })))) satisfies GetStaticPaths;

/** `/map/serving.json`: the sentences of the works of a map. */
export const GET: APIRoute = ({ params }) => {
  const topic = library.topic(params['id'] ?? '');
  if (topic === undefined) throw new Error(`There is no topic ${params['id']} that has a map.`);
  return Response.json(mapSentences(placeWorks(library, topic), library, languageOf(params['lang'])));
};
