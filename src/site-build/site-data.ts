import { listFiles } from '#domain/contribution/published-list.ts';
import type { Library } from '#domain/library.ts';
import { worksFiles } from '#domain/plan/works-files.ts';
import type { DataFile } from '#domain/urls.ts';
import { namesFiles } from '#domain/work/name-groups.ts';

/**
 * The files of data in which the list is sent in parts, of which a browser fetches the few that a page needs: works and what
 * leads to what, names, and what a draft is checked against. They are as many as the list is long, so they are no pages; they
 * follow from the library alone, and cost some 100 ms for 10,000 works.
 */
export function siteData(library: Library): readonly DataFile[] {
  return [...worksFiles(library), ...namesFiles(library), ...listFiles(library)];
}
