import { parseXml } from '@rgrove/parse-xml';
import { z } from 'zod';
import { parsedJson } from '#domain/plain-data.ts';
import type { Looked } from './arxiv-record.ts';
import { requestText } from './request-text.ts';

/** The parts of a work of Crossref that are read; there are many more. Publishers leave any of them out. */
const workSchema = z.object({
  message: z.object({
    DOI: z.string(),
    type: z.string().optional(),
    title: z.array(z.string()).default([]),
    subtitle: z.array(z.string()).default([]),
    'container-title': z.array(z.string()).default([]),
    event: z.object({ acronym: z.string().optional() }).optional(),
    author: z
      .array(
        z.object({
          given: z.string().optional(),
          family: z.string().optional(),
          suffix: z.string().optional(),
          // An organisation has this instead.
          name: z.string().optional(),
        }),
      )
      .default([]),
    issued: z.object({ 'date-parts': z.array(z.array(z.int().nullable())) }).optional(),
    'updated-by': z.array(z.object({ type: z.string().optional() })).default([]),
  }),
});

/** What Crossref says of a work. */
export interface CrossrefRecord {
  readonly title?: string;
  readonly authors: readonly string[];
  /** The title of the proceedings, the journal or the book it is in. */
  readonly container?: string;
  /** The short name of the meeting: SOSP '23. */
  readonly meeting?: string;
  readonly year?: number;
  readonly isBook: boolean;
  readonly isRetracted: boolean;
}

/**
 * Asks Crossref about a DOI. Other registries (DataCite's, for one) have DOIs that it does not know.
 * @param api Where the interface is; the one of Crossref, or another for tests.
 * @param contact An address for letters, which Crossref asks of programs and answers them sooner for.
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
export async function lookUpCrossref(
  doi: string,
  api = 'https://api.crossref.org/works',
  contact?: string,
): Promise<Looked<CrossrefRecord>> {
  const address = new URL(encodeURIComponent(doi), api.endsWith('/') ? api : `${api}/`);
  if (contact !== undefined) address.searchParams.set('mailto', contact);
  const answer = await requestText(address, { name: 'Crossref', accept: 'application/json' });
  return answer.is === 'text' ? readCrossrefAnswer(answer.text, doi) : answer;
}

/** What an answer of Crossref says of the DOI that was asked about. */
export function readCrossrefAnswer(text: string, doi: string): Looked<CrossrefRecord> {
  const { success, data } = workSchema.safeParse(parsedJson(text));
  if (!success) return { is: 'failed', why: 'Crossref answered with something other than a record.' };
  const work = data.message;
  if (work.DOI.toLowerCase() !== doi) return { is: 'failed', why: `Crossref answered about another work, ${work.DOI}.` };
  const [title, subtitle, container] = [work.title[0], work.subtitle[0], work['container-title'][0]].map(plainLine);
  const whole = title !== undefined && subtitle !== undefined && !title.includes(subtitle) ? `${title}: ${subtitle}` : title;
  const year = work.issued?.['date-parts'][0]?.[0];
  const meeting = work.event?.acronym;
  return {
    is: 'found',
    record: {
      ...(whole === undefined ? {} : { title: whole }),
      authors: work.author.flatMap(
        ({ given, family, suffix, name }) => plainLine(name ?? [given, family, suffix].filter(Boolean).join(' ')) ?? [],
      ),
      ...(container === undefined ? {} : { container }),
      ...(meeting === undefined ? {} : { meeting }),
      ...(year === undefined || year === null ? {} : { year }),
      isBook: work.type === 'book' || work.type === 'monograph',
      isRetracted: work['updated-by'].some(({ type }) => type === 'retraction' || type === 'withdrawal'),
    },
  };
}

/** A text on one line without the markup for italics and the like that publishers put into titles. */
function plainLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  let plain = text;
  try {
    plain = parseXml(`<line>${text}</line>`).text;
  } catch {
    // Not markup, but a text with a bare < or & in it.
  }
  const line = plain.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
