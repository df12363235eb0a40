import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyRepository } from '../../tests/mutations/copy-repository.ts';
import type { BuildReport } from '../../src/site-build/build-report.ts';
import type { MadeLibrary } from '../libraries/make-library.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';

/** What a site consists of. */
export interface SiteSize {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Longer than any build takes that somebody waits for, in seconds. */
export const patience = 900;

/** A copy of the repository that builds a library, so that what builds keep for the next one here stays as it is. */
export class SiteProject {
  readonly #folder: string;
  readonly #library: MadeLibrary;
  /** Where it builds. */
  readonly out: string;

  private constructor(folder: string, library: MadeLibrary) {
    this.#folder = folder;
    this.#library = library;
    this.out = join(folder, 'dist');
  }

  static async in(folder: string, library: MadeLibrary): Promise<SiteProject> {
    await copyRepository(folder);
    return new SiteProject(folder, library);
  }

  /** `npm run build` as on a fresh clone with its packages: nothing is kept from a build before. */
  async wholeBuild(): Promise<MeasuredRun> {
    for (const path of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache']) {
      await rm(join(this.#folder, path), { recursive: true, force: true });
    }
    return this.build();
  }

  /** `npm run build` with what the build before has kept. */
  async build(): Promise<MeasuredRun> {
    await rm(this.#reportFile, { force: true });
    return this.#run('build');
  }

  /** `npm run check`, of one file where that is wanted. */
  async check({ ofOneFile = false } = {}): Promise<MeasuredRun> {
    return this.#run('check', ofOneFile ? [this.#changedFile] : []);
  }

  /** Has a work take a minute more than it did. */
  async changeEntry(): Promise<void> {
    const text = await readFile(this.#changedFile, 'utf8');
    await writeFile(
      this.#changedFile,
      text.replace(/^minutes: (\d+)$/m, (_, minutes: string) => `minutes: ${Number(minutes) + 1}`),
    );
  }

  /** What the last build said of itself, if it did. */
  report(): BuildReport | undefined {
    return existsSync(this.#reportFile) ? (JSON.parse(readFileSync(this.#reportFile, 'utf8')) as BuildReport) : undefined;
  }

  get #reportFile(): string {
    return join(this.#folder, 'build-report.json');
  }

  get #changedFile(): string {
    return join(this.#library.folder, this.#library.changedFile);
  }

  #run(command: string, args: readonly string[] = []): Promise<MeasuredRun> {
    return measuredRun({
      program: process.execPath,
      args: ['scripts/run.mjs', command, ...args],
      folder: this.#folder,
      env: { CONTENT_DIR: this.#library.folder, OUT_DIR: 'dist', BASE_PATH: '/', BUILD_REPORT: this.#reportFile },
      patience,
    });
  }
}

/** Counts what lies in a built site. */
export async function siteSize(folder: string): Promise<SiteSize> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length, bytes };
}
