import { describe, expect, it } from 'vitest';
import { type LinkAttempt, linkResult, nextMethod } from '#domain/link-verdict.ts';

const head = (status: number): LinkAttempt => ({ method: 'HEAD', redirects: [], status });
const get = (status: number): LinkAttempt => ({ method: 'GET', redirects: [], status });
const url = 'https://example.org/x';
const verdict = (...attempts: readonly LinkAttempt[]): string => linkResult(url, attempts).verdict;

describe('the verdict', () => {
  it('is not gone before a second attempt agrees', () => {
    expect(verdict(head(404))).toBe('failing');
    expect(verdict(head(404), get(404))).toBe('gone');
    expect(verdict(get(404))).toBe('failing');
    expect(verdict(get(404), get(410))).toBe('gone');
  });

  it('is not gone while GET is told anything else', () => {
    expect(verdict(head(404), get(403))).toBe('blocked');
    expect(verdict(head(404), get(404), get(500))).toBe('failing');
    expect(verdict(head(404), get(404), get(200))).toBe('alive');
  });

  it('follows GET where HEAD and GET are told different things', () => {
    expect(verdict(head(403), get(404), get(404))).toBe('gone');
    expect(verdict(head(500), get(403))).toBe('blocked');
  });

  it('is moved only as far as redirects for good lead without a break', () => {
    const redirects = [
      { status: 302, to: 'https://example.org/now' },
      { status: 301, to: 'https://example.org/later' },
    ];
    expect(linkResult(url, [{ method: 'HEAD', redirects, status: 200 }])).toMatchObject({ verdict: 'alive', movedTo: undefined });
    expect(linkResult(url, [{ method: 'HEAD', redirects: redirects.toReversed(), status: 200 }])).toMatchObject({
      verdict: 'moved',
      movedTo: 'https://example.org/later',
    });
  });

  it('is alive where an address is redirected to itself with a fragment', () => {
    const redirects = [{ status: 301, to: `${url}#top` }];
    expect(linkResult(url, [{ method: 'HEAD', redirects, status: 200 }]).verdict).toBe('alive');
  });

  it('is an error of the program when nobody asked', () => {
    expect(() => linkResult(url, [])).toThrow(url);
  });
});

describe('a DOI', () => {
  const doi = 'https://doi.org/10.1145/1.2';
  const led = (status: number, method: LinkAttempt['method'] = 'GET'): LinkAttempt => ({
    method,
    redirects: [{ status: 302, to: 'https://publisher.example/1.2' }],
    status,
  });

  it('that leads to a publisher is alive, even if the publisher refuses programs or has a fault', () => {
    expect(linkResult(doi, [led(403, 'HEAD')])).toMatchObject({ verdict: 'alive', status: 403 });
    expect(linkResult(doi, [led(503)]).verdict).toBe('alive');
    expect(linkResult(doi, [{ ...led(0), status: undefined, failure: 'timeout' }]).verdict).toBe('alive');
  });

  it('that doi.org does not know is gone', () => {
    expect(linkResult(doi, [head(404), get(404)]).verdict).toBe('gone');
  });

  it('whose publisher has no such page is gone', () => {
    expect(linkResult(doi, [led(404, 'HEAD'), led(404)]).verdict).toBe('gone');
  });

  it('is not taken for alive at the publisher itself', () => {
    expect(linkResult('https://publisher.example/1.2', [led(403)]).verdict).toBe('blocked');
  });
});

describe('the next method', () => {
  it('is HEAD, then GET in the same round, then GET in the second', () => {
    expect(nextMethod(url, [], 1)).toBe('HEAD');
    expect(nextMethod(url, [head(404)], 1)).toBe('GET');
    expect(nextMethod(url, [head(404), get(404)], 1)).toBeUndefined();
    expect(nextMethod(url, [head(404), get(404)], 2)).toBe('GET');
  });

  it('is none when the address answered, or refused programs by both', () => {
    expect(nextMethod(url, [head(200)], 1)).toBeUndefined();
    expect(nextMethod(url, [head(403), get(403)], 2)).toBeUndefined();
    expect(nextMethod(url, [head(429), get(429)], 2)).toBe('GET');
  });

  it('waits for the second round where no connection came about', () => {
    const silent: LinkAttempt = { method: 'HEAD', redirects: [], failure: 'timeout' };
    expect(nextMethod(url, [silent], 1)).toBeUndefined();
    expect(nextMethod(url, [silent], 2)).toBe('GET');
    expect(nextMethod(url, [{ ...silent, failure: 'private-address' }], 2)).toBeUndefined();
  });
});
