import { archivedCopy, archiveQuestion } from '#domain/link-check/archived-copy.ts';
import { type AskOptions, askServer } from './ask-server.ts';

/**
 * A copy of an address in the archive, or `none`; `unknown` when the archive does not answer.
 * @param archive Where the archive is: https://archive.org
 */
export async function findArchivedCopy(archive: string, url: string, options: AskOptions): Promise<{ copy: string } | 'none' | 'unknown'> {
  const answer = await askServer('GET', new URL(archiveQuestion(archive, url)), options, 65_536);
  if ('failure' in answer || answer.status !== 200) return 'unknown';
  const copy = archivedCopy(answer.text);
  return copy === undefined ? 'none' : { copy };
}
