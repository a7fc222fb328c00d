import type { DataKey } from './data-key.ts';

/**
 * Names something by a text that is always the same under one key and tells nothing without it: for what
 * has to lie readable on the disk, as RxDB's primary keys do.
 *
 * @returns 32 hexadecimal digits, of HMAC-SHA-256
 */
export async function keyedName({ key, institution }: DataKey, text: string): Promise<string> {
  const secret = await secretOf(key);
  const named = encoder.encode(JSON.stringify([institution, text]));
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', secret, named));
  return [...digest.subarray(0, nameBytes)]
    .map((each) => each.toString(16).padStart(2, '0'))
    .join('');
}

const encoder = new TextEncoder();
const nameBytes = 16;
const secretBytes = 32;
const secrets = new WeakMap<CryptoKey, Promise<CryptoKey>>();

function secretOf(key: CryptoKey): Promise<CryptoKey> {
  const known = secrets.get(key) ?? deriveSecret(key);
  secrets.set(key, known);
  return known;
}

// The browser gives the key's bytes to nobody, and it may only seal. What it makes of zeros under an IV of zeros,
// which no seal uses (each takes 12 random bytes), is as unforeseeable as the key, and the same each time.
async function deriveSecret(key: CryptoKey): Promise<CryptoKey> {
  const how = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const stream = await crypto.subtle.encrypt(how, key, new Uint8Array(secretBytes));
  const bytes = new Uint8Array(stream, 0, secretBytes);
  const use = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, use, false, ['sign']);
}
