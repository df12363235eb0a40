import { entryFile, glossaryFile, noteFile, pathFile, removedFile, topicFile } from '../content-paths.ts';
import type { Library } from '../library.ts';
import { didYouMean } from '../nearest.ts';
import type { RemovedWork } from '../removed-work.ts';
import type { Rule } from './rule.ts';

/** Every entry that something names exists, and an entry names others only. */
export const unknownEntry: Rule = {
  id: 'unknown-entry',
  severity: 'error',
  check({ library, known }) {
    const renamed = new Map(library.entries.flatMap((entry) => entry.formerIds.map((former) => [former, entry.id] as const)));
    return references(library).flatMap(({ file, path, id, from }) => {
      if (id === from) return [{ file, path, message: 'An entry cannot name itself.', remedy: 'Name the earlier work, or remove this.' }];
      if (known.entries.has(id)) return [];
      const message = `No entry is named "${id}".`;
      const now = renamed.get(id);
      if (now !== undefined) return [{ file, path, message, remedy: `It was renamed: write "${now}".` }];
      const removed = library.removedWork(id);
      if (removed !== undefined) return [{ file, path, message, remedy: removedRemedy(removed) }];
      const remedy = `${didYouMean(id, known.entries)}An entry is named by its file: content/papers/orca.yaml is "orca".`;
      return [{ file, path, message, remedy }];
    });
  },
};

/** What to do where a work is named that is no longer in the list. */
function removedRemedy({ day, instead }: RemovedWork): string {
  const others = instead.map((id) => `"${id}"`).join(', ');
  return `It was removed on ${day}. ${others === '' ? 'Take it out here, too.' : `Take it out here, too, or write what stands for it: ${others}.`}`;
}

/** An entry named by id, and where. */
interface Reference {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  readonly id: string;
  /** The entry that names it, if one does. */
  readonly from?: string;
}

function references(library: Library): readonly Reference[] {
  return [
    ...library.entries.flatMap((entry) => {
      const own = { file: entryFile(entry), from: entry.id };
      return [
        ...entry.prerequisites.map((id, index) => ({ ...own, id, path: ['prerequisites', index] })),
        ...entry.buildsOn.map((relation, index) => ({ ...own, id: relation.entry, path: ['buildsOn', index, 'entry'] })),
      ];
    }),
    ...library.topics.flatMap(({ id: topic, reading }) =>
      reading.map((id, index) => ({ file: topicFile(topic, 'en'), path: ['reading', index], id })),
    ),
    ...library.terms.flatMap((term) => term.entries.map((id, index) => ({ file: glossaryFile, path: [term.id, 'entries', index], id }))),
    ...library.paths.flatMap(({ id: path, assumes, en }) => {
      const file = pathFile(path, 'en');
      return [
        ...assumes.map((id, index) => ({ file, path: ['assumes', index], id })),
        ...en.parts.flatMap(({ steps }, part) =>
          steps.map(({ entry: id }, step) => ({ file, path: ['parts', part, 'steps', step, 'entry'], id })),
        ),
      ];
    }),
    ...library.removed.flatMap(({ id: removed, instead }) =>
      instead.map((id, index) => ({ file: removedFile, path: [removed, 'instead', index], id })),
    ),
    ...library.notes.map(({ id }) => ({ file: noteFile(id, 'en'), path: [], id })),
  ];
}
