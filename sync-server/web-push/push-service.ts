import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';

import { lookUpPublic } from './public-address.ts';
import type { WebPushConfig } from './read-web-push.ts';

/** A push service that has not answered after so long is given up, in milliseconds. */
const patienceMs = 10_000;

/** What a push service has made of a message. */
export type Posted =
  | { readonly kind: 'taken' }
  /** It does not know this browser any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };

/**
 * The address of a browser at its push service, if the server may write there: `https` on its own port and by a
 * public name, so that nobody makes the server knock inside the house.
 */
export function endpointIn(text: string, { ownService }: WebPushConfig): URL | undefined {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  if (ownService !== undefined && url.origin === ownService) return url;
  const isOutside = url.protocol === 'https:' && url.port === '' && isPublicName(url.hostname);
  return isOutside ? url : undefined;
}

const privateEndings =
  /(^|\.)(localhost|local|lan|internal|home\.arpa|test|invalid|example|onion)$/;

function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return (
    name.includes('.') && isIP(name) === 0 && !host.startsWith('[') && !privateEndings.test(name)
  );
}

/** A message for one browser. */
export interface Message {
  readonly body: Buffer;
  readonly authorization: string;
  /** For how long the service keeps it for a phone that is not reached, in seconds. */
  readonly ttlSeconds: number;
  readonly stopped: AbortSignal;
}

/**
 * Hands a message to a push service (RFC 8030). What it answers beside its status is not read, and nobody is
 * followed to another address.
 */
export async function post(
  endpoint: URL,
  { body, authorization, ttlSeconds, stopped }: Message,
  { ownService }: WebPushConfig,
): Promise<Posted> {
  const isOwn = endpoint.origin === ownService;
  const send = endpoint.protocol === 'http:' ? http.request : https.request;
  const options = {
    method: 'POST',
    // A connection of its own: none that was opened elsewhere is used.
    agent: false as const,
    signal: AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]),
    headers: {
      authorization,
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      'content-length': body.length,
      ttl: ttlSeconds,
      urgency: 'high',
      // A second announcement takes the place of one that has not got through yet.
      topic: 'announced',
    },
    ...(!isOwn && { lookup: lookUpPublic }),
  };
  return new Promise((done) => {
    const request = send(endpoint, options, (response) => {
      response.on('error', () => undefined).destroy();
      done(postedBy(response.statusCode ?? 0));
    });
    request.on('error', () => done({ kind: 'unreachable' })).end(body);
  });
}

function postedBy(status: number): Posted {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  return status === 404 || status === 410 ? { kind: 'gone' } : { kind: 'refused', status };
}
