import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { distinctList, lineSchema, localTextSchema, translationOfSchema } from './text.ts';

const name = lineSchema.max(60);

/** One record of `content/glossary.yaml`: a term of the field, how Chinese engineers say it, and what it means. */
export const termSchema = z.strictObject({
  en: name.meta({ description: 'The term in English: pipeline bubble.' }),
  zh: name.meta({ description: 'The term in Chinese texts; the English one where engineers say that: 流水线气泡.' }),
  aliases: distinctList(name).default([]).meta({ description: 'Other names in either language, found by search.' }),
  avoid: distinctList(name).default([]).meta({ description: 'Chinese renderings that texts must not use, so that a term has one.' }),
  definition: localTextSchema({ en: 320, zh: 150 }).meta({ description: 'One or two sentences.' }),
  entries: distinctList(idSchema).min(1).meta({ description: 'Ids of the entries that define or use it, the first to read first.' }),
  translationOf: translationOfSchema,
});

/** `content/glossary.yaml`: id to term. */
export const glossarySchema = z.record(idSchema, termSchema);

/** A term with its id. */
export const fullTermSchema = termSchema.extend({ id: idSchema });

export type Term = z.output<typeof fullTermSchema>;
