import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import { cutIntoFrames, readFrame } from '#protocol/code-frames.ts';

import { decoderOptions } from '../../src/ui/decoder-options.ts';
import { modulesOf, mostFrameBytes } from '../../src/ui/draw-code.ts';
import { root } from '../../sync-server/setup/root.ts';
import { photograph, type View } from '../support/photograph.ts';

const decoder = path.join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(decoder).buffer as ArrayBuffer } });

const payload = Uint8Array.from(
  { length: 5000 },
  (_, at) => (Math.imul(at + 7, 2_654_435_761) >>> 13) & 255,
);
const { frame } = cutIntoFrames(payload, mostFrameBytes);

async function isRead(number: number, view: View): Promise<boolean> {
  const picture = photograph(modulesOf(frame(number)), view);
  const [read] = await readBarcodes(picture as ImageData, decoderOptions);
  const found = read?.isValid === true ? readFrame(read.bytes) : 'foreign';
  return typeof found !== 'string' && found.number === number;
}

test('the largest code has no more than 85 modules on a side, its border included', () => {
  expect(modulesOf(frame(0))).toHaveLength(85);
});

// 400 of a camera's 720 lines: the code fills somewhat more than half of the square on the screen.
describe('a full code is read by the decoder that phones have', () => {
  test.each([
    ['straight and sharp', { width: 340, blur: 0.7 }],
    ['slightly turned, a little out of focus', { width: 400, blur: 1.1, turn: 4, noise: 6 }],
    ['held askew', { width: 400, blur: 0.8, turn: 20, tilt: 15, noise: 6 }],
    ['tilted far', { width: 440, blur: 0.8, turn: 5, tilt: 30, noise: 6 }],
    ['on a dim screen', { width: 400, blur: 0.8, turn: 3, black: 60, white: 120, noise: 6 }],
    ['upside down', { width: 400, blur: 0.8, turn: 183 }],
  ] satisfies (readonly [string, View])[])('%s', async (_, view) => {
    const read = await Promise.all([0, 3, 20].map((number) => isRead(number, view)));
    expect(read.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });
});
