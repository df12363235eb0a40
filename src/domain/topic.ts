import { z } from 'zod';
import { idSchema } from './identifiers.ts';
import { distinctList, lineSchema, translationOfSchema } from './text.ts';
import type { Language } from './vocabulary.ts';

const texts = {
  title: lineSchema.max(60).meta({ description: 'The heading, in sentence case.' }),
  line: lineSchema.max(120).meta({ description: 'One line: what an area covers, or which problem a sub-topic is about.' }),
  settled: lineSchema
    .max(200)
    .optional()
    .meta({ description: 'Why it has no work of its last two years: what was settled, or where the work goes on.' }),
  awaiting: lineSchema.max(200).optional().meta({ description: 'Why the topic is kept although no work is filed under it yet.' }),
};

/** The front matter of `content/topics/<id>.md`: the facts of a topic and its English texts. */
export const topicSchema = z.strictObject({
  ...texts,
  parent: idSchema.optional().meta({ description: 'The area this sub-topic belongs to. An area has none.' }),
  order: z.int().min(1).meta({ description: 'The place among the areas, or among the sub-topics of the area.' }),
  aliases: z.array(lineSchema.max(60)).default([]).meta({ description: 'What else readers call it, in either language.' }),
  reading: distinctList(idSchema)
    .default([])
    .meta({ description: 'Ids of its entries in the order to read them, within each tier; those not named follow by date.' }),
  related: distinctList(idSchema).default([]).meta({ description: 'Ids of topics to go on to.' }),
});

/** The front matter of `content/topics/<id>.zh.md`: the Chinese texts. */
export const topicTranslationSchema = z.strictObject({ ...texts, translationOf: translationOfSchema });

/** A page of entries in reading order: an area, or a sub-topic of one. */
export const fullTopicSchema = topicSchema.omit({ title: true, line: true, settled: true, awaiting: true }).extend({
  id: idSchema,
  en: z.strictObject({ ...texts, introduction: z.string() }),
  zh: z.strictObject({ ...texts, introduction: z.string(), translationOf: translationOfSchema }).optional(),
});

export type Topic = z.output<typeof fullTopicSchema>;

/** The texts of a topic in a language, or in English where they are missing, and which of the two it is. */
export function topicTexts(topic: Topic, language: Language): Topic['en'] & { readonly language: Language } {
  const own = topic[language];
  return own === undefined ? { ...topic.en, language: 'en' } : { ...own, language };
}
