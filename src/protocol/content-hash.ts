import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonical } from '#domain/canonical.ts';
import type { VisitCore } from '#domain/visit.ts';

/**
 * The hash by which phone and server know that they hold the same visit (design.md, point 2):
 * SHA-256, lower-case hex, over the canonical JSON of id, institution, acts and `ext`.
 */
export function contentHash(core: VisitCore): string {
  return sha256Of(hashedText(core));
}

/** What a visit's hash is taken of: the canonical JSON of id, institution, acts and `ext`. */
export function hashedText({ id, institution, acts, ext }: VisitCore): string {
  return canonical({ id, institution, acts, ext });
}

/** SHA-256 of any JSON value in canonical form, lower-case hex. */
export function hashOf(value: unknown): string {
  return sha256Of(canonical(value));
}

function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
