import { spawnSync } from 'node:child_process';

/** `npm run build`: checks the library, then builds the site into dist/ (or OUT_DIR). */
for (const command of [
  [process.execPath, ['scripts/check.ts']],
  ['astro', ['build', '--silent']],
] as const) {
  const { status } = spawnSync(command[0], command[1], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
