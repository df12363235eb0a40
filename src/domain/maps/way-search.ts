import type { Connection } from './line-router.ts';
import type { Traffic } from './traffic.ts';

/** The grid that lines run on: where two tracks cross is a node, `row * columns + column`. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** For each node the stop in whose box it lies, or `free`, or, at the edge of the grid, `outside`. */
  readonly stopAt: Int16Array;
}

export const [free, outside] = [-1, -2] as const;

/**
 * What a step of a way costs, and what else it may cost: steps beside others, back to the left, turns, lines that are crossed,
 * and ends above or below a mark. Most of all: to turn on a line with which it shares nothing.
 */
const costs = { step: 2, shared: 1, back: 30, turn: 18, crossing: 18, turnOnOther: 80, side: 8 } as const;

/** Right, down, left, up. */
const [right, below, left, above] = [0, 1, 2, 3] as const;
const directions = 4;

/** What no way costs. Each search counts from so much less than the one before: all that was noted for others is dearer than its own. */
const dearest = 2 ** 17;
const most = 2 ** 30;

/**
 * Looks for the cheapest way of a line between two stops round what has been laid, as A* does: what is left of a way is never
 * estimated at more than it costs, so that no way is cheaper than the one found. A place is a node and the direction in which
 * it is reached, `node * 4 + direction`.
 */
export class WaySearch {
  readonly #grid: Grid;
  readonly #atNodes: Traffic;
  readonly #onEdges: Traffic;
  /** The least cost of each place, counted from `#base`, and the direction in which the node before it was reached. */
  readonly #least: Int32Array;
  readonly #before: Uint8Array;
  /** What is left at least from each column and from each row to the end. */
  readonly #leftAcross: Int32Array;
  readonly #leftDown: Int32Array;
  readonly #queue = new CostQueue();
  #base = 0;

  constructor(grid: Grid, atNodes: Traffic, onEdges: Traffic) {
    const places = grid.columns * grid.rows * directions;
    this.#grid = grid;
    this.#atNodes = atNodes;
    this.#onEdges = onEdges;
    this.#least = new Int32Array(places);
    this.#before = new Uint8Array(places);
    this.#leftAcross = new Int32Array(grid.columns);
    this.#leftDown = new Int32Array(grid.rows);
  }

