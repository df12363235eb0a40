import { Traffic } from './traffic.ts';
import { edgeBetween, free, outside, WaySearch } from './way-search.ts';

/** A place, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, in pixels; `x` and `y` are its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What lines lead to and from: a mark, and round mark and name a box that other lines do not enter. */
export interface Stop {
  readonly mark: Point;
  readonly box: Box;
}

/** A line to be laid: the places of two stops in their list. */
export interface Connection {
  readonly from: number;
  readonly to: number;
}

/** The distance of parallel lines, in pixels: lines run on the tracks of a grid. */
export const track = 5;

/** How far from the middle of a mark lines begin and end, in pixels. */
const markRoom = 8;

/**
 * How often each line is laid: the second time it sees all others. Measured on all areas and on random pictures: once leaves
 * 5 % more crossings, a third time takes as long again and no crossing away.
 */
const passes = 2;

/**
 * Lays lines between stops: along the tracks of a grid, from left to right where they can, and through no box but those of
 * the two stops they connect. Lines that begin together or end together run together where they can, so that the lines of a
 * stop are one tree. Others cross, and share nothing else. The same stops and connections give the same lines.
 * @param room Where lines may run. Marks stand at multiples of `track` from its corner.
 * @returns For each connection the points at which its line begins, turns and ends.
 */
export function layLines(stops: readonly Stop[], connections: readonly Connection[], room: Box): readonly (readonly Point[])[] {
  const tracks = new Tracks(stops, connections, room);
  const length = ({ from, to }: Connection): number => {
    const [a, b] = [stops[from]?.mark ?? room, stops[to]?.mark ?? room];
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  };
  const shortFirst = connections
    .map((connection, line) => ({ line, length: length(connection) }))
    .toSorted((a, b) => a.length - b.length || a.line - b.line);
  for (let pass = 0; pass < passes; pass += 1) for (const { line } of shortFirst) tracks.lay(line);
  return connections.map((_, line) => tracks.points(line));
}

/** The tracks of a map, and the lines that have been laid on them. A way is a row of nodes. */
class Tracks {
  readonly #stops: readonly Stop[];
  readonly #connections: readonly Connection[];
  readonly #room: Box;
  readonly #columns: number;
  readonly #ways: (readonly number[])[];
  readonly #atNodes: Traffic;
  readonly #onEdges: Traffic;
  readonly #search: WaySearch;
  /** The lines that begin at each stop, and those that end there. */
  readonly #leaving: ReadonlyMap<number, readonly number[]>;
  readonly #arriving: ReadonlyMap<number, readonly number[]>;

  constructor(stops: readonly Stop[], connections: readonly Connection[], room: Box) {
    this.#stops = stops;
    this.#connections = connections;
    this.#room = room;
    // The tracks of the room, and round them one on which nothing runs.
    const columns = Math.floor(room.width / track) + 3;
    const rows = Math.floor(room.height / track) + 3;
    const stopAt = new Int16Array(columns * rows).fill(outside);
    for (let row = 1; row < rows - 1; row += 1) stopAt.fill(free, row * columns + 1, (row + 1) * columns - 1);
    stops.forEach(({ box }, stop) => {
      const [firstColumn, lastColumn] = [Math.ceil((box.x - room.x) / track), Math.floor((box.x + box.width - room.x) / track)];
      const [firstRow, lastRow] = [Math.ceil((box.y - room.y) / track), Math.floor((box.y + box.height - room.y) / track)];
      for (let row = Math.max(0, firstRow); row <= Math.min(rows - 3, lastRow); row += 1) {
        for (let column = firstColumn; column <= lastColumn; column += 1) stopAt[(row + 1) * columns + column + 1] = stop;
      }
    });
    this.#columns = columns;
    this.#ways = connections.map(() => []);
    this.#atNodes = new Traffic(columns * rows);
    this.#onEdges = new Traffic(columns * rows * 2);
    this.#search = new WaySearch({ columns, rows, stopAt }, this.#atNodes, this.#onEdges);
    const lines = [...connections.keys()];
    this.#leaving = Map.groupBy(lines, (line) => connections[line]?.from ?? -1);
    this.#arriving = Map.groupBy(lines, (line) => connections[line]?.to ?? -1);
  }

  /** Lays a line, or lays it anew round what has been laid since. */
  lay(line: number): void {
    const connection = this.#connections[line];
    if (connection === undefined) return;
    this.#note(line, (traffic, place) => traffic.remove(place, connection));
    this.#ways[line] = this.#cheapestWay(connection);
    this.#note(line, (traffic, place) => traffic.add(place, connection));
  }

  #note(line: number, change: (traffic: Traffic, place: number) => void): void {
    const way = this.#ways[line] ?? [];
    way.forEach((node, index) => {
      change(this.#atNodes, node);
      const next = way[index + 1];
      if (next !== undefined) change(this.#onEdges, edgeBetween(node, next));
    });
  }

  #cheapestWay(connection: Connection): readonly number[] {
    const [first, last] = [this.#stops[connection.from], this.#stops[connection.to]];
    if (first === undefined || last === undefined) return [];
    const kin = [...(this.#leaving.get(connection.from) ?? []), ...(this.#arriving.get(connection.to) ?? [])];
    const ways = kin.map((line) => (this.#connections[line] === connection ? [] : (this.#ways[line] ?? [])));
    return this.#search.find(connection, this.#nodeAt(first.mark), this.#nodeAt(last.mark), ways);
  }

  #nodeAt({ x, y }: Point): number {
    return (Math.round((y - this.#room.y) / track) + 1) * this.#columns + Math.round((x - this.#room.x) / track) + 1;
  }

  /** Where a line begins, turns and ends: beside its marks, or, to the right, beside the box with the name. */
  points(line: number): readonly Point[] {
    const nodes = (this.#ways[line] ?? []).map((node) => ({
      x: this.#room.x + ((node % this.#columns) - 1) * track,
      y: this.#room.y + (Math.floor(node / this.#columns) - 1) * track,
    }));
    const corners = nodes.filter((_, index) => {
      const [a, b] = [nodes[index - 1], nodes[index + 1]];
      return a === undefined || b === undefined || (a.x !== b.x && a.y !== b.y);
    });
    const [first, second] = corners;
    const [last, beforeLast] = corners.toReversed();
    const box = this.#stops[this.#connections[line]?.from ?? -1]?.box;
    if (first === undefined || second === undefined || last === undefined || beforeLast === undefined || box === undefined) return [];
    const begin = first.y === second.y ? { x: box.x + box.width, y: first.y } : towards(first, second);
    return [begin, ...corners.slice(1, -1), towards(last, beforeLast)];
  }
}

/** The place beside a mark, in the direction of another place in its row or column. */
function towards(mark: Point, other: Point): Point {
  return { x: mark.x + Math.sign(other.x - mark.x) * markRoom, y: mark.y + Math.sign(other.y - mark.y) * markRoom };
}
