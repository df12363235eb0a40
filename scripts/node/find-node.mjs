import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.mjs';

/** The first Node that strips types by itself, without a warning. */
const leastNode = [22, 18];

/** Pins a Node for each platform, by version and hash; is installed only where it is needed. */
const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * The path of a Node new enough: the one that runs this, else one that npm installs for this platform, once.
 * @returns {string}
 * @throws With a remedy, when there is none.
 */
export function findNode() {
  if (isEnough(process.versions.node)) return process.execPath;
  installPackages(folder, { what: `a newer Node (${leastNode.join('.')} is needed, this is ${process.versions.node})` });
  const [brought] = packagesOfPlatform().map((path) => join(path, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'));
  if (brought !== undefined && existsSync(brought)) return brought;
  throw new Error(
    `This project needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}, and npm brought none for ${process.platform} ${process.arch} ` +
      '(optional packages may be switched off: `npm config get omit`). Install Node 24 from https://nodejs.org and run the command again.',
  );
}

/** The folder of the one package that npm chose, less what nobody needs of it: headers take a third of it. */
function packagesOfPlatform() {
  const packages = readdirSync(join(folder, 'node_modules')).flatMap((name) =>
    name.startsWith('node-') ? join(folder, 'node_modules', name) : [],
  );
  for (const path of packages) {
    for (const part of ['include', 'share', 'CHANGELOG.md', 'README.md']) rmSync(join(path, part), { recursive: true, force: true });
  }
  return packages;
}

function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}
