import { entryFinding, type Rule } from './rule.ts';

/** An id names one entry over all kinds, today's and former ids together. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  check({ library }) {
    const owners = new Map<string, string>();
    const remedy = 'Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name.';
    return library.entries.flatMap((entry) =>
      [entry.id, ...entry.formerIds].flatMap((id, index) => {
        const owner = owners.get(id);
        owners.set(id, `${entry.kind} ${entry.id}`);
        return owner === undefined
          ? []
          : [entryFinding(entry, index === 0 ? [] : ['formerIds', index - 1], `The id "${id}" is taken by the ${owner}.`, remedy)];
      }),
    );
  },
};
