import { randomBytes, X509Certificate } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';

import { KeyFileError, readKeyFile, writeKeyFile, type KeyPair } from './key-file.ts';
import { isAddress, isPermitted, permittedFor, type PermittedNames } from './name-constraints.ts';
import type { OwnNames } from './own-names.ts';

/** A server's certificate is made anew when it has no longer than this left, in days. */
const renewDays = 60;

const dayMs = 24 * 3_600_000;

const authorityNote = 'The authority that phones of the house trust. May speak for: ';
const serverNote = "The server's own certificate. Made anew by itself.";

/** What the server listens with, and what phones must trust for it. */
export interface OwnCertificates {
  readonly authority: KeyPair;
  readonly server: KeyPair;
  /** Names and addresses of the machine for which the authority may not speak, so that none is used. */
  readonly leftOut: readonly string[];
}

/**
 * The authority and the server's certificate as they lie in a folder; what is not there yet, ends soon or
 * lacks a name of the machine is made.
 *
 * @throws KeyFileError if a file there is not what it should be
 */
export async function certificatesFor(
  folder: string,
  { dns, addresses }: OwnNames,
  at: Date,
): Promise<OwnCertificates> {
  const wanted = [...dns, ...addresses];
  const authority = await authorityIn(folder, wanted, at);
  const permitted = permittedBy(authority);
  const names = wanted.filter((name) => isPermitted(permitted, name));
  const leftOut = wanted.filter((name) => !names.includes(name));
  const file = path.join(folder, 'server.pem');
  const found = readKeyFile(file);
  if (found && isGood(found, authority, names, at)) return { authority, server: found, leftOut };
  const { issueServerCertificate } = await import('./issue.ts');
  const server = { note: serverNote, ...(await issueServerCertificate(authority, names, at)) };
  writeKeyFile(file, server);
  return { authority, server, leftOut };
}

/** A certificate's fingerprints, as the systems of phones and computers show them to be compared. */
export function fingerprints({ certificate }: KeyPair): {
  readonly sha256: string;
  readonly sha1: string;
} {
  const read = new X509Certificate(certificate);
  return { sha256: read.fingerprint256, sha1: read.fingerprint };
}

/** What the authority is called in a phone's list of those it trusts. */
export function authorityName({ certificate }: KeyPair): string {
  return /CN=(.*)/.exec(new X509Certificate(certificate).subject)?.[1] ?? 'Usher';
}

async function authorityIn(folder: string, names: readonly string[], at: Date): Promise<KeyPair> {
  const file = path.join(folder, 'authority.pem');
  const found = readKeyFile(file);
  if (found && new Date(new X509Certificate(found.certificate).validTo) > at) return found;
  if (found)
    throw new KeyFileError(
      `The authority in ${file} has ended. Delete the file: a new one is made, and every phone has to trust it.`,
    );
  const { makeAuthority } = await import('./issue.ts');
  const permitted = permittedFor(names);
  const list = [...permitted.dns, ...permitted.networks].join(', ');
  const name = `Usher ${hostname().split('.')[0]} ${randomBytes(2).toString('hex')}`;
  const made = {
    note: authorityNote + list,
    ...(await makeAuthority(name, permitted, at)),
  };
  writeKeyFile(file, made);
  return made;
}

function permittedBy({ note }: KeyPair): PermittedNames {
  const names = note.replace(authorityNote, '').split(', ');
  const isNetwork = (name: string) => isAddress(name.split('/')[0] ?? '');
  return { dns: names.filter((name) => !isNetwork(name)), networks: names.filter(isNetwork) };
}

function isGood(
  { certificate }: KeyPair,
  authority: KeyPair,
  names: readonly string[],
  at: Date,
): boolean {
  const read = new X509Certificate(certificate);
  const issuer = new X509Certificate(authority.certificate);
  const daysLeft = (Date.parse(read.validTo) - at.getTime()) / dayMs;
  const covers = (name: string) =>
    (isAddress(name) ? read.checkIP(name) : read.checkHost(name)) !== undefined;
  return (
    daysLeft > renewDays &&
    Date.parse(read.validFrom) <= at.getTime() &&
    read.verify(issuer.publicKey) &&
    names.every(covers)
  );
}
