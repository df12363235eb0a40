import { spawnSync } from 'node:child_process';
import { readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

readCommandLine(commands.format);
const { status } = spawnSync('prettier', ['--write', '--log-level', 'warn', '.'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
