import type { APIRoute } from 'astro';
import { pathsJson } from '#domain/plan/works-files.ts';
import { languageOf, languageRoutes } from '../../i18n/index.ts';
import { library } from '../../library.ts';

export function getStaticPaths() {
  return languageRoutes.map(({ lang }) => ({ params: { lang } }));
}

/** `/paths.json` and `/zh/paths.json`: the steps of all paths, for who has begun one. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(pathsJson(library, languageOf(params['lang'])))}\n`, { headers: { 'content-type': 'application/json' } });
