import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { measuredRun } from '../../../bench/builds/measured-run.ts';

const folder = tmpdir();
/** A program that takes memory and a processor for a while, and starts another like it so often. */
const busy = (others: number): string => `
  import { spawnSync } from 'node:child_process';
  const bytes = Buffer.alloc(100e6, 1);
  if (${others} > 0) spawnSync(process.execPath, ['--input-type=module', '-e', ${others > 0 ? JSON.stringify(busy(others - 1)) : "''"}]);
  for (let turn = 0, end = Date.now() + 700; Date.now() < end; turn += 1) bytes[turn % 100] = turn;
`;
const run = (code: string, patience = 50) =>
  measuredRun({ program: process.execPath, args: ['--input-type=module', '-e', code], folder, patience });

describe('a measured run', () => {
  it.runIf(existsSync('/proc/self/smaps_rollup'))(
    'counts the memory and the time of what the program starts, and what that starts',
    async () => {
      const { cpuSeconds = 0, peakBytes = 0, seconds } = await run(busy(2));
      expect(peakBytes).toBeGreaterThan(300e6);
      expect(peakBytes).toBeLessThan(600e6);
      expect(cpuSeconds).toBeGreaterThan(0);
      expect(seconds).toBeGreaterThan(2.1);
    },
  );

  it('fails with what a program said last', async () => {
    await expect(run("console.error('There is no room.'); process.exit(3)")).rejects.toThrow(/failed:\nThere is no room\.$/);
  });

  it('ends what takes too long, with all that it started', async () => {
    await expect(run('await new Promise((resolve) => setTimeout(resolve, 60_000))', 0.3)).rejects.toThrow('took longer than 0.3 seconds');
  });
});
