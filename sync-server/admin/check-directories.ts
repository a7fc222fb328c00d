import type { DatabaseSync } from 'node:sqlite';

import { hashOf } from '#protocol/content-hash.ts';
import type { DirectoryChunk, DirectoryHead } from '#protocol/directory-chunk.ts';

import { type DocumentRow, parse, placeOf, rowsOf } from './check-visits.ts';
import type { FaultKind, StoreFault } from './fault.ts';

/** Checks the parts of every directory: each has the hash it should, and each that a head names is there. */
export function* checkDirectories(store: DatabaseSync): Generator<StoreFault> {
  const heads: { readonly institution: string; readonly head: DirectoryHead }[] = [];
  const held = new Map<string, string>();
  for (const row of rowsOf(store, 'directory')) {
    if (row.deleted !== 0) continue;
    const chunk = parse<DirectoryChunk>(row.body);
    const kind = faultOfChunk(row, chunk);
    if (kind) yield { kind, where: placeOf(row) };
    held.set(`${row.institution}/${row.id}`, row.hash);
    if (!kind && chunk?.kind === 'head')
      heads.push({ institution: row.institution, head: chunk.entries[0] });
  }
  for (const { institution, head } of heads)
    for (const [id, hash] of Object.entries(head.chunks))
      if (held.get(`${institution}/${id}`) !== hash)
        yield { kind: 'chunk-missing', where: `directory, institution ${institution}, ${id}` };
}

function faultOfChunk(row: DocumentRow, chunk: DirectoryChunk | undefined): FaultKind | undefined {
  if (!chunk) return 'not-json';
  if (chunk.id !== row.id) return 'wrong-key';
  const hash = hashOf(chunk.kind === 'head' ? chunk.entries[0] : chunk.entries);
  return hash === row.hash && hash === chunk.hash ? undefined : 'wrong-hash';
}
