import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * For whom our own authority may speak: names of the house's network and private addresses, and those the
 * server had when the authority was made. A phone that trusts it trusts it for nothing else, so that a
 * stolen key opens no bank (RFC 5280, 4.2.1.10).
 */
export interface PermittedNames {
  /** Each stands for itself and for whatever ends in a dot and it. */
  readonly dns: readonly string[];
  /** Networks as `address/prefix`. */
  readonly networks: readonly string[];
}

const houseNames = ['localhost', 'local', 'lan', 'internal', 'home.arpa'];

const houseNetworks = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

const tags = { sequence: 0x30, permitted: 0xa0, dns: 0x82, address: 0x87 } as const;

/** What an authority made now may speak for, when the server has these names and addresses. */
export function permittedFor(names: readonly string[]): PermittedNames {
  const house: PermittedNames = { dns: houseNames, networks: houseNetworks };
  const further = names.filter((name) => !isPermitted(house, name));
  return {
    dns: [...houseNames, ...further.filter((name) => !isAddress(name))],
    networks: [
      ...houseNetworks,
      ...further.filter(isAddress).map((each) => `${each}/${isIPv4(each) ? 32 : 128}`),
    ],
  };
}

/** Whether an authority may speak for a name or an address. */
export function isPermitted({ dns, networks }: PermittedNames, name: string): boolean {
  if (!isAddress(name)) return dns.some((each) => name === each || name.endsWith(`.${each}`));
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), familyOf(address));
  }
  return list.check(name, familyOf(name));
}

/** The extension's value, in DER. */
export function encodeConstraints({ dns, networks }: PermittedNames): Uint8Array<ArrayBuffer> {
  const subtrees = [
    ...dns.map((name) => element(tags.dns, Buffer.from(name, 'latin1'))),
    ...networks.map((network) => element(tags.address, networkBytes(network))),
  ].map((name) => element(tags.sequence, name));
  return Uint8Array.from(element(tags.sequence, element(tags.permitted, Buffer.concat(subtrees))));
}

/** Whether a text is an IP address. */
export function isAddress(name: string): boolean {
  return isIPv4(name) || isIPv6(name);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6';
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length > 0xffff) throw new RangeError('Too many names for one certificate');
  return Buffer.concat([Buffer.from([tag, ...sizeOf(length)]), content]);
}

// The shortest form there is: Chromium takes no certificate that has a longer one anywhere.
function sizeOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length <= 0xff ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function networkBytes(network: string): Buffer {
  const [address = '', prefix] = network.split('/');
  const bytes = addressBytes(address);
  const mask = bytes.map((_, place) => {
    const ones = Math.min(8, Math.max(0, Number(prefix) - place * 8));
    return 0xff & (0xff << (8 - ones));
  });
  return Buffer.concat([bytes, mask]);
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const [before, after] = [groups(head), groups(tail)];
  return Buffer.concat([before, Buffer.alloc(16 - before.length - after.length), after]);
}

function groups(text: string): Buffer {
  const words = text === '' ? [] : text.split(':');
  return Buffer.from(words.map((word) => word.padStart(4, '0')).join(''), 'hex');
}
