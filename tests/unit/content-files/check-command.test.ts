import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const mistakes = 'tests/fixtures/thirty-mistakes';
/** A file with one mistake. */
const file = `${mistakes}/papers/no-such-day.yaml`;

/** What `npm run check` prints, and the status it ends with. */
function check(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], CONTENT_DIR: mistakes, ...environment },
  });
  return { status, stdout, stderr };
}

const published = { SITE_URL: 'https://example.org', BASE_PATH: '/list' };

describe('npm run check', () => {
  it('prints for the library with thirty mistakes what the fixture says, word for word', () => {
    expect(check([])).toEqual({ status: 1, stdout: readFileSync(`${root}${mistakes}.txt`, 'utf8'), stderr: '' });
  });

  it('ends with one line on where the rules are explained: a file of the repository', () => {
    expect(check([file]).stdout.trimEnd().split('\n').slice(-2)).toEqual([
      '1 error, 0 warnings, 1 file checked.',
      'Rules are explained in src/prose/rules/: wrong-date.md.',
    ]);
    expect(readFileSync(`${root}src/prose/rules/wrong-date.md`, 'utf8')).toContain('title:');
  });

  it('names pages of the site where it says where that is', () => {
    expect(check([file], published).stdout.trimEnd().split('\n').at(-1)).toBe(
      'Rules are explained at https://example.org/list/contribute/rules/: wrong-date/.',
    );
    expect(check([file, '--format', 'github'], published).stdout).toMatch(
      /^::error file=\S+,title=wrong-date::.* See https:\/\/example\.org\/list\/contribute\/rules\/wrong-date\/\n$/,
    );
  });

  it('says nothing of it in annotations without a site, in JSON, and where nothing is found', () => {
    expect(check([file, '--format', 'github']).stdout).toMatch(/^::error [^\n]*2026-11-21\.\n$/);
    const [line = '', ...rest] = check([file, '--format', 'json'], published).stdout.trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['file', 'line', 'column', 'severity', 'rule', 'message', 'remedy']);
    expect(line).not.toContain('example.org');
    expect(check([`${mistakes}/papers/circle-two.yaml`]).stdout).not.toContain('explained');
  });

  it('refuses an address of a site that is none', () => {
    expect(check([file], { SITE_URL: 'nonsense' })).toMatchObject({ status: 2, stderr: expect.stringContaining('https://example.org') });
  });
});
