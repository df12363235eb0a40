import { entryFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import { foldTitle } from '../fold-title.ts';
import { entryFinding, type Rule } from './rule.ts';

/** One work has one entry: no two share a DOI, an arXiv identifier or a title, whatever its case and punctuation. Both are reported. */
export const duplicateWork: Rule = {
  id: 'duplicate-work',
  severity: 'error',
  check({ library }) {
    const owners = Map.groupBy(
      library.entries.flatMap((entry) => identities(entry).map(({ key }) => ({ key, entry }))),
      ({ key }) => key,
    );
    return library.entries.flatMap((entry) => {
      for (const { key, what, path } of identities(entry)) {
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

/** What tells one work from another, and where its file states it. */
function identities(entry: Entry): readonly { key: string; what: string; path: readonly PropertyKey[] }[] {
  const { doi, arxiv } = entry.ids;
  // A framework and the paper about it are two works, and often share the name or the arXiv identifier.
  const group = entry.kind === 'framework' ? 'framework' : 'text';
  return [
    ...(doi === undefined ? [] : [{ key: `${group} doi ${doi}`, what: 'DOI', path: ['ids', 'doi'] }]),
    ...(arxiv === undefined ? [] : [{ key: `${group} arxiv ${arxiv}`, what: 'arXiv identifier', path: ['ids', 'arxiv'] }]),
    { key: `${group} title ${titleKey(entry)}`, what: 'title', path: ['title'] },
    ...entry.formerTitles.map((title, index) => ({
      key: `${group} title ${foldTitle(title)}`,
      what: 'title',
      path: ['formerTitles', index],
    })),
  ];
}

/** Courses of two universities may share a title. */
function titleKey(entry: Entry): string {
  return entry.kind === 'course' ? `${foldTitle(entry.title)} ${entry.institution ?? ''} ${entry.year ?? ''}` : foldTitle(entry.title);
}
