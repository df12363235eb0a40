import { peopleFile } from '../content-paths.ts';
import { citedName } from '../citations/cited-name.ts';
import { entryFinding, type Rule } from './rule.ts';

/** Every name can be cited: it is clear which part of it is the family name, or that it is kept whole. */
export const ambiguousName: Rule = {
  id: 'ambiguous-name',
  severity: 'warning',
  check({ library }) {
    return library.entries.flatMap((entry) =>
      (['authors', 'instructors'] as const)
        .flatMap((field) =>
          ((entry as { readonly [name in typeof field]?: readonly string[] })[field] ?? []).map((name, index) => ({ field, name, index })),
        )
        .filter(({ name }) => citedName(name, library.person(name)) === undefined)
        .map(({ field, name, index }) =>
          entryFinding(
            entry,
            [field, index],
            `Nobody can tell from "${name}" what its family name is.`,
            `Add ${JSON.stringify(name)} to content/${peopleFile}, with its \`family\` and \`given\` names, or as \`collective: true\` if it is a group or a name of one piece.`,
          ),
        ),
    );
  },
};
