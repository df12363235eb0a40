import type { Work, WorksJson } from './works-json.ts';

/** What plans and suggestions are made from: the works in curated order, and the area of each topic. */
export type PlannedList = Pick<WorksJson, 'works' | 'topics'>;

/** The area in which a work has its home. @example areaOf({ topics: ['kv-cache', 'serving'] }, list) // 'serving' */
export function areaOf({ topics: [home = ''] }: Pick<Work, 'topics'>, { topics }: Pick<PlannedList, 'topics'>): string {
  return topics.find((topic) => topic.id === home)?.area ?? home;
}
