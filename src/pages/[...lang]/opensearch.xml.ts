import type { APIContext } from 'astro';
import { openSearch } from '#domain/search/open-search.ts';
import { languageOf, languageRoutes, translator } from '../../i18n/index.ts';
import { urls } from '../../urls.ts';

export function getStaticPaths() {
  return languageRoutes.map(({ lang }) => ({ params: { lang } }));
}

export function GET({ params, site }: APIContext): Response {
  const language = languageOf(params['lang']);
  const t = translator(language);
  const texts = { name: t('site.name'), description: t('search.plugin') };
  return new Response(openSearch(language, texts, urls, site));
}
