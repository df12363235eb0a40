import { citationFiles } from '#domain/citations/citation-files.ts';
import { entryFile } from '#domain/content-paths.ts';
import { listFiles } from '#domain/contribution/published-list.ts';
import { worksFiles } from '#domain/plan/works-files.ts';
import type { DataFile } from '#domain/urls.ts';
import { namesFiles } from '#domain/work/name-groups.ts';
import type { ShownContent } from '../shown-content.ts';

/**
 * The files of data in which the list is sent in parts, of which a browser fetches the few that a page needs: works and what
 * leads to what, names, what a draft is checked against, the files of entries as they are written, and the citation of each. They are as many as the list
 * is long, so they are no pages; they cost some 100 ms for 10,000 works.
 */
export function siteData({ library, sourceOf }: Pick<ShownContent, 'library' | 'sourceOf'>): readonly DataFile[] {
  const sources = library.entries.map((entry) => ({ path: entryFile(entry), content: sourceOf(entry) }));
  return [...sources, ...citationFiles(library), ...worksFiles(library), ...namesFiles(library), ...listFiles(library)];
}
