import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { digest } from '../kept/cache-folder.ts';
import { BuildError } from './build-report.ts';

/** What is known of a file of the built site. */
export interface SiteFileRecord {
  readonly digest: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly time: number;
}

/**
 * The folder of the built site while it is made anew: everything is put into a folder beside it, which takes its place at the end. A
 * build that is killed leaves the last site as it was.
 */
export class SiteFolder {
  /** Where files are put. */
  readonly next: string;
  readonly #folder: string;
  readonly #inode: number | undefined;
  readonly #last: ReadonlyMap<string, SiteFileRecord>;
  readonly #files = new Map<string, string>();
  readonly #folders = new Set<string>();

  /**
   * @param folder Where the site is published, or a link to that place.
   * @param last The files that the last build put there. Those that are not as it left them are forgotten.
   * @throws BuildError where the folder holds something else than a site, which would be lost.
   */
  constructor(folder: string, last: Readonly<Record<string, SiteFileRecord>>) {
    try {
      this.#folder = placeOf(folder);
      this.next = beside(this.#folder, 'next');
      this.#last = new Map(Object.entries(last).filter(([file, record]) => isAsItWas(join(this.#folder, file), record)));
      refuseForeign(
        this.#folder,
        Object.keys(last).some((file) => existsSync(join(this.#folder, file))),
      );
      this.#inode = inodeOf(this.#folder);
      if (!existsSync(dirname(this.next))) mkdirSync(dirname(this.next), { recursive: true });
      // Alone: with its parents, Node tries for ever where nothing can be made, as in /proc.
      mkdirSync(this.next);
    } catch (cause) {
      if (cause instanceof BuildError) throw cause;
      throw new BuildError(`A site cannot be built into ${folder}, nor anything be put beside it: ${(cause as Error).message}.`, { cause });
    }
  }

  /** The digest of a file that is there already. */
  digestOf(file: string): string | undefined {
    return this.#last.get(file)?.digest;
  }

  /** Puts a file there, whose digest may be known, and takes the one that is there already where that is the same. */
  put(file: string, content: Uint8Array | string, made = digest(content)): void {
    this.add(file, made);
    if (this.digestOf(file) === made) return;
    this.#makeFolder(dirname(file));
    writeFileSync(join(this.next, file), content);
  }

  /** Copies a folder and all in it. */
  copy(from: string): void {
    for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name);
      const file = path.slice(from.length + 1).replaceAll('\\', '/');
      const made = `copy of ${path}`;
      this.add(file, made);
      if (this.digestOf(file) === made) continue;
      this.#makeFolder(dirname(file));
      copyFileSync(path, join(this.next, file));
    }
  }

  /** Says that a file belongs to the site: it was put there, or is what is there already. */
  add(file: string, made: string): void {
    if (this.#files.has(file)) throw new BuildError(`Two things of the site are called ${file}.`);
    this.#files.set(file, made);
  }

  /** Removes what was put there: the last site stays. */
  abandon(): void {
    rmSync(this.next, { recursive: true, force: true });
  }

  /**
   * Puts the new site into the place of the last one.
   * @returns What the next build needs to know of its files.
   * @throws BuildError when another build was faster, or where a folder cannot be put aside.
   */
  async publish(): Promise<Readonly<Record<string, SiteFileRecord>>> {
    if (inodeOf(this.#folder) !== this.#inode) {
      throw new BuildError(`Another build has put a site into ${this.#folder} meanwhile. Build again.`);
    }
    const records = [...this.#files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, made]) => [file, this.#settle(file, made)] as const);
    const old = beside(this.#folder, 'last');
    try {
      if (this.#inode !== undefined) renameSync(this.#folder, old);
      renameSync(this.next, this.#folder);
    } catch (cause) {
      const why = `${this.#folder} cannot be put aside (${(cause as NodeJS.ErrnoException).code})`;
      throw new BuildError(`${why}: it may be a mount. Let OUT_DIR name a folder within it.`, { cause });
    }
    await rm(old, { recursive: true, force: true });
    return Object.fromEntries(records);
  }

  #settle(file: string, made: string): SiteFileRecord {
    const path = join(this.next, file);
    if (this.digestOf(file) === made) {
      this.#makeFolder(dirname(file));
      linkOrCopy(join(this.#folder, file), path);
    }
    const { size, mtimeMs } = statSync(path);
    return { digest: made, bytes: size, time: mtimeMs };
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.next, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** @throws BuildError unless the folder is empty or a site, and holds nothing that is being worked on. */
function refuseForeign(folder: string, isKnown: boolean): void {
  const holds = (place: string): boolean => place === folder || place.startsWith(join(folder, '/'));
  if (holds(process.cwd())) throw new BuildError(`OUT_DIR is ${folder}, which holds this project: the site would take its place.`);
  const inside = existsSync(folder) ? readdirSync(folder) : [];
  const isSite = isKnown || inside.length === 0 || ['index.html', '404.html', 'pagefind'].every((name) => inside.includes(name));
  if (!isSite || inside.includes('.git')) {
    throw new BuildError(`OUT_DIR is ${folder}, which holds something else than a built site. Name an empty folder, or a new one.`);
  }
}

function inodeOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

/** A folder of this process beside another: `.dist.next.4711`. */
function beside(folder: string, what: 'next' | 'last'): string {
  return join(dirname(folder), `.${basename(folder)}.${what}.${process.pid}`);
}

/** Where a folder is that may be a link, or is not there yet. */
function placeOf(folder: string): string {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() === true) return placeOf(resolve(dirname(folder), readlinkSync(folder)));
  if (found?.isDirectory() === false) throw new BuildError(`OUT_DIR is ${folder}, which is a file. Name a folder.`);
  return found === undefined ? folder : realpathSync(folder);
}

/**
 * Removes what a build that was killed has left beside the folder of a site, and puts back the site where it was put aside just then.
 * The first thing that a build does, so that a site is there again whatever comes of the build.
 */
export function clearLeftovers(named: string): void {
  const folder = placeOf(named);
  if (!existsSync(dirname(folder))) return;
  const begin = `.${basename(folder)}.`;
  for (const name of readdirSync(dirname(folder))) {
    const [, what, owner] = /^(next|last)\.(\d+)$/.exec(name.startsWith(begin) ? name.slice(begin.length) : '') ?? [];
    if (what === undefined || isRunning(Number(owner))) continue;
    const path = join(dirname(folder), name);
    if (what === 'last' && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isRunning(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isAsItWas(path: string, { bytes, time }: SiteFileRecord): boolean {
  try {
    const found = lstatSync(path);
    return found.isFile() && found.size === bytes && found.mtimeMs === time;
  } catch {
    return false;
  }
}

/** Two names for one file cost less than two files; not every disk can do that. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    copyFileSync(from, to);
  }
}
