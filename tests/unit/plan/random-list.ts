import fc from 'fast-check';
import type { Work } from '#domain/plan/works-json.ts';
import type { PlannedList } from '#domain/plan/planned-list.ts';
import { tiers } from '#domain/vocabulary.ts';

/** How many random libraries a property is tried on. */
export const runs = { numRuns: 1000 };

/** Three areas with two sub-topics each. */
const topics: PlannedList['topics'] = ['a', 'b', 'c'].flatMap((area) => [
  { id: area, area, title: area.toUpperCase() },
  { id: `${area}-1`, area, title: `${area} one` },
  { id: `${area}-2`, area, title: `${area} two` },
]);

/** A work with what a test says of it. */
export function work(id: string, facts: Partial<Work> = {}): Work {
  return {
    id,
    formerIds: [],
    kind: 'paper',
    tier: 'must-read',
    name: id,
    title: `On ${id}`,
    language: 'en',
    year: 2020,
    minutes: 60,
    topics: ['a-1', 'a'],
    prerequisites: [],
    ...facts,
  };
}

/** A list of works below three areas, `a`, `b` and `c`, with the sub-topics `a-1`, `a-2` and so on. */
export function listOf(...works: readonly Work[]): PlannedList {
  return { works: [...works], topics };
}

/** A random library, which works of it are read, what is to be understood, and how far. */
export interface RandomList {
  readonly list: PlannedList;
  readonly read: ReadonlySet<string>;
  readonly goals: readonly string[];
  readonly upTo: (typeof tiers)[number];
}

/**
 * Random libraries of up to 24 works in any curated order.
 * @param circles Whether prerequisites may form circles and be unknown.
 */
export function randomLists(circles = false): fc.Arbitrary<RandomList> {
  return fc
    .integer({ min: 1, max: 24 })
    .chain((size) =>
      fc.record({
        works: fc.tuple(
          ...Array.from({ length: size }, (_, index) =>
            fc.record({
              tier: fc.constantFrom(...tiers),
              topic: fc.constantFrom(...topics),
              minutes: fc.integer({ min: 0, max: 600 }),
              isRead: fc.boolean(),
              isGoal: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
              prerequisites: fc.uniqueArray(fc.integer({ min: 0, max: circles ? size : Math.max(0, index - 1) }), {
                maxLength: circles || index > 0 ? 3 : 0,
              }),
            }),
          ),
        ),
        order: fc.shuffledSubarray(
          Array.from({ length: size }, (_, index) => index),
          { minLength: size },
        ),
        upTo: fc.constantFrom(...tiers),
      }),
    )
    .map(({ works, order, upTo }) => {
      const ids = works.map((_, index) => `w${index}`);
      const made = works.map(({ tier, topic, minutes, prerequisites }, index) =>
        work(`w${index}`, {
          tier,
          minutes,
          topics: [...new Set([topic.id, topic.area])],
          prerequisites: prerequisites.map((each) => `w${each}`),
        }),
      );
      return {
        list: listOf(...order.flatMap((index) => made[index] ?? [])),
        read: new Set(ids.filter((_, index) => works[index]?.isRead)),
        goals: ids.filter((_, index) => works[index]?.isGoal),
        upTo,
      };
    });
}
