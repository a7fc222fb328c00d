import type { ReaderOptions } from 'zxing-wasm/reader';

/** How a picture is searched: for one code, dark on light, however it is turned. */
export const decoderOptions: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 1,
};
