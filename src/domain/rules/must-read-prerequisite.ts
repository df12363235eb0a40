import { entryFinding, type Rule } from './rule.ts';

/** What a must-read needs is a must-read too: who reads these alone understands them. */
export const mustReadPrerequisite: Rule = {
  id: 'must-read-prerequisite',
  severity: 'warning',
  readsAlso: ['tier'],
  check({ library }) {
    return library.entries.flatMap((entry) =>
      entry.tier !== 'must-read'
        ? []
        : entry.prerequisites.flatMap((id, index) => {
            const needed = library.entry(id);
            return needed === undefined || needed.tier === 'must-read' || needed.tierNote !== undefined
              ? []
              : [
                  entryFinding(
                    entry,
                    ['prerequisites', index],
                    `A must-read needs "${id}", which is ${needed.tier}.`,
                    `Make "${id}" a must-read, leave it out if one can do without, or say in its \`tierNote\` why it is none.`,
                  ),
                ];
          }),
    );
  },
};
