import { z } from 'zod';
import { lineSchema } from './text.ts';

const part = lineSchema.max(60).optional();

/**
 * One person or group of `content/people.yaml`, whose key is the name as entries print it. The parts are those of
 * citations (CSL, BibTeX), stated where a machine cannot tell them: see `citations/cited-name.ts`.
 */
export const personSchema = z
  .strictObject({
    zh: lineSchema
      .max(20)
      .optional()
      .meta({ description: 'The name in Chinese characters, as the person or a publisher writes it: 陈天奇. Found by search.' }),
    given: part.meta({ description: 'The given names of a citation: Jimmy. Left out where there is a family name only.' }),
    particle: part.meta({ description: 'What stands before the family name and is not sorted by: van der.' }),
    family: part.meta({ description: 'The family name of a citation: Ba; Del Balso.' }),
    suffix: part.meta({ description: 'What follows the name: Jr., III.' }),
    collective: z
      .literal(true)
      .optional()
      .meta({ description: 'A team, company or name of one piece that citations keep whole: DeepSeek-AI. Written as `true`.' }),
  })
  .refine((person) => Object.keys(person).length > 0, {
    error: 'A record says at least one thing of its person.',
    params: { rule: 'missing-field', remedy: 'Add `zh`, the name in Chinese characters, or `family` and `given`.' },
  })
  .refine(({ collective, ...parts }) => !collective || ![parts.given, parts.particle, parts.family, parts.suffix].some(Boolean), {
    error: 'A collective name has no parts.',
    params: { remedy: 'Leave out `collective`, or given, particle, family and suffix.' },
  })
  .refine(({ given, particle, suffix, family }) => family !== undefined || ![given, particle, suffix].some(Boolean), {
    error: 'Parts of a name need the family name.',
    params: { remedy: 'Add `family`.' },
  });

/** `content/people.yaml`: name to person. */
export const peopleSchema = z.record(lineSchema, personSchema);

/** A person with the name that entries print. */
export const fullPersonSchema = personSchema.safeExtend({ id: lineSchema });

export type Person = z.output<typeof fullPersonSchema>;
