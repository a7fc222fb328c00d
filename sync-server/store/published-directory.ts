import type { Directory } from '#domain/directory.ts';
import {
  chunksToDirectory,
  type DirectoryChunk,
  type DirectoryHead,
} from '#protocol/directory-chunk.ts';
import { heardId } from '#protocol/heard-chunk.ts';

import type { DocumentKey, Documents, StoredDocument } from './documents.ts';

/**
 * Writes what differs between the chunks held and those given, the head last: a phone that pulls
 * half of them keeps showing the directory it has. To be called inside a transaction.
 *
 * @returns how many documents were written
 */
export function writeChunks(
  documents: Documents,
  institution: string,
  chunks: readonly DirectoryChunk[],
): number {
  const keyOf = (id: string) => ({ institution, collection: 'directory', id }) as const;
  const changed = chunks.filter((chunk) => !isHeld(documents.find(keyOf(chunk.id)), chunk));
  // What cards have learned belongs to no version and stays.
  const named = new Set<string>([heardId, ...chunks.map((chunk) => chunk.id)]);
  const gone = documents.ids(institution, 'directory').filter((id) => !named.has(id));
  for (const id of gone) documents.write(keyOf(id), deletedChunk(id));
  for (const chunk of changed.toSorted((a, b) => Number(isHead(a)) - Number(isHead(b))))
    documents.write(keyOf(chunk.id), storedChunk(chunk));
  return gone.length + changed.length;
}

/** Puts the stored chunks together, or answers `undefined` while no directory was published. */
export function directoryOf(bodies: readonly string[]): Directory | undefined {
  const chunks = bodies.map((body) => JSON.parse(body) as DirectoryChunk);
  return chunksToDirectory(chunks);
}

/** Where the head of a directory is kept. */
export function headKey(institution: string): DocumentKey {
  return { institution, collection: 'directory', id: 'head' };
}

/** What the stored head says. */
export function headOf(body: string | undefined): DirectoryHead | undefined {
  if (body === undefined) return undefined;
  const { entries } = JSON.parse(body) as Extract<DirectoryChunk, { kind: 'head' }>;
  return entries[0];
}

function isHead(chunk: DirectoryChunk): boolean {
  return chunk.kind === 'head';
}

function isHeld(held: StoredDocument | undefined, chunk: DirectoryChunk): boolean {
  return held !== undefined && !held.deleted && held.hash === chunk.hash;
}

function storedChunk(chunk: DirectoryChunk): StoredDocument {
  const { id, kind, hash, entries } = chunk;
  const body = JSON.stringify({ id, kind, hash, entries, _deleted: false });
  return { hash, deleted: false, body };
}

// Deleted documents keep their required fields: phones check what they pull against a schema.
function deletedChunk(id: string): StoredDocument {
  const kind = id.slice(0, id.lastIndexOf('-'));
  const body = JSON.stringify({ id, kind, hash: '', entries: [], _deleted: true });
  return { hash: '', deleted: true, body };
}
