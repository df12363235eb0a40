import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, runScript } from './run-script.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const git = (where: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd: at(where),
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** A repository as GitHub holds it, the checkout of a workflow, and that of somebody who pushes meanwhile. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roofline-commit-'));
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'server');
  git('.', 'clone', '--quiet', 'server', 'ada');
  await writeFile(at('ada/LIST.md'), 'old\n');
  git('ada', 'add', '.');
  git('ada', 'commit', '--quiet', '--message', 'First');
  git('ada', 'push', '--quiet', 'origin', 'HEAD:main');
  git('.', 'clone', '--quiet', 'server', 'workflow');
});
afterEach(() => rm(folder, { recursive: true }));

async function commit(...args: readonly string[]): Promise<Ended> {
  return runScript('commit-files', args, { GITHUB_TOKEN: 'secret', HOME: folder }, at('workflow'));
}

describe('commit-files', () => {
  it('pushes what differs, new files too, as the account of workflows', async () => {
    await writeFile(at('workflow/LIST.md'), 'new\n');
    await writeFile(at('workflow/LIST.zh.md'), '新\n');
    expect(await commit('--message', 'The list is up to date', 'LIST.md', 'LIST.zh.md')).toEqual({
      stdout: 'Pushed: The list is up to date\n',
      stderr: '',
      status: 0,
    });
    expect(git('server', 'log', '-1', '--format=%an: %s', '--name-only', 'main').trim().split('\n')).toEqual([
      'github-actions[bot]: The list is up to date',
      '',
      'LIST.md',
      'LIST.zh.md',
    ]);
  });

  it('pushes nothing when nothing differs', async () => {
    const before = git('server', 'rev-parse', 'main');
    expect(await commit('--message', 'Nothing', 'LIST.md')).toEqual({ stdout: 'Nothing differs.\n', stderr: '', status: 0 });
    expect(git('server', 'rev-parse', 'main')).toBe(before);
  });

  it('leaves other changes of the checkout out', async () => {
    await writeFile(at('workflow/LIST.md'), 'new\n');
    await writeFile(at('workflow/report.md'), 'x\n');
    await commit('--message', 'The list', 'LIST.md');
    expect(git('server', 'ls-tree', '--name-only', 'main').trim()).toBe('LIST.md');
  });

  it('stands behind what somebody pushed since the checkout', async () => {
    await writeFile(at('ada/other'), 'x\n');
    git('ada', 'add', '.');
    git('ada', 'commit', '--quiet', '--message', 'Meanwhile');
    git('ada', 'push', '--quiet', 'origin', 'HEAD:main');
    await writeFile(at('workflow/LIST.md'), 'new\n');
    expect(await commit('--message', 'The list', 'LIST.md')).toMatchObject({ status: 0 });
    expect(git('server', 'log', '--format=%s', 'main').trim().split('\n')).toEqual(['The list', 'Meanwhile', 'First']);
  });

  it('stores the token nowhere', async () => {
    await writeFile(at('workflow/LIST.md'), 'new\n');
    await commit('--message', 'The list', 'LIST.md');
    expect(git('workflow', 'config', '--list')).not.toMatch(/secret|extraheader/i);
  });

  it('says what git said when it refuses', async () => {
    expect(await commit('--message', 'x', 'MISSING.md')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^git add: .*MISSING\.md/),
    });
  });

  it.each([[['LIST.md']], [['--message', 'x']], [['--nonsense']]])('says how it is used when called with %j', async (args) => {
    expect(await commit(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
  });
});
