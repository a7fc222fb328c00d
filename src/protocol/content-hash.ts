import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonical } from '#domain/canonical.ts';
import type { VisitCore } from '#domain/visit.ts';

/**
 * The hash by which phone and server know that they hold the same visit (design.md, point 2):
 * SHA-256, lower-case hex, over the canonical JSON of id, institution, acts and `ext`.
 */
export function contentHash({ id, institution, acts, ext }: VisitCore): string {
  return hashOf({ id, institution, acts, ext });
}

/** SHA-256 of any JSON value in canonical form, lower-case hex. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))));
}
