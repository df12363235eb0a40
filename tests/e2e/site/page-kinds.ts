import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const site = join(import.meta.dirname, '../../../dist');
const routes = join(import.meta.dirname, '../../../src/pages/[...lang]');

/** The files of `src/pages/` that make pages in both languages, as patterns of addresses: those without parameters first. */
const patterns = globSync('**/*.astro', { cwd: routes })
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/(^|\/)index\.astro$|\.astro$/, '$1')
      .replace(/\/?$/, '/')
      .replace(/^\/$/, ''),
  )
  .toSorted((a, b) => a.split('[').length - b.split('[').length || (a < b ? -1 : 1))
  .map((route) => ({ route, pattern: new RegExp(`^${route.replace(/\[\.{3}\w+\]\//g, '(?:[^/]+/)?').replace(/\[\w+\]/g, '([^/]+)')}$`) }));

/** The kind of a page: the file that makes it, and the folder where the file leaves that open. */
export function kindOf(path: string): string {
  for (const { route, pattern } of patterns) {
    const [, folder] = pattern.exec(path) ?? [];
    if (pattern.test(path)) return route.startsWith('[folder]') ? route.replace('[folder]', folder ?? '') : route;
  }
  throw new Error(`No file of src/pages/ makes /${path}, as far as its name says.`);
}

/** English pages of the built site by kind, the largest first: it has most of what pages of its kind can have. */
const pagesByKind = Map.groupBy(
  globSync('**/index.html', { cwd: site, exclude: (name) => name === 'zh' })
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
    // An address from before a work was renamed leads elsewhere.
    .filter((path) => !/<meta http-equiv="refresh"/.test(readFileSync(join(site, path, 'index.html'), 'utf8').slice(0, 500)))
    .map((path) => ({ path, size: statSync(join(site, path, 'index.html')).size }))
    .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)),
  ({ path }) => kindOf(path),
);

/** One page of each kind that the built site has, without the slash before it. @example ['', 'about/', 'papers/zero/', …] */
export const onePageOfEachKind: readonly string[] = [...pagesByKind.values()]
  .flatMap(([first]) => (first === undefined ? [] : [first.path]))
  .toSorted();
