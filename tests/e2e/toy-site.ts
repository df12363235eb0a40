import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { expect, test } from './console.ts';

/** A piece of a file of tests/fixtures/library, and what stands there instead. */
interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A file that tests/fixtures/library does not have. */
interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** Tests on a site of its own, of the toy library with edits and more files, built and served once for each process that runs such tests. */
export function onToySite(edits: readonly (Edit | NewFile)[], environment: Readonly<Record<string, string>> = {}) {
  return test.extend<object, { site: string }>({
    site: [
      async ({}, use) => {
        mkdirSync('tests/.results', { recursive: true });
        const folder = mkdtempSync('tests/.results/toy-');
        const port = String(await freePort());
        const env = {
          ...process.env,
          ...environment,
          CONTENT_DIR: editedLibrary(edits, join(folder, 'content')),
          OUT_DIR: join(folder, 'site'),
          PORT: port,
        };
        execFileSync(process.execPath, ['scripts/run.mjs', 'build'], { env });
        const server = spawn(process.execPath, ['scripts/run.mjs', 'serve'], { env, stdio: 'ignore' });
        const site = `http://localhost:${port}`;
        const status = (): Promise<number | undefined> =>
          fetch(site).then(
            (response) => response.status,
            () => undefined,
          );
        await expect.poll(status, { timeout: 60_000 }).toBe(200);
        await use(site);
        server.kill();
        rmSync(folder, { recursive: true });
      },
      { scope: 'worker', timeout: 180_000 },
    ],
    baseURL: async ({ site }, use) => use(site),
  });
}

/** Copies the toy library into a folder, and edits its files there or adds to them. */
function editedLibrary(edits: readonly (Edit | NewFile)[], folder: string): string {
  cpSync('tests/fixtures/library', folder, { recursive: true });
  for (const edit of edits) {
    if ('text' in edit) {
      writeFileSync(join(folder, edit.file), edit.text);
      continue;
    }
    const { file, from, to } = edit;
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`tests/fixtures/library/${file} has no "${from}" to replace.`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return folder;
}
