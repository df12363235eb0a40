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

/** What a step of a way costs, and what else it may cost. Most of all: to turn on a line with which it shares nothing. */
const costs = { step: 10, shared: 5, back: 150, turn: 90, crossing: 90, turnOnOther: 400, side: 40 } as const;

/**
 * How often each line is laid: the second time it sees all others. Measured on all areas and on random pictures: once leaves
 * 5 % more crossings, a third time takes as long again and no crossing away.
 */
const passes = 2;

/** Right, down, left, up. */
const directions = [
  { across: 1, down: 0 },
  { across: 0, down: 1 },
  { across: -1, down: 0 },
  { across: 0, down: -1 },
] as const;
const [right, below, left, above] = [0, 1, 2, 3] as const;

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

/** The tracks of a map, and the lines that have been laid on them. A node is where two tracks cross; a way is a row of nodes. */
class Tracks {
  readonly #stops: readonly Stop[];
  readonly #connections: readonly Connection[];
  readonly #room: Box;
  readonly #columns: number;
  readonly #rows: number;
  /** For each node the stop in whose box it lies, or -1. */
  readonly #stopAt: Int16Array;
  readonly #ways: (readonly number[])[];
  readonly #atNodes: Traffic;
  /** By the node at the upper or left end, twice, and one more for edges that lead down. */
  readonly #onEdges: Traffic;
  /** The least cost of each node by the direction in which it is reached, and from where: used anew for each line. */
  readonly #least: Int32Array;
  readonly #before: Int32Array;

  constructor(stops: readonly Stop[], connections: readonly Connection[], room: Box) {
    this.#stops = stops;
    this.#connections = connections;
    this.#room = room;
    this.#columns = Math.floor(room.width / track) + 1;
    this.#rows = Math.floor(room.height / track) + 1;
    const nodes = this.#columns * this.#rows;
    this.#stopAt = new Int16Array(nodes).fill(-1);
    this.#ways = connections.map(() => []);
    this.#atNodes = new Traffic(nodes);
    this.#onEdges = new Traffic(nodes * 2);
    this.#least = new Int32Array(nodes * directions.length);
    this.#before = new Int32Array(nodes * directions.length);
    stops.forEach(({ box }, stop) => {
      const [firstColumn, lastColumn] = [Math.ceil((box.x - room.x) / track), Math.floor((box.x + box.width - room.x) / track)];
      const [firstRow, lastRow] = [Math.ceil((box.y - room.y) / track), Math.floor((box.y + box.height - room.y) / track)];
      for (let row = firstRow; row <= lastRow; row += 1) {
        for (let column = firstColumn; column <= lastColumn; column += 1) this.#stopAt[row * this.#columns + column] = stop;
      }
    });
  }

  /** Lays a line, or lays it anew round what has been laid since. */
  lay(line: number): void {
    this.#note(line, (traffic, place) => traffic.remove(place, line));
    this.#ways[line] = this.#cheapestWay(line);
    this.#note(line, (traffic, place) => traffic.add(place, line));
  }

