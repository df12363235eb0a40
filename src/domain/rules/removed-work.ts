import { removedFile } from '../content-paths.ts';
import type { RemovedWork } from '../removed-work.ts';
import { removedTwin } from '../work/work-identities.ts';
import { entryFinding, type Rule } from './rule.ts';

/** A work is in the list, or a record says that it was removed: no entry has the id, an identifier or the title of a removed work. */
export const removedWork: Rule = {
  id: 'removed-work',
  severity: 'error',
  readsAlso: ['id', 'institution', 'year'],
  check({ library }) {
    return [
      ...library.entries.flatMap((entry) => {
        const index = [entry.id, ...entry.formerIds].findIndex((id) => library.removedWork(id) !== undefined);
        const id = [entry.id, ...entry.formerIds][index];
        const namesake = id === undefined ? undefined : library.removedWork(id);
        if (namesake !== undefined) {
          const path = index === 0 ? [] : ['formerIds', index - 1];
          return [entryFinding(entry, path, `The id "${id}" is that of a removed work. ${said(namesake)}`, remedyFor(namesake))];
        }
        const twin = removedTwin(entry, library.removed);
        if (twin === undefined) return [];
        return [entryFinding(entry, [], `A removed work has the same ${twin.what}. ${said(twin.removed)}`, remedyFor(twin.removed))];
      }),
      ...library.removed.flatMap(({ id, formerIds }) =>
        formerIds.flatMap((former, index) => {
          const other = library.removed.find((each) => each.id !== id && [each.id, ...each.formerIds].includes(former));
          if (other === undefined) return [];
          const message = `The id "${former}" is that of the removed work ${other.id} too.`;
          return [{ file: removedFile, path: [id, 'formerIds', index], message, remedy: 'Keep it where it belongs.' }];
        }),
      ),
    ];
  },
};

function said({ title, day, reason }: RemovedWork): string {
  return `“${title}” left the list on ${day}: ${reason.en}`;
}

function remedyFor({ id }: RemovedWork): string {
  return (
    `If it is to stay out, remove this file. If it comes back, take its record, \`${id}\`, out of content/${removedFile} ` +
    'and name its file as before. If this is another work, choose another id.'
  );
}
