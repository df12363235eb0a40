import type { Tier } from '../vocabulary.ts';

/** What leads to what in the whole list. */
export const graphFile = 'works/graph.json';

/** The file of a part of the works. */
export function partFile(part: number): string {
  return `works/${part}.json`;
}

/** The file of the works of a topic up to a tier, with all that lead to them. */
export function topicWorksFile(topic: string, upTo: Tier): string {
  return `works/topics/${topic}-${upTo}.json`;
}
