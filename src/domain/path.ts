import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { distinctList, lineSchema, translationOfSchema } from './text.ts';
import type { Language } from './vocabulary.ts';

const stepSchema = z.strictObject({
  entry: idSchema.meta({ description: 'The id of the entry to read.' }),
  minutes: z.int().min(5).max(6000).optional().meta({ description: 'The minutes of this step, where it is not the whole work.' }),
  task: lineSchema.max(240).meta({ description: 'What to do with it: which sections, what to work out.' }),
  margin: lineSchema.max(160).optional().meta({ description: 'A remark in the margin.' }),
});

const partSchema = z.strictObject({
  id: idSchema.meta({ description: 'The name by which the text below places it: <Part id="one-device">.' }),
  title: lineSchema.max(60).meta({ description: 'The heading of the part.' }),
  milestone: lineSchema.max(160).meta({ description: 'What one can do after it.' }),
  steps: z.array(stepSchema).min(1).meta({ description: 'The works in order.' }),
});

const texts = {
  title: lineSchema.max(60).meta({ description: 'The name of the path.' }),
  line: lineSchema.max(90).meta({ description: 'One line for lists: from where to where it leads.' }),
  goal: lineSchema.max(300).meta({ description: 'What one can do at the end.' }),
  needs: lineSchema.max(300).meta({ description: 'What one needs to know before.' }),
  parts: z.array(partSchema).min(1).meta({ description: 'The parts in order, each with its steps.' }),
};

/** The front matter of `content/paths/<id>.mdx`: the facts of a path and its English texts. */
export const pathSchema = z.strictObject({
  ...texts,
  order: z.int().min(1).meta({ description: 'The place among the paths.' }),
  assumes: distinctList(idSchema)
    .default([])
    .meta({ description: 'Ids of entries whose matter one is taken to know, though they are no step.' }),
});

/** The front matter of `content/paths/<id>.zh.mdx`: the Chinese texts, with the same parts and steps. */
export const pathTranslationSchema = z.strictObject({ ...texts, translationOf: translationOfSchema });

/** An ordered course through entries. `body` is the MDX that places the parts and asks the questions. */
export const fullPathSchema = pathSchema.omit({ title: true, line: true, goal: true, needs: true, parts: true }).extend({
  id: idSchema,
  en: z.strictObject({ ...texts, body: z.string() }),
  zh: z.strictObject({ ...texts, body: z.string(), translationOf: translationOfSchema }).optional(),
});

export type Path = z.output<typeof fullPathSchema>;
export type Part = z.output<typeof partSchema>;
export type Step = z.output<typeof stepSchema>;

/** The texts of a path in a language, or in English where they are missing, and which of the two it is. */
export function pathTexts(path: Path, language: Language): Path['en'] & { readonly language: Language } {
  const own = path[language];
  return own === undefined ? { ...path.en, language: 'en' } : { ...own, language };
}

/** The steps of a path in order. */
export function stepsOf(path: Path): readonly Step[] {
  return path.en.parts.flatMap((part) => part.steps);
}
