import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { merkleRoot } from '#protocol/merkle.ts';
import { shiftRoot } from '#protocol/shift-root.ts';

import { anId } from '../support/builders.ts';

// The inputs and roots with which Certificate Transparency's own implementations are tested (RFC 6962).
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));

const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const anyLeaves = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 40 });

describe("a Merkle tree's root", () => {
  test.each(roots.map((root, count) => ({ count, root })))(
    'over the first $count leaves of RFC 6962 is the published one',
    ({ count, root }) => {
      expect(merkleRoot(inputs.slice(0, count))).toBe(root);
    },
  );

  test('changes with any leaf, any leaf left out and any leaf added', () => {
    fc.assert(
      fc.property(anyLeaves, fc.nat(), fc.uint8Array({ maxLength: 40 }), (leaves, place, other) => {
        const root = merkleRoot(leaves);
        expect(merkleRoot([...leaves, other])).not.toBe(root);
        if (leaves.length === 0) return;
        const at = place % leaves.length;
        expect(merkleRoot(leaves.toSpliced(at, 1))).not.toBe(root);
        expect(merkleRoot(leaves.with(at, Uint8Array.of(...(leaves[at] ?? []), 1)))).not.toBe(root);
      }),
    );
  });

  test('of two halves is the hash of their roots, marked as a node', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.uint8Array(), (height, leaf) => {
        const half = Array.from({ length: 2 ** height }, () => leaf);
        const root = Buffer.from(merkleRoot(half), 'hex');
        const node = createHash('sha256').update(Uint8Array.of(1)).update(root).update(root);
        expect(merkleRoot([...half, ...half])).toBe(node.digest('hex'));
      }),
    );
  });
});

describe("a shift's root", () => {
  const anyVersions = fc.uniqueArray(
    fc.record({ id: fc.constant('').map(anId), contentHash: fc.stringMatching(/^[0-9a-f]{64}$/) }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
  );

  test('is the same in whatever order the visits are told', () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(), (versions, turn) => {
        const at = turn % versions.length;
        const turned = [...versions.slice(at), ...versions.slice(0, at)].toReversed();
        expect(shiftRoot(turned)).toBe(shiftRoot(versions));
      }),
    );
  });

  test('changes when one visit has another version', () => {
    fc.assert(
      fc.property(anyVersions, ([first, ...rest]) => {
        if (!first) return;
        const other = {
          ...first,
          contentHash: first.contentHash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        };
        expect(shiftRoot([other, ...rest])).not.toBe(shiftRoot([first, ...rest]));
      }),
    );
  });
});
