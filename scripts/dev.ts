import { spawn } from 'node:child_process';
import { contentPlace } from './command-line/content-files.ts';

/** `npm run dev`: shows the site on http://localhost:4321, or the next port that is free, while files are edited. Search needs a build. */
// Ends here where there is no such folder.
await contentPlace();
// Astro would refuse to start beside another server of this folder, which may show another library.
const astro = spawn('astro', ['dev', '--ignore-lock', ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
astro.on('exit', (code) => process.exit(code ?? 1));
