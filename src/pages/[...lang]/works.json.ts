import type { APIRoute } from 'astro';
import { worksIndex } from '#domain/plan/works-files.ts';
import { languageOf, languageRoutes } from '../../i18n/index.ts';
import { library } from '../../library.ts';

export function getStaticPaths() {
  return languageRoutes.map(({ lang }) => ({ params: { lang } }));
}

/** `/works.json` and `/zh/works.json`: what the pages that plan reading know of the list before they fetch works. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(worksIndex(library, languageOf(params['lang'])))}\n`, { headers: { 'content-type': 'application/json' } });
