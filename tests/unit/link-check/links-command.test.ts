import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSourceFile } from '#content-files/source-file.ts';
import { linkRecordSchema } from '#domain/link-record.ts';
import { paperText } from '../toy-library.ts';
import { startHost, type TestHost } from './misbehaving-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const quick = ['--private', '--pause', '0.005', '--timeout', '2'];

/** What the command printed and its exit status. */
interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

async function links(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['scripts/links.ts', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  // Ports and folders differ from run to run.
  const names = [
    [host.origin, 'http://host'],
    [other.origin, 'http://other'],
    [new URL(other.origin).host, 'other'],
    [relative(root, folder), 'content'],
  ] as const;
  const shown = (text: string): string => names.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  return { status, out: shown(out), err: shown(err) };
}

let host: TestHost;
let other: TestHost;
let folder: string;
const recordFile = (): string => join(folder, 'link-record.yaml');
const readRecord = () => linkRecordSchema.parse(parseSourceFile('link-record.yaml', readFileSync(recordFile(), 'utf8')).data);
const writeRecord = (record: unknown): void => writeFileSync(recordFile(), JSON.stringify(record));

/** A library of papers, each with a page on the host, and nothing else that leads to a server. */
function write(papers: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['papers', 'topics']) mkdirSync(join(folder, part), { recursive: true });
  cpSync(join(root, 'tests/fixtures/library/venues.yaml'), join(folder, 'venues.yaml'));
  writeFileSync(join(folder, 'topics/batching.md'), '---\ntitle: Batching\norder: 1\nline: What shares a device.\n---\n');
  for (const [id, url] of Object.entries(papers)) {
    const text = paperText(id, 'aliases: [批处理]\nminutes: 30\n').replace(/page: .*/, `page: ${url}`);
    writeFileSync(join(folder, 'papers', `${id}.yaml`), text);
  }
  for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
}

