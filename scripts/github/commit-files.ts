import { spawnSync } from 'node:child_process';
import { fail, readCommandLine, wrongUsage } from '../command-line/command-line.mjs';

const command = {
  call: 'node scripts/github/commit-files.ts',
  takes: 'FILE …',
  does: 'commits the files that differ from the last commit, if any do, and pushes them to the branch that is checked out',
  more: 'Run by workflows that write files of this repository. With GITHUB_TOKEN the push is made with it, and it is stored nowhere.',
  flags: { message: { value: 'TEXT', does: 'the message of the commit' } },
  ends: '0 when pushed or nothing differs, 1 when git refuses',
} as const;

const { flags, given: files } = readCommandLine(command);
const message = flags.message ?? wrongUsage(command, '--message is needed.');
git('add', '--', ...files);
if (spawnSync('git', ['diff', '--cached', '--quiet', '--', ...files]).status === 0) {
  console.log('Nothing differs.');
} else {
  // The account of workflows, as GitHub shows it.
  const account = ['-c', 'user.name=github-actions[bot]', '-c', 'user.email=41898282+github-actions[bot]@users.noreply.github.com'];
  git(...account, 'commit', '--quiet', '--message', message, '--', ...files);
  // Somebody may have pushed since the checkout.
  git(...account, 'pull', '--quiet', '--rebase', '--autostash', 'origin', branch());
  git('push', '--quiet', 'origin', `HEAD:${branch()}`);
  console.log(`Pushed: ${message}`);
}

function branch(): string {
  return git('rev-parse', '--abbrev-ref', 'HEAD').trim();
}

/** Runs git and gives what it printed. Ends the program with its words when it fails. */
function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8', env: { ...process.env, ...credentials() } });
  if (status === 0) return stdout;
  return fail(`git ${args.find((arg) => /^[a-z-]+$/.test(arg)) ?? ''}: ${stderr.trim()}`, 1);
}

/** The token as configuration in the environment of git: not in its arguments, which others on a machine can see. */
function credentials(): NodeJS.ProcessEnv {
  const token = process.env['GITHUB_TOKEN'];
  if (!token) return {};
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  };
}
