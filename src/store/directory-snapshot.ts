import type { DirectoryChunk } from '#protocol/directory-chunk.ts';

import { type DataKey, SealBroken, sealBytes, unsealBytes } from './access/data-key.ts';
import { inSlices } from './in-slices.ts';

const cacheName = 'usher-directory-sealed';
const snapshotPath = '/usher-directory.sealed';
/** Before each sealed chunk stands its length. */
const lengthBytes = 4;

/** Keeps the chunks of a directory where they can be read before the database is open, each sealed by itself. */
export async function keepChunks(key: DataKey, chunks: readonly DirectoryChunk[]): Promise<void> {
  try {
    const sealed = await inSlices(chunks, (chunk, place) =>
      sealBytes(key, placeOf(place), JSON.stringify(chunk)),
    );
    const cache = await globalThis.caches.open(cacheName);
    await cache.put(snapshotPath, new Response(new Blob(sealed.flatMap(withLength))));
  } catch {
    // No Cache Storage (private window), or a full disk: it costs only a slower start.
  }
}

/** The chunks that were kept; none where there are none, or none that this key opens. */
export async function keptChunks(key: DataKey): Promise<readonly DirectoryChunk[]> {
  try {
    const cache = await globalThis.caches.open(cacheName);
    const kept = await cache.match(snapshotPath);
    if (!kept) return [];
    return await inSlices(
      sealedChunks(await kept.arrayBuffer()),
      async (sealed, place) =>
        JSON.parse(await unsealBytes(key, placeOf(place), sealed)) as DirectoryChunk,
    );
  } catch {
    // No Cache Storage, sealed with an earlier key, or by an earlier build: the database has them as well.
    return [];
  }
}

/** Removes them, also as builds before note 034 have kept them. */
export async function forgetSnapshots(): Promise<void> {
  for (const name of [cacheName, 'usher-directory'])
    await globalThis.caches?.delete(name).catch(() => false);
}

function placeOf(place: number): readonly unknown[] {
  return ['directory snapshot', place];
}

function withLength(sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, sealed.length);
  return [length, sealed];
}

function sealedChunks(file: ArrayBuffer): Uint8Array<ArrayBuffer>[] {
  const lengths = new DataView(file);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < file.byteLength;) {
    const length = at + lengthBytes <= file.byteLength ? lengths.getUint32(at) : Infinity;
    const from = at + lengthBytes;
    if (from + length > file.byteLength) throw new SealBroken();
    chunks.push(new Uint8Array(file, from, length));
    at = from + length;
  }
  return chunks;
}
