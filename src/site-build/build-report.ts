/** What a phase of a build took and made. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly files?: number;
  readonly bytes?: number;
}

/** What a build made and how long it took, for people and for `npm run bench`. */
export interface BuildReport {
  readonly phases: readonly Phase[];
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
}

/** Why a site cannot be built, in words for who builds it. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

/** What goes on in a build: counts while it goes on where somebody looks, one line for each phase where nobody does. */
export class BuildProgress {
  readonly #begin = performance.now();
  readonly #phases: Phase[] = [];
  readonly #counts = new Map<string, string>();
  readonly #isWatched = process.stdout.isTTY === true;

  /** Begins a phase; phases go on side by side. @returns What ends it. */
  begin(name: string): (made?: Pick<Phase, 'files' | 'bytes'>) => void {
    const begin = performance.now();
    this.#count(name, '');
    return (made = {}) => {
      const phase = { name, seconds: (performance.now() - begin) / 1000, ...made };
      this.#phases.push(phase);
      this.#counts.delete(name);
      this.#clear();
      console.log(lineOf(phase));
      this.#show();
    };
  }

  /** Says how far a phase is. */
  count(name: string, done: number, all: number): void {
    this.#count(name, ` ${done} of ${all}`);
  }

  /** @returns The whole. */
  end(files: number, bytes: number): BuildReport {
    this.#clear();
    return { phases: this.#phases, seconds: (performance.now() - this.#begin) / 1000, files, bytes };
  }

  #count(name: string, count: string): void {
    this.#counts.set(name, count);
    this.#show();
  }

  #show(): void {
    if (!this.#isWatched || this.#counts.size === 0) return;
    const line = [...this.#counts].map(([name, count]) => `${name}${count}`).join(' · ');
    process.stdout.write(`\r\u001b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  }

  #clear(): void {
    if (this.#isWatched) process.stdout.write('\r\u001b[K');
  }
}

/** A report as a table for people. */
export function reportTable({ phases, seconds, files, bytes }: BuildReport): string {
  return ['', ...phases.map(lineOf), lineOf({ name: 'all', seconds, files, bytes })].join('\n');
}

function lineOf({ name, seconds, files, bytes }: Phase): string {
  const made = [
    files === undefined ? '' : `${files.toLocaleString('en')} files`,
    bytes === undefined ? '' : `${(bytes / 1e6).toFixed(1)} MB`,
  ];
  return `${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s ${made[0]?.padStart(14)} ${made[1]?.padStart(10)}`.trimEnd();
}