  /**
   * The nodes of the cheapest way, or none where there is no way. A line leaves its mark to the right, up or down, and comes
   * to a mark from the left, from above or from below; within a box it is straight, and it never turns back.
   * @param kin The ways of the lines that begin or end where this one does: it may run on them for less.
   */
  find(connection: Connection, start: number, end: number, kin: readonly (readonly number[])[]): readonly number[] {
    const { columns, stopAt } = this.#grid;
    const { from, to } = connection;
    const [endColumn, endRow] = [end % columns, Math.floor(end / columns)];
    this.#estimate(connection, endColumn, endRow, kin);
    this.#queue.clear();
    if (this.#base === 0) this.#least.fill(most);
    this.#base = (this.#base === 0 ? most : this.#base) - dearest;
    const [atNodes, onEdges, queue, least, before, base] = [
      this.#atNodes,
      this.#onEdges,
      this.#queue,
      this.#least,
      this.#before,
      this.#base,
    ];
    const [leftAcross, leftDown] = [this.#leftAcross, this.#leftDown];
    const reach = (node: number, direction: number, cost: number, came: number): void => {
      const place = node * directions + direction;
      least[place] = base + cost;
      before[place] = came;
      const column = node % columns;
      const row = (node - column) / columns;
      const turns = stopAt[node] === to ? 0 : leastTurns(direction, endColumn - column, endRow - row);
      queue.add(cost + (leftAcross[column] ?? 0) + (leftDown[row] ?? 0) + turns, cost, place);
    };
    reach(start, right, 0, right);
    reach(start, below, costs.side, below);
    reach(start, above, costs.side, above);
    while (queue.take()) {
      const { place: last, cost } = queue;
      // It has been reached for less since it was noted.
      if (least[last] !== base + cost) continue;
      const came = last % directions;
      const node = (last - came) / directions;
      if (node === end) return this.#wayBetween(start, last);
      const here = stopAt[node] ?? outside;
      const isInside = here === from || here === to;
      const turn = atNodes.allows(node, from, to) ? costs.turn : costs.turn + costs.turnOnOther;
      for (let direction = 0; direction < directions; direction += 1) {
        const isTurn = direction !== came;
        if (isTurn && (isInside || (direction ^ came) === 2)) continue;
        const next = node + ahead(direction, columns);
        const there = stopAt[next] ?? outside;
        if (there !== free && !(there === from && here === from)) {
          // A box is entered only on the way straight to its mark.
          if (there !== to || direction === left) continue;
          if (direction === right ? Math.floor(node / columns) !== endRow : node % columns !== endColumn) continue;
        }
        let sum = isTurn ? cost + turn : cost;
        const edge = direction === right ? node * 2 : direction === below ? node * 2 + 1 : direction === left ? next * 2 : next * 2 + 1;
        if (onEdges.isFree(edge)) sum += direction === left ? costs.back : costs.step;
        else if (onEdges.allows(edge, from, to)) sum += costs.shared;
        else continue;
        const place = next * directions + direction;
        // Ahead of what it costs to turn there: what was reached across, and can turn, leads nowhere for more.
        let across = costs.turn;
        if (!atNodes.allows(next, from, to)) {
          sum += costs.crossing;
          across += costs.turnOnOther;
        }
        if (there === to && here !== to && direction !== right) sum += costs.side;
        const whole = base + sum;
        if ((least[place] ?? 0) <= whole || (least[place ^ 2] ?? 0) <= whole) continue;
        if (there === free && ((least[place ^ 1] ?? 0) <= whole - across || (least[place ^ 3] ?? 0) <= whole - across)) continue;
        reach(next, direction, sum, came);
      }
    }
    return [];
  }

  /**
   * Sums up, from the end, what it costs at least to come past each column and each row: a shared step where some line that
   * this one may run on comes past there, else a step of its own.
   */
  #estimate(connection: Connection, endColumn: number, endRow: number, kin: readonly (readonly number[])[]): void {
    const { columns } = this.#grid;
    const [leftAcross, leftDown] = [this.#leftAcross.fill(0), this.#leftDown.fill(0)];
    for (const way of kin) {
      for (let index = 1; index < way.length; index += 1) {
        const [a, b] = [way[index - 1] ?? 0, way[index] ?? 0];
        const first = Math.min(a, b);
        if (!this.#onEdges.allows(edgeBetween(a, b), connection.from, connection.to)) continue;
        if (Math.abs(a - b) === 1) leftAcross[first % columns] = costs.shared;
        else leftDown[Math.floor(first / columns)] = costs.shared;
      }
    }
    sumUp(leftAcross, endColumn, costs.step, costs.back);
    sumUp(leftDown, endRow, costs.step, costs.step);
  }

  #wayBetween(start: number, last: number): readonly number[] {
    const { columns } = this.#grid;
    let direction = last % directions;
    let node = (last - direction) / directions;
    const way = [node];
    while (node !== start) {
      const came = this.#before[node * directions + direction] ?? right;
      node -= ahead(direction, columns);
      direction = came;
      way.push(node);
    }
    return way.reverse();
  }
}

/** How far apart two neighbouring nodes are, the second one in a direction from the first. */
function ahead(direction: number, columns: number): number {
  if (direction === right || direction === left) return direction === right ? 1 : -1;
  return direction === below ? columns : -columns;
}

/** The edge between two neighbouring nodes: the node at its upper or left end, twice, and one more where it leads down. */
export function edgeBetween(a: number, b: number): number {
  return Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1);
}

/**
 * Makes of what it costs to come from each place to the one after it (0: what is usual) what it costs from each place to the end.
 * @param before What is usual before the end, and `after` behind it.
 */
function sumUp(steps: Int32Array, end: number, before: number, after: number): void {
  let sum = 0;
  let step = steps[end] ?? 0;
  steps[end] = 0;
  for (let place = end + 1; place < steps.length; place += 1) {
    sum += step === 0 ? after : step;
    step = steps[place] ?? 0;
    steps[place] = sum;
  }
  sum = 0;
  for (let place = end - 1; place >= 0; place -= 1) {
    sum += (steps[place] ?? 0) === 0 ? before : (steps[place] ?? 0);
    steps[place] = sum;
  }
}

/**
 * What turns and the side of a mark cost at least on the way to an end that is so many columns to the right and rows below,
 * outside its box: an end is entered from the left for nothing, from above or below for a little.
 */
function leastTurns(direction: number, columns: number, rows: number): number {
  const { turn, side } = costs;
  if (direction === right) return columns < 0 ? 3 * turn + side : rows === 0 ? 0 : turn + side;
  if (direction === left) return columns > 0 ? 2 * turn : turn + side;
  if (columns < 0) return 2 * turn + side;
  const leadsThere = direction === below ? rows >= 0 : rows <= 0;
  if (columns === 0) return leadsThere ? side : 3 * turn;
  return leadsThere ? turn : 2 * turn + side;
}

/** Places by what a way over them costs at least: for each sum a chain, so that nothing is sorted. What was added first comes first. */
class CostQueue {
  /** What was taken out last. */
  place = -1;
  cost = 0;
  /** The first and the last link of the chain of each sum, or -1. */
  readonly #heads: number[] = [];
  readonly #tails: number[] = [];
  /** Of each link: its place, what that costs, and the link after it. */
  #links = new Int32Array(3 * 4096);
  #length = 0;
  #least = 0;

  clear(): void {
    this.#heads.length = 0;
    this.#tails.length = 0;
    this.#length = 0;
    this.#least = 0;
  }

  add(sum: number, cost: number, place: number): void {
    const link = this.#length;
    this.#length += 3;
    if (this.#length > this.#links.length) {
      const links = new Int32Array(this.#links.length * 2);
      links.set(this.#links);
      this.#links = links;
    }
    this.#links[link] = place;
    this.#links[link + 1] = cost;
    this.#links[link + 2] = -1;
    while (this.#heads.length <= sum) {
      this.#heads.push(-1);
      this.#tails.push(-1);
    }
    if (this.#heads[sum] === -1) this.#heads[sum] = link;
    else this.#links[(this.#tails[sum] ?? 0) + 2] = link;
    this.#tails[sum] = link;
  }

  /** Takes out a place of the least sum, if there is one. */
  take(): boolean {
    while (this.#least < this.#heads.length) {
      const link = this.#heads[this.#least] ?? -1;
      if (link !== -1) {
        this.#heads[this.#least] = this.#links[link + 2] ?? -1;
        this.place = this.#links[link] ?? -1;
        this.cost = this.#links[link + 1] ?? 0;
        return true;
      }
      this.#least += 1;
    }
    return false;
  }
}
