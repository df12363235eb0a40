import { expect, it, vi } from 'vitest';
import type { ServerAnswer } from '../../../src/link-check/ask-server.ts';
import { checkLinks } from '../../../src/link-check/check-links.ts';

/** When each host was asked, in milliseconds. No server may be asked here: the hosts are those of others. */
const { asked, askServer } = vi.hoisted(() => {
  const asked = new Map<string, number[]>();
  const answer: ServerAnswer = {
    status: 200,
    location: undefined,
    retryAfter: undefined,
    setsCookies: false,
    isChallenge: false,
    text: '',
  };
  const askServer = (_: string, url: URL): Promise<ServerAnswer> => {
    asked.set(url.host, [...(asked.get(url.host) ?? []), performance.now()]);
    return Promise.resolve(answer);
  };
  return { asked, askServer };
});
vi.mock('../../../src/link-check/ask-server.ts', () => ({ askServer }));

it.each([
  ['arxiv.org', 3],
  ['www.usenix.org', 1],
])('%s gets requests with a pause of %d seconds between, where a second is asked for', async (host, seconds) => {
  const second = 25;
  await checkLinks(
    [1, 2, 3, 4].map((number) => `https://${host}/${number}`),
    { concurrency: 4, pause: second, timeout: 1000, patience: 1000, userAgent: 'Roofline', allowPrivate: true },
  );
  const times = asked.get(host) ?? [];
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(gaps).toHaveLength(3);
  // Timers of Node may be a millisecond early; a busy machine only makes pauses longer.
  expect(Math.min(...gaps)).toBeGreaterThan(seconds * second - 2);
});
