/**
 * Notices files below an address that could not be fetched, for a library that keeps silent about them. The browser's own
 * record of what it fetched says so.
 * @see https://developer.mozilla.org/docs/Web/API/PerformanceResourceTiming/responseStatus
 */
export class FetchFailures {
  readonly #address: string;
  readonly #observer: PerformanceObserver;
  readonly #failed: string[] = [];

  /** @param path The beginning of the paths to watch. */
  constructor(path: string) {
    this.#address = new URL(path, location.href).href;
    this.#observer = new PerformanceObserver((list) => this.#note(list.getEntries()));
    this.#observer.observe({ type: 'resource', buffered: true });
  }

  /** Throws when a file could not be fetched since this or `forget` was last called. */
  throwIfAny(): void {
    const [first] = this.forget();
    if (first !== undefined) throw new Error(`${first} could not be fetched.`);
  }

  /** Forgets what could not be fetched so far, and says what it was. */
  forget(): readonly string[] {
    this.#note(this.#observer.takeRecords());
    return this.#failed.splice(0);
  }

  #note(entries: PerformanceEntryList): void {
    for (const entry of entries) {
      if (!(entry instanceof PerformanceResourceTiming) || !entry.name.startsWith(this.#address)) continue;
      // What never came has neither a status nor a body; browsers that tell no status tell of no failure.
      const isLost = entry.responseStatus === 0 && entry.decodedBodySize === 0;
      if (entry.responseStatus >= 400 || isLost) this.#failed.push(entry.name);
    }
  }
}
