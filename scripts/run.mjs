/**
 * Runs one of the project's commands: `node scripts/run.mjs check --format json`.
 *
 * Plain JavaScript without dependencies, because it is what a fresh clone runs on whatever Node there is: it installs
 * the packages when they are missing, once, finds a Node that runs TypeScript, and hands over to the command's script, or to a program of a package.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { delimiter, dirname, join } from 'node:path';
import { fail, nearName, readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';
import { findNode } from './node/find-node.mjs';
import { installPackages } from './node/install-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const [command = '', ...args] = process.argv.slice(2);
const names = Object.keys(commands);
if (['--help', '-h'].includes(command)) {
  console.log(`Usage: npm run <command> [-- --help]\nCommands: ${names.join(', ')}.`);
  process.exit(0);
}
if (!Object.hasOwn(commands, command)) {
  fail(`There is no command "${command}". ${nearName(command, names)}Commands: ${names.join(', ')}.`);
}
// Help is given, and wrong usage is refused, before anything is installed.
readCommandLine(commands[command], args);

let node = '';
try {
  node = findNode();
  installPackages(root, { what: 'the packages of this project', dev: commands[command].dev });
} catch (cause) {
  fail(cause.message, 1);
}
const { script = `scripts/${command}.ts` } = commands[command];
const { runs = [node, '--disable-warning=ExperimentalWarning', join(root, script), ...args] } = commands[command];
const [program, ...given] = runs;
const child = spawn(program, given, {
  cwd: root,
  stdio: 'inherit',
  // Programs of packages are scripts there.
  shell: program !== node && process.platform === 'win32',
  // The packages' programs must find the same Node as we did.
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // A command that was run before starts twice as fast: Node keeps what it compiled.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
