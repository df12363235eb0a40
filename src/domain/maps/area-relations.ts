import type { Entry } from '../entry.ts';
import type { Library } from '../library.ts';
import type { LocalText } from '../text.ts';
import type { Topic } from '../topic.ts';
import { tiers } from '../vocabulary.ts';

/** A relation between two works of different areas: the later one builds on the earlier one. */
export interface AreaRelation {
  readonly from: Entry;
  readonly to: Entry;
  readonly how: LocalText;
}

/** What leads from one area to another: works of the second that build on works of the first. */
export interface AreaLink {
  readonly from: Topic;
  readonly to: Topic;
  /** The relations whose works are must-reads first. */
  readonly relations: readonly AreaRelation[];
}

/** An area, the works that have their home in it, and how many relations there are between them. */
export interface AreaSum {
  readonly area: Topic;
  readonly works: number;
  readonly inner: number;
}

/** How the areas of a library hang together. A work counts in the area of its home topic, so that each relation counts once. */
export interface AreaRelations {
  /** The areas that have works, in order. */
  readonly areas: readonly AreaSum[];
  /** Those that lead most first; else in the order of areas. */
  readonly links: readonly AreaLink[];
}

/** Counts what builds on what, within areas and from one to another. */
export function areaRelations(library: Library): AreaRelations {
  const areas = library.areas.filter((area) => library.homeEntriesOf(area).length > 0);
  const homeOf = (entry: Entry): Topic => library.areaOf(library.homeOf(entry));
  const relations = library.entries.flatMap((to) => library.ancestorsOf(to).map(({ entry: from, how }) => ({ from, to, how })));
  const byAreas = Map.groupBy(relations, ({ from, to }) => `${homeOf(from).id} ${homeOf(to).id}`);
  const between = (from: Topic, to: Topic): readonly AreaRelation[] => (byAreas.get(`${from.id} ${to.id}`) ?? []).toSorted(byTiers);
  return {
    areas: areas.map((area) => ({ area, works: library.homeEntriesOf(area).length, inner: between(area, area).length })),
    links: areas
      .flatMap((from) => areas.filter((to) => to !== from).map((to) => ({ from, to, relations: between(from, to) })))
      .filter((link) => link.relations.length > 0)
      .toSorted((a, b) => b.relations.length - a.relations.length),
  };
}

function byTiers(a: AreaRelation, b: AreaRelation): number {
  const rank = ({ from, to }: AreaRelation): number => tiers.indexOf(from.tier) + tiers.indexOf(to.tier);
  return rank(a) - rank(b);
}

/** The height of the row of an area in the picture, in pixels. */
export const areaRow = 44;

/**
 * The arc from the row of one area to that of another, as the data of an SVG path: on the right it leads down the list,
 * on the left up. It begins beside the upper or lower part of the row, so that what leaves and what arrives keep apart.
 * @param from The place of its row in the list, and `to` that of the other.
 * @param sides Where the column of names begins and ends, in pixels.
 * @param widest How far the longest arc of the list reaches out, in pixels.
 */
export function areaArc(from: number, to: number, rows: number, sides: { left: number; right: number }, widest: number): string {
  const isDown = to > from;
  const x = isDown ? sides.right : sides.left;
  const reach = (widest * Math.abs(to - from)) / Math.max(1, rows - 1);
  const offset = isDown ? 6 : -6;
  const [begin, end] = [(from + 0.5) * areaRow + offset, (to + 0.5) * areaRow - offset];
  const far = x + (isDown ? 1 : -1) * (20 + (reach * 4) / 3);
  return `M${x} ${begin}C${far} ${begin} ${far} ${end} ${x} ${end}`;
}
