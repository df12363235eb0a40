import { afterAll, describe, expect, it } from 'vitest';
import type { LinkResult } from '#domain/link-verdict.ts';
import { checkLinks, type LinkCheckOptions } from '../../../src/link-check/check-links.ts';
import { startHost, type TestHost } from './misbehaving-server.ts';

const options: LinkCheckOptions = {
  concurrency: 64,
  pause: 5,
  // A host that answers may do so late on a busy machine; only those that never answer take all of it.
  timeout: 4000,
  patience: 2500,
  userAgent: 'Mozilla/5.0 (compatible; Roofline link check)',
  allowPrivate: true,
};

const hosts: TestHost[] = [];
const start = async (protocol?: 'https'): Promise<TestHost> => {
  const host = await startHost(protocol);
  hosts.push(host);
  return host;
};
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
});

/** What a path comes to, and by how many requests at most. Each is asked of a host of its own. */
interface Case {
  readonly path: string;
  readonly is: Partial<LinkResult> & { readonly verdict: LinkResult['verdict'] };
  readonly requests: number;
}

const cases: readonly Case[] = [
  { path: '/ok', is: { verdict: 'alive', status: 200 }, requests: 1 },
  { path: '/ok#part', is: { verdict: 'alive', status: 200 }, requests: 1 },
  { path: '/partial', is: { verdict: 'alive' }, requests: 1 },
  { path: '/short', is: { verdict: 'alive', status: 416 }, requests: 2 },
  { path: '/moved', is: { verdict: 'moved', movedTo: '/ok' }, requests: 2 },
  { path: '/moved-308', is: { verdict: 'moved', movedTo: '/ok' }, requests: 3 },
  { path: '/moved-relative', is: { verdict: 'moved', movedTo: '/ok?from=relative' }, requests: 2 },
  { path: '/moved-to-front', is: { verdict: 'moved', movedTo: '/' }, requests: 2 },
  { path: '/moved-then-found', is: { verdict: 'moved', movedTo: '/found' }, requests: 3 },
  { path: '/moved-chinese', is: { verdict: 'moved', movedTo: '/%E4%B8%AD%E6%96%87' }, requests: 2 },
  { path: '/found', is: { verdict: 'alive' }, requests: 2 },
  { path: '/see-other', is: { verdict: 'alive' }, requests: 2 },
  { path: '/moved-to-nothing', is: { verdict: 'gone', status: 404 }, requests: 6 },
  { path: '/unauthorized', is: { verdict: 'blocked', status: 401 }, requests: 2 },
  { path: '/forbidden', is: { verdict: 'blocked', status: 403 }, requests: 2 },
  { path: '/legal', is: { verdict: 'blocked', status: 451 }, requests: 2 },
  { path: '/999', is: { verdict: 'blocked', status: 999 }, requests: 2 },
  { path: '/challenge', is: { verdict: 'blocked', status: 503 }, requests: 2 },
  { path: '/missing', is: { verdict: 'gone', status: 404 }, requests: 3 },
  { path: '/gone', is: { verdict: 'gone', status: 410 }, requests: 3 },
  { path: '/head-not-allowed', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/head-missing', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/head-resets', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/missing-once', is: { verdict: 'alive', status: 200 }, requests: 3 },
  { path: '/missing-or-broken', is: { verdict: 'failing', status: 500 }, requests: 3 },
  { path: '/slow-down', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/slow-down-until', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/slow-down-a-little', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/slow-down-for-ever', is: { verdict: 'blocked', status: 429 }, requests: 4 },
  { path: '/come-tomorrow', is: { verdict: 'blocked', status: 429 }, requests: 2 },
  { path: '/busy', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/broken', is: { verdict: 'failing', status: 500 }, requests: 3 },
  { path: '/recovers', is: { verdict: 'alive', status: 200 }, requests: 3 },
  { path: '/silent', is: { verdict: 'failing', failure: 'timeout' }, requests: 2 },
  { path: '/drips', is: { verdict: 'failing', failure: 'timeout' }, requests: 2 },
  { path: '/resets', is: { verdict: 'failing', failure: 'reset' }, requests: 3 },
  { path: '/no-http', is: { verdict: 'failing', failure: 'no-http' }, requests: 3 },
  { path: '/loop', is: { verdict: 'failing', failure: 'redirect-loop' }, requests: 6 },
  { path: '/loop-to-itself', is: { verdict: 'failing', failure: 'redirect-loop' }, requests: 3 },
  { path: '/loop-for-cookies', is: { verdict: 'blocked', failure: 'redirect-loop' }, requests: 2 },
  { path: '/endless/1', is: { verdict: 'failing', failure: 'too-many-redirects' }, requests: 27 },
  { path: '/redirects-nowhere', is: { verdict: 'failing', failure: 'wrong-redirect' }, requests: 3 },
  { path: '/redirects-to-script', is: { verdict: 'failing', failure: 'wrong-redirect' }, requests: 3 },
  { path: '/huge', is: { verdict: 'alive', status: 200 }, requests: 2 },
  { path: '/bomb', is: { verdict: 'alive', status: 200 }, requests: 2 },
];

describe('a run over hosts that misbehave in every way', async () => {
  const asked = await Promise.all(cases.map(async (one) => ({ ...one, host: await start() })));
  const results = await checkLinks(
    asked.map(({ host, path }) => host.origin + path),
    options,
  );

  it.each(asked)('judges $path: $is.verdict', ({ path, is, host }) => {
    const result = results.get(host.origin + path);
    expect({ ...result, movedTo: result?.movedTo?.replace(host.origin, '') }).toMatchObject(is);
  });

  it.each(asked)('asks for $path $requests times', ({ host, requests }) => {
    expect(host.received.length).toBe(requests);
  });

  it('says who asks', () => {
    expect(asked[0]?.host.received[0]?.headers['user-agent']).toBe(options.userAgent);
  });
});

describe('hosts that are not there', () => {
  it('are told from each other', async () => {
    const closed = await startHost();
    await closed.close();
    const secure = await start('https');
    const results = await checkLinks([`${closed.origin}/`, `${secure.origin}/ok`, 'https://nobody.invalid/'], {
      ...options,
      timeout: 20_000,
    });
    expect([...results.values()]).toEqual([
      { verdict: 'failing', status: undefined, failure: 'refused' },
      { verdict: 'failing', status: undefined, failure: 'certificate' },
      { verdict: 'failing', status: undefined, failure: 'unknown-host' },
    ]);
    expect(secure.received).toEqual([]);
  }, 60_000);

  it('are not looked for in private networks', async () => {
    const host = await start();
    const named = `${host.origin.replace('127.0.0.1', 'localhost')}/ok`;
    const addresses = [
      `${host.origin}/ok`,
      named,
      'http://10.0.0.1/',
      'http://[::1]:8080/',
      'http://169.254.169.254/latest/',
      'http://0x7f.1/',
    ];
    const results = await checkLinks(addresses, { ...options, allowPrivate: false });
    expect([...results.values()].map(({ failure }) => failure)).toEqual(addresses.map(() => 'private-address'));
    expect(host.received).toEqual([]);
  });

  it('are given up after three requests in a row without an answer, in each round', async () => {
    const host = await start();
    const addresses = Array.from({ length: 20 }, (_, index) => `${host.origin}/silent?${index}`);
    const results = await checkLinks(addresses, { ...options, timeout: 100 });
    expect([...results.values()].every(({ failure }) => failure === 'timeout')).toBe(true);
    expect(host.received.length).toBe(6);
  });

  it('are asked on while they answer now and then: only silence in a row counts', async () => {
    const host = await start();
    const paths = ['/silent?1', '/silent?2', '/ok?1', '/silent?3', '/silent?4', '/ok?2', '/silent?5', '/ok?3'];
    const results = await checkLinks(
      paths.map((path) => host.origin + path),
      { ...options, timeout: 500 },
    );
    expect(paths.map((path) => results.get(host.origin + path)?.verdict)).toEqual(
      paths.map((path) => (path.startsWith('/ok') ? 'alive' : 'failing')),
    );
  });
});

describe('a host', () => {
  it('has one request at a time and a pause after each, whatever the number of its addresses and the redirects to it', async () => {
    const [host, other] = [await start(), await start()];
    const own = Array.from({ length: 8 }, (_, index) => `${host.origin}/ok?${index}`);
    const redirected = Array.from({ length: 4 }, (_, index) => `${other.origin}/to?${host.origin}/ok?from=${index}`);
    const results = await checkLinks([...own, ...redirected, `${host.origin}/missing`], { ...options, pause: 40 });
    expect([...results.values()].map(({ verdict }) => verdict)).toEqual([
      ...own.map(() => 'alive'),
      ...redirected.map(() => 'alive'),
      'gone',
    ]);
    expect(host.mostOpen).toBe(1);
    expect(host.received.length).toBe(8 + 4 + 3);
    const gaps = host.received.slice(1).map(({ came }, index) => came - (host.received[index]?.ended ?? Infinity));
    // Timers of Node may be a millisecond early.
    expect(Math.min(...gaps)).toBeGreaterThan(35);
  });

  it('that asks for rest gets it for all its addresses', async () => {
    const host = await start();
    await checkLinks([`${host.origin}/slow-down`, `${host.origin}/ok?1`, `${host.origin}/ok?2`], options);
    const [first, ...later] = host.received;
    expect(first?.path).toBe('/slow-down');
    expect(later).toHaveLength(3);
    for (const { came } of later) expect(came - (first?.ended ?? Infinity)).toBeGreaterThan(990);
  });

  it('that asks for less twice is left alone, and its other addresses are not judged', async () => {
    const host = await start();
    const addresses = ['/slow-down-for-ever', '/slow-down-for-ever?2', '/ok', '/missing'].map((path) => host.origin + path);
    const results = await checkLinks(addresses, options);
    expect([...results.values()]).toEqual(addresses.map(() => expect.objectContaining({ verdict: 'blocked', status: 429 })));
    expect(host.received.map(({ path }) => path)).not.toContain('/missing');
  });

  it('does not wait for the others: as many are asked at a time as allowed, and no more', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => start()));
    await checkLinks(
      many.map(({ origin }) => `${origin}/after-a-while`),
      { ...options, concurrency: 2 },
    );
    const spans = many.flatMap(({ received }) => received);
    const openAt = (time: number): number => spans.filter(({ came, ended }) => came <= time && time < ended).length;
    expect(Math.max(...spans.map(({ came }) => openAt(came)))).toBe(2);
  });
});

it.each(['/huge', '/bomb'])('of %s no more is taken than fits into the buffers of a connection, which is then closed', async (path) => {
  const host = await start();
  const results = await checkLinks([host.origin + path], { ...options, timeout: 60_000 });
  expect(results.get(host.origin + path)?.verdict).toBe('alive');
  await expect.poll(() => host.received.at(-1)?.ended, { timeout: 3000 }).toBeLessThan(Infinity);
  expect(host.bytesSent).toBeGreaterThan(0);
  expect(host.bytesSent).toBeLessThan(16_000_000);
});

it('an address that is listed twice is asked once', async () => {
  const host = await start();
  await checkLinks([`${host.origin}/ok`, `${host.origin}/ok`], options);
  expect(host.received).toHaveLength(1);
});

it('nothing to ask is no fault', async () => {
  expect([...(await checkLinks([], options))]).toEqual([]);
});
