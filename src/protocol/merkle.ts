import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/**
 * The root of a Merkle tree over these leaves in their order, lower-case hex (RFC 6962, section 2.1):
 * SHA-256, with a different byte before leaves and before nodes, so that no node can pass for a leaf.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): string {
  return bytesToHex(leaves.length === 0 ? sha256(new Uint8Array()) : hashOfTree(leaves));
}

function hashOfTree(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (leaves.length === 1 && first) return sha256(concatBytes(leafMark, first));
  const split = largestPowerOfTwoBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return sha256(concatBytes(nodeMark, hashOfTree(left), hashOfTree(right)));
}

function largestPowerOfTwoBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
