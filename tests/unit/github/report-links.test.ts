import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeGitHub, fakeGitHub, type Thing } from './fake-github.ts';
import { type Ended, runScript } from './run-script.ts';

const marker = '<!-- roofline-links -->';
const bot = { login: 'github-actions[bot]' };

function issue(more: Thing = {}): Thing {
  return { number: 3, state: 'open', body: `${marker}\nold`, user: bot, labels: ['links'], ...more };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roofline-links-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function report({ url }: FakeGitHub, text: string, status: string): Promise<Ended> {
  const file = join(folder, 'report.md');
  await writeFile(file, text);
  const environment = { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'o/r', GITHUB_TOKEN: 'secret' };
  return runScript('report-links', ['--report', file, '--status', status], environment);
}

describe('report-links', () => {
  it('creates the issue when there is none', async () => {
    await using github = await fakeGitHub({ '/issues': [] });
    expect(await report(github, 'Two are gone.', '1')).toEqual({ stdout: 'The issue on links: created\n', stderr: '', status: 0 });
    expect(github.writes).toEqual([
      {
        method: 'POST',
        path: '/issues',
        body: { title: 'Links that lead nowhere', body: `${marker}\nTwo are gone.`, labels: ['links'] },
      },
    ]);
  });

  it('rewrites the open one, not a closed one', async () => {
    await using github = await fakeGitHub({ '/issues': [issue({ number: 9, state: 'closed' }), issue()] });
    expect((await report(github, 'One is gone.', '1')).stdout).toContain('updated');
    expect(github.writes).toMatchObject([{ method: 'PATCH', path: '/issues/3', body: { body: `${marker}\nOne is gone.`, state: 'open' } }]);
  });

  it('writes nothing when the issue says the same', async () => {
    await using github = await fakeGitHub({ '/issues': [issue({ body: `${marker}\nOne is gone.` })] });
    expect((await report(github, 'One is gone.', '1')).stdout).toContain('unchanged');
    expect(github.writes).toEqual([]);
  });

  it('closes the issue when nothing is left, and needs none after that', async () => {
    await using github = await fakeGitHub({ '/issues': [issue()] });
    expect((await report(github, 'All are well.', '0')).stdout).toContain('closed');
    expect(github.writes).toMatchObject([{ method: 'PATCH', path: '/issues/3', body: { state: 'closed' } }]);
    await using later = await fakeGitHub({ '/issues': [issue({ state: 'closed' })] });
    expect((await report(later, 'All are well.', '0')).stdout).toContain('none needed');
    expect(later.writes).toEqual([]);
  });

  it('opens the closed issue again rather than making another', async () => {
    await using github = await fakeGitHub({ '/issues': [issue({ state: 'closed', body: `${marker}\nOne is gone.` })] });
    expect((await report(github, 'One is gone.', '1')).stdout).toContain('reopened');
    expect(github.writes).toMatchObject([{ method: 'PATCH', path: '/issues/3', body: { state: 'open' } }]);
  });

  it.each([
    ['of somebody else', { user: { login: 'ada' } }],
    ['without our mark', { body: 'A link is broken.' }],
    ['that is a pull request', { pull_request: {} }],
  ])('leaves an issue alone %s', async (_, more) => {
    await using github = await fakeGitHub({ '/issues': [issue(more)] });
    expect((await report(github, 'One is gone.', '1')).stdout).toContain('created');
  });

  it('cuts a report that is too long at the end of a line, and says so', async () => {
    await using github = await fakeGitHub({ '/issues': [] });
    await report(github, 'A line of a long report.\n'.repeat(4000), '1');
    const body = String(github.writes[0]?.body['body']);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/A line of a long report\.\n\nThe report was too long for an issue and ends here\./);
  });

  it('leaves the issue as it is when the links could not be checked', async () => {
    await using github = await fakeGitHub({ '/issues': [issue()] });
    expect(await report(github, '', '2')).toMatchObject({ status: 1, stderr: expect.stringContaining('ended with 2') });
    expect(github.writes).toEqual([]);
  });

  it.each([[[]], [['--report', 'x']], [['--nonsense']]])('is wrongly used with %j', async (args) => {
    expect(await runScript('report-links', args)).toMatchObject({ status: 2 });
  });
});
