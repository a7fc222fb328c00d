// The library below finds its parts by decorators.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';

import * as x509 from '@peculiar/x509';

import type { KeyPair } from './key-file.ts';
import { encodeConstraints, isAddress, type PermittedNames } from './name-constraints.ts';

const dayMs = 24 * 3_600_000;
/** Phones whose clocks are slow must not take a new certificate for one of the future. */
const slowClockMs = 7 * dayMs;
const authorityDays = 3650;
/** Apple's systems refuse more than 825. */
const serverDays = 180;
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;
const nameConstraintsId = '2.5.29.30';

/**
 * Makes an authority of one's own: it may sign certificates of servers, for the permitted names alone.
 *
 * @param name what it is called in the lists of trusted authorities
 */
export async function makeAuthority(
  name: string,
  permitted: PermittedNames,
  at: Date,
): Promise<Omit<KeyPair, 'note'>> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }, { O: ['Usher'] }],
    serialNumber: newSerial(),
    ...validity(at, authorityDays),
    keys,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.Extension(nameConstraintsId, true, encodeConstraints(permitted)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { key: await keyText(keys), certificate: certificate.toString('pem') };
}

/** Makes a server's key, and lets the authority sign its certificate. */
export async function issueServerCertificate(
  authority: KeyPair,
  names: readonly string[],
  at: Date,
): Promise<Omit<KeyPair, 'note'>> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [`Usher ${names[0] ?? ''}`.slice(0, 64)] }],
    issuer: issuer.subjectName,
    serialNumber: newSerial(),
    ...validity(at, serverDays),
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isAddress(value) ? 'ip' : 'dns', value }) as const),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { key: await keyText(keys), certificate: certificate.toString('pem') };
}

function validity(at: Date, days: number): { notBefore: Date; notAfter: Date } {
  return {
    notBefore: new Date(at.getTime() - slowClockMs),
    notAfter: new Date(at.getTime() + days * dayMs),
  };
}

// Positive, as the standard wants it.
function newSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0] ?? 0) & 0x7f || 1;
  return bytes.toString('hex');
}

function newKeys() {
  return crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
}

async function keyText({ privateKey }: Awaited<ReturnType<typeof newKeys>>): Promise<string> {
  const bytes = await crypto.subtle.exportKey('pkcs8', privateKey);
  return x509.PemConverter.encode(bytes, 'PRIVATE KEY');
}

function importKey(text: string) {
  const bytes = x509.PemConverter.decodeFirst(text);
  return crypto.subtle.importKey('pkcs8', bytes, curve, false, ['sign']);
}
