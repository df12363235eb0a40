import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// Processes take their time on a busy machine.
describe('npm run check -- --fix', { timeout: 60_000 }, () => {
  let content = '';
  const file = (): string => join(content, 'papers', 'gamma.yaml');
  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), 'roofline-fix-'));
    await cp('tests/fixtures/library', content, { recursive: true });
    await writeFile(
      file(),
      (await readFile(file(), 'utf8')).replace('/gamma\n', '/gamma?utm_source=x\n').replace('topics: [batching]', 'topics: [batchng]'),
    );
  });
  afterEach(() => rm(content, { recursive: true }));

  const check = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync('node', ['scripts/check.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });
    return { out: stdout, err: stderr, status };
  };
  const fix = 'links.page https://example.org/gamma?utm_source=x → https://example.org/gamma';

  it('says what it did, and then what is left to a person', async () => {
    const { out, status } = check('--fix', file());
    expect(out).toContain(`papers/gamma.yaml: ${fix}\n`);
    expect(out).toContain('error[unknown-topic]');
    expect(out).not.toContain('tracking-parameters');
    expect(status).toBe(1);
    expect(await readFile(file(), 'utf8')).toContain('page: https://example.org/gamma\n');
    expect(check('--fix', file()).out).not.toContain('→');
  });

  it('touches no file that is not named', async () => {
    const { out } = check('--fix', join(content, 'papers', 'beta.yaml'));
    expect(out).toContain('papers/beta.yaml: fields put in order');
    expect(await readFile(file(), 'utf8')).toContain('utm_source');
  });

  it('keeps what it did out of output that programs read', () => {
    const { out, err } = check('--fix', '--format', 'json');
    expect(err).toContain(fix);
    for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('rule');
  });

  it('fixes nothing without being asked', async () => {
    check();
    expect(await readFile(file(), 'utf8')).toContain('utm_source');
  });
});
