import { entryFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import { entryFinding, type Rule } from './rule.ts';

/** A citation key names one entry. */
export const duplicateCitationKey: Rule = {
  id: 'duplicate-citation-key',
  severity: 'error',
  check({ library }) {
    const first = new Map<string, Entry>();
    return library.entries.flatMap((entry) => {
      const { citationKey } = entry;
      if (citationKey === undefined) return [];
      const other = first.get(citationKey);
      if (other === undefined) {
        first.set(citationKey, entry);
        return [];
      }
      return [
        entryFinding(
          entry,
          ['citationKey'],
          `content/${entryFile(other)} has the citation key "${citationKey}" already.`,
          'Append the next word of the title to the key of the newer entry; the older one is in use.',
        ),
      ];
    });
  },
};
