import type { RxReplicationState } from 'rxdb/plugins/replication';

import type { CollectionName } from '#protocol/collections.ts';
import type { Checkpoint, PulledPage } from '#protocol/sync.ts';

import { isPage } from './answers.ts';
import type { AskServer } from './ask-server.ts';

/** Documents in one page. */
export const pulledAtOnce = 500;

/** Longest wait for a page to be on disk, in milliseconds, before it counts as failed. */
const storingMs = 60_000;

/** The server has lost what it had: its store was restored, or begun anew. */
export class ServerStartedOver extends Error {}

/**
 * Asks for the page after a checkpoint.
 *
 * @param epoch in which this phone is reading
 * @throws ServerStartedOver if the server now counts in another, or has not come as far as it was
 */
export async function pullPage<T>(
  ask: AskServer,
  name: CollectionName,
  { epoch, seq, limit }: Checkpoint & { readonly limit: number },
): Promise<PulledPage<T>> {
  const query = new URLSearchParams({ epoch, seq: String(seq), limit: String(limit) });
  const path = `/api/sync/${name}/pull?${query}`;
  const page = await ask({ method: 'GET', path, isAnswer: isPage<T> });
  if (page.checkpoint.epoch !== epoch || page.checkpoint.seq < seq) throw new ServerStartedOver();
  return page;
}

/**
 * Waits until the page before is on disk, checkpoint and all. Without it RxDB fetches on, and when one
 * page cannot be written a later one moves the checkpoint past it: its documents never come (T1).
 *
 * @throws Error if that does not happen
 */
export async function pageStored<T>(
  replication: RxReplicationState<T, Checkpoint>,
  checkpoint: Checkpoint | undefined,
): Promise<void> {
  if (!checkpoint) return;
  const giveUpAtMs = performance.now() + storingMs;
  for (;;) {
    const stored = replication.internalReplicationState?.lastCheckpointDoc.down?.checkpointData;
    if (isSame(stored as Checkpoint | undefined, checkpoint)) return;
    if (replication.isStopped() || performance.now() > giveUpAtMs)
      throw new Error('page not stored');
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  }
}

function isSame(a: Checkpoint | undefined, b: Checkpoint): boolean {
  return a?.epoch === b.epoch && a.seq === b.seq;
}
