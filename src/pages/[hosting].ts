import type { APIRoute, GetStaticPaths } from 'astro';
import { headersFile } from '#domain/site/cache-control.ts';
import { urls } from '../urls.ts';

/** Written as a parameter, since Astro makes no page of a file whose own name begins with an underscore. */
export const getStaticPaths = (() => [{ params: { hosting: '_headers' } }]) satisfies GetStaticPaths;

/** What static hosts send with files, in the form that Netlify and Cloudflare Pages read. */
export const GET: APIRoute = () => new Response(headersFile(urls.file('')));
