import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheControl } from '#domain/site/cache-control.ts';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';
import { byteRange } from './byte-range.ts';
import { contentType, isCompressible } from './content-type.ts';

/** A file of the site in one encoding. */
interface Sent {
  readonly body: Buffer;
  readonly etag: string;
}

/** What is known of a file, until it changes. */
interface Known {
  /** By size and time of change. */
  readonly version: string;
  readonly sent: Map<Encoding, Promise<Sent>>;
}

/** How many files are kept in memory, compressed: as many as a reader sees in an hour, and at 10,000 works a tenth of the site. */
const mostKept = 4_000;

/**
 * What networks that deliver sites use for answers that they compress themselves. 11, the greatest, takes thirty times as long
 * for a tenth less, which is why the build writes no compressed files either.
 */
const brotliQuality = 5;

const compress = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: promisify(gzip),
  identity: async (bytes: Buffer) => bytes,
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>;

/**
 * Serves a built site as a network for static sites does: compressed as the reader accepts it, with an ETag of the content, and kept by
 * browsers as long as `cacheControl` says. Files that change while it runs are served as they are then.
 * @param base The path below which the site is published, with a slash at its end.
 */
export function siteServer(folder: string, base = '/'): Server {
  const known = new Map<string, Known>();

  /** A file in an encoding, compressed once; nothing if there is no such file. */
  async function find(path: string, encoding: Encoding): Promise<Sent | undefined> {
    const facts = await stat(join(folder, path)).catch(() => undefined);
    if (facts === undefined || !facts.isFile()) return undefined;
    const version = `${facts.size} ${facts.mtimeMs}`;
    const kept = known.get(path);
    const file = kept?.version === version ? kept : { version, sent: new Map<Encoding, Promise<Sent>>() };
    // What was asked for last stands at the end, so what nobody asks for any more is dropped.
    known.delete(path);
    known.set(path, file);
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    const sent = file.sent.get(encoding) ?? encoded(join(folder, path), encoding);
    file.sent.set(encoding, sent);
    return sent.catch((cause: unknown) => {
      known.delete(path);
      throw cause;
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const [, pathname = '/', search = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    const path = pathBelow(base, pathname);
    if (path !== undefined) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (await send(request, response, file, 200)) return;
      if (file === path && (await isFolder(join(folder, path)))) {
        response.writeHead(301, { location: `${base}${encodeURI(path)}/${search}` }).end();
        return;
      }
    }
    if (`${pathname}/` === base) {
      response.writeHead(301, { location: `${base}${search}` }).end();
      return;
    }
    if (await send(request, response, '404.html', 404)) return;
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
  }

  /** Sends a file, or as much of it as is asked for. @returns Whether there is one. */
  async function send(request: IncomingMessage, response: ServerResponse, path: string, status: 200 | 404): Promise<boolean> {
    const { range, 'if-none-match': held, 'if-range': heldPart, 'accept-encoding': accepted = '' } = request.headers;
    const wantsPart = status === 200 && range !== undefined;
    const encoding = !wantsPart && isCompressible(path) ? acceptedEncoding(String(accepted)) : 'identity';
    const file = await find(path, encoding);
    if (file === undefined) return false;
    const { body, etag } = file;
    const headers: OutgoingHttpHeaders = {
      'cache-control': cacheControl(path),
      ...(status === 200 && { etag, 'accept-ranges': 'bytes' }),
      ...(isCompressible(path) && { vary: 'Accept-Encoding' }),
    };
    if (status === 200 && isHeld(held, etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    const part = wantsPart && (heldPart === undefined || heldPart === etag) ? byteRange(range, body.length) : undefined;
    if (part === 'unsatisfiable') {
      response.writeHead(416, { ...headers, 'content-range': `bytes */${body.length}` }).end();
      return true;
    }
    const bytes = part === undefined ? body : body.subarray(part.start, part.end + 1);
    response.writeHead(part === undefined ? status : 206, {
      ...headers,
      'content-type': contentType(path),
      'content-length': bytes.length,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      ...(part !== undefined && { 'content-range': `bytes ${part.start}-${part.end}/${body.length}` }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  }

  return createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      console.error(cause);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The page cannot be read.\n');
    });
  });
}

async function encoded(path: string, encoding: Encoding): Promise<Sent> {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  // Another encoding is another sequence of bytes, so it has another tag.
  return { body: await compress[encoding](bytes), etag: `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"` };
}

/** The path of a file below the folder of the site; nothing where it is no path, or leads out of it. */
function pathBelow(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    const path = posix.normalize(decodeURIComponent(pathname.slice(base.length)).replace(/^\/+/, ''));
    if (path === '.') return '';
    return path.startsWith('../') || path === '..' || /[\\\0]/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** Whether a reader has that version already: `If-None-Match` names it. */
function isHeld(held: string | undefined, etag: string): boolean {
  const tags = held?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
