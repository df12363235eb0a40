import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '#domain/entry.ts';
import { kindFolder } from '#domain/vocabulary.ts';
import { library, sourceOf } from '../../library.ts';

export const getStaticPaths = (() =>
  library.entries.map((entry) => ({
    params: { folder: kindFolder(entry.kind), id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

/** `/papers/orca.yaml`: the file of an entry as it is written. */
export const GET: APIRoute<{ entry: Entry }> = ({ props }) =>
  new Response(sourceOf(props.entry), { headers: { 'content-type': 'application/yaml' } });
