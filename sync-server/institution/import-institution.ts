import type { Directory } from '#domain/directory.ts';
import { hashOf } from '#protocol/content-hash.ts';
import { directoryToChunks } from '#protocol/directory-chunk.ts';

import type { AnyStore } from '../store/store.ts';
import { changesBetween, type Change } from './changes-between.ts';
import type { Fault } from './fault.ts';
import { readInstitution } from './read-institution.ts';

/** The part of a store that an import reads and writes. */
export type DirectoryStore = Pick<AnyStore, 'directory' | 'publishDirectory'>;

export type Import =
  | { readonly ok: false; readonly faults: readonly Fault[] }
  | {
      readonly ok: true;
      readonly directory: Directory;
      readonly remarks: readonly Fault[];
      /** What was published before; undefined at the first import. */
      readonly former: Directory | undefined;
      readonly changes: readonly Change[];
      /** Documents written, each of which phones will pull; 0 after a dry run. */
      readonly changedChunks: number;
    };

/**
 * Publishes a folder, all of it or nothing: a folder with a fault leaves the store as it was, and
 * the same folder a second time changes nothing (H1).
 *
 * @param dryRun only say what would change
 */
export async function importInstitution(
  store: DirectoryStore,
  folder: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Import> {
  const read = await readInstitution(folder);
  if (!read.ok) return read;
  const { directory, remarks } = read;
  const { id } = directory.institution;
  const former = await store.directory(id);
  const changes = changesBetween(former, directory);
  const changedChunks = dryRun
    ? 0
    : (await store.publishDirectory(id, directoryToChunks(directory, hashOf))).changedChunks;
  return { ok: true, directory, remarks, former, changes, changedChunks };
}
