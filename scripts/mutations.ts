import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRepository } from '../tests/mutations/copy-repository.ts';
import type { BrowserTest, Mutation } from '../tests/mutations/mutation.ts';
import { mutations } from '../tests/mutations/mutations.ts';
import { roomOf, testsOf } from '../tests/rooms.ts';
import { readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

/** Longer than the tests of any room take, in milliseconds: a fault may make code run without end. */
const patience = 300_000;
/** The same for all tests that any fault is tried with, which run once without one. */
const patienceWithAll = 6 * patience;

const { given: parts } = readCommandLine(commands.mutations);
const chosen = mutations.filter(({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)));
if (chosen.length === 0) wrongUsage(commands.mutations, `No fault stands in a file whose path has ${parts.join(' or ')}.`);
const folder = await mkdtemp(join(tmpdir(), 'roofline-mutations-'));
/** What ends the programs that run at the moment. */
const running = new Set<(signal: NodeJS.Signals) => void>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const end of running) end(signal);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(1);
  });
}
try {
  process.exitCode = await tryAll();
} finally {
  await rm(folder, { recursive: true });
}

async function tryAll(): Promise<number> {
  const quick = chosen.filter(({ browser }) => browser === undefined);
  const slow = chosen.filter(({ browser }) => browser !== undefined);
  const copies = await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, (_, index) => copyOf(`copy-${index + 1}`)));
  const [first = folder] = copies;
  let done = 0;
  let found = 0;
  const tell = (text: string): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`);
  };

  tell('Running the tests without any fault');
  const units = [...new Set(quick.flatMap(testFilesOf))];
  const titles = slow.flatMap(({ browser }) => browser ?? []);
  try {
    const failed =
      (units.length > 0 && (await runUnits(first, units, patienceWithAll))) ||
      (titles.length > 0 && (await runBrowser(first, titles, patienceWithAll)));
    if (failed) throw new Error(`a test fails already: ${failed}`);
  } catch (cause) {
    tell('');
    console.error(`Without any fault ${cause instanceof Error ? cause.message : String(cause)}.`);
    return 1;
  }

  const judge = async (mutation: Mutation, copy: string): Promise<void> => {
    const fault = await withFault(mutation, copy);
    done += 1;
    tell(`${done} of ${chosen.length} tried, ${found + Number(fault === undefined)} found`);
    if (fault === undefined) found += 1;
    else {
      tell('');
      console.log(`${mutation.file}: ${fault}\n  ${mutation.from.trim()} -> ${mutation.to.trim() || '(nothing)'}\n  ${mutation.why}`);
    }
  };
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutation = quick.shift(); mutation !== undefined; mutation = quick.shift()) await judge(mutation, copy);
    }),
  );
  // A build and a browser use all there is, and the port of the tests is one.
  for (const mutation of slow) await judge(mutation, first);
  tell('');
  console.log(`${found} found, ${chosen.length - found} not found`);
  return found === chosen.length ? 0 : 1;
}

/** Tries one fault in a copy, and puts the copy right again. @returns Why it was not found; nothing if it was. */
async function withFault({ browser, ...mutation }: Mutation, copy: string): Promise<string | undefined> {
  const path = join(copy, mutation.file);
  const text = await readFile(path, 'utf8').catch(() => '');
  const times = text.split(mutation.from).length - 1;
  if (times !== 1) return text === '' ? 'is no file any more' : `the text to replace stands there ${times} times, and not once`;
  await writeFile(
    path,
    text.replace(mutation.from, () => mutation.to),
  );
  try {
    const failed = browser === undefined ? await runUnits(copy, testFilesOf(mutation)) : await runBrowser(copy, [browser]);
    return failed === undefined ? 'no test fails' : undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    await writeFile(path, text);
  }
}

/** The files of the tests that a fault is tried with. Throws when there are none. */
function testFilesOf({ file, tests = [roomOf(file)] }: Mutation): readonly string[] {
  const files = tests.flatMap((name) => testsOf(name)).filter((test) => !test.startsWith('tests/e2e/'));
  if (files.length === 0) throw new Error(`There are no tests named ${tests.join(', ')}, for ${file}.`);
  return files;
}

/** Runs tests of units and components in a copy. @returns The first that fails, if one does. Throws when they cannot be run. */
async function runUnits(copy: string, files: readonly string[], longest = patience): Promise<string | undefined> {
  const report = join(copy, 'tests/.results/mutation.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...files];
  const end = await run(copy, 'vitest', args, longest);
  if (end === 'late') return 'a test that does not end';
  const { testResults } = await readReport<{ testResults: { assertionResults: { status: string; fullName: string }[] }[] }>(report);
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  if (failed === undefined && end !== 0) throw new Error('the tests cannot be run');
  return failed?.fullName;
}

/** Builds the site of a copy and runs browser tests on it. @returns Whether one fails. Throws when they cannot be run. */
async function runBrowser(copy: string, tests: readonly BrowserTest[], longest = patience): Promise<string | undefined> {
  const build = await run(copy, 'node', ['scripts/build.ts'], longest);
  if (build !== 0) throw new Error('the site cannot be built');
  const report = join(copy, 'tests/.results/browser.json');
  const titles = tests.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const args = [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--max-failures=1',
    '--grep',
    titles,
    ...new Set(tests.map(({ file }) => file)),
  ];
  const end = await run(copy, 'playwright', args, longest);
  if (end === 'late') return 'a browser test that does not end';
  const { stats } = await readReport<{ stats: { expected: number; unexpected: number } }>(report);
  if (stats.expected + stats.unexpected === 0) throw new Error(`there is no browser test named ${titles}`);
  return stats.unexpected > 0 ? titles : undefined;
}

/** Runs a program of the packages in a copy without a word. */
async function run(copy: string, program: string, args: readonly string[], longest: number): Promise<number | 'late'> {
  await mkdir(join(copy, 'tests/.results'), { recursive: true });
  await rm(join(copy, 'tests/.results/mutation.json'), { force: true });
  await rm(join(copy, 'tests/.results/browser.json'), { force: true });
  const isWindows = process.platform === 'win32';
  // In a group of its own, so that what hangs ends with all that it started.
  const child = spawn(program, args, { cwd: copy, stdio: 'ignore', shell: isWindows, detached: !isWindows });
  const end = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined) process.kill(isWindows ? child.pid : -child.pid, signal);
  };
  running.add(end);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end('SIGKILL');
      resolve('late');
    }, longest);
    child.on('error', reject).on('exit', (code) => {
      clearTimeout(timer);
      running.delete(end);
      resolve(code ?? 1);
    });
  });
}

async function readReport<Report>(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error('the tests cannot be run');
  return JSON.parse(text) as Report;
}

/** A copy of the repository as it stands here. */
async function copyOf(name: string): Promise<string> {
  const copy = join(folder, name);
  await copyRepository(copy);
  return copy;
}
