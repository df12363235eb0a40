import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses of this machine and of networks around it. Entries come from strangers, who have no business there. */
const blocked = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv6');
}

/** What a request fails with that would have gone into a private network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Whether a text is an IP address of a private network. @example isPrivateAddress('192.168.1.1') // true */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && blocked.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** Looks a host up as Node does, and refuses it where its name stands for a private address. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[] | undefined) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined) callback(error ?? new Error(`Nothing is known of ${hostname}.`), '', 0);
    else if (found?.some(({ address }) => isPrivateAddress(address)) === true) {
      callback(new PrivateAddressError(`${hostname} is in a private network.`), '', 0);
    } else if (options.all === true) callback(null, found ?? []);
    else callback(null, first.address, first.family);
  });
};
