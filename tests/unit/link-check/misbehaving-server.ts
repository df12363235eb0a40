import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request that a host received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** When it came and when it was answered or broken off, in milliseconds. */
  readonly came: number;
  ended: number;
}

/** A host of its own on this machine, which does what the path of a request says. */
export interface TestHost {
  readonly origin: string;
  readonly received: readonly Received[];
  /** How many requests it had open at the same time, at most. */
  readonly mostOpen: number;
  /** How many bytes of bodies went out to the network. */
  readonly bytesSent: number;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, request: IncomingMessage, times: number) => void;

const page = (response: ServerResponse): void => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Here.</p>');
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end();
const redirect = (code: number, location: string): Answer => status(code, { location });

/** What the paths do. `times` counts the requests for a path, from 1. */
const answers: Readonly<Record<string, Answer>> = {
  '/ok': page,
  '/': page,
  '/partial': (response, { headers }) => void response.writeHead(headers.range === undefined ? 200 : 206).end('Here'),
  '/short': (response, { headers }) => void response.writeHead(headers.range === undefined ? 405 : 416).end(),
  '/moved': redirect(301, '/ok'),
  '/moved-308': redirect(308, '/moved'),
  '/moved-relative': redirect(301, 'ok?from=relative'),
  '/moved-to-front': redirect(301, '/'),
  '/moved-then-found': redirect(301, '/found'),
  '/found': redirect(302, '/ok'),
  '/see-other': redirect(303, '/ok'),
  '/moved-to-nothing': redirect(301, '/missing'),
  '/moved-chinese': (response) => void response.writeHead(301, { location: Buffer.from('/中文', 'utf8').toString('latin1') }).end(),
  '/%E4%B8%AD%E6%96%87': page,
  '/unauthorized': status(401),
  '/forbidden': status(403),
  '/legal': status(451),
  '/999': status(999),
  '/challenge': status(503, { 'cf-mitigated': 'challenge' }),
  '/missing': status(404),
  '/gone': status(410),
  '/head-not-allowed': (response, { method }) => void (method === 'HEAD' ? response.writeHead(405).end() : page(response)),
  '/head-missing': (response, { method }) => void (method === 'HEAD' ? response.writeHead(404).end() : page(response)),
  '/head-resets': (response, { method, socket }) => void (method === 'HEAD' ? socket.resetAndDestroy() : page(response)),
  '/missing-once': (response, _, times) => void (times < 3 ? response.writeHead(404).end() : page(response)),
  '/missing-or-broken': (response, { method }, times) => void response.writeHead(method === 'GET' && times > 2 ? 500 : 404).end(),
  '/slow-down': (response, _, times) => void (times === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : page(response)),
  '/slow-down-until': (response, _, times) =>
    void (times === 1 ? response.writeHead(429, { 'retry-after': new Date(Date.now() + 1500).toUTCString() }).end() : page(response)),
  '/slow-down-a-little': (response, _, times) => void (times === 1 ? response.writeHead(429).end() : page(response)),
  '/slow-down-for-ever': status(429, { 'retry-after': '0' }),
  '/come-tomorrow': status(429, { 'retry-after': '86400' }),
  '/busy': (response, _, times) => void (times === 1 ? response.writeHead(503, { 'retry-after': '1' }).end() : page(response)),
  '/broken': status(500),
  '/recovers': (response, _, times) => void (times < 3 ? response.writeHead(502).end() : page(response)),
  '/after-a-while': (response) => void setTimeout(() => page(response), 100),
  '/silent': () => {},
  '/drips': (_, { socket }) => {
    socket.write('HTTP/1.1 200 OK\r\nx-drop: ');
    const drops = setInterval(() => socket.write('.'), 20);
    socket.on('close', () => clearInterval(drops));
  },
  '/resets': (_, { socket }) => void socket.resetAndDestroy(),
  '/no-http': (_, { socket }) => void socket.end('Hello, I am no server.\r\n\r\n'),
  '/loop': redirect(302, '/loop-back'),
  '/loop-back': redirect(302, '/loop'),
  '/loop-to-itself': redirect(301, '/loop-to-itself'),
  '/loop-for-cookies': status(302, { location: '/loop-for-cookies', 'set-cookie': 'seen=1' }),
  '/redirects-nowhere': status(302),
  '/redirects-to-script': redirect(302, 'javascript:alert(1)'),
  // Both refuse HEAD, so that GET has to be tried.
  '/huge': (response, { method }) => {
    if (method === 'HEAD') return void response.writeHead(405).end();
    response.writeHead(200, { 'content-type': 'application/pdf' });
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/bomb': (response, { method }) =>
    void (method === 'HEAD'
      ? response.writeHead(405).end()
      : response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))),
  '/wayback/available': (response, { url = '' }) => {
    const asked = new URL(url, 'http://127.0.0.1').searchParams.get('url') ?? '';
    const copy = `http://web.archive.org/web/20240102030405/${asked}`;
    const closest = { status: '200', available: true, url: copy, timestamp: '20240102030405' };
    const snapshots = asked.endsWith('/missing') ? { closest } : {};
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ url: asked, archived_snapshots: snapshots }));
  },
};

/** Starts a host. `/endless/1` redirects to `/endless/2` and so on; `/to?http://…` redirects to that address; the rest is above. */
export async function startHost(protocol: 'http' | 'https' = 'http'): Promise<TestHost> {
  const received: Received[] = [];
  const times = new Map<string, number>();
  const sockets = new Set<IncomingMessage['socket']>();
  let open = 0;
  let mostOpen = 0;
  let bytesBefore = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?');
    const one: Received = { method: request.method ?? '', path, headers: request.headers, came: performance.now(), ended: Infinity };
    received.push(one);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => {
      one.ended = performance.now();
      open -= 1;
    });
    const count = (times.get(path) ?? 0) + 1;
    times.set(path, count);
    const [, step] = /^\/endless\/(\d+)$/.exec(path) ?? [];
    if (step !== undefined) redirect(302, `/endless/${Number(step) + 1}`)(response, request, count);
    else if (path === '/to') redirect(302, query)(response, request, count);
    else (answers[path] ?? status(404))(response, request, count);
  };
  const file = (name: string): Buffer => readFileSync(new URL(`../../fixtures/untrusted-certificate/${name}.pem`, import.meta.url));
  const server: Server =
    protocol === 'https' ? createSecureServer({ key: file('key'), cert: file('certificate') }, answer) : createServer(answer);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      bytesBefore += socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    get mostOpen() {
      return mostOpen;
    },
    get bytesSent() {
      return [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, bytesBefore);
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
