import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** A file of a content folder. */
export interface LibraryFile {
  /** Relative to the content folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The folder of the library to read: `CONTENT_DIR`, or `content`. */
export function contentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}

/** All files below a folder with their text, sorted by path. Throws when the folder cannot be read. */
export async function listFiles(folder: string): Promise<readonly LibraryFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .toSorted();
  const files: LibraryFile[] = [];
  // In groups, so that a library of ten thousand files does not exhaust the file descriptors.
  for (let start = 0; start < paths.length; start += 256) {
    const group = paths.slice(start, start + 256);
    files.push(
      ...(await Promise.all(
        group.map(async (path) => ({ path: path.split(sep).join('/'), text: await readFile(join(folder, path), 'utf8') })),
      )),
    );
  }
  return files;
}
