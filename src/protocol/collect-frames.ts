import {
  blockCount,
  type Frame,
  isWhole,
  type NoFrame,
  readFrame,
  type Transfer,
} from './code-frames.ts';
import { chooseBlocks, mixBytes } from './frame-mixing.ts';

/**
 * What one code brought: something new, nothing new, the last piece; or why it does not count. A code of
 * another transfer than the one begun is left aside, so that two phones in the picture do no harm.
 */
export type Collected =
  | { readonly kind: 'more' | 'known'; readonly have: number; readonly of: number }
  | { readonly kind: 'whole'; readonly payload: Uint8Array<ArrayBuffer> }
  | { readonly kind: NoFrame | 'other-transfer' | 'not-whole' };

/** Takes the bytes of one code after the other, in any order, and says what each brought. */
export type CollectFrame = (code: Uint8Array) => Collected;

/** Blocks joined by exclusive or, and which ones they are. */
interface Mixture {
  readonly blocks: Set<number>;
  readonly bytes: Uint8Array;
}

/** Begins to collect one transfer: that of the first frame which is read. */
export function collectFrames(): CollectFrame {
  let transfer: Transfer | undefined;
  let rows = new Map<number, Mixture>();
  return (code) => {
    const frame = readFrame(code);
    if (typeof frame === 'string') return { kind: frame };
    transfer ??= frame.transfer;
    if (!isSame(frame.transfer, transfer)) return { kind: 'other-transfer' };
    const of = blockCount(transfer);
    const isNew = addFrame(rows, frame, of);
    if (rows.size < of) return { kind: isNew ? 'more' : 'known', have: rows.size, of };
    const payload = joinBlocks(rows, transfer);
    if (isWhole(payload, transfer)) return { kind: 'whole', payload };
    // Frames that lie about the whole: nothing of them can be trusted.
    transfer = undefined;
    rows = new Map();
    return { kind: 'not-whole' };
  };
}

function isSame(one: Transfer, other: Transfer): boolean {
  return (
    one.id === other.id &&
    one.payloadBytes === other.payloadBytes &&
    one.blockBytes === other.blockBytes
  );
}

// Gaussian elimination, a row at a time: each row kept has a first block that no earlier row begins with.
function addFrame(rows: Map<number, Mixture>, { number, block }: Frame, of: number): boolean {
  const row = { blocks: new Set(chooseBlocks(number, of)), bytes: block };
  for (let first = firstOf(row); first !== undefined; first = firstOf(row)) {
    const known = rows.get(first);
    if (!known) {
      rows.set(first, row);
      return true;
    }
    mixInto(row, known);
  }
  return false;
}

function firstOf({ blocks }: Mixture): number | undefined {
  let first: number | undefined;
  for (const block of blocks) if (first === undefined || block < first) first = block;
  return first;
}

function mixInto(row: Mixture, other: Mixture): void {
  for (const block of other.blocks) if (!row.blocks.delete(block)) row.blocks.add(block);
  mixBytes(row.bytes, other.bytes);
}

// From the last block to the first: whatever else a row holds is known by then.
function joinBlocks(rows: Map<number, Mixture>, { payloadBytes, blockBytes }: Transfer) {
  const joined = new Uint8Array(rows.size * blockBytes);
  for (let index = rows.size - 1; index >= 0; index -= 1) {
    const row = rows.get(index);
    if (!row) throw new Error(`No row begins with block ${index}`);
    for (const block of row.blocks)
      if (block !== index)
        mixBytes(row.bytes, joined.subarray(block * blockBytes, (block + 1) * blockBytes));
    joined.set(row.bytes, index * blockBytes);
  }
  return joined.slice(0, payloadBytes);
}
