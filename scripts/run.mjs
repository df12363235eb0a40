/**
 * Runs one of the project's commands: `node scripts/run.mjs check --format json`.
 *
 * Plain JavaScript without dependencies, because it is what a fresh clone runs on whatever Node there is: it installs
 * the packages when they are missing, once, finds a Node that runs TypeScript, and hands over to scripts/<command>.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { fail, nearName, readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The first Node that strips types by itself, without a warning. */
const leastNode = [22, 18];

const [command = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, command)) {
  const names = Object.keys(commands);
  fail(`There is no command "${command}". ${nearName(command, names)}Commands: ${names.join(', ')}.`);
}
// Help is given, and wrong usage is refused, before anything is installed.
readCommandLine(commands[command], args);

installPackages();
const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  // The packages' programs must find the same Node as we did.
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/** Installs what the lock file says, unless it is there. */
function installPackages() {
  if (isInstalled()) return;
  console.error('Installing the packages of this project, once; this takes about half a minute.');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail(
      'The packages could not be installed; npm says why above. Is the npm registry reachable? Try `npm ci`, then this command again.',
      1,
    );
  }
}

/** Whether npm's own record of what it installed, written when it had finished, agrees with the lock file. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/** A Node new enough: the one that runs this, else the one that the packages bring for this platform. */
function findNode() {
  if (isEnough(process.versions.node)) return process.execPath;
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(brought)) return brought;
  fail(
    `This project needs Node ${leastNode.join('.')} or newer; this is ${process.versions.node}, and npm brought none for ${process.platform} ${process.arch} ` +
      '(optional packages may be switched off: `npm ci --include=optional`). Install Node 24 from https://nodejs.org and run the command again.',
    1,
  );
}

function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}
