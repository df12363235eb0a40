import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every entry that another one names, as prerequisite or ancestor, exists and is another one. */
export const unknownEntry: Rule = {
  id: 'unknown-entry',
  severity: 'error',
  check({ library, known }) {
    return library.entries.flatMap((entry) =>
      [
        ...entry.prerequisites.map((id, index) => ({ id, path: ['prerequisites', index] })),
        ...entry.buildsOn.map((relation, index) => ({ id: relation.entry, path: ['buildsOn', index, 'entry'] })),
      ].flatMap(({ id, path }) => {
        if (id === entry.id) return [entryFinding(entry, path, 'An entry cannot name itself.', 'Name the earlier work, or remove this.')];
        return known.entries.has(id)
          ? []
          : [
              entryFinding(
                entry,
                path,
                `No entry is named "${id}".`,
                `${didYouMean(id, known.entries)}An entry is named by its file: content/papers/orca.yaml is "orca".`,
              ),
            ];
      }),
    );
  },
};
