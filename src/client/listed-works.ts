import { partOf } from '#domain/id.ts';
import type { WorksPart, PlacedWork } from '#domain/plan/works-files.ts';
import { partFile } from '#domain/plan/works-address.ts';
import { urls } from '../urls.ts';
import { fetchJson } from './fetch-json.ts';

/** Works by every id that they have or had. */
export type ListedWorks = ReadonlyMap<string, PlacedWork>;

/**
 * Parts of the list, with the works that were asked for among others, or nothing when one of them cannot be had.
 * @example await worksInParts([partOf('zero', parts)])
 */
export async function worksInParts(parts: Iterable<number>): Promise<ListedWorks | undefined> {
  const found = await Promise.all([...new Set(parts)].map((part) => fetchJson<WorksPart>(urls.file(partFile(part)))));
  if (found.includes(undefined)) return undefined;
  const works = found.flatMap((part) => part?.works ?? []);
  // An id of today is its work's, whoever else had it once.
  return new Map([
    ...works.flatMap((work) => work.formerIds.map((id) => [id, work] as const)),
    ...works.map((work) => [work.id, work] as const),
  ]);
}

/**
 * The works of some ids, among others; an id that the list does not have is missing. Nothing when a part cannot be had.
 * @param parts In how many parts the list is sent.
 */
export function listedWorks(ids: Iterable<string>, parts: number): Promise<ListedWorks | undefined> {
  return worksInParts([...ids].map((id) => partOf(id, parts)));
}
