import { describe, expect, it } from 'vitest';
import { cleanAddress } from '#domain/contribution/clean-address.ts';

describe('cleanAddress', () => {
  it.each([
    ['https://example.org/?a=1&utm_source=x&b=2#part', 'https://example.org/?a=1&b=2#part'],
    ['https://example.org?fbclid=x', 'https://example.org'],
    ['https://example.org/a%20b?q=c+d%2Fe&utm%5Fterm=y', 'https://example.org/a%20b?q=c+d%2Fe'],
    ['https://example.org/?q=utm_source', 'https://example.org/?q=utm_source'],
    ['https://example.org#a?si=1', 'https://example.org#a?si=1'],
  ])('makes of %s %s: every other character stays', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });
});
