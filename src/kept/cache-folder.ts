import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where commands keep what the next one may need. It can be removed at any time. */
export const cacheFolder = resolve('node_modules/.cache/roofline');

/** A short name for some text or bytes, the same whenever they are the same. */
export function digest(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url').slice(0, 20);
}

/** A short name for the content of some files, and of all files in some folders. */
export async function digestOfFiles(places: readonly string[]): Promise<string> {
  const files = await Promise.all(places.map(async (place) => ((await stat(place)).isDirectory() ? filesBelow(place) : [place])));
  const digests = await Promise.all(
    files
      .flat()
      .toSorted()
      .map(async (file) => `${file} ${digest(await readFile(file))}`),
  );
  return digest(digests.join('\n'));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    found.map(async (item) => {
      const path = join(item.parentPath, item.name);
      // What a link names counts as what lies there.
      const isFolder = item.isSymbolicLink() ? (await stat(path)).isDirectory() : item.isDirectory();
      return isFolder ? filesBelow(path) : [path];
    }),
  );
  return below.flat();
}
