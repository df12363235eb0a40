import { entryFile } from '../content-paths.ts';
import { entryFinding, type Rule } from './rule.ts';

/** A citation key names one entry. Both are reported. */
export const duplicateCitationKey: Rule = {
  id: 'duplicate-citation-key',
  severity: 'error',
  check({ library }) {
    const owners = Map.groupBy(library.entries, ({ citationKey }) => citationKey);
    return library.entries.flatMap((entry) => {
      const other = entry.citationKey === undefined ? undefined : owners.get(entry.citationKey)?.find((owner) => owner !== entry);
      return other === undefined
        ? []
        : [
            entryFinding(
              entry,
              ['citationKey'],
              `content/${entryFile(other)} has the citation key "${entry.citationKey}" too.`,
              'Append the next word of the title to the key of the newer entry; the older one is in use.',
            ),
          ];
    });
  },
};
