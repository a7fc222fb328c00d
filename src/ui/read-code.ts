import { prepareZXingModule, purgeZXingModule, readBarcodes } from 'zxing-wasm/reader';
import decoderUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

import { decoderOptions } from './decoder-options.ts';

// Left to itself, the library would fetch the decoder from a foreign host.
const overrides = { locateFile: () => decoderUrl };

/**
 * Makes the decoder ready; a phone that has not kept it yet fetches it.
 *
 * @throws Error if it is not on the phone and cannot be fetched
 */
export async function prepareDecoder(): Promise<void> {
  try {
    await prepareZXingModule({ overrides, fireImmediately: true });
  } catch (error) {
    // Else the failure would be remembered, and trying again be in vain.
    purgeZXingModule();
    throw error;
  }
}

/** The bytes of the code in a picture; `undefined` if there is none that can be read. */
export async function readCode(picture: ImageData): Promise<Uint8Array | undefined> {
  const [read] = await readBarcodes(picture, decoderOptions);
  return read?.isValid === true ? read.bytes : undefined;
}
