import { sha256 } from '@noble/hashes/sha2.js';

import { chooseBlocks, mixBytes } from './frame-mixing.ts';

/** How a frame begins: "UH" for "Usher hand-over", then the version of this layout. */
const magic = [0x55, 0x48] as const;
const version = 1;

const checkAt = 19;
/** Bytes of a frame before its block (docs/hand-over-codes.md). */
const headBytes = 23;

/** Largest payload that a phone takes by codes: at a few kB a second, longer is a matter for a file. */
export const mostPayloadBytes = 1_000_000;

/** What every frame of one transfer says of the whole. */
export interface Transfer {
  /** First 8 bytes of the payload's SHA-256, hex: names the transfer and checks it. */
  readonly id: string;
  readonly payloadBytes: number;
  readonly blockBytes: number;
}

/** One frame as it was read from a code. */
export interface Frame {
  readonly transfer: Transfer;
  readonly number: number;
  readonly block: Uint8Array;
}

/** Why a code's bytes are no frame: of something else, of a later layout, or misread. */
export type NoFrame = 'foreign' | 'newer' | 'damaged';

/** A payload cut into frames, as many as are asked for. */
export interface Frames {
  /** Frames that carry the whole once. */
  readonly count: number;
  /** Any frame from 0 on: first the blocks in order, then ever new mixtures of them. */
  readonly frame: (number: number) => Uint8Array;
}

export function blockCount({ payloadBytes, blockBytes }: Transfer): number {
  return Math.ceil(payloadBytes / blockBytes);
}

/**
 * Cuts a payload into frames, each small enough for one code.
 *
 * @param mostFrameBytes largest frame; the blocks are made equally long, so all codes look alike
 * @throws RangeError if the payload is empty, larger than `mostPayloadBytes`, or frames have no room
 */
export function cutIntoFrames(payload: Uint8Array, mostFrameBytes: number): Frames {
  const room = mostFrameBytes - headBytes;
  if (room < 1) throw new RangeError(`No room in frames of ${mostFrameBytes} bytes`);
  if (payload.length === 0 || payload.length > mostPayloadBytes)
    throw new RangeError(`A payload of ${payload.length} bytes`);
  const count = Math.ceil(payload.length / room);
  const blockBytes = Math.ceil(payload.length / count);
  const head = headOf(payload, blockBytes);
  const blocks = Array.from({ length: count }, (_, index) =>
    payload.subarray(index * blockBytes, (index + 1) * blockBytes),
  );
  return { count, frame: (number) => frameOf(head, number, blocks) };
}

function headOf(payload: Uint8Array, blockBytes: number): Uint8Array {
  const head = new Uint8Array(headBytes);
  head.set([...magic, version]);
  head.set(wholeCheck(payload), 3);
  putNumber(head, 11, 3, payload.length);
  putNumber(head, 14, 2, blockBytes);
  return head;
}

function frameOf(head: Uint8Array, number: number, blocks: readonly Uint8Array[]): Uint8Array {
  const frame = new Uint8Array(headBytes + numberAt(head, 14, 2));
  frame.set(head);
  putNumber(frame, 16, 3, number);
  const room = frame.subarray(headBytes);
  for (const index of chooseBlocks(number, blocks.length))
    mixBytes(room, blocks[index] ?? new Uint8Array(0));
  frame.set(frameCheck(frame), checkAt);
  return frame;
}

/** Reads a frame from what a code held. Only what its own check confirms is a frame. */
export function readFrame(bytes: Uint8Array): Frame | NoFrame {
  const [first, second, layout = 0] = bytes;
  if (first !== magic[0] || second !== magic[1]) return 'foreign';
  if (layout > version) return 'newer';
  if (layout !== version || !isUndamaged(bytes)) return 'damaged';
  const transfer = {
    id: hex(bytes.subarray(3, 11)),
    payloadBytes: numberAt(bytes, 11, 3),
    blockBytes: numberAt(bytes, 14, 2),
  };
  const block = bytes.slice(headBytes);
  return canBe(transfer, block) ? { transfer, number: numberAt(bytes, 16, 3), block } : 'damaged';
}

function isUndamaged(bytes: Uint8Array): boolean {
  return hex(frameCheck(bytes)) === hex(bytes.subarray(checkAt, headBytes));
}

function canBe({ payloadBytes, blockBytes }: Transfer, block: Uint8Array): boolean {
  const isOfSize = payloadBytes > 0 && payloadBytes <= mostPayloadBytes;
  return isOfSize && block.length > 0 && block.length === blockBytes;
}

/** Whether a payload is the one that the transfer's frames were cut from. */
export function isWhole(payload: Uint8Array, { id }: Transfer): boolean {
  return hex(wholeCheck(payload)) === id;
}

function wholeCheck(payload: Uint8Array): Uint8Array {
  return sha256(payload).subarray(0, 8);
}

// The code's own error correction can settle on a wrong reading; one such frame would spoil the whole.
function frameCheck(frame: Uint8Array): Uint8Array {
  const checked = frame.slice();
  checked.fill(0, checkAt, headBytes);
  return sha256(checked).subarray(0, headBytes - checkAt);
}

function putNumber(bytes: Uint8Array, at: number, length: number, value: number): void {
  for (let index = 0; index < length; index += 1)
    bytes[at + index] = value >>> (8 * (length - 1 - index));
}

function numberAt(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
