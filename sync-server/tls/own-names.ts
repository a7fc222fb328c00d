import { hostname, networkInterfaces } from 'node:os';

/** Under what a phone in the house can reach this machine: the name that is best to say stands first. */
export interface OwnNames {
  readonly dns: readonly string[];
  readonly addresses: readonly string[];
}

const dnsNames = /^[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9]([a-z0-9-]{0,62}))*$/;

/**
 * Asks the machine for its host name and the addresses of its networks. `<name>.local` is what other
 * devices find without a name server, where the machine announces itself (Avahi, Bonjour, Windows).
 *
 * @param given names that somebody has set, which come first
 */
export function ownNames(given: readonly string[] = [], host = hostname()): OwnNames {
  const full = host.toLowerCase();
  const [short = ''] = full.split('.');
  const dns = [...given, `${short}.local`, full, short, 'localhost'];
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    // What begins with fe80 is of use only together with an interface's name, which no address bar takes.
    .filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address))
    .map(({ address }) => address);
  return {
    dns: [...new Set(dns)].filter(isDnsName),
    addresses: [...new Set([...addresses, '127.0.0.1', '::1'])],
  };
}

/** Whether a text can be the name of a machine in an address: small letters, digits, hyphens and dots. */
export function isDnsName(name: string): boolean {
  return dnsNames.test(name);
}
