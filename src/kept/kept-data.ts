import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '#domain/diagnostic.ts';
import { cacheFolder, digest, digestOfFiles } from './cache-folder.ts';
import type { ReadBefore } from '#content-files/file-reader.ts';
import type { LibraryFile } from '#content-files/list-files.ts';
import { keepFile } from './keep-file.ts';

/** What the data of a file are made by: when it changes, all files are read again. */
const readers = ['src/domain', 'src/content-files', 'src/kept', 'package-lock.json'];

/** The data of files that were right when they were read before, and where in them something was found, by the digest of their text. */
type Kept = Record<string, readonly [text: string, data: unknown, positions: Record<string, Position>]>;

/** Remembers the data of files that are right from one command to the next: most files of a library do not change between two. */
export class KeptData implements ReadBefore {
  readonly #place: string;
  /** What read the files. */
  readonly #code: string;
  readonly #last: Kept;
  readonly #now: Kept = {};
  #isNew = false;

  private constructor(place: string, code: string, last: Kept) {
    this.#place = place;
    this.#code = code;
    this.#last = last;
  }

  /** What was kept of a content folder. */
  static async of(folder: string): Promise<KeptData> {
    const place = join(cacheFolder, 'data', `${digest(folder)}.json`);
    const code = await digestOfFiles(readers);
    try {
      const last = JSON.parse(readFileSync(place, 'utf8')) as { readonly code: string; readonly files: Kept };
      return new KeptData(place, code, last.code === code ? last.files : {});
    } catch {
      return new KeptData(place, code, {});
    }
  }

  /** For the next time in the same process: what was read this time. */
  next(): KeptData {
    return new KeptData(this.#place, this.#code, this.#now);
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
    keepFile(this.#place, JSON.stringify({ code: this.#code, files: this.#now }));
  }
}
