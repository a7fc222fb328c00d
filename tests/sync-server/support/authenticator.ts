import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a browser is asked, as far as an authenticator looks at it. */
export interface Asked {
  readonly challenge: string;
}

/** What of an answer differs from that of an honest browser and authenticator. */
export interface Odd {
  readonly origin?: string;
  readonly site?: string;
  /** Somebody was there, but has shown neither finger nor PIN. */
  readonly isUnverified?: boolean;
  /** Signed with another key. */
  readonly isForged?: boolean;
  /** The count that it tells. */
  readonly count?: number;
}

const present = 0x01;
const verified = 0x04;
const withKey = 0x40;

/** An authenticator with one passkey (ES256), in software; it signs whatever it is given. */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url');
  readonly #origin: string;
  readonly #site: string;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #count = 0;

  constructor(origin: string, site = new URL(origin).hostname) {
    this.#origin = origin;
    this.#site = site;
  }

  /** Makes the passkey; the answer is `credential.toJSON()`. */
  create({ challenge }: Asked, odd: Odd = {}) {
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const key = Buffer.concat([Buffer.alloc(16), length, id, coseKey(this.#keys.publicKey)]);
    const data = this.#data(odd, withKey, key);
    const attestation = Buffer.concat([
      Buffer.from('a3', 'hex'),
      textOf('fmt'),
      textOf('none'),
      textOf('attStmt'),
      Buffer.from('a0', 'hex'),
      textOf('authData'),
      bytesOf(data),
    ]);
    const clientDataJSON = this.#clientData('webauthn.create', challenge, odd);
    return this.#credential({ clientDataJSON, attestationObject: encoded(attestation) });
  }

  /** Signs; the answer is `credential.toJSON()`. */
  get({ challenge }: Asked, odd: Odd = {}) {
    this.#count = odd.count ?? this.#count + 1;
    const data = this.#data(odd, 0, Buffer.alloc(0));
    const clientDataJSON = this.#clientData('webauthn.get', challenge, odd);
    const client = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const key = odd.isForged ? otherKey() : this.#keys.privateKey;
    const signature = encoded(sign('sha256', Buffer.concat([data, client]), key));
    return this.#credential({ clientDataJSON, authenticatorData: encoded(data), signature });
  }

  #data({ site = this.#site, isUnverified }: Odd, flags: number, rest: Buffer): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#count);
    const all = flags | present | (isUnverified ? 0 : verified);
    const name = createHash('sha256').update(site).digest();
    return Buffer.concat([name, Buffer.from([all]), count, rest]);
  }

  #clientData(type: string, challenge: string, { origin = this.#origin }: Odd): string {
    return encoded(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
  }

  #credential<T>(response: T) {
    return { id: this.id, rawId: this.id, type: 'public-key' as const, response };
  }
}

function otherKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

function encoded(bytes: Buffer): string {
  return bytes.toString('base64url');
}

// CBOR, as much of it as is needed (RFC 8949).
function textOf(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function bytesOf(bytes: Buffer): Buffer {
  const head = Buffer.from([0x59, 0, 0]);
  head.writeUInt16BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const point = (text: string) =>
    Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')]);
  // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
  const head = Buffer.from('a50102032620012158', 'hex').subarray(0, 7);
  return Buffer.concat([head, Buffer.from([0x21]), point(x), Buffer.from([0x22]), point(y)]);
}
