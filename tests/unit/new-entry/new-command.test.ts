import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '#content-files/list-files.ts';
import { readLibrary } from '#content-files/read-library.ts';
import { parseSourceFile } from '#content-files/source-file.ts';
import { arxivFeed, crossrefWork } from './answers.ts';
import { type AnswerServer, type ServedAnswer, serveAnswers } from './serve-answers.ts';

let content = '';
let server: AnswerServer;
let answers: (question: URL) => ServedAnswer = () => ({ status: 404 });
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'roofline-new-'));
  await cp('tests/fixtures/library', content, { recursive: true });
  server = await serveAnswers((question) => answers(question));
});
afterEach(async () => {
  await server.close();
  await rm(content, { recursive: true });
});

/** Runs the command with its output piped. */
async function run(...args: readonly string[]): Promise<{ out: string; err: string; status: number | null }> {
  const child = spawn('node', ['scripts/new.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: content, ARXIV_API: server.arxiv, CROSSREF_API: server.crossref, REPOSITORY_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { out, err, status };
}

const papers = async (): Promise<readonly string[]> => (await readdir(join(content, 'papers'))).toSorted();
const before = ['alpha.yaml', 'beta.yaml', 'gamma.yaml', 'no-chinese.yaml'];
const judgement = ['--tier', 'optional', '--topic', 'kv-cache', '--topic', 'batching', '--why-en', 'Keeps pages of the cache apart.'];

// Processes take their time on a busy machine.
describe('npm run new, piped', { timeout: 60_000 }, () => {
  it('writes what arXiv says and what flags state into a file in which the check finds no error', async () => {
    answers = () => ({
      body: arxivFeed({ id: '2401.00001', title: 'Epsilon: Pages\n  of Caches', authors: ['Ada Writer', 'Bo Zwei', 'Cy Drei'] }),
    });
    const { out, err, status } = await run('arxiv:2401.00001v3', ...judgement, '--why-zh', '把cache按页分开。');
    expect(err).toContain('arXiv 2401.00001: “Epsilon: Pages of Caches”, 3 authors, first version of 2024-01.\n');
    expect(out).toMatch(/papers\/epsilon\.yaml is written\. .*\n$/);
    expect(status).toBe(0);
    const text = await readFile(join(content, 'papers', 'epsilon.yaml'), 'utf8');
    expect(parseSourceFile('x.yaml', text).data).toEqual({
      title: 'Epsilon: Pages of Caches',
      tier: 'optional',
      topics: ['kv-cache', 'batching'],
      authors: ['Ada Writer', 'Bo Zwei', 'Cy Drei'],
      venue: 'arXiv',
      year: 2024,
      published: '2024-01',
      language: 'en',
      ids: { arxiv: '2401.00001' },
      links: { page: 'https://arxiv.org/abs/2401.00001', pdf: 'https://arxiv.org/pdf/2401.00001' },
      why: { en: 'Keeps pages of the cache apart.', zh: '把 cache 按页分开。' },
      citationKey: 'writer-etal-2024-epsilon',
      added: new Date().toISOString().slice(0, 10),
      translationOf: expect.any(String) as string,
    });
    const { diagnostics } = readLibrary(await listFiles(content), 'content');
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // The warnings, and nothing else: no colours, no movements of the cursor.
    expect(err).toContain('warning[missing-text]');
    expect(out + err).not.toContain('\u001B');
  });

  it('lists everything that is missing and wrong at once, with the flags, and writes nothing', async () => {
    answers = () => ({ status: 404 });
    const { out, err, status } = await run('https://example.org/a-post', '--kind', 'article', '--tier', 'must', '--topic', 'batchin');
    expect(err).toContain('--title: ');
    expect(err).toContain('--why-en: One sentence');
    expect(err).toContain('--tier: error[not-allowed] `tier` cannot be "must".');
    expect(err).toContain('--topic: error[unknown-topic] No topic is named "batchin".\n  Did you mean "batching"?');
    expect(err).not.toContain('--page');
    expect({ out, status, papers: await papers() }).toEqual({ out: '', status: 1, papers: before });
  });

  it('asks for the kind, and for what every kind needs, where nothing is given', async () => {
    const { err, status } = await run();
    expect(err.match(/^ {2}--[\w-]+/gm)).toEqual(['  --kind', '  --title', '  --tier', '  --topic', '  --page', '  --why-en']);
    expect(status).toBe(1);
  });

  it('goes on without the network with what the identifier says', async () => {
    await server.close();
    const facts = ['--title', 'Epsilon', '--author', 'Ada Writer'];
    const { err, status } = await run('2401.00001', ...judgement, ...facts);
    expect(err).toContain('arXiv cannot be reached (ECONNREFUSED). What follows is what the identifier itself says.');
    expect(status).toBe(0);
    expect(await papers()).toContain('epsilon.yaml');
  });

  it('looks nothing up with --offline', async () => {
    const { status } = await run('2401.00001', '--offline', ...judgement, '--title', 'Epsilon', '--author', 'Ada Writer');
    expect(status).toBe(0);
    expect(server.asked).toEqual([]);
  });

  it('says which file the list has of a work, before it asks anybody, and after it knows the title', async () => {
    const twin = await run('https://arxiv.org/abs/2201.00010');
    expect(twin.err).toMatch(
      /^The list has this work: .*papers\/alpha\.yaml has the same arXiv identifier, “Alpha: Batching Requests”\.\n$/,
    );
    expect(twin.status).toBe(1);
    expect(server.asked).toEqual([]);
    const address = await run('https://example.org/gamma/');
    expect(address.err).toContain('papers/gamma.yaml, “Gamma”');
    answers = () => ({ body: arxivFeed({ id: '2401.00001', title: 'Beta paging for attention' }) });
    const titled = await run('2401.00001', ...judgement);
    expect(titled.err).toContain('papers/beta.yaml has the same title');
    expect(titled.status).toBe(1);
    expect(await papers()).toEqual(before);
  });

  it('says of a work that was removed when and why, by its identifier, its title or its id, and writes nothing', async () => {
    const refusal = '“Omicron: notes on batching” was removed from the list on 2026-11-22: The article is gone';
    const facts = ['--offline', '--kind', 'article', ...judgement];
    const runs = [
      await run('2201.09999', ...judgement),
      await run('2401.00001', ...facts, '--title', 'Omicron: Notes on Batching'),
      await run('2401.00001', ...facts, '--title', 'Another', '--id', 'omicron'),
    ];
    for (const { err, status } of runs) {
      expect(err).toContain(refusal);
      expect(err).toMatch(/take the record `omicron` out of .*removed\.yaml, and name the file as before: --id omicron\.\n$/);
      expect(status).toBe(1);
    }
    expect(await readdir(join(content, 'articles'))).toEqual(['essay.yaml']);
    expect((await run('2401.00001', ...judgement, '--offline', '--title', 'A', '--short', 'Omicron', '--author', 'Bo')).out).toContain(
      'papers/omicron-2.yaml is written',
    );
  });

  it('says that arXiv has no such work, and writes nothing', async () => {
    answers = () => ({ body: arxivFeed() });
    const { err, status } = await run('2205.99999', ...judgement, '--title', 'Epsilon', '--author', 'Ada Writer');
    expect(err).toBe('arXiv has no work 2205.99999.\n  Check the number.\n');
    expect({ status, papers: await papers() }).toEqual({ status: 1, papers: before });
  });

  it('takes the venue of a publication from Crossref, and wants it stated where the list has none', async () => {
    answers = () => ({ body: crossrefWork({ DOI: '10.1145/7.8', title: ['Zeta'] }) });
    expect((await run('10.1145/7.8', ...judgement, '--dry-run')).out).toContain('venue: SOSP\nyear: 2023\n');
    answers = () => ({
      body: crossrefWork({ DOI: '10.1145/7.8', title: ['Zeta'], 'container-title': ['Unknown Letters'], event: undefined }),
    });
    const { err, status } = await run('10.1145/7.8', ...judgement);
    expect(err).toContain('printed in “Unknown Letters”, 2023, which is not the name of one venue of content/venues.yaml.');
    expect(err).toContain('--venue: ');
    expect(status).toBe(1);
  });

  it('prints the file and writes none with --dry-run', async () => {
    const { out, status } = await run('2401.00001', '--offline', '--dry-run', ...judgement, '--title', 'Epsilon', '--author', 'Ada Writer');
    expect(out).toMatch(/^title: "Epsilon"\n/);
    expect(parseSourceFile('x.yaml', out).problems).toEqual([]);
    expect({ status, papers: await papers() }).toEqual({ status: 0, papers: before });
  });

  it('overwrites no file, and gives a work whose name is taken another', async () => {
    const facts = ['--offline', ...judgement, '--title', 'Alpha: Another', '--author', 'Bo Zwei'];
    const alpha = await readFile(join(content, 'papers', 'alpha.yaml'), 'utf8');
    const taken = await run('2401.00001', ...facts, '--id', 'alpha');
    expect(taken.err).toMatch(/papers\/alpha\.yaml is there already\./);
    expect(taken.status).toBe(1);
    expect((await run('2401.00001', ...facts)).out).toContain('papers/alpha-2.yaml is written');
    expect(await readFile(join(content, 'papers', 'alpha.yaml'), 'utf8')).toBe(alpha);
    // A file with errors is no entry of the list, and no less a file.
    await writeFile(join(content, 'papers', 'eta.yaml'), 'title: [');
    const broken = await run('2401.00002', '--offline', ...judgement, '--title', 'Eta', '--author', 'Bo Zwei');
    expect(broken.status).toBe(1);
    expect(await readFile(join(content, 'papers', 'eta.yaml'), 'utf8')).toBe('title: [');
  });

  it('writes a framework from the address of its repository', async () => {
    const { status } = await run('https://github.com/nobody/theta.git', ...judgement, '--title', 'Theta', '--license', 'MIT');
    expect(status).toBe(0);
    const text = await readFile(join(content, 'frameworks', 'theta.yaml'), 'utf8');
    expect(text).toContain('repository: https://github.com/nobody/theta\nlicense: MIT\n');
  });

  it('writes no work under an id that another kind has, or that leads elsewhere', async () => {
    const { err, status } = await run('2401.00001', '--offline', ...judgement, '--title', 'Iota', '--author', 'Bo', '--id', 'essay');
    expect(err).toContain('error[duplicate-id]');
    const outside = await run('2401.00001', '--offline', ...judgement, '--title', 'Iota', '--author', 'Bo', '--id', '../../iota');
    expect(outside.err).toContain('error[misplaced-file]');
    expect(outside.status).toBe(1);
    expect({ status, papers: await papers() }).toEqual({ status: 1, papers: before });
  });

  it.each([
    [['--tite', 'x'], 'There is no flag --tite. Did you mean "--title"?'],
    [['--kind', 'papr'], '--kind cannot be "papr". Did you mean "paper"?'],
    [['a', 'b'], 'It takes one address or identifier, not a, b.'],
    [['nothing'], '"nothing" is neither an address nor an identifier.'],
    [['--kind', 'article', '--venue', 'SOSP'], '--venue is not a field of an article. It is one of: paper.'],
  ])('says what is wrong with %j, with status 2', async (args, said) => {
    const { err, out, status } = await run(...args);
    expect(err).toContain(said);
    expect({ out, status }).toEqual({ out: '', status: 2 });
  });

  it('explains every flag with --help', async () => {
    const { out, status } = await run('--help');
    for (const flag of ['--why-zh', '--topic ID …', '--doi', '--offline', '--dry-run', '(framework)']) expect(out).toContain(flag);
    expect(status).toBe(0);
  });
});
