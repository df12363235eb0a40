import type { APIRoute } from 'astro';
import { topicLibraryJson } from '#domain/exports/library-json.ts';
import { library } from '../../library.ts';
import { urls } from '../../urls.ts';

export function getStaticPaths() {
  return library.topics.filter((topic) => library.countOf(topic) > 0).map(({ id }) => ({ params: { id } }));
}

/** `/topics/serving.json`: what `/library.json` says of a topic and its works. */
export const GET: APIRoute = ({ params, site }) => {
  const topic = library.topic(params['id'] ?? '');
  if (topic === undefined) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(topicLibraryJson(topic, library, urls, site))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
