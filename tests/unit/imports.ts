import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/** A source file, by its path from the root of the repository, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import of a source file. */
export interface Import {
  readonly from: string;
  /** A path from the root of the repository, or the name of a package. */
  readonly target: string;
  /** Whether nothing but types is imported, so that nothing is left of it in JavaScript. */
  readonly isType: boolean;
  /** Whether it stands in a `<script>` of an Astro file, and so runs in the browser. */
  readonly isScript: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below a folder of the repository that hold code or prose. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(ts|mjs|astro|mdx)$/.test(item.name))
    .map((item) => join(item.parentPath.replaceAll('\\', '/'), item.name).slice(root.length))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** All imports and re-exports of a source file that name their target literally. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const script = path.endsWith('.astro')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code).join('\n')
    : '';
  const code = path.endsWith('.astro') ? text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '') : text;
  return [
    ...targetsIn(code).map((found) => ({ from: path, ...found, target: resolved(path, found.target), isScript: false })),
    ...targetsIn(script).map((found) => ({ from: path, ...found, target: resolved(path, found.target), isScript: true })),
  ];
}

function targetsIn(code: string): readonly Pick<Import, 'target' | 'isType'>[] {
  const withNames = [...code.matchAll(/^[ \t]*(?:import|export)\s+(type\s+)?([\w*{}\s,$]+?)\s+from\s+'([^']+)'/gm)].map(
    ([, type, names = '', target = '']) => ({ target, isType: type !== undefined || onlyTypes(names) }),
  );
  const bare = [...code.matchAll(/^[ \t]*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, first, second]) => ({
    target: first ?? second ?? '',
    isType: false,
  }));
  return [...withNames, ...bare];
}

function onlyTypes(names: string): boolean {
  const list = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]?.split(',') ?? [];
  const given = list.map((name) => name.trim()).filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

function resolved(path: string, target: string): string {
  if (target.startsWith('#')) return `src/${target.slice(1)}`;
  return target.startsWith('.') ? join(dirname(path), target) : target;
}
