import { entryFile, removedFile } from '../content-paths.ts';
import type { Finding } from '../diagnostic.ts';
import type { WorkRemoval } from './library-changes.ts';

/** Works whose files are gone although no record says that they were removed. Only who knows both states of the list can tell. */
export function vanishedWorks(removals: readonly WorkRemoval[]): readonly Finding[] {
  return removals
    .filter(({ record }) => record === undefined)
    .map(({ entry }) => ({
      file: entryFile(entry),
      path: [],
      severity: 'error',
      rule: 'removed-work',
      message: `The file of “${entry.title}” is gone, and nothing says why.`,
      remedy:
        `If the work only got another name, put \`${entry.id}\` into \`formerIds\` of the new file. If it is to leave the list, ` +
        `add a record of it to content/${removedFile}: what it was, the day, the reason, what to read instead.`,
    }));
}
