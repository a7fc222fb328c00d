import type { DataKey } from './data-key.ts';

/** Rounds of PBKDF2 for a new PIN; kept beside each, so that later builds can ask for more. */
export const newIterations = 600_000;

/** The data key in an envelope that one person's PIN opens. */
export interface Wrapped {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** What besides the PIN the person's key is made of. */
export interface PinSalt {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
}

/** The server's share as this phone keeps it: usable here, and its bytes are given to nobody. */
export function importShare(share: string): Promise<CryptoKey> {
  const how = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', fromBase64Url(share), how, false, ['sign']);
}

/** The key that opens a person's envelope: it takes the PIN and the server's share together. */
export async function personKeyOf(
  pin: string,
  { salt, iterations }: PinSalt,
  share: CryptoKey,
): Promise<CryptoKey> {
  const { subtle } = crypto;
  const typed = await subtle.importKey('raw', encoder.encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const [slow, shared] = await Promise.all([
    subtle.deriveBits(how, typed, 256),
    subtle.sign('HMAC', share, salt),
  ]);
  return stretch(new Uint8Array([...new Uint8Array(slow), ...new Uint8Array(shared)]), salt);
}

/** The key that opens the spare envelope: from a secret that only a password brings, never kept here. */
export function spareKeyOf(spare: string, institution: string): Promise<CryptoKey> {
  return stretch(fromBase64Url(spare), encoder.encode(institution));
}

async function stretch(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const whole = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  secret.fill(0);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode('usher at rest') };
  const uses: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
  return crypto.subtle.deriveKey(how, whole, { name: 'AES-GCM', length: 256 }, false, uses);
}

/** A data key for a phone that has none; to be wrapped at once. */
export function freshDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

/** Puts the data key into an envelope for one owner. */
export async function wrap(data: CryptoKey, by: CryptoKey, owner: string): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.wrapKey('raw', data, by, envelope(iv, owner)) };
}

/**
 * Takes the data key out of an envelope; undefined if it is not the right key for it.
 *
 * @param canBeWrapped only to put it into another envelope; such a key is never kept
 */
export async function unwrap(
  { iv, bytes }: Wrapped,
  by: CryptoKey,
  owner: string,
  canBeWrapped = false,
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.unwrapKey(
      'raw',
      bytes,
      by,
      envelope(iv, owner),
      'AES-GCM',
      canBeWrapped,
      ['encrypt', 'decrypt'],
    );
  } catch {
    return undefined;
  }
}

/** What else is kept for one person is sealed with the person's own key. */
export function asDataKey(personKey: CryptoKey, institution: string): DataKey {
  return { key: personKey, institution };
}

const encoder = new TextEncoder();

function envelope(iv: Uint8Array<ArrayBuffer>, owner: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(owner) };
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}
