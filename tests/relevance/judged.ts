import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { idSchema } from '#domain/identifiers.ts';
import type { Library } from '#domain/library.ts';

/** What kind of thing a query asks for, in the order of tables. */
export const categories = [
  'name',
  'acronym',
  'title',
  'author',
  'venue',
  'identifier',
  'topic',
  'typo',
  'question',
  'cross',
  'mixed',
] as const;

/** What script a query is written in; `mixed` is both at once. */
export const queryLanguages = ['en', 'zh', 'mixed'] as const;

/** The first half may be looked at while the search is improved, the second only proves it. */
export const halves = ['first', 'second'] as const;

const judgedSchema = z.strictObject({
  query: z.string().trim().min(1).meta({ description: 'What a reader types.' }),
  category: z.enum(categories),
  language: z.enum(queryLanguages),
  half: z.enum(halves),
  relevant: z.array(idSchema).min(1).meta({ description: 'Ids of the entries that answer it.' }),
});

/** A query, and the works of the list that it should find. */
export type Judged = Readonly<z.output<typeof judgedSchema>>;

/**
 * Reads judged queries. Throws with all that is wrong at once: faulty items, queries that stand twice, works that are
 * named twice or that the list does not have.
 * @param known The ids of all entries.
 */
export function readJudged(text: string, known: ReadonlySet<string>): readonly Judged[] {
  const result = z.array(judgedSchema).safeParse(parse(text));
  if (!result.success) throw new Error(`judged.yaml is not a list of judged queries:\n${z.prettifyError(result.error)}`);
  const faults = result.data.flatMap(({ query, relevant }, index) => [
    ...(result.data.findIndex((other) => other.query === query) < index ? [`“${query}” stands twice.`] : []),
    ...relevant.filter((id) => !known.has(id)).map((id) => `“${query}” names ${id}, which is no entry.`),
    ...relevant.filter((id, place) => relevant.indexOf(id) < place).map((id) => `“${query}” names ${id} twice.`),
  ]);
  if (faults.length > 0) throw new Error(`judged.yaml has faults:\n${faults.join('\n')}`);
  return result.data;
}

/** The library in content/, which the judged queries are about, whatever library is published. */
export async function judgedLibrary(): Promise<Library> {
  return readLibrary(await listFiles(fileURLToPath(new URL('../../content', import.meta.url))), 'content').library;
}

/** The judged queries of judged.yaml. */
export async function loadJudged(library: Library): Promise<readonly Judged[]> {
  const text = await readFile(new URL('judged.yaml', import.meta.url), 'utf8');
  return readJudged(text, new Set(library.entries.map(({ id }) => id)));
}
