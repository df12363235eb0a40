import { entryFinding, type Rule } from './rule.ts';

/** A tier that is not the one a source list gives says why. */
export const tierDiffers: Rule = {
  id: 'tier-differs',
  severity: 'warning',
  readsAlso: ['recommendedBy', 'tierNote'],
  check({ library }) {
    return library.entries.flatMap((entry) => {
      const other = entry.recommendedBy.find(({ tier }) => tier !== undefined && tier !== entry.tier);
      return other === undefined || entry.tierNote !== undefined
        ? []
        : [
            entryFinding(
              entry,
              ['tier'],
              `The tier is ${entry.tier}; "${other.source}" gives ${String(other.tier)}.`,
              'Say in `tierNote`, in one line, what the topic takes as known, or take the tier of the list.',
            ),
          ];
    });
  },
};
