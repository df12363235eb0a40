import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './command-line/command-line.mjs';
import { servedPlace } from './site/served-place.ts';
import { siteServer } from './site/site-server.ts';

/** `npm run serve`: serves the built site from dist/ (or OUT_DIR) on http://localhost:4321 (or PORT). */
const { folder, shown, port, base } = servedPlace;
if (!existsSync(join(folder, 'index.html'))) fail(`There is no built site in ${shown}/. Build it first: npm run build`, 1);

const server = siteServer(folder, base);
server.on('error', (cause: NodeJS.ErrnoException) =>
  fail(
    cause.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start.` : cause.message,
    1,
  ),
);
server.listen(port, () => console.log(`Roofline is at http://localhost:${port}${base} (stop with Ctrl+C).`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
