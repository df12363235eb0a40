import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../../scripts/site/site-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'roofline-site-'));
const page = `<!doctype html><title>Serving</title>${'<p>Batches are formed anew after each iteration.</p>'.repeat(50)}`;
const files = {
  'index.html': '<!doctype html><title>Roofline</title>',
  '404.html': '<!doctype html><title>Nothing here</title>',
  'topics/serving/index.html': page,
  'assets/Page.CDupXE6B.css': 'p { margin: 0 }',
  'assets/public-sans.DdeTHZLK.woff2': 'a font',
  'pagefind/pagefind.js': 'export const search = 1;',
  'pagefind/index/unknown_0e87673.pf_index': '0123456789',
  'pagefind/wasm.unknown.pagefind': 'machine code',
  'papers/orca.yaml': 'title: Orca\n',
  'library.json': '{}',
  'library.bib': '@article{orca}',
  'site.webmanifest': '{}',
  'a b/ü.txt': 'spaces',
};
const server = siteServer(join(folder, 'site'));
const below = siteServer(join(folder, 'site'), '/roofline/');

beforeAll(async () => {
  writeFileSync(join(folder, 'secret.txt'), 'not of the site');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'site', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'site', path), text);
  }
  for (const one of [server, below]) await new Promise<void>((resolve) => one.listen(0, 'localhost', resolve));
});
afterAll(() => {
  server.close();
  below.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it stands, since `fetch` would put an address in order first, and unpack what is packed. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, { method = 'GET', of = server } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: (of.address() as AddressInfo).port, host: 'localhost', path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the built site', () => {
  it('has browsers ask again for pages and data, and keep for a year what has a hash in its name', async () => {
    const forAYear = 'public, max-age=31536000, immutable';
    expect((await ask('/assets/Page.CDupXE6B.css')).headers['cache-control']).toBe(forAYear);
    expect((await ask('/pagefind/index/unknown_0e87673.pf_index')).headers['cache-control']).toBe(forAYear);
    for (const path of ['/', '/topics/serving/', '/library.json', '/papers/orca.yaml', '/pagefind/pagefind.js', '/nowhere/']) {
      expect((await ask(path)).headers['cache-control'], path).toBe('no-cache');
    }
  });

  it('says in 304 that a page is as the reader has it, in that encoding, and sends it again when it has changed', async () => {
    const first = await ask('/topics/serving/', { 'accept-encoding': 'br' });
    const etag = first.headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]+-br"$/);
    const again = await ask('/topics/serving/', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect({ status: again.status, bytes: again.body.length, etag: again.headers.etag }).toEqual({ status: 304, bytes: 0, etag });
    expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
    expect((await ask('/topics/serving/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);

    writeFileSync(join(folder, 'site/topics/serving/index.html'), `${page}<p>One more.</p>`);
    const changed = await ask('/topics/serving/', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(brotliDecompressSync(changed.body).toString()).toContain('One more.');

    // A build that writes the same page once more changes nothing for readers.
    writeFileSync(join(folder, 'site/topics/serving/index.html'), page);
    expect((await ask('/topics/serving/', { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['BR;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity, br;q=0', undefined],
    ['identity;q=0.5, gzip;q=0.2', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('compresses by Accept-Encoding: %s', async (accepted, encoding) => {
    const { headers, body } = await ask('/topics/serving/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(text.toString()).toBe(page);
  });

  it('compresses no font and no part of the index, which are compressed as they are', async () => {
    for (const path of [
      '/assets/public-sans.DdeTHZLK.woff2',
      '/pagefind/index/unknown_0e87673.pf_index',
      '/pagefind/wasm.unknown.pagefind',
    ]) {
      const { headers } = await ask(path, { 'accept-encoding': 'br' });
      expect({ encoding: headers['content-encoding'], vary: headers.vary }, path).toEqual({ encoding: undefined, vary: undefined });
    }
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/Page.CDupXE6B.css', 'text/css; charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/pagefind/index/unknown_0e87673.pf_index', 'application/octet-stream'],
    ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
    ['/assets/public-sans.DdeTHZLK.woff2', 'font/woff2'],
    ['/papers/orca.yaml', 'application/yaml'],
    ['/library.json', 'application/json'],
    ['/library.bib', 'application/x-bibtex'],
    ['/site.webmanifest', 'application/manifest+json'],
  ])('says what %s is: %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('answers HEAD as GET, without the file', async () => {
    const accepted = { 'accept-encoding': 'br' };
    const [{ headers, body }, whole] = [await ask('/', accepted, { method: 'HEAD' }), await ask('/', accepted)];
    expect(body).toHaveLength(0);
    expect({ ...headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('sends the part of a file that is asked for: %s', async (range, status, text, shown) => {
    const answer = await ask('/pagefind/index/unknown_0e87673.pf_index', { range });
    expect({ status: answer.status, text: answer.body.toString(), shown: answer.headers['content-range'] }).toEqual({
      status,
      text,
      shown,
    });
  });

  it('sends the whole file where the part is of another version', async () => {
    const path = '/pagefind/index/unknown_0e87673.pf_index';
    const { etag = '' } = (await ask(path)).headers;
    expect((await ask(path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    expect((await ask(path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  });

  it('answers 404 with the page for missing addresses, whatever is asked of it', async () => {
    for (const headers of [{}, { 'if-none-match': '*' }, { range: 'bytes=0-1' }]) {
      const { status, body } = await ask('/nowhere/', headers);
      expect({ status, text: body.toString() }).toEqual({ status: 404, text: files['404.html'] });
    }
  });

  it('leads from a folder to its page, with the query, and to no other host', async () => {
    const { status, headers } = await ask('/topics/serving?tier=must-read');
    expect({ status, to: headers.location }).toEqual({ status: 301, to: '/topics/serving/?tier=must-read' });
    expect((await ask('//topics')).headers.location).toBe('/topics/');
    expect((await ask('/a%20b')).headers.location).toBe('/a%20b/');
  });

  it('finds files whose names are written with escapes', async () => {
    expect((await ask('/a%20b/%C3%BC.txt')).body.toString()).toBe('spaces');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/topics/../../secret.txt',
    '/..%5csecret.txt',
    '/index.html%00.txt',
    '/%',
  ])('has nothing outside of the site: %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('refuses what would change something', async () => {
    const { status, headers } = await ask('/', {}, { method: 'POST' });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  it('serves below the path where the site is published, and nothing beside it', async () => {
    expect((await ask('/roofline/library.json', {}, { of: below })).body.toString()).toBe('{}');
    expect((await ask('/roofline/topics/serving', {}, { of: below })).headers.location).toBe('/roofline/topics/serving/');
    expect((await ask('/roofline', {}, { of: below })).headers.location).toBe('/roofline/');
    expect((await ask('/library.json', {}, { of: below })).status).toBe(404);
  });
});
