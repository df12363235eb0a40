import { entryFile } from '#domain/content-paths.ts';
import type { Library } from '#domain/library.ts';
import { digest } from '../kept/cache-folder.ts';
import { BuildError } from './build-report.ts';
import { fingerprint } from './fingerprint.ts';
import { readAgain, shownSource } from './library-readings.ts';

/** All that was read of a library, each once, with what it answered. */
export class Readings {
  readonly #library: Library;
  readonly #textByPath: ReadonlyMap<string, string>;
  readonly #places = new Map<string, number>();
  readonly #prints: string[] = [];

  constructor(library: Library, textByPath: ReadonlyMap<string, string>) {
    this.#library = library;
    this.#textByPath = textByPath;
  }

  /** The places of some readings among all. @throws Error when a file was shown that has changed since it was read. */
  placesOf(readings: readonly string[]): readonly number[] {
    return readings.map((reading) => {
      let place = this.#places.get(reading);
      if (place === undefined) {
        const print = this.printOf(reading);
        const source = shownSource(reading);
        if (source !== undefined && source.text !== print)
          throw new BuildError(`The file of ${source.id} has changed meanwhile. Build again.`);
        place = this.#places.size;
        this.#places.set(reading, place);
        this.#prints.push(print);
      }
      return place;
    });
  }

  /** What the library answers to a reading, as a fingerprint. */
  printOf(reading: string): string {
    const source = shownSource(reading);
    if (source === undefined) return fingerprint(readAgain(this.#library, reading));
    const entry = this.#library.entry(source.id);
    return entry === undefined ? '' : digest(this.#textByPath.get(entryFile(entry)) ?? '');
  }

  all(): readonly (readonly [string, string])[] {
    return [...this.#places.keys()].map((reading, place) => [reading, this.#prints[place] ?? '']);
  }
}
