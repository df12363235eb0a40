import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewMarker } from '#domain/review/review-marker.ts';
import { type FakeGitHub, fakeGitHub, type Thing } from './fake-github.ts';
import { type Ended, runScript } from './run-script.ts';

const sha = 'a'.repeat(40);
const comment = `${reviewMarker}\n### Nothing is wrong\n`;
const bot = { login: 'github-actions[bot]' };

/** A pull request from the branch `add` of the fork of ada. */
function pull(more: Thing = {}): Thing {
  return {
    number: 7,
    state: 'open',
    headLabel: 'ada:add',
    head: { sha, ref: 'add', repo: { full_name: 'ada/r' } },
    base: { ref: 'main', repo: { full_name: 'o/r', default_branch: 'main' } },
    ...more,
  };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roofline-post-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Posts a comment for the commit of ada's branch. */
async function post({ url }: Pick<FakeGitHub, 'url'>, text: string, more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const file = join(folder, 'comment.md');
  await writeFile(file, text);
  return runScript('post-review', [file], environment(url, more));
}

function environment(url: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...{ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'o/r', GITHUB_TOKEN: 'secret' },
    ...{ HEAD_REPOSITORY: 'ada/r', HEAD_BRANCH: 'add', HEAD_SHA: sha },
    ...more,
  };
}

describe('post-review', () => {
  it('writes a comment under the pull request of a fork', async () => {
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [] });
    expect(await post(github, comment)).toEqual({ stdout: `${sha}: created\n`, stderr: '', status: 0 });
    expect(github.writes).toEqual([{ method: 'POST', path: '/issues/7/comments', body: { body: comment } }]);
    expect([...github.tokens]).toEqual(['Bearer secret']);
  });

  it('rewrites its own comment, though it stands on the second page', async () => {
    const others = Array.from({ length: 120 }, (_, id) => ({ id, body: 'Nice.', user: { login: 'ada' } }));
    const own = { id: 500, body: `${reviewMarker}\nold`, user: bot };
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [...others, own] });
    expect(await post(github, comment)).toMatchObject({ stdout: `${sha}: updated\n`, status: 0 });
    expect(github.writes).toEqual([{ method: 'PATCH', path: '/issues/comments/500', body: { body: comment } }]);
  });

  it('writes nothing when its comment says the same already', async () => {
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [{ id: 5, body: comment, user: bot }] });
    expect(await post(github, comment)).toMatchObject({ stdout: `${sha}: unchanged\n`, status: 0 });
    expect(github.writes).toEqual([]);
  });

  it('never rewrites the comment of somebody else, even one that begins like ours', async () => {
    const forged = { id: 5, body: `${reviewMarker}\nforged`, user: { login: 'ada' } };
    const deleted = { id: 6, body: `${reviewMarker}\nforged`, user: null };
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [forged, deleted] });
    expect(await post(github, comment)).toMatchObject({ stdout: `${sha}: created\n`, status: 0 });
    expect(github.writes.map(({ method }) => method)).toEqual(['POST']);
  });

  it.each([
    ['has moved on to a newer commit', { head: { sha: 'b'.repeat(40), ref: 'add', repo: { full_name: 'ada/r' } } }],
    ['comes from another repository of the same account', { head: { sha, ref: 'add', repo: { full_name: 'ada/other' } } }],
    ['comes from a fork that is gone', { head: { sha, ref: 'add', repo: null } }],
    ['comes from another branch', { headLabel: 'ada:other', head: { sha, ref: 'other', repo: { full_name: 'ada/r' } } }],
    ['comes from the same branch and commit of somebody else', { headLabel: 'eve:add' }],
    ['goes to another branch', { base: { ref: 'old', repo: { full_name: 'o/r', default_branch: 'main' } } }],
    ['is closed', { state: 'closed' }],
  ])('leaves a pull request alone that %s', async (_, more) => {
    await using github = await fakeGitHub({ '/pulls': [pull(more)], '/issues/7/comments': [] });
    expect(await post(github, comment)).toEqual({ stdout: `${sha}: no pull request\n`, stderr: '', status: 0 });
    expect(github.writes).toEqual([]);
  });

  it('tells branches apart whose names mean something in addresses', async () => {
    const branch = 'add&head=eve:x';
    const odd = pull({ headLabel: `ada:${branch}`, head: { sha, ref: branch, repo: { full_name: 'ada/r' } } });
    await using github = await fakeGitHub({ '/pulls': [odd], '/issues/7/comments': [] });
    expect(await post(github, comment, { HEAD_BRANCH: branch })).toMatchObject({ stdout: `${sha}: created\n` });
  });

  it.each([
    ['does not begin with our mark', 'Buy this!', 'does not begin with'],
    ['is longer than GitHub takes', `${reviewMarker}\n${'x'.repeat(65_536)}`, 'GitHub takes 65536'],
    ['is too large to be read', `${reviewMarker}${'x'.repeat(300_000)}`, 'is not a comment'],
  ])('refuses a comment that %s', async (_, text, reason) => {
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [] });
    expect(await post(github, text)).toMatchObject({ status: 1, stderr: expect.stringContaining(reason) });
    expect(github.writes).toEqual([]);
  });

  it('does not follow a link in place of the comment', async () => {
    await using github = await fakeGitHub({ '/pulls': [pull()] });
    await writeFile(join(folder, 'secret'), comment);
    await symlink(join(folder, 'secret'), join(folder, 'comment.md'));
    const ended = await runScript('post-review', [join(folder, 'comment.md')], environment(github.url));
    expect(ended).toMatchObject({ status: 1, stderr: expect.stringContaining('is not a comment') });
  });

  it('calls nobody, whatever the comment says', async () => {
    await using github = await fakeGitHub({ '/pulls': [pull()], '/issues/7/comments': [] });
    await post(github, `${comment}cc @everyone and @o/team`);
    expect(github.writes[0]?.body['body']).toBe(`${comment}cc @\u200beveryone and @\u200bo/team`);
  });

  it('says what GitHub answered when it refuses', async () => {
    await using github = await fakeGitHub({});
    expect(await post(github, comment)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/GitHub answered GET .* with 404: .*Not Found/),
    });
  });

  it('says what the environment lacks', async () => {
    expect(await post({ url: '' }, comment, { GITHUB_TOKEN: '' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('GITHUB_API_URL, GITHUB_TOKEN'),
    });
  });

  it.each([[[]], [['a', 'b']]])('says how it is used when called with %j', async (args) => {
    expect(await runScript('post-review', args, environment('x'))).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
  });
});
