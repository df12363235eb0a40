import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const module = new URL('../../../bench/options.ts', import.meta.url).href;

/** What the bench takes from its arguments where the list has 313 works, and how it ends. */
function read(...args: readonly string[]) {
  const code = `import { readOptions } from '${module}'; console.log(JSON.stringify(readOptions(313)));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, '--', 'bench', ...args], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    encoding: 'utf8',
  });
  return { status, stdout, said: stderr.split('\n')[0] };
}

describe('the arguments of the bench', () => {
  it('are the list, 2,000 and 10,000 works once, when there are none', () => {
    expect(JSON.parse(read().stdout)).toEqual({
      ...{ sizes: [313, 2000, 10_000], runs: 1, withPeers: false, withLighthouse: false, writesTable: false },
    });
  });

  it('have each size once, the smallest first, and no library smaller than the list', () => {
    const { stdout } = read('--sizes', '2000,list,300, 1000', '--runs', '3', '--peers', '--out', 'bench.json');
    expect(JSON.parse(stdout)).toMatchObject({ sizes: [313, 1000, 2000], runs: 3, withPeers: true, out: 'bench.json' });
  });

  it.each([
    [
      ['--sizes', '2k'],
      '--sizes cannot have "2k". It has numbers of works up to 100000 with commas between, and list for the list as it is.',
    ],
    [['--sizes', '2000,'], '--sizes cannot have "". It has'],
    [['--sizes', '100001'], '--sizes cannot have "100001". It has'],
    [['--runs', 'three'], '--runs cannot be "three". It is a number from 1 to 20.'],
    [['--runs', '0'], '--runs cannot be "0". It is a number from 1 to 20.'],
    [['--out', 'nowhere/bench.json'], '--out cannot be "nowhere/bench.json". There is no folder nowhere.'],
  ])('are refused in a sentence: %j', (args, said) => {
    const { status, said: line } = read(...args);
    expect({ status, line }).toEqual({ status: 2, line: expect.stringContaining(said) as string });
  });
});
