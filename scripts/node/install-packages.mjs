import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs what the lock file of a folder says, unless it is there. Plain JavaScript, since it runs before anything is
 * installed, on whatever Node there is.
 * @param {string} folder Holds package.json and package-lock.json.
 * @param {object} options
 * @param {string} options.what What the packages are called while one waits for them.
 * @param {boolean} [options.dev] Whether those are wanted, too, that only tests and tools need.
 * @throws With a remedy, when npm does not manage it.
 */
export function installPackages(folder, { what, dev = false }) {
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  // Whoever ran the tests once keeps their packages.
  const withDev = dev || Object.values(installed).some((one) => one.dev);
  const isThere = Object.entries(wanted).every(([path, { version, optional, dev: isDev, devOptional }]) => {
    if (path in installed) return installed[path].version === version;
    // Of optional packages, only those of this platform are installed.
    return path === '' || optional || (!withDev && (isDev || devOptional));
  });
  if (isThere && Object.keys(installed).length > 0) return;

  console.error(`Installing ${what}, once; this takes about half a minute.`);
  const args = ['ci', withDev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(`npm could not install ${what}; it says why above. Is the npm registry reachable? Then run the command again.`);
  }
}

/** The packages of a lock file by their folder; of the one that npm writes into node_modules when it has finished, too. */
function packagesOf(lockFile) {
  try {
    return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
  } catch {
    // Npm was stopped while it wrote: as good as not installed.
    return {};
  }
}
