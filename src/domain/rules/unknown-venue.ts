import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every venue that a paper names is in content/venues.yaml. */
export const unknownVenue: Rule = {
  id: 'unknown-venue',
  severity: 'error',
  check({ library, known }) {
    return library.entries.flatMap((entry) =>
      entry.kind === 'paper' && !known.venues.has(entry.venue)
        ? [
            entryFinding(
              entry,
              ['venue'],
              `No venue is named "${entry.venue}".`,
              `${didYouMean(entry.venue, known.venues)}Venues are in content/venues.yaml: ${[...known.venues].toSorted().join(', ')}. Add a new one there.`,
            ),
          ]
        : [],
    );
  },
};
