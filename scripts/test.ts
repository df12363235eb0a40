import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../tests/find-browser.ts';
import { readCommandLine } from './command-line/command-line.mjs';
import { commands } from './command-line/commands.mjs';

/** `npm test`: everything that must hold, in order. Goes on after a failure, and ends with a line `N passed, N failed`. */
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

readCommandLine(commands.test);

const results = 'tests/.results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env['CHROMIUM_PATH'] = findBrowser();

const steps: readonly Step[] = [
  { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'content', command: process.execPath, args: ['scripts/check.ts'] },
  {
    name: 'units, components, content',
    command: 'vitest',
    args: ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`],
    count: () => {
      const report = readReport<{ numPassedTests: number; numFailedTests: number }>('unit');
      return report && { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  },
  { name: 'build', command: process.execPath, args: ['scripts/build.ts'] },
  {
    name: 'browser',
    command: 'playwright',
    args: ['test', '--config', 'tests/playwright.config.ts'],
    count: () => {
      const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>('browser');
      return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
    },
  },
];

let passed = 0;
let failed = 0;
for (const [index, { name, command, args, count }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  const own = count?.() ?? { passed: Number(status === 0), failed: 0 };
  passed += own.passed;
  // A step that failed counts at least one failure, whatever its report says, or if it wrote none.
  failed += status === 0 ? own.failed : Math.max(1, own.failed);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A report that a step wrote, or nothing when it did not come so far. */
function readReport<Report>(name: string): Report | undefined {
  const path = `${results}/${name}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}
