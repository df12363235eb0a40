import type { Work } from './works-json.ts';
import { areaOf, type PlannedList } from './planned-list.ts';
import type { Mark } from '../marks/reading-marks.ts';
import { tiers } from '../vocabulary.ts';

/** What of a work says when it is read. */
export type LinkedWork = Pick<Work, 'id' | 'tier' | 'topics' | 'prerequisites' | 'unseen'>;

/** A work to read next, and why. */
export interface NextWork<Of extends LinkedWork = Work> {
  readonly work: Of;
  /** How many unread works need it, by themselves or through others. */
  readonly unlocks: number;
  /** The area with most of these, by its id, and how many it has. Absent when it unlocks none. */
  readonly unlocksIn?: { readonly area: string; readonly works: number };
  /** The work read before that leads to it: of its prerequisites the one that fewest works need. Absent when it has none. */
  readonly follows?: Of;
}

/**
 * How many works elsewhere one of an area that the reader reads in counts for. With less, the foundations of everything stand
 * before what continues the reading; with more, a reader hears of nothing else.
 */
const ownWeight = 5;

/**
 * What to read next: the unread works of which everything they need is read, best first. A must-read comes before an optional
 * work; then comes what more unread works need, those of areas the reader reads in counting five times; then what is in such an
 * area; then the curated order. Works that are being read are not among them, nor
 * are those that nobody could open.
 * @param most How many at most.
 */
export function nextWorks<Of extends LinkedWork>(
  list: Pick<PlannedList, 'topics'> & { readonly works: readonly Of[] },
  markOf: (work: Of) => Mark,
  most: number,
): readonly NextWork<Of>[] {
  const byId = new Map(list.works.map((work) => [work.id, work]));
  const needing = new Map<string, Of[]>(list.works.map(({ id }) => [id, []]));
  for (const work of list.works) for (const id of new Set(work.prerequisites)) needing.get(id)?.push(work);
  const areaById = new Map(list.works.map((work) => [work.id, areaOf(work, list)]));
  const area = (work: Of): string => areaById.get(work.id) ?? '';
  const readIn = new Set(list.works.filter((work) => markOf(work) !== 'unread').map(area));

  /** The unread works that wait for a work. What a read work needs is waited for no more. */
  const waitingFor = (work: Of): readonly Of[] => {
    const met = new Set([work]);
    for (const each of met) for (const other of needing.get(each.id) ?? []) if (markOf(other) !== 'read') met.add(other);
    met.delete(work);
    return [...met].filter((other) => markOf(other) === 'unread' && !other.unseen);
  };

  const free = list.works.flatMap((work) => {
    const before = work.prerequisites.flatMap((id) => byId.get(id) ?? []);
    if (markOf(work) !== 'unread' || work.unseen || before.some((other) => markOf(other) !== 'read')) return [];
    const waiting = waitingFor(work);
    const weight = waiting.reduce((sum, other) => sum + (readIn.has(area(other)) ? ownWeight : 1), 0);
    return [{ work, waiting, weight, before }];
  });
  return free
    .toSorted(
      (a, b) =>
        tiers.indexOf(a.work.tier) - tiers.indexOf(b.work.tier) ||
        b.weight - a.weight ||
        Number(readIn.has(area(b.work))) - Number(readIn.has(area(a.work))),
    )
    .slice(0, most)
    .map(({ work, waiting, before }) => {
      const unlocksIn = commonest(waiting.map(area));
      const follows = before.toSorted((a, b) => (needing.get(a.id)?.length ?? 0) - (needing.get(b.id)?.length ?? 0))[0];
      return {
        work,
        unlocks: waiting.length,
        ...(unlocksIn === undefined ? {} : { unlocksIn }),
        ...(follows === undefined ? {} : { follows }),
      };
    });
}

/** The area that comes most often, of several the first, and how often. */
function commonest(areas: readonly string[]): NextWork['unlocksIn'] {
  const [best] = [...Map.groupBy(areas, (area) => area)].toSorted(([, a], [, b]) => b.length - a.length);
  return best === undefined ? undefined : { area: best[0], works: best[1].length };
}
