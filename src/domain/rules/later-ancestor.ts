import { entryFinding, type Rule } from './rule.ts';

/** A work builds on what was public before it. */
export const laterAncestor: Rule = {
  id: 'later-ancestor',
  severity: 'warning',
  readsAlso: ['year', 'published'],
  check({ library }) {
    return library.entries.flatMap((entry) =>
      entry.buildsOn.flatMap(({ entry: id }, index) => {
        const ancestor = library.entry(id);
        const dates = [dateOf(ancestor), dateOf(entry)];
        // Where only one of the two has a month, the year decides.
        const length = Math.min(...dates.map((date) => date.length));
        const [earlier = '', later = ''] = dates.map((date) => date.slice(0, length));
        return ancestor === undefined || earlier <= later
          ? []
          : [
              entryFinding(
                entry,
                ['buildsOn', index, 'entry'],
                `"${id}" was first public in ${dateOf(ancestor)}, after this work (${dateOf(entry)}).`,
                'Turn the relation round, remove it, or correct `published`.',
              ),
            ];
      }),
    );
  },
};

function dateOf(entry: { readonly published?: string | undefined; readonly year?: number | undefined } | undefined): string {
  return entry?.published ?? entry?.year?.toString() ?? '';
}
