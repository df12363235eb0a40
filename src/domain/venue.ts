import { z } from 'zod';
import { distinctList, lineSchema } from './text.ts';

/** One conference, journal, workshop or preprint server of `content/venues.yaml`. Its key is the name people use. */
export const venueSchema = z.strictObject({
  short: lineSchema.max(20).optional().meta({ description: 'The name shown, when it cannot be the key: IEEE Micro.' }),
  aliases: distinctList(lineSchema.max(40)).default([]).meta({ description: 'Other names people search by: NIPS, PVLDB.' }),
  name: lineSchema.max(200).meta({ description: 'The full name.' }),
  kind: z.enum(['conference', 'journal', 'workshop', 'preprint']).meta({ description: 'What it is; decides the form of a citation.' }),
  publisher: lineSchema.max(120).optional().meta({ description: 'Who publishes the proceedings.' }),
});

/** `content/venues.yaml`: key to venue. */
export const venuesSchema = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'A venue key has letters, digits and hyphens.' }),
  venueSchema,
);

/** A venue with its key. */
export const fullVenueSchema = venueSchema.extend({ id: z.string() });

export type Venue = z.output<typeof fullVenueSchema>;
