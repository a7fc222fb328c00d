import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

import type { WebPushKeyRow } from '../store/closed-app-statements.ts';
import type { AnyStore } from '../store/store.ts';

/** How long a push service may take our word for who we are, in seconds; a day is the most (RFC 8292). */
const holdsSeconds = 3600;

/** The key by which push services know an institution; made at the first question, the same on all servers. */
export async function ownKeyOf(
  store: Pick<AnyStore, 'webPushKey' | 'addWebPushKey'>,
  institution: string,
): Promise<WebPushKeyRow> {
  const kept = await store.webPushKey({ institution });
  if (kept) return kept;
  await store.addWebPushKey({ institution, ...newKey(), at: new Date().toISOString() });
  const made = await store.webPushKey({ institution });
  if (!made) throw new Error('The store has not kept the key for push services');
  return made;
}

function newKey(): Pick<WebPushKeyRow, 'publicKey' | 'privateKey'> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const point = ['BA==', x, y].map((part) => Buffer.from(part, 'base64url'));
  return { publicKey: Buffer.concat(point).toString('base64url'), privateKey: d };
}

/**
 * Says to a push service who we are (VAPID, RFC 8292): the value of `authorization`.
 *
 * @param contact whom the service may write to: a `mailto:` or `https:` address
 * @param nowMs Unix time in milliseconds
 */
export function authorization(
  { publicKey, privateKey }: Pick<WebPushKeyRow, 'publicKey' | 'privateKey'>,
  service: URL,
  contact: string,
  nowMs: number,
): string {
  const point = Buffer.from(publicKey, 'base64url');
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: privateKey,
    },
  });
  const expires = Math.floor(nowMs / 1000) + holdsSeconds;
  const said = [
    { typ: 'JWT', alg: 'ES256' },
    { aud: service.origin, exp: expires, sub: contact },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const text = said.join('.');
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`;
}
