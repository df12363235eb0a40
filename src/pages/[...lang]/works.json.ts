import type { APIRoute } from 'astro';
import { worksJson } from '#domain/plan/works-json.ts';
import { languageOf, languageRoutes } from '../../i18n/index.ts';
import { library } from '../../library.ts';

export function getStaticPaths() {
  return languageRoutes.map(({ lang }) => ({ params: { lang } }));
}

/** `/works.json` and `/zh/works.json`: what the pages that plan reading know of the list. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(worksJson(library, languageOf(params['lang'])))}\n`, { headers: { 'content-type': 'application/json' } });
