import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser gave out, so that only it reads what a push service carries; base64url (RFC 8291). */
export interface BrowserKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** What is made anew for each message; given only to compare with the example of RFC 8291. */
interface Made {
  readonly salt: Buffer;
  readonly privateKey?: Buffer;
  /** Length of what is encrypted, its end mark counted, so that its length tells nothing; in bytes. */
  readonly paddedTo: number;
}

/** Longer than all that is ever told, and far below what push services carry. */
const usualLength = 128;

/** One record is the whole message; any size above its own will do. */
const recordSize = 4096;

/**
 * Encrypts a message for one browser (`aes128gcm`, RFC 8188, with the keys of RFC 8291).
 *
 * @throws Error if the browser's key is no point of P-256
 */
export function encryptPayload(
  payload: string,
  { p256dh, auth }: BrowserKeys,
  { salt, privateKey, paddedTo }: Made = { salt: randomBytes(16), paddedTo: usualLength },
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url');
  const own = createECDH('prime256v1');
  if (privateKey) own.setPrivateKey(privateKey);
  else own.generateKeys();
  const ours = own.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = derived(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32);
  const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const text = Buffer.from(payload);
  const padding = Buffer.alloc(Math.max(0, paddedTo - text.length - 1));
  const encrypted = [cipher.update(Buffer.concat([text, endMark, padding])), cipher.final()];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  return Buffer.concat([
    salt,
    size,
    Buffer.from([ours.length]),
    ours,
    ...encrypted,
    cipher.getAuthTag(),
  ]);
}

/** Behind the text of a last record. */
const endMark = Buffer.from([2]);

function derived(secret: Buffer, salt: Buffer, info: Buffer | string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}

/** Whether something could be encrypted with these keys. */
export function areBrowserKeys({ p256dh, auth }: BrowserKeys): boolean {
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    own.computeSecret(Buffer.from(p256dh, 'base64url'));
    return Buffer.from(auth, 'base64url').length === 16;
  } catch {
    return false;
  }
}
