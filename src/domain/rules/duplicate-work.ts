import { entryFile } from '../content-paths.ts';
import type { Entry } from '../entry.ts';
import { foldTitle } from '../fold-title.ts';
import { entryFinding, type Rule } from './rule.ts';

/** One work has one entry: no two share a DOI, an arXiv identifier or a title, whatever its case and punctuation. */
export const duplicateWork: Rule = {
  id: 'duplicate-work',
  severity: 'error',
  check({ library }) {
    const first = new Map<string, Entry>();
    return library.entries.flatMap((entry) => {
      const twin = identities(entry)
        .map(({ key, what, path }) => ({ other: first.get(key), what, path }))
        .find(({ other }) => other !== undefined);
      for (const { key } of identities(entry)) if (!first.has(key)) first.set(key, entry);
      return twin?.other === undefined
        ? []
        : [
            entryFinding(
              entry,
              twin.path,
              `content/${entryFile(twin.other)} has the same ${twin.what}.`,
              'If both are one work, keep one file and add the other title to `formerTitles`. If not, one of the two is wrong.',
            ),
          ];
    });
  },
};

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
