/** What opens everything personal on this phone; in memory only while somebody has it unlocked. */
export interface DataKey {
  /** AES-GCM, and the browser gives its bytes to nobody. */
  readonly key: CryptoKey;
  /** Whose data it seals: what another institution's phone has sealed does not open. */
  readonly institution: string;
}

/** What was sealed does not open: another key, another place than it was sealed for, or altered. */
export class SealBroken extends Error {
  constructor(cause?: unknown) {
    super('What is stored here was sealed with another key, or altered', { cause });
    this.name = 'SealBroken';
  }
}

/** Whether the browser lets this page seal anything: only over https or on the machine itself. */
export function canSeal(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

const ivBytes = 12;

/**
 * Seals a text so that it opens only in the same place.
 *
 * @param place what it is bound to; put anywhere else it is refused
 * @returns a string with a character for each byte, which IndexedDB and localStorage keep as it is
 */
export async function seal(key: DataKey, place: readonly unknown[], text: string): Promise<string> {
  return asString(await sealBytes(key, place, text));
}

/** The same as bytes, for what is kept as a file. */
export async function sealBytes(
  { key, institution }: DataKey,
  place: readonly unknown[],
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const how = { name: 'AES-GCM', iv, additionalData: boundTo(institution, place) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, encoder.encode(text)));
  const bytes = new Uint8Array(ivBytes + sealed.length);
  bytes.set(iv);
  bytes.set(sealed, ivBytes);
  return bytes;
}

/**
 * Opens what `seal` has sealed for the same place.
 *
 * @throws SealBroken
 */
export async function unseal(
  key: DataKey,
  place: readonly unknown[],
  sealed: unknown,
): Promise<string> {
  if (typeof sealed !== 'string') throw new SealBroken();
  return unsealBytes(key, place, asBytes(sealed));
}

/**
 * Opens what `sealBytes` has sealed for the same place.
 *
 * @throws SealBroken
 */
export async function unsealBytes(
  { key, institution }: DataKey,
  place: readonly unknown[],
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = sealed.subarray(0, ivBytes);
  const how = { name: 'AES-GCM', iv, additionalData: boundTo(institution, place) };
  try {
    return decoder.decode(await crypto.subtle.decrypt(how, key, sealed.subarray(ivBytes)));
  } catch (error) {
    throw new SealBroken(error);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function boundTo(institution: string, place: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify([institution, ...place]));
}

/** As many characters as one call can be given. */
const portion = 8192;

function asString(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += portion)
    text += String.fromCharCode(...bytes.subarray(start, start + portion));
  return text;
}

function asBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
