import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A private key and its certificate, as they lie in one file, so that neither is ever without the other. */
export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
  /** What stands before them, for whoever opens the file. */
  readonly note: string;
}

/** A file of keys cannot be used; the message says what to do. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

const blocks =
  /^(?<note>.*?)(?<key>-----BEGIN PRIVATE KEY-----.+?-----END PRIVATE KEY-----)\s*(?<certificate>-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----)\s*$/s;

/**
 * Reads a key and its certificate; `undefined` when there is no such file. Others than the server's own
 * user may not read it, whatever somebody has set since.
 *
 * @throws KeyFileError if the file holds something else
 */
export function readKeyFile(file: string): KeyPair | undefined {
  if (!existsSync(file)) return undefined;
  chmodSync(file, 0o600);
  const { note = '', key, certificate } = blocks.exec(readFileSync(file, 'utf8'))?.groups ?? {};
  if (key === undefined || certificate === undefined || !isReadable(certificate))
    throw new KeyFileError(
      `${file} does not hold a key and a certificate. Put it back from your copy. Without one, delete the ` +
        'file: a new one is made, and every phone has to trust it anew.',
    );
  return { note: note.trim(), key, certificate };
}

/** Writes a key and its certificate in one step, readable by the server's own user alone. */
export function writeKeyFile(file: string, { note, key, certificate }: KeyPair): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${note}\n${key.trim()}\n${certificate.trim()}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

function isReadable(certificate: string): boolean {
  try {
    return new X509Certificate(certificate).serialNumber !== '';
  } catch {
    return false;
  }
}
