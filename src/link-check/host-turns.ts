import { setTimeout as wait } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';

/** The requests of a run in an order that no host minds: one at a time to each host, with a pause between. */
export class HostTurns {
  readonly #all: LimitFunction;
  readonly #pauseOf: (host: string) => number;
  readonly #hosts = new Map<string, { readonly turn: LimitFunction; free: number }>();

  /**
   * @param concurrency How many requests may run at the same time, to as many hosts.
   * @param pauseOf Milliseconds between an answer of a host and the next request to it.
   */
  constructor(concurrency: number, pauseOf: (host: string) => number) {
    this.#all = pLimit(concurrency);
    this.#pauseOf = pauseOf;
  }

  /**
   * Does something when it is the turn of this request to a host.
   * @param known What is known without a request by then, if anything: it is given at once.
   */
  async take<Result>(host: string, request: () => Promise<Result>, known: () => Result | undefined = () => undefined): Promise<Result> {
    const queue = this.#queue(host);
    return queue.turn(async () => {
      const answer = known();
      if (answer !== undefined) return answer;
      // A loop: while this request waits, an earlier answer may have asked for more patience.
      while (queue.free > Date.now()) await wait(queue.free - Date.now());
      // The place among all is taken last, so that nobody holds one while waiting for a host.
      const result = await this.#all(request);
      queue.free = Math.max(queue.free, Date.now() + this.#pauseOf(host));
      return result;
    });
  }

  /** Leaves a host alone for some milliseconds from now. */
  rest(host: string, milliseconds: number): void {
    const queue = this.#queue(host);
    queue.free = Math.max(queue.free, Date.now() + milliseconds);
  }

  #queue(host: string): { readonly turn: LimitFunction; free: number } {
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    const queue = { turn: pLimit(1), free: 0 };
    this.#hosts.set(host, queue);
    return queue;
  }
}
