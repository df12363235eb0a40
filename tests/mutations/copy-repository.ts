import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is made here, below the root of the repository or of one of its packages. */
const made = /(?:^|\/)(?:node_modules|\.git|\.astro|dist|tests\/\.results)$/;

/**
 * Copies the repository as it stands into a folder that is not there yet, to be changed or built there. Packages are linked one by
 * one, so that what is kept beside them is the copy's own.
 */
export async function copyRepository(copy: string): Promise<void> {
  await cp(root, copy, { recursive: true, filter: (source) => !made.test(relative(root, source).replaceAll('\\', '/')) });
  const packages = join(root, 'node_modules');
  await mkdir(join(copy, 'node_modules'));
  for (const item of await readdir(packages)) {
    const isLinked = item === '.bin' || !item.startsWith('.');
    if (isLinked) await symlink(join(packages, item), join(copy, 'node_modules', item), 'junction');
  }
  // What npm says it has installed, so that nothing is installed again.
  await cp(join(packages, '.package-lock.json'), join(copy, 'node_modules', '.package-lock.json'));
}
