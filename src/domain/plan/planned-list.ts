import type { Work, WorksJson } from './works-json.ts';

/** What plans and suggestions are made from: the works in curated order, and the area of each topic. */
export interface PlannedList {
  readonly works: readonly Work[];
  readonly topics: readonly WorksJson['topics'][number][];
}

/** The area in which a work has its home. @example areaOf({ topics: ['kv-cache', 'serving'] }, list) // 'serving' */
export function areaOf({ topics: [home = ''] }: Pick<Work, 'topics'>, { topics }: Pick<PlannedList, 'topics'>): string {
  return topics.find((topic) => topic.id === home)?.area ?? home;
}

/**
 * Finds what leads to works of a list: all that they need, themselves too, in curated order. The list is indexed once, and
 * each question costs as much as its answer is long. Ids that it does not know are passed over.
 * @example leadingTo(works)(['vllm']) // [transformer, orca, vllm]
 */
export function leadingTo<Of extends Pick<Work, 'id' | 'prerequisites'>>(works: readonly Of[]): (ids: Iterable<string>) => readonly Of[] {
  const placeById = new Map(works.map(({ id }, place) => [id, place]));
  return (ids) => {
    const met = new Set(ids);
    for (const id of met) for (const needed of works[placeById.get(id) ?? -1]?.prerequisites ?? []) met.add(needed);
    const places = [...met].flatMap((id) => placeById.get(id) ?? []).toSorted((a, b) => a - b);
    return places.flatMap((place) => works[place] ?? []);
  };
}
