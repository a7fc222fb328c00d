import { utf8ToBytes } from '@noble/hashes/utils.js';

import type { CertifiedVersion } from './certificate.ts';
import { merkleRoot } from './merkle.ts';

/** The Merkle root over versions of visits, sorted by id; by it phone and server mean the same shift. */
export function shiftRoot(
  versions: readonly Pick<CertifiedVersion, 'id' | 'contentHash'>[],
): string {
  const leaves = versions.map(({ id, contentHash }) => `${id}~${contentHash}`);
  return merkleRoot(leaves.toSorted().map((leaf) => utf8ToBytes(leaf)));
}
