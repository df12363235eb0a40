import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long a file is kept that no command has written anew, in milliseconds. */
const month = 30 * 24 * 3_600_000;

/**
 * Keeps a text for the next command, in one step, so that a command which is killed leaves the last one whole. Forgets what lies beside
 * it and was not written for a month. A command that cannot keep something has done its work all the same: that is said, and no more.
 */
export function keepFile(place: string, text: string): void {
  const made = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(made, text);
    renameSync(made, place);
    for (const name of readdirSync(dirname(place))) {
      const other = join(dirname(place), name);
      if (Date.now() - statSync(other).mtimeMs > month) rmSync(other, { force: true });
    }
  } catch (cause) {
    rmSync(made, { force: true });
    console.error(`What was made could not be kept for the next time: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
