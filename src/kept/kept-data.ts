import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Position } from '#domain/diagnostic.ts';
import { cacheFolder, digest, digestOfFiles } from './cache-folder.ts';
import type { ReadBefore } from '#content-files/file-reader.ts';
import type { LibraryFile } from '#content-files/list-files.ts';

/** What the data of a file are made by: when it changes, all files are read again. */
const readers = ['src/domain', 'src/content-files', 'src/kept', 'package-lock.json'];

/** The data of files that were right when they were read before, and where in them something was found, by the digest of their text. */
type Kept = Record<string, readonly [text: string, data: unknown, positions: Record<string, Position>]>;

/** Remembers the data of files that are right from one command to the next: most files of a library do not change between two. */
export class KeptData implements ReadBefore {
  readonly #place: string;
  readonly #last: Kept;
  readonly #now: Kept = {};
  #isNew = false;

  private constructor(place: string, last: Kept) {
    this.#place = place;
    this.#last = last;
  }

  /** What was kept of a content folder. */
  static async of(folder: string): Promise<KeptData> {
    const place = join(cacheFolder, 'data', digest(folder), `${await digestOfFiles(readers)}.json`);
    try {
      return new KeptData(place, JSON.parse(readFileSync(place, 'utf8')) as Kept);
    } catch {
      return new KeptData(place, {});
    }
  }

  /** For the next time in the same process: what was read this time. */
  next(): KeptData {
    return new KeptData(this.#place, this.#now);
  }

  get({ path, text }: LibraryFile): unknown {
    const known = this.#last[path];
    if (known?.[0] !== digest(text)) return undefined;
    this.#now[path] = known;
    return known[1];
  }

  put({ path, text }: LibraryFile, data: unknown): void {
    this.#now[path] = [digest(text), data, {}];
    this.#isNew = true;
  }

  position(path: string, of: string, find: () => Position): Position {
    const positions = this.#now[path]?.[2];
    if (positions === undefined) return find();
    this.#isNew ||= positions[of] === undefined;
    return (positions[of] ??= find());
  }

  /** Writes what was read for the next command, if it is other than what was kept. */
  save(): void {
    if (!this.#isNew && Object.keys(this.#now).length === Object.keys(this.#last).length) return;
    mkdirSync(dirname(this.#place), { recursive: true });
    const made = `${this.#place}.${process.pid}`;
    writeFileSync(made, JSON.stringify(this.#now));
    renameSync(made, this.#place);
  }
}
