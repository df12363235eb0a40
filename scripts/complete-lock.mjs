/**
 * Adds to package-lock.json the platform packages that npm left out.
 *
 * npm drops an optional package from the lock when the registry it asked does not hold that exact version,
 * and `npm ci` then refuses the lock on every machine. Each added entry has the version that its parent asks for
 * and no integrity hash. Run it after every `npm install` that changes the lock: `npm run complete-lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

readCommandLine(commands['complete-lock']);

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];

for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const locked = lockedVersion(parent, name);
    if (locked === version || (locked !== undefined && !/^\d/.test(version))) continue;
    const folder = locked === undefined ? '' : `${parent}/`;
    lock.packages[`${folder}node_modules/${name}`] = { version, ...platformOf(name), license: 'MIT', optional: true };
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json: ${added.join(', ')}.`);

/** The version of `name` that `parent` gets, found by walking up the node_modules folders as Node does. */
function lockedVersion(parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const found = lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === '') return found?.version;
  }
}

/** The `os` and `cpu` fields that a platform package's name tells. */
function platformOf(name) {
  const systems = { darwin: 'darwin', linux: 'linux', freebsd: 'freebsd', windows: 'win32', win32: 'win32', win: 'win32' };
  const words = name.split(/[/-]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.find((word) => ['x64', 'arm64', 'arm', 'ia32'].includes(word));
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
}
