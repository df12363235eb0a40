import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every venue that a paper names is in content/venues.yaml. */
export const unknownVenue: Rule = {
  id: 'unknown-venue',
  severity: 'error',
  check({ library }) {
    const known = library.venues.map((venue) => venue.id);
    return library.entries.flatMap((entry) =>
      entry.kind === 'paper' && library.venue(entry.venue) === undefined
        ? [
            entryFinding(
              entry,
              ['venue'],
              `No venue is named "${entry.venue}".`,
              `${didYouMean(entry.venue, known)}Venues are in content/venues.yaml: ${known.join(', ')}. Add a new one there.`,
            ),
          ]
        : [],
    );
  },
};
