import type { Entry } from '../entry.ts';
import type { RemovedWork } from '../removed-work.ts';
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
    ...(work.title === '' ? [] : [{ key: `${group} title ${titleKey(work)}`, what: 'title' as const, path: ['title'] }]),
    ...work.formerTitles.map((title, index) => ({
      key: `${group} title ${foldTitle(title)}`,
      what: 'title' as const,
      path: ['formerTitles', index],
    })),
  ];
}

/** The first of some works that is the same as another one, and what both have. */
export function twinOf<Work extends IdentifiedWork>(
  work: IdentifiedWork,
  among: readonly Work[],
): { readonly entry: Work; readonly what: WorkIdentity['what'] } | undefined {
  const own = new Set(workIdentities(work).map(({ key }) => key));
  for (const entry of among) {
    const shared = workIdentities(entry).find(({ key }) => own.has(key));
    if (shared !== undefined) return { entry, what: shared.what };
  }
  return undefined;
}

/** The removed work that is the same as another one, and what both have. */
export function removedTwin(
  work: IdentifiedWork,
  removed: readonly RemovedWork[],
): { readonly removed: RemovedWork; readonly what: WorkIdentity['what'] } | undefined {
  // Records do not say where a course was taught or when.
  const own = new Set(workIdentities({ ...work, institution: undefined, year: undefined }).map(({ key }) => key));
  for (const each of removed) {
    const shared = workIdentities({ ...each, formerTitles: [], year: undefined }).find(({ key }) => own.has(key));
    if (shared !== undefined) return { removed: each, what: shared.what };
  }
  return undefined;
}

/** Courses of two universities may share a title. */
function titleKey(work: IdentifiedWork): string {
  return work.kind === 'course' ? `${foldTitle(work.title)} ${work.institution ?? ''} ${work.year ?? ''}` : foldTitle(work.title);
}
