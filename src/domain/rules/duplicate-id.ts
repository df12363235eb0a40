import type { Entry } from '../entry.ts';
import { entryFinding, type Rule } from './rule.ts';

/** An id names one entry over all kinds, today's and former ids together. Both are reported. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  check({ library }) {
    const owners = Map.groupBy(
      library.entries.flatMap((entry) => idsOf(entry).map((id) => ({ id, entry }))),
      ({ id }) => id,
    );
    return library.entries.flatMap((entry) =>
      idsOf(entry).flatMap((id, index) => {
        const owner = owners.get(id)?.find(({ entry: other }) => other !== entry)?.entry;
        return owner === undefined
          ? []
          : [
              entryFinding(
                entry,
                index === 0 ? [] : ['formerIds', index - 1],
                `The id "${id}" is that of the ${owner.kind} ${owner.id} too.`,
                'Ids are unique over all kinds and for good, since links and read marks hang on them. Choose another name for the newer entry.',
              ),
            ];
      }),
    );
  },
};

function idsOf({ id, formerIds }: Entry): readonly string[] {
  return [id, ...formerIds];
}