  #note(line: number, change: (traffic: Traffic, place: number) => void): void {
    const way = this.#ways[line] ?? [];
    way.forEach((node, index) => {
      change(this.#atNodes, node);
      const next = way[index + 1];
      if (next !== undefined) change(this.#onEdges, edgeBetween(node, next));
    });
  }

  #nodeAt({ x, y }: Point): number {
    return Math.round((y - this.#room.y) / track) * this.#columns + Math.round((x - this.#room.x) / track);
  }

  /** Whether a line may run where others do: all of them begin where it begins, or all of them end where it ends. */
  #mayJoin(line: number, others: readonly number[]): boolean {
    const { from, to } = this.#connections[line] ?? noConnection;
    return others.every((other) => this.#connections[other]?.from === from) || others.every((other) => this.#connections[other]?.to === to);
  }

  /**
   * Looks for a way in the order of costs, as Dijkstra does. Costs are whole numbers, so that the queue is a list of lists.
   * A line leaves its mark to the right, up or down, and comes to a mark from the left, from above or from below.
   */
  #cheapestWay(line: number): readonly number[] {
    const { from, to } = this.#connections[line] ?? noConnection;
    const [first, last] = [this.#stops[from], this.#stops[to]];
    if (first === undefined || last === undefined) return [];
    const start = this.#nodeAt(first.mark);
    const end = this.#nodeAt(last.mark);
    const endColumn = end % this.#columns;
    const queue: number[][] = [];
    this.#least.fill(-1);
    const reach = (cost: number, state: number, before: number): void => {
      const known = this.#least[state] ?? 0;
      if (known !== -1 && known <= cost) return;
      this.#least[state] = cost;
      this.#before[state] = before;
      (queue[cost] ??= []).push(state);
    };
    reach(0, start * directions.length + right, -1);
    reach(costs.side, start * directions.length + below, -1);
    reach(costs.side, start * directions.length + above, -1);
    for (let cost = 0; cost < queue.length; cost += 1) {
      for (const state of queue[cost] ?? []) {
        if (this.#least[state] !== cost) continue;
        const node = Math.floor(state / directions.length);
        if (node === end) return this.#wayTo(state);
        const came = state % directions.length;
        const column = node % this.#columns;
        const row = Math.floor(node / this.#columns);
        const here = this.#stopAt[node];
        const turnCost = this.#turnCost(line, node);
        for (let direction = 0; direction < directions.length; direction += 1) {
          const { across, down } = directions[direction] ?? directions[right];
          const isTurn = direction !== came;
          const isOutside = column + across < 0 || column + across >= this.#columns || row + down < 0 || row + down >= this.#rows;
          // Within a box lines are straight, and none turns back.
          if (isOutside || (isTurn && (here === from || here === to || Math.abs(direction - came) === 2))) continue;
          const next = node + across + down * this.#columns;
          const there = this.#stopAt[next];
          if (there !== -1 && !(there === from && here === from) && there !== to) continue;
          if (there === to) {
            const isStraight = direction === right ? row === Math.floor(end / this.#columns) : column === endColumn;
            if (!isStraight || direction === left) continue;
          }
          const along = this.#onEdges.at(edgeBetween(node, next));
          if (along.length > 0 && !this.#mayJoin(line, along)) continue;
          const step = along.length > 0 ? costs.shared : direction === left ? costs.back : costs.step;
          const crossed = this.#atNodes.at(next);
          const crossing = crossed.length > 0 && !this.#mayJoin(line, crossed) ? costs.crossing : 0;
          const side = there === to && here !== to && direction !== right ? costs.side : 0;
          reach(cost + step + crossing + side + (isTurn ? turnCost : 0), next * directions.length + direction, state);
        }
      }
      queue[cost] = [];
    }
    return [];
  }

  #turnCost(line: number, node: number): number {
    const others = this.#atNodes.at(node);
    return others.length > 0 && !this.#mayJoin(line, others) ? costs.turn + costs.turnOnOther : costs.turn;
  }

  #wayTo(state: number): readonly number[] {
    const way: number[] = [];
    for (let at = state; at !== -1; at = this.#before[at] ?? -1) way.push(Math.floor(at / directions.length));
    return way.reverse();
  }

  /** Where a line begins, turns and ends: beside its marks, or, to the right, beside the box with the name. */
  points(line: number): readonly Point[] {
    const nodes = (this.#ways[line] ?? []).map((node) => ({
      x: this.#room.x + (node % this.#columns) * track,
      y: this.#room.y + Math.floor(node / this.#columns) * track,
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

/** The lines at each of some places. */
class Traffic {
  readonly #lines: (readonly number[])[];

  constructor(places: number) {
    this.#lines = new Array<readonly number[]>(places).fill(nobody);
  }

  at(place: number): readonly number[] {
    return this.#lines[place] ?? nobody;
  }

  add(place: number, line: number): void {
    this.#lines[place] = [...this.at(place), line];
  }

  remove(place: number, line: number): void {
    this.#lines[place] = this.at(place).filter((other) => other !== line);
  }
}

const nobody: readonly number[] = [];
const noConnection: Connection = { from: -1, to: -1 };

/** The edge between two neighbouring nodes. */
function edgeBetween(a: number, b: number): number {
  return Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1);
}

/** The place beside a mark, in the direction of another place in its row or column. */
function towards(mark: Point, other: Point): Point {
  return { x: mark.x + Math.sign(other.x - mark.x) * markRoom, y: mark.y + Math.sign(other.y - mark.y) * markRoom };
}
