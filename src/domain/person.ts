import { z } from 'zod';
import { lineSchema } from './text.ts';

/** One person of `content/people.yaml`, whose key is the name as entries print it. */
export const personSchema = z.strictObject({
  zh: lineSchema
    .max(20)
    .meta({ description: 'The name in Chinese characters, as the person or a publisher writes it: 陈天奇. Found by search.' }),
});

/** `content/people.yaml`: name to person. */
export const peopleSchema = z.record(lineSchema, personSchema);

/** A person with the name that entries print. */
export const fullPersonSchema = personSchema.extend({ id: lineSchema });

export type Person = z.output<typeof fullPersonSchema>;
