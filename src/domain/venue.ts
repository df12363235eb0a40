import { z } from 'zod';
import { distinctList, lineSchema } from './text.ts';

/** The proceedings of one year. */
const proceedingsSchema = z.strictObject({
  title: lineSchema.max(250).optional().meta({
    description: 'The title that the volume bears: Proceedings of the 29th Symposium on Operating Systems Principles.',
  }),
  journal: lineSchema.max(120).optional().meta({
    description:
      'The journal that prints the papers of the conference, whose volumes entries name: Proceedings of the ACM on Programming Languages.',
  }),
  series: lineSchema
    .max(120)
    .optional()
    .meta({ description: 'The series that the volume is in: Proceedings of Machine Learning Research.' }),
  volume: lineSchema.max(20).optional().meta({ description: 'The number of the volume, in quotes: "202".' }),
  editors: distinctList(lineSchema.max(120)).default([]).meta({ description: 'Its editors, first name first.' }),
  publisher: lineSchema.max(120).optional().meta({ description: 'Its publisher, where that is not the one of the venue.' }),
  isbn: lineSchema.max(20).optional().meta({ description: 'Its ISBN, in quotes.' }),
  issn: lineSchema.max(20).optional().meta({ description: 'Its ISSN, where that is not the one of the venue.' }),
});

/** One conference, journal, workshop or preprint server of `content/venues.yaml`. Its key is the name people use. */
export const venueSchema = z.strictObject({
  short: lineSchema.max(20).optional().meta({ description: 'The name shown, when it cannot be the key: IEEE Micro.' }),
  aliases: distinctList(lineSchema.max(40)).default([]).meta({ description: 'Other names people search by: NIPS, PVLDB.' }),
  name: lineSchema.max(200).meta({ description: 'The full name.' }),
  kind: z.enum(['conference', 'journal', 'workshop', 'preprint']).meta({ description: 'What it is; decides the form of a citation.' }),
  publisher: lineSchema.max(120).optional().meta({ description: 'Who publishes the proceedings.' }),
  issn: lineSchema.max(20).optional().meta({ description: 'The ISSN of the journal or series.' }),
  proceedings: z
    .record(z.string().regex(/^\d{4}$/, { error: 'Proceedings stand under their year.' }), proceedingsSchema)
    .default({})
    .meta({ description: 'The volumes that works of the list are in, by the year of the work: { 2023: { title: … } }.' }),
});

/** `content/venues.yaml`: key to venue. */
export const venuesSchema = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, { error: 'A venue key has letters, digits and hyphens.' }),
  venueSchema,
);

/** A venue with its key. */
export const fullVenueSchema = venueSchema.extend({ id: z.string() });

export type Venue = z.output<typeof fullVenueSchema>;
