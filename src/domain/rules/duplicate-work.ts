import { entryFile } from '../content-paths.ts';
import { workIdentities } from '../work/work-identities.ts';
import { entryFinding, type Rule } from './rule.ts';

/** One work has one entry: no two share a DOI, an arXiv identifier or a title, whatever its case and punctuation. Both are reported. */
export const duplicateWork: Rule = {
  id: 'duplicate-work',
  severity: 'error',
  readsAlso: ['institution', 'year'],
  check({ library }) {
    const owners = Map.groupBy(
      library.entries.flatMap((entry) => workIdentities(entry).map(({ key }) => ({ key, entry }))),
      ({ key }) => key,
    );
    return library.entries.flatMap((entry) => {
      for (const { key, what, path } of workIdentities(entry)) {
        const twin = owners.get(key)?.find(({ entry: other }) => other !== entry)?.entry;
        if (twin === undefined) continue;
        return [
          entryFinding(
            entry,
            path,
            `content/${entryFile(twin)} has the same ${what}.`,
            'If both are one work, keep one file and add the other title to `formerTitles`. If not, one of the two is wrong.',
          ),
        ];
      }
      return [];
    });
  },
};
