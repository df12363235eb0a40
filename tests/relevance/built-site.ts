import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteServer } from '../../scripts/site/site-server.ts';

/** A built site that is served, and a record of what was sent. */
export interface ServedSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** The paths of all files sent since this was last called, in order; what a browser had already is not among them. */
  takeSent(): readonly string[];
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine. */
export async function serveSite(folder: string): Promise<ServedSite> {
  let sent: string[] = [];
  const server = siteServer(folder).prependListener('request', (request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    response.on('finish', () => response.statusCode === 200 && sent.push(path));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How many bytes a file takes on the way to a reader: text compressed with gzip, the files of the index, which are compressed, as they are. */
export async function sentBytes(folder: string, path: string): Promise<number> {
  const file = await readFile(join(folder, path));
  return /\.(js|json|css|html|svg|txt)$/.test(path) ? gzipSync(file).length : file.length;
}
