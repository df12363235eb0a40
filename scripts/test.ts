import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../tests/find-browser.ts';

/** `npm test`: everything that must hold, in order. Goes on after a failure, and ends with a line `N passed, N failed`. */
interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Reads how many tests a step ran from the report it wrote; a step without report counts as one. */
  readonly count?: () => Count;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

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
      const { numPassedTests, numFailedTests } = readReport('unit') as { numPassedTests: number; numFailedTests: number };
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
  { name: 'build', command: process.execPath, args: ['scripts/build.ts'] },
  {
    name: 'browser',
    command: 'playwright',
    args: ['test', '--config', 'tests/playwright.config.ts'],
    count: () => {
      const { stats } = readReport('browser') as { stats: { expected: number; unexpected: number; flaky: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
];

let passed = 0;
let failed = 0;
for (const [index, { name, command, args, count }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  const own = countOf(count, status === 0);
  passed += own.passed;
  failed += own.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A step that failed counts at least one failure, whatever its report says, or if it wrote none. */
function countOf(count: Step['count'], succeeded: boolean): Count {
  const { passed: good, failed: bad } =
    count === undefined || (!succeeded && !hasReport(count)) ? { passed: Number(succeeded), failed: 0 } : count();
  return { passed: good, failed: succeeded ? bad : Math.max(1, bad) };
}

function hasReport(count: () => Count): boolean {
  try {
    count();
    return true;
  } catch {
    return false;
  }
}

function readReport(name: string): unknown {
  return JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'));
}
