import { spawnSync } from 'node:child_process';

/** `npm run format`: brings all code to the one format. */
const { status } = spawnSync('prettier', ['--write', '--log-level', 'warn', '.'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
