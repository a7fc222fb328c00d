import { hash, randomBytes, randomInt } from 'node:crypto';

import { codeAlphabet, codeLength } from '#protocol/enrolment.ts';

/** Makes a secret of 256 random bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. A plain hash serves: 256 random bits cannot be guessed, and one look-up
 * tells whether it is known.
 */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Makes an enrolment code as people read it: two groups of five, 50 random bits. */
export function newCode(): string {
  const letters = someOf(codeAlphabet, codeLength);
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** What is kept of a code, however it was typed; undefined if it cannot be one. */
export function hashOfCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`).test(code);
  return isCode ? hashOfSecret(`code ${code}`) : undefined;
}

/** Makes a password for the first sign-in, easy to read out: three groups of four, 60 random bits. */
export function newFirstPassword(): string {
  const letters = someOf(codeAlphabet.toLowerCase(), 12);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
}

function someOf(alphabet: string, count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}
