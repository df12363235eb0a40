import type { Connection } from './line-router.ts';

/** No line is there, or lines of several stops are. */
const [nobody, several] = [-1, -2] as const;

/** The lines at each of some places: nodes of a grid, or its edges. Asked millions of times, so what a place allows is kept in arrays. */
export class Traffic {
  /** The stop where all lines of a place begin, and the one where all end. */
  readonly #from: Int16Array;
  readonly #to: Int16Array;
  readonly #lines = new Map<number, readonly Connection[]>();

  constructor(places: number) {
    this.#from = new Int16Array(places).fill(nobody);
    this.#to = new Int16Array(places).fill(nobody);
  }

  isFree(place: number): boolean {
    return this.#from[place] === nobody;
  }

  /** Whether a line may run there with what is there: all lines begin where it begins, or all end where it ends. */
  allows(place: number, from: number, to: number): boolean {
    const common = this.#from[place];
    return common === nobody || common === from || this.#to[place] === to;
  }

  add(place: number, line: Connection): void {
    this.#set(place, [...(this.#lines.get(place) ?? []), line]);
  }

  remove(place: number, line: Connection): void {
    this.#set(
      place,
      (this.#lines.get(place) ?? []).filter((other) => other !== line),
    );
  }

  #set(place: number, lines: readonly Connection[]): void {
    this.#lines.set(place, lines);
    this.#from[place] = common(lines.map(({ from }) => from));
    this.#to[place] = common(lines.map(({ to }) => to));
  }
}

function common(stops: readonly number[]): number {
  return stops.every((stop) => stop === stops[0]) ? (stops[0] ?? nobody) : several;
}
