import { z } from 'zod';
import { urlSchema } from '../identifiers.ts';
import { parsedJson } from '../plain-data.ts';

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.literal(true), status: z.literal('200'), url: urlSchema }).optional(),
  }),
});

/**
 * The address at which the archive is asked for copies of an address.
 * @param archive Where the archive is: https://archive.org
 * @see https://archive.org/help/wayback_api.php
 */
export function archiveQuestion(archive: string, url: string): string {
  return `${archive.replace(/\/$/, '')}/wayback/available?url=${encodeURIComponent(url)}`;
}

/** The copy that the archive's answer names, or nothing: without a copy `archived_snapshots` is empty. */
export function archivedCopy(answer: string): string | undefined {
  const parsed = answerSchema.safeParse(parsedJson(answer));
  // The archive names its copies with http:// and serves them with https:// too.
  return parsed.data?.archived_snapshots.closest?.url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/');
}
