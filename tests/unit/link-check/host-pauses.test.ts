import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ServerAnswer } from '../../../src/link-check/ask-server.ts';
import type { checkLinks } from '../../../src/link-check/check-links.ts';

/** When each host was asked, in milliseconds. */
const asked = new Map<string, number[]>();
let check: typeof checkLinks;

// The hosts are those of others, so nobody is asked.
beforeAll(async () => {
  const answer = { status: 200, location: undefined, retryAfter: undefined, setsCookies: false, isChallenge: false, text: '' };
  const askServer = (_: string, url: URL): Promise<ServerAnswer> => {
    asked.set(url.host, [...(asked.get(url.host) ?? []), performance.now()]);
    return Promise.resolve(answer);
  };
  vi.resetModules();
  vi.doMock('../../../src/link-check/ask-server.ts', () => ({ askServer }));
  check = (await import('../../../src/link-check/check-links.ts')).checkLinks;
});
afterAll(() => {
  vi.doUnmock('../../../src/link-check/ask-server.ts');
  vi.resetModules();
});

it.each([
  ['arxiv.org', 3],
  ['www.usenix.org', 1],
])('%s gets requests with %d times the pause between', async (host, times) => {
  const pause = 25;
  const urls = [1, 2, 3, 4].map((number) => `https://${host}/${number}`);
  await check(urls, { concurrency: 4, pause, timeout: 1000, patience: 1000, userAgent: 'Roofline', allowPrivate: true });
  const began = asked.get(host) ?? [];
  const gaps = began.slice(1).map((time, index) => time - (began[index] ?? 0));
  expect(gaps).toHaveLength(3);
  // Timers of Node may be a millisecond early; a busy machine only makes pauses longer.
  expect(Math.min(...gaps)).toBeGreaterThan(times * pause - 2);
});
