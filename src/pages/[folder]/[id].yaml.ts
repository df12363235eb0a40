import type { APIRoute, GetStaticPaths } from 'astro';
import { kindFolder } from '#domain/vocabulary.ts';
import { library, shownBy, sourceOf } from '../../library.ts';

export const getStaticPaths = (() =>
  library.entries.map((entry) => ({
    params: { folder: kindFolder(entry.kind), id: entry.id },
  }))) satisfies GetStaticPaths;

/** `/papers/orca.yaml`: the file of an entry as it is written. */
export const GET: APIRoute = ({ params }) =>
  new Response(sourceOf(shownBy(library.entry, params['id'])), { headers: { 'content-type': 'application/yaml' } });
