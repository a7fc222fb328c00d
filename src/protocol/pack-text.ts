/** Compresses a text as far as every browser can (raw deflate, UTF-8). */
export async function packText(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Gives a packed text back; `undefined` if the bytes are none, or hold more than `mostBytes` (a few
 * kilobytes of deflate can stand for gigabytes).
 */
export async function unpackText(
  packed: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<string | undefined> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  try {
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > mostBytes) {
        await reader.cancel();
        return undefined;
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    // Not deflate, cut off, or not UTF-8.
    return undefined;
  }
}
