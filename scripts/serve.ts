import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

/** `npm run serve`: serves the built site from dist/ (or OUT_DIR) on http://localhost:4321 (or PORT). */
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
const base = `/${(process.env['BASE_PATH'] ?? '').replace(/^\/|\/$/g, '')}`.replace(/\/?$/, '/');

const files = sirv(folder, { etag: true, dev: true });
const server = createServer((request, response) => {
  const notFound = (): void => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(join(folder, '404.html')));
  };
  const [path = '/', query] = (request.url ?? '/').split('?');
  if (!path.startsWith(base)) {
    notFound();
    return;
  }
  request.url = `/${path.slice(base.length)}${query === undefined ? '' : `?${query}`}`;
  files(request, response, notFound);
});
server.on('error', (cause: NodeJS.ErrnoException) => {
  console.error(
    cause.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start.` : cause.message,
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Roofline is at http://localhost:${port}${base} (stop with Ctrl+C).`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
