import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

// Everything that is not the public network: RFC 6890 and its registries.
const private4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  private4.addSubnet(network, prefix, 'ipv4');

const public6 = new BlockList();
public6.addSubnet('2000::', 3, 'ipv6');

// What lies among the public ones and leads elsewhere: Teredo and its like, examples, 6to4.
const private6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  private6.addSubnet(network, prefix, 'ipv6');

/** Whether an address is one of the public network; nothing that is no address is. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return public6.check(address, 'ipv6') && !private6.check(address, 'ipv6');
  return isIP(address) === 4 && !private4.check(address, 'ipv4');
}

/** A name leads to an address that is none of the public network. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/**
 * Finds the addresses of a name for a connection, and fails if one of them is not public: looked at where the
 * connection is made, so that no name can lead elsewhere a moment later.
 */
export const lookUpPublic: LookupFunction = (host, options, done) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  resolve(host, all, (error, found: LookupAddress[]) => {
    if (error) return done(error, []);
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
      return done(new PrivateAddressError('Not an address of the public network'), []);
    const [first] = found;
    if (options.all) done(null, found);
    else done(null, first?.address ?? '', first?.family);
  });
};
