import type { Entry } from '../entry.ts';
import type { Library, Relation } from '../library.ts';
import type { LocalText } from '../text.ts';
import type { Topic } from '../topic.ts';
import { layLines, type Point, track } from './line-router.ts';
import { axisHeight, laneWidth, type Placement, placeWorks } from './place-works.ts';

/** A relation on the map: the later work extends, uses or answers the earlier one. */
export interface MapLine {
  readonly from: Entry;
  readonly to: Entry;
  readonly how: LocalText;
  /** The corners of its way from the earlier work to the later one. */
  readonly points: readonly Point[];
}

/** The works of a topic by section and time, and what builds on what. */
export interface LineageMap extends Placement {
  readonly lines: readonly MapLine[];
}

/** How round the turns of lines are: less than would reach into a box that lines pass at half a track. */
const turnRadius = 8;

/**
 * Draws the map of a topic: places its works and lays the lines between them.
 * @param lay Lays lines; takes long, and the same stops give the same lines.
 */
export function layOutMap(library: Library, topic: Topic, lay = layLines): LineageMap {
  const placement = placeWorks(library, topic);
  const { works, width, height } = placement;
  const index = new Map(works.map((work, place) => [work.entry.id, place]));
  const relations = works.flatMap(({ entry }) => innerAncestors(library, entry, index).map((relation) => ({ relation, to: entry })));
  const connections = relations.map(({ relation, to }) => ({ from: index.get(relation.entry.id) ?? 0, to: index.get(to.id) ?? 0 }));
  const room = {
    x: laneWidth + track / 2,
    y: axisHeight + track / 2,
    width: width - laneWidth - track,
    height: height - axisHeight - track,
  };
  const stops = works.map(({ mark, box }) => ({ mark, box }));
  const ways = lay(stops, connections, room);
  const lines = relations.map(({ relation, to }, place) => ({ from: relation.entry, to, how: relation.how, points: ways[place] ?? [] }));
  return { ...placement, lines };
}

/** The points of a line as the data of an SVG path, its turns rounded. All but its beginning is said by how far it goes: that is short. */
export function roundedPath(points: readonly Point[]): string {
  let [at] = points;
  if (at === undefined) return '';
  const parts = [`M${at.x} ${at.y}`];
  const goTo = (point: Point): void => {
    const [x, y] = [point.x - (at?.x ?? 0), point.y - (at?.y ?? 0)];
    if (x !== 0 || y !== 0) parts.push(y === 0 ? `h${x}` : `v${y}`);
    at = point;
  };
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return goTo(point);
    const radius = Math.min(turnRadius, distance(before, point) / 2, distance(point, after) / 2);
    const [begin, end] = [between(point, before, radius), between(point, after, radius)];
    goTo(begin);
    parts.push(`q${[point.x - begin.x, point.y - begin.y, end.x - begin.x, end.y - begin.y].join(' ').replaceAll(' -', '-')}`);
    at = end;
  });
  return parts.join('');
}

/** How long a line is whose ends share a row or a column. */
function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The place so many pixels from one point towards another of its row or column. */
function between(from: Point, to: Point, pixels: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * pixels, y: from.y + Math.sign(to.y - from.y) * pixels };
}

/** The relations of a work to earlier works of the same map. */
function innerAncestors(library: Library, entry: Entry, inside: ReadonlyMap<string, unknown>): readonly Relation[] {
  return library.ancestorsOf(entry).filter((relation) => inside.has(relation.entry.id));
}
