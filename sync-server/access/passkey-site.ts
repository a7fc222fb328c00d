import { isIP } from 'node:net';

import type { FastifyRequest } from 'fastify';

import { HttpError } from '../http-error.ts';

/** Where a passkey is made and used: browsers let it be used nowhere else. */
export interface PasskeySite {
  /** The site's name, which the passkey is bound to. */
  readonly name: string;
  readonly origin: string;
}

/**
 * The site as the browser that asks sees it. A forged one helps nobody: the browser puts its own into what
 * is signed.
 *
 * @throws HttpError passkeys-unavailable where browsers make none: on an address in numbers, without https
 */
export function passkeySiteOf({ hostname, host, protocol }: FastifyRequest): PasskeySite {
  const name = hostname.toLowerCase();
  const isSecure = protocol === 'https' || name === 'localhost';
  if (!isSecure || name === '' || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0)
    throw new HttpError('passkeys-unavailable');
  return { name, origin: `${protocol}://${host.toLowerCase()}` };
}
