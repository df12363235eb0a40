import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where tests stand: the floors below tests/, in the order in which they are run. */
export const floors = ['unit', 'components', 'content', 'e2e'] as const;

export type Floor = (typeof floors)[number];

/** All test files, from the root of the repository. */
export const testFiles: readonly string[] = floors.flatMap((floor) =>
  readdirSync(join(import.meta.dirname, floor), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/${floor}/${name.replaceAll('\\', '/')}`)
    .toSorted(),
);

/** The names by which tests are called: floors, rooms, and files that stand in none. */
export const testNames: readonly string[] = [
  ...new Set(testFiles.flatMap((file) => (namesOf(file).length > 2 ? namesOf(file).slice(0, -1) : namesOf(file)))),
].toSorted();

/** The test files of a floor, of a room on every floor, or of one name. @example testsOf('search') // ['tests/unit/search/facet-table.test.ts', …] */
export function testsOf(name: string): readonly string[] {
  return testFiles.filter((file) => namesOf(file).includes(name));
}

/**
 * The room of a file of the site or of its commands: the folder in which it stands.
 * @example roomOf('src/client/search/site-search.ts') // 'search'
 */
export function roomOf(file: string): string {
  return basename(dirname(file));
}

function namesOf(test: string): readonly string[] {
  return test
    .replace(/^tests\//, '')
    .replace(/\.test\.ts$/, '')
    .split('/');
}
