import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/link-check/private-network.ts';

describe('an address of a private network', () => {
  it.each([
    ['this machine', '127.0.0.1', '127.255.255.255'],
    ['no machine', '0.0.0.0', '0.255.255.255'],
    ['a large network', '10.0.0.0', '10.255.255.255'],
    ['a provider', '100.64.0.0', '100.127.255.255'],
    ['one cable', '169.254.0.0', '169.254.255.255'],
    ['a network of middle size', '172.16.0.0', '172.31.255.255'],
    ['a home', '192.168.0.0', '192.168.255.255'],
    ['many machines at once', '224.0.0.0', '255.255.255.255'],
    ['this machine in version 6', '::', '::1'],
    ['a network in version 6', 'fc00::', 'fdff:ffff::1'],
    ['one cable in version 6', 'fe80::', 'febf:ffff::1'],
    ['many machines in version 6', 'ff00::', 'ffff::1'],
  ])('is the first and the last of %s', (_, first, last) => {
    expect([first, last].map(isPrivateAddress)).toEqual([true, true]);
  });

  it.each([
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2001:db8::1',
  ])('is not %s beside it', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it('is no name', () => {
    expect(isPrivateAddress('localhost')).toBe(false);
  });
});
