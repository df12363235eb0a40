import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { HostTurns } from '../../../src/link-check/host-turns.ts';

/** When each of some requests began, by host, in milliseconds after the first. */
async function begins(turns: HostTurns, hosts: readonly string[]): Promise<readonly number[]> {
  const start = performance.now();
  const request = async (): Promise<number> => {
    const began = performance.now() - start;
    await wait(5);
    return began;
  };
  return Promise.all(hosts.map((host) => turns.take(host, request)));
}

it('hosts that want more time between requests get it, and hold up no other host', async () => {
  const turns = new HostTurns(4, (host) => (host === 'slow.example' ? 120 : 5));
  const [first = 0, second = 0, other = 0] = await begins(turns, ['slow.example', 'slow.example', 'quick.example']);
  expect(second - first).toBeGreaterThan(115);
  expect(other).toBeLessThan(second);
});

it('a request that fails fails alone', async () => {
  const turns = new HostTurns(4, () => 0);
  const failing = turns.take('a.example', () => Promise.reject(new Error('No.')));
  await expect(failing).rejects.toThrow('No.');
  await expect(turns.take('a.example', () => Promise.resolve(1))).resolves.toBe(1);
});

it('what is known by then is given without a request or a pause', async () => {
  const turns = new HostTurns(4, () => 60_000);
  await turns.take('a.example', () => Promise.resolve(1));
  await expect(
    turns.take<number>(
      'a.example',
      () => Promise.reject(new Error('Asked.')),
      () => 2,
    ),
  ).resolves.toBe(2);
});
