import { z } from 'zod';
import { idSchema, urlSchema } from './identifiers.ts';
import { lineSchema } from './text.ts';

/** One list of `content/sources.yaml` from which entries came. */
export const sourceSchema = z.strictObject({
  name: lineSchema.max(120).meta({ description: 'The name the list gives itself.' }),
  keeper: lineSchema.max(120).optional().meta({ description: 'Who keeps the list.' }),
  url: urlSchema.optional().meta({ description: 'Where it is, if that is known.' }),
});

/** `content/sources.yaml`: id to source. */
export const sourcesSchema = z.record(idSchema, sourceSchema);

/** A source list with its id. */
export const fullSourceSchema = sourceSchema.extend({ id: idSchema });

export type Source = z.output<typeof fullSourceSchema>;
