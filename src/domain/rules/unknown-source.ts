import { didYouMean } from '../nearest.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every list that an entry credits is in content/sources.yaml. */
export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'error',
  check({ library }) {
    const known = library.sources.map((source) => source.id);
    return library.entries.flatMap((entry) =>
      entry.recommendedBy.flatMap((id, index) =>
        library.source(id) === undefined
          ? [
              entryFinding(
                entry,
                ['recommendedBy', index],
                `No source list is named "${id}".`,
                `${didYouMean(id, known)}Source lists are in content/sources.yaml: ${known.join(', ')}.`,
              ),
            ]
          : [],
      ),
    );
  },
};
