import { spawnSync } from 'node:child_process';
import { installPackages } from './node/install-packages.mjs';
import { fail } from './command-line/command-line.mjs';

/** `npm run bench:search`: installs what the bench compares with, checks its types, which `npm test` leaves out, and runs it. */
try {
  installPackages('bench', { what: 'the search libraries to compare with', dev: true });
} catch (cause) {
  fail(cause instanceof Error ? cause.message : String(cause), 1);
}
for (const [program, ...args] of [
  ['tsc', '--project', 'bench'],
  [process.execPath, 'bench/search/bench-search.ts', ...process.argv.slice(2)],
] as const) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
