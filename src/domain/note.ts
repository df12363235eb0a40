import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { lineSchema, translationOfSchema } from './text.ts';

/** A decimal number; text keeps the digits that were written, so that a test knows how exact it is. */
const numberSchema = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((text) => text.trim() !== '' && Number.isFinite(Number(text)), {
    error: (issue) => `${JSON.stringify(issue.input)} is not a number.`,
    params: { remedy: 'Write it as in 0.27 or 7.5e9.' },
  });

/** A number that a note states and a test computes from a formula of the note. */
const computedSchema = z.strictObject({
  formula: lineSchema.meta({ description: 'TeX that stands in the note in both languages, without its equals sign.' }),
  where: z.record(z.string(), numberSchema).meta({ description: 'What each variable is, by its TeX: { N: 64, "\\\\Psi": 7.5e9 }.' }),
  gives: numberSchema.meta({ description: 'The result, with as many digits as are certain: 0.273.' }),
  stated: lineSchema.meta({ description: 'How the note states it: 27%.' }),
});

/** The front matter of `content/notes/en/<id>.md`. */
export const noteSchema = z.strictObject({
  computed: z.array(computedSchema).default([]).meta({ description: 'The numbers of the note that its formulas give.' }),
});

/** The front matter of `content/notes/zh/<id>.md`. */
export const noteTranslationSchema = z.strictObject({ translationOf: translationOfSchema });

/** Notes on an entry, which has the same id: its idea worked through, in Markdown. */
export const fullNoteSchema = noteSchema.extend({
  id: idSchema,
  en: z.strictObject({ body: z.string() }),
  zh: z.strictObject({ body: z.string(), translationOf: translationOfSchema }).optional(),
});

export type Note = z.output<typeof fullNoteSchema>;
