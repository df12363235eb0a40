import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../free-port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How a command ends in an environment. */
function run(name: string, environment: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

describe('npm run serve', () => {
  it.each(['abc', '0', '65536', '-1', '80.5'])('says in a sentence that a port is none: “%s”', (port) => {
    const stderr = `PORT is "${port}". It is a number from 1 to 65535: PORT=4322 npm start.\n`;
    expect(run('serve', { PORT: port })).toEqual({ status: 2, stdout: '', stderr });
  });

  it('says in a sentence that there is no site', () => {
    const stderr = 'There is no built site in nowhere/dist/. Build it first: npm run build\n';
    expect(run('serve', { OUT_DIR: 'nowhere/dist/' })).toEqual({ status: 1, stdout: '', stderr });
  });
});

describe('npm start', () => {
  it('names a port that is none before it builds', () => {
    expect(run('start', { PORT: 'abc', CONTENT_DIR: 'nowhere' }).stderr).toMatch(/^PORT is "abc"/);
  });

  it('builds where there is no site yet, and then serves it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roofline-start-'));
    const port = await freePort();
    const env = { ...process.env, CONTENT_DIR: 'tests/fixtures/library', OUT_DIR: join(folder, 'site'), PORT: String(port) };
    const start = spawn(process.execPath, ['scripts/start.ts'], { cwd: root, env, stdio: 'ignore' });
    const ended = new Promise<string>((resolve) => start.on('exit', (code) => resolve(`ended with ${code}`)));
    const served = expect
      .poll(
        () =>
          fetch(`http://localhost:${port}/papers/alpha/`).then(
            ({ status }) => status,
            () => undefined,
          ),
        { timeout: 60_000, interval: 200 },
      )
      .toBe(200);
    try {
      expect(await Promise.race([ended, served.then(() => 'served')])).toBe('served');
    } finally {
      start.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
