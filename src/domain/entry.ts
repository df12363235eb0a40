import { z } from 'zod';
import { arxivIdSchema, daySchema, doiSchema, idSchema, monthSchema, urlSchema } from './identifiers.ts';
import { distinctList, lineSchema, localTextSchema, translationOfSchema, whyLimits } from './text.ts';
import { kinds, languages, tiers } from './vocabulary.ts';

const title = lineSchema.max(300).meta({ description: 'The title as published, capitals included.' });
const name = lineSchema.max(120);

/** Lists of questions a reader may type, by language. */
const questions = z.array(lineSchema.max(120)).min(1).max(6);

/** What every entry states, in the order of its file: first what it is and where it belongs, … */
const naming = {
  id: idSchema.meta({ description: 'The file name without its ending; the address of the page; permanent.' }),
  title,
  short: name.max(60).optional().meta({ description: 'The name people use, when it is not how the title begins: PagedAttention.' }),
  aliases: distinctList(name).default([]).meta({ description: 'Other names to find it by, in either language; not shown as titles.' }),
  formerTitles: distinctList(title).default([]).meta({ description: 'Titles of preprints and of other lists, searchable.' }),
  formerIds: distinctList(idSchema).default([]).meta({ description: 'Ids this entry had before it was renamed; they keep working.' }),
  tier: z.enum(tiers).meta({ description: 'must-read, optional or advanced, by the criteria on /about/.' }),
  topics: distinctList(idSchema).min(1).meta({ description: 'Ids from content/topics; the first is its home.' }),
} as const;

const authors = z.array(name).meta({ description: 'All authors in order, first name first, as on the work.' });

/** … then, after what its kind adds, the facts and the texts. */
const facts = {
  year: z.int().min(1940).max(2100).optional().meta({ description: 'The year of publication.' }),
  published: monthSchema.optional().meta({ description: 'When it was first public, YYYY-MM or YYYY; for a paper the preprint counts.' }),
  language: z.enum(languages).meta({ description: 'The language of the work itself.' }),
  ids: z
    .strictObject({
      doi: doiSchema.optional().meta({ description: 'The DOI in lower case, without https://doi.org/.' }),
      arxiv: arxivIdSchema.optional().meta({ description: 'The arXiv identifier without version.' }),
    })
    .default({})
    .meta({ description: 'Identifiers of the work.' }),
  links: z
    .strictObject({
      page: urlSchema.meta({ description: 'The page about the work at its publisher: the abstract page of a paper.' }),
      pdf: urlSchema.optional().meta({ description: 'The full text as PDF.' }),
      code: urlSchema.optional().meta({ description: 'The official code.' }),
      docs: urlSchema.optional().meta({ description: 'Documentation, or an introduction by the authors.' }),
      slides: urlSchema.optional().meta({ description: 'Slides of a talk about it.' }),
      video: urlSchema.optional().meta({ description: 'A recording.' }),
    })
    .meta({ description: 'Where to read it: page, and pdf, code, docs, slides or video where they exist.' }),
  minutes: z.int().min(1).max(12_000).optional().meta({ description: 'An honest estimate of the minutes it takes.' }),
  why: localTextSchema(whyLimits).meta({
    description: 'One sentence in each language, en and zh: what the reader gets from it. Never praise.',
  }),
  summary: localTextSchema({ en: 900, zh: 400 })
    .optional()
    .meta({ description: 'Two to four sentences: what it does, what changed because of it.' }),
  answers: z
    .strictObject({ en: questions, zh: questions.optional() })
    .optional()
    .meta({ description: 'Questions a reader would type that this work answers.' }),
  prerequisites: distinctList(idSchema).default([]).meta({ description: 'Ids of entries to read first.' }),
  buildsOn: z
    .array(z.strictObject({ entry: idSchema, how: localTextSchema({ en: 90, zh: 40 }) }))
    .default([])
    .meta({ description: 'Earlier works this one extends, uses or answers, and how.' }),
  lineageNote: localTextSchema({ en: 200, zh: 90 })
    .optional()
    .meta({ description: 'Why `buildsOn` is empty: what the work grew from that this list does not hold.' }),
  citationKey: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'A citation key has lower-case letters, digits and single hyphens only.' })
    .optional()
    .meta({ description: 'The BibTeX key: last name, year, first word of the title. Written once, never changed.' }),
  recommendedBy: distinctList(idSchema).default([]).meta({ description: 'Ids from content/sources.yaml: the lists it comes from.' }),
  added: daySchema.meta({ description: 'The day it joined the list, as in 2026-11-21.' }),
  reviewed: daySchema
    .optional()
    .meta({ description: 'The day somebody last checked what this entry says against the work or its abstract.' }),
  translationOf: translationOfSchema,
} as const;

/** The schema of each kind of entry. The kind and the id come from the folder and the name of the file. */
export const entrySchemas = {
  paper: z.strictObject({
    kind: z.literal('paper'),
    ...naming,
    authors: authors.min(1),
    venue: z.string().meta({ description: 'An id from content/venues.yaml: SOSP, NeurIPS, arXiv.' }),
    ...facts,
    year: facts.year.unwrap().meta({ description: 'The year of the publication that `venue` names.' }),
  }),
  framework: z.strictObject({
    kind: z.literal('framework'),
    ...naming,
    repository: urlSchema.meta({ description: 'The repository of its source code.' }),
    license: name.optional().meta({ description: 'The SPDX identifier of its licence: Apache-2.0.' }),
    maintainers: z.array(name).default([]).meta({ description: 'The organisations or people who keep it.' }),
    authors: authors.default([]),
    ...facts,
  }),
  course: z.strictObject({
    kind: z.literal('course'),
    ...naming,
    institution: name.optional().meta({ description: 'The university or company that teaches it.' }),
    number: name.optional().meta({ description: 'The number in its catalogue: 15-442/15-642.' }),
    term: name.optional().meta({ description: 'The offering that is linked: Spring 2024.' }),
    instructors: z.array(name).default([]).meta({ description: 'Who teaches it.' }),
    authors: authors.default([]),
    ...facts,
  }),
  article: z.strictObject({
    kind: z.literal('article'),
    ...naming,
    publisher: name.optional().meta({ description: 'The blog, company or magazine that publishes it.' }),
    authors: authors.default([]),
    ...facts,
  }),
  video: z.strictObject({
    kind: z.literal('video'),
    ...naming,
    channel: name.optional().meta({ description: 'The channel or conference that publishes it.' }),
    authors: authors.default([]),
    ...facts,
  }),
  book: z.strictObject({
    kind: z.literal('book'),
    ...naming,
    publisher: name.optional().meta({ description: 'The publishing house.' }),
    authors: authors.default([]),
    ...facts,
  }),
  collection: z.strictObject({
    kind: z.literal('collection'),
    ...naming,
    publisher: name.optional().meta({ description: 'The organisation that keeps it.' }),
    authors: authors.default([]),
    ...facts,
  }),
} as const satisfies Record<(typeof kinds)[number], z.ZodType>;

/** Any entry: one thing to read, watch or run. */
export const entrySchema = z.discriminatedUnion('kind', [
  entrySchemas.paper,
  entrySchemas.framework,
  entrySchemas.course,
  entrySchemas.article,
  entrySchemas.video,
  entrySchemas.book,
  entrySchemas.collection,
]);

export type Entry = z.output<typeof entrySchema>;
