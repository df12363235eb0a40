import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../tests/find-browser.ts';
import { testFiles, testNames, testsOf } from '../tests/rooms.ts';
import { nearName, readCommandLine, wrongUsage } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

/**
 * `npm test`: everything that must hold, or what belongs to some parts. What needs the browser runs beside what does not, and each step
 * says what it has to say in one piece. Goes on after a failure, and ends with a line `N passed, N failed`.
 */
interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Reads how many tests a step ran from the report it wrote; a step without report counts as one. */
  readonly count?: () => Count | undefined;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const { given } = readCommandLine(commands.test);
const results = 'tests/.results';
const files = chosenFiles();
const browserFiles = files.filter((file) => file.startsWith('tests/e2e/'));
const otherFiles = files.filter((file) => !browserFiles.includes(file));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (browserFiles.length > 0) process.env['CHROMIUM_PATH'] = findBrowser();

const types: Step = { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] };
const format: Step = { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] };
const content: Step = { name: 'content', command: process.execPath, args: ['scripts/check.ts'] };
const units: Step = {
  name: 'units, components, content',
  command: 'vitest',
  args: [
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
    ...(given.length === 0 ? [] : otherFiles),
  ],
  count: () => {
    const report = readReport<{ numPassedTests: number; numFailedTests: number }>('unit');
    return report && { passed: report.numPassedTests, failed: report.numFailedTests };
  },
};
const build: Step = { name: 'build', command: process.execPath, args: ['scripts/build.ts'] };
const browser: Step = {
  name: 'browser',
  command: 'playwright',
  args: ['test', '--config', 'tests/playwright.config.ts', ...(given.length === 0 ? [] : browserFiles)],
  count: () => {
    const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>('browser');
    return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  },
};

const [quick, slow] = chosenSteps();
const steps = [...quick, ...slow];
let passed = 0;
let failed = 0;
/** What the steps have said so far that is not printed yet: one step speaks at a time. */
const waiting = new Map<Step, string[]>(steps.map((step) => [step, []]));
const headed = new Set<Step>();
const ended = new Set<Step>();
speak();
await Promise.all([runInTurn(quick), runInTurn(slow)]);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The test files that were asked for: all where nothing was. */
function chosenFiles(): readonly string[] {
  const known = [...new Set([...testNames, 'types', 'format'])].toSorted();
  for (const name of given) {
    const isKnown = known.includes(name) || testsOf(name).length > 0;
    if (!isKnown) wrongUsage(commands.test, `There are no tests of "${name}". ${nearName(name, known)}Parts: ${known.join(', ')}.`);
  }
  return given.length === 0 ? testFiles : [...new Set(given.flatMap((name) => testsOf(name)))];
}

/** The steps that need no browser, and those that do: in each list one after the other. */
function chosenSteps(): readonly [readonly Step[], readonly Step[]] {
  const wants = (step: Step): boolean => given.length === 0 || given.includes(step.name);
  return [
    [...[content, format, types].filter(wants), ...(otherFiles.length > 0 ? [units] : [])],
    browserFiles.length > 0 ? [build, browser] : [],
  ];
}

/** Runs steps one after the other. Browser tests need what was built. */
async function runInTurn(turn: readonly Step[]): Promise<void> {
  let isBuilt = true;
  for (const step of turn) {
    if (step === browser && !isBuilt) {
      say(step, 'The site could not be built, so that there is nothing to look at.\n');
      failed += 1;
    } else {
      const status = await run(step);
      const own = step.count?.() ?? { passed: Number(status === 0), failed: 0 };
      passed += own.passed;
      // A step that failed counts at least one failure, whatever its report says, or if it wrote none.
      failed += status === 0 ? own.failed : Math.max(1, own.failed);
      if (step === build) isBuilt = status === 0;
    }
    ended.add(step);
    speak();
  }
}

function run(step: Step): Promise<number> {
  const child = spawn(step.command, step.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => say(step, text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
}

function say(step: Step, text: string): void {
  waiting.get(step)?.push(text);
  speak();
}

/** Prints what the first step that has not ended says, and after its end what the next has said meanwhile. */
function speak(): void {
  for (const [step, said] of waiting) {
    if (!headed.has(step)) console.log(`\n[${steps.indexOf(step) + 1}/${steps.length}] ${step.name}`);
    headed.add(step);
    process.stdout.write(said.splice(0).join(''));
    if (!ended.has(step)) return;
    waiting.delete(step);
  }
}

/** A report that a step wrote, or nothing when it did not come so far. */
function readReport<Report>(name: string): Report | undefined {
  const path = `${results}/${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}