beforeAll(async () => {
  [host, other] = [await startHost(), await startHost()];
  folder = mkdtempSync(join(tmpdir(), 'links-command-'));
});
afterAll(async () => {
  await Promise.all([host.close(), other.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run links', { timeout: 30_000 }, () => {
  it('prints what is wrong at its line with an archived copy, sums up, and writes the record', async () => {
    write({
      fine: `${host.origin}/ok`,
      gone: `${host.origin}/missing`,
      moved: `${host.origin}/moved`,
      closed: `${other.origin}/forbidden`,
      broken: `${other.origin}/broken`,
    });
    writeRecord({ checked: '2026-01-01', alive: [`${host.origin}/missing`] });
    const { status, out, err } = await links([...quick, '--archive', host.origin]);
    expect(out).toMatchInlineSnapshot(`
      "content/papers/broken.yaml:9:9 warning[failing-link] http://other/broken answers 500.
        Such faults often pass: it becomes an error when it has lasted 14 days. If the address is new, look for a slip in it.
      content/papers/gone.yaml:9:9 error[gone-link] http://host/missing is gone: asked twice, it answers 404. It was last good on 2026-01-01.
        Find where the work is now and write that address, or remove the link. An archived copy: https://web.archive.org/web/20240102030405/http://host/missing
      content/papers/moved.yaml:9:9 warning[moved-link] http://host/moved has moved for good to http://host/ok.
        Open it, and write the new address.

      Hosts that refuse programs: other (1).
      5 addresses asked: 1 alive, 1 moved, 1 refuses programs, 1 failing, 1 gone.
      "
    `);
    expect(err).toBe('Asked: 5 of 5\nAsked again: 2 of 2\nWritten: content/link-record.yaml\n');
    expect(status).toBe(1);
    expect(readRecord()).toEqual({
      checked: today,
      alive: [`${host.origin}/ok`],
      others: {
        [`${host.origin}/missing`]: {
          verdict: 'gone',
          status: 404,
          since: today,
          lastGood: '2026-01-01',
          archived: `https://web.archive.org/web/20240102030405/${host.origin}/missing`,
        },
        [`${host.origin}/moved`]: { verdict: 'moved', status: 200, since: today, movedTo: `${host.origin}/ok` },
        [`${other.origin}/broken`]: { verdict: 'failing', status: 500, since: today },
        [`${other.origin}/forbidden`]: { verdict: 'blocked', status: 403, since: today },
      },
    });
  });

  it('writes the same record again when it finds the same', async () => {
    const before = readFileSync(recordFile(), 'utf8');
    await links([...quick, '--archive', 'none']);
    expect(readFileSync(recordFile(), 'utf8')).toBe(before);
  });

  it('ends with 0 when nothing has to be mended, and 1 when something has failed for long', async () => {
    write({ fine: `${host.origin}/ok`, broken: `${host.origin}/broken` });
    expect((await links([...quick, '--archive', 'none'])).status).toBe(0);
    writeRecord({ checked: '2026-01-08', others: { [`${host.origin}/broken`]: { verdict: 'failing', since: '2026-01-01' } } });
    const { status, out } = await links([...quick, '--archive', 'none']);
    expect(out).toContain('error[failing-link] http://host/broken answers 500. It has failed since 2026-01-01.');
    expect(status).toBe(1);
  });

  it('does not change a verdict when the archive fails', async () => {
    write({ gone: `${host.origin}/missing` });
    const { status, out, err } = await links([...quick, '--archive', `${other.origin}/broken`]);
    expect(out).toContain('error[gone-link] http://host/missing is gone');
    expect(err).toContain('The archive did not answer for 1 of the addresses');
    expect(status).toBe(1);
  });

  it('does not ask what an exception names until it expires, and then says so', async () => {
    const exception = (expires: string): string =>
      `${host.origin}/missing*:\n  reason: Opened in a browser.\n  added: 2026-01-01\n  expires: ${expires}\n`;
    write({ gone: `${host.origin}/missing` }, { 'link-exceptions.yaml': exception('2026-12-31').replaceAll('2026', today.slice(0, 4)) });
    const before = host.received.length;
    const held = await links([...quick, '--archive', 'none']);
    expect(held.out).toBe(
      '0 addresses asked: 0 alive, 0 moved, 0 refuse programs, 0 failing, 0 gone. 1 not asked, as content/link-exceptions.yaml says.\n',
    );
    expect([held.status, host.received.length - before]).toEqual([0, 0]);
    writeFileSync(join(folder, 'link-exceptions.yaml'), exception('2026-02-01'));
    const expired = await links([...quick, '--archive', 'none']);
    expect(expired.out).toMatch(/link-exceptions\.yaml:4:\d+ warning\[expired-exception\]/);
    expect(expired.out).toContain('error[gone-link]');
  });

  it('asks only the named files, ids and fields, and then writes nothing', async () => {
    write({ fine: `${host.origin}/ok`, gone: `${host.origin}/missing` });
    const byId = await links([...quick, 'fine']);
    expect(byId.out).toContain('1 address asked: 1 alive');
    const byFile = await links([...quick, '--archive', 'none', join(folder, 'papers/gone.yaml')]);
    expect([byFile.status, byFile.out]).toEqual([1, expect.stringContaining('1 address asked: 0 alive')]);
    expect((await links([...quick, '--only', 'pdf,code'])).out).toContain('0 addresses asked');
    expect(existsSync(recordFile())).toBe(false);
    await links([...quick, '--dry-run', '--archive', 'none']);
    expect(existsSync(recordFile())).toBe(false);
  });

  it('gives each address as JSON with its places, and nothing else on standard output', async () => {
    write({ gone: `${host.origin}/missing`, same: `${host.origin}/missing`, fine: `${host.origin}/ok#part` });
    const { out } = await links([...quick, '--format', 'json', '--archive', 'none']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const place = (id: string) => ({ file: `papers/${id}.yaml`, field: 'links.page' });
    expect(lines).toEqual([
      { url: 'http://host/ok', verdict: 'alive', status: 200, lastGood: today, places: [place('fine')] },
      { url: 'http://host/missing', verdict: 'gone', status: 404, since: today, places: [place('gone'), place('same')] },
    ]);
  });

  it('gives annotations and a report', async () => {
    const github = await links([...quick, '--format', 'github', '--archive', 'none', '--dry-run']);
    expect(github.out.split('\n')[0]).toMatch(/^::error file=content\/papers\/gone\.yaml,line=\d+,col=9,title=gone-link::/);
    const markdown = await links([...quick, '--format', 'markdown', '--archive', 'none', '--dry-run'], {
      REPOSITORY_URL: 'https://github.com/owner/name/',
    });
    expect(markdown.out).toContain('## To mend (2)');
    expect(markdown.out).toContain('](https://github.com/owner/name/blob/main/content/papers/gone.yaml?plain=1#L');
    expect(host.received.at(-1)?.headers['user-agent']).toBe(
      'Mozilla/5.0 (compatible; Roofline link check; +https://github.com/owner/name)',
    );
  });

  it('refuses addresses of private networks unless told otherwise', async () => {
    write({ fine: `${host.origin}/ok` });
    const before = host.received.length;
    const { status, out } = await links(['--archive', 'none', '--dry-run']);
    expect(out).toContain('error[failing-link] http://host/ok leads into a private network.');
    expect([status, host.received.length - before]).toEqual([1, 0]);
  });

  it('trusts a certificate that this machine trusts', async () => {
    const secure = await startHost('https');
    write({ fine: `${secure.origin}/ok` });
    const certificate = join(root, 'tests/fixtures/untrusted-certificate/certificate.pem');
    const trusting = await links([...quick, '--dry-run'], { NODE_EXTRA_CA_CERTS: certificate });
    expect(trusting.out).toContain('1 address asked: 1 alive');
    const distrusting = await links([...quick, '--dry-run']);
    expect(distrusting.out).toContain('leads to a host whose certificate cannot be trusted');
    await secure.close();
  });

  it('believes neither that all hosts are dead nor that a library with errors has all its links', async () => {
    const closed = await Promise.all([startHost(), startHost()]);
    await Promise.all(closed.map((one) => one.close()));
    write({ a: `${closed[0]?.origin}/`, b: `${closed[1]?.origin}/` });
    const offline = await links(quick);
    expect([offline.status, offline.out]).toEqual([2, '']);
    expect(offline.err).toContain('No host answered');
    write({ fine: `${host.origin}/ok`, wrong: 'nowhere' });
    const faulty = await links(quick);
    expect([faulty.status, faulty.out]).toEqual([2, '']);
    expect(faulty.err).toContain('The library has errors');
    expect(existsSync(recordFile())).toBe(false);
  });

  it.each([
    [['--format', 'xml'], '--format cannot be "xml". It is one of: text, github, json, markdown.'],
    [['--only', 'pgae'], 'Did you mean "page"?'],
    [['--pause', 'long'], '--pause takes a number'],
    [['--nothing'], 'There is no flag --nothing. '],
    [['--archive', 'here'], '"here" is not a web address.'],
    [['no-such-id'], 'Neither a file of content nor an id: no-such-id'],
  ])('refuses %j', async (args, words) => {
    write({ fine: `${host.origin}/ok` });
    const { status, out, err } = await links(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('explains itself', async () => {
    const { status, out } = await links(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('Usage: npm run links');
  });
});
