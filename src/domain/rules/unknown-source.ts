import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every list that an entry credits is in content/sources.yaml. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'error',
  check({ library, known }) {
    return library.entries.flatMap((entry) =>
      entry.recommendedBy.flatMap(({ source: id }, index) =>
        !known.sources.has(id)
          ? [
              entryFinding(
                entry,
                ['recommendedBy', index, 'source'],
                `No source list is named "${id}".`,
                `${didYouMean(id, known.sources)}Source lists are in content/sources.yaml: ${[...known.sources].toSorted().join(', ')}.`,
              ),
            ]
          : [],
      ),
    );
  },
};
