import type { Entry } from './entry.ts';
import { foldTitle } from './fold-title.ts';

/** What of a work tells it from others. */
export type IdentifiedWork = Pick<Entry, 'kind' | 'title' | 'formerTitles' | 'ids' | 'year'> & {
  readonly institution?: string | undefined;
};

/** Something that only one work has, and where its file states it. */
export interface WorkIdentity {
  readonly key: string;
  readonly what: 'DOI' | 'arXiv identifier' | 'title';
  readonly path: readonly PropertyKey[];
}

/** What only this work has: its identifiers and its titles, whatever their case and punctuation. */
export function workIdentities(work: IdentifiedWork): readonly WorkIdentity[] {
  const { doi, arxiv } = work.ids;
  // A framework and the paper about it are two works, and often share the name or the arXiv identifier.
  const group = work.kind === 'framework' ? 'framework' : 'text';
  return [
    ...(doi === undefined ? [] : [{ key: `${group} doi ${doi}`, what: 'DOI' as const, path: ['ids', 'doi'] }]),
    ...(arxiv === undefined ? [] : [{ key: `${group} arxiv ${arxiv}`, what: 'arXiv identifier' as const, path: ['ids', 'arxiv'] }]),
    { key: `${group} title ${titleKey(work)}`, what: 'title', path: ['title'] },
    ...work.formerTitles.map((title, index) => ({
      key: `${group} title ${foldTitle(title)}`,
      what: 'title' as const,
      path: ['formerTitles', index],
    })),
  ];
}

/** Courses of two universities may share a title. */
function titleKey(work: IdentifiedWork): string {
  return work.kind === 'course' ? `${foldTitle(work.title)} ${work.institution ?? ''} ${work.year ?? ''}` : foldTitle(work.title);
}
