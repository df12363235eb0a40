import { spawnSync } from 'node:child_process';

/** `npm run dev`: shows the site on http://localhost:4321 while files are edited. Search needs a build. */
const { status } = spawnSync('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
