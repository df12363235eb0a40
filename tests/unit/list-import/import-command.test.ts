import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const list = join(root, 'tests/fixtures/lists/forms.md');

/** Runs `npm run import` on the toy library. */
function run(args: readonly string[], input = ''): { readonly status: number | null; readonly out: string; readonly errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/import.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(root, 'tests/fixtures/library') },
  });
  return { status, out: stdout, errors: stderr };
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'drafts-'));

describe('npm run import', () => {
  it('writes a file for each draft, and keeps the files that are there', () => {
    const out = folder();
    expect(run([list, '--out', out])).toMatchObject({ status: 0, errors: '' });
    const files = readdirSync(out, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.yaml'));
    expect(files).toHaveLength(16);
    expect(readFileSync(join(out, 'papers/eta.yaml'), 'utf8')).toContain('title: "Eta: Batches That Never Wait"');
    writeFileSync(join(out, 'papers/eta.yaml'), 'title: mine\n');
    expect(run([list, '--out', out]).out).toContain('16 drafts were there before and were kept');
    expect(readFileSync(join(out, 'papers/eta.yaml'), 'utf8')).toBe('title: mine\n');
  });

  it('writes nothing when it is only asked', () => {
    const out = folder();
    expect(run([list, '--out', out, '--dry-run']).status).toBe(0);
    expect(readdirSync(out)).toEqual([]);
  });

  it('reads standard input, and names the source list in drafts', () => {
    const { out } = run(
      ['-', '--source', 'first-list', '--dry-run', '--format', 'json'],
      '# Batching\n- [A Title](https://example.org/a)\n',
    );
    expect(JSON.parse(out)).toMatchObject({
      list: 'standard input',
      counts: { works: 1, merged: 0, drafts: 1, conflicts: 0, links: { used: 1, dropped: 0, skipped: 0 } },
      drafts: [{ line: 2, id: 'a-title', fields: { recommendedBy: [{ source: 'first-list' }] }, outcome: 'not written' }],
    });
  });

  it('says that it found nothing where there is no work', () => {
    expect(run(['-'], 'Nothing here.\n')).toMatchObject({ status: 1 });
  });

  it.each([
    [[], 'It needs FILE.'],
    [['a.md', 'b.md'], 'It takes one FILE, not a.md, b.md.'],
    [['no-such-list.md'], 'no-such-list.md cannot be read.'],
    [[list, '--format', 'xml'], '--format cannot be "xml". It is one of: text, json.'],
    [[list, '--source', 'first-lost'], 'Did you mean "first-list"?'],
  ])('refuses %j', (args, message) => {
    const { status, errors } = run(args);
    expect(status).toBe(2);
    expect(errors).toContain(message);
  });
});
