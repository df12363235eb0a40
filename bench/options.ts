import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readCommandLine, wrongUsage } from '../scripts/command-line/command-line.mjs';
import { commands } from '../scripts/command-line/commands.mjs';

/** What `npm run bench` was called for. */
export interface Options {
  /** How many works the libraries have: as many as the list has, or more. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly out: string | undefined;
  readonly withPeers: boolean;
  readonly withLighthouse: boolean;
  readonly writesTable: boolean;
}

/** The greatest library that can be made in a sensible time: ten times the one that proves that nothing grows faster than the list. */
const mostWorks = 100_000;

/**
 * Reads what the bench was called with; ends it with a sentence where that cannot be.
 * @param listed How many works the list has. A library cannot have fewer.
 */
export function readOptions(listed: number): Options {
  const command = commands.bench;
  const { flags } = readCommandLine(command);
  const sizes = flags.sizes.split(',').map((size) => {
    if (size.trim() === 'list') return listed;
    const works = wholeNumber(size);
    if (works === undefined || works < 1 || works > mostWorks) {
      return wrongUsage(
        command,
        `--sizes cannot have "${size}". It has numbers of works up to ${mostWorks} with commas between, and list for the list as it is.`,
      );
    }
    return Math.max(works, listed);
  });
  const runs = wholeNumber(flags.runs);
  if (runs === undefined || runs < 1 || runs > 20) wrongUsage(command, `--runs cannot be "${flags.runs}". It is a number from 1 to 20.`);
  if (flags.out !== undefined && !existsSync(dirname(resolve(flags.out)))) {
    wrongUsage(command, `--out cannot be "${flags.out}". There is no folder ${dirname(flags.out)}.`);
  }
  return {
    sizes: [...new Set(sizes)].toSorted((a, b) => a - b),
    ...{ runs, out: flags.out, withPeers: flags.peers, withLighthouse: flags.lighthouse, writesTable: flags.write },
  };
}

function wholeNumber(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
