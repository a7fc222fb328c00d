import type { GatheredWrites } from './gathered-writes.ts';
import { judgePush } from './judge-push.ts';
import type { Push, PushResult } from './store.ts';
import { visitShelf } from './visit-shelf.ts';

/** Judges one push into what is gathered; if that fails, nothing of this push stays there. */
export function judgeGathered(push: Push, writes: GatheredWrites, epoch: string): PushResult {
  const shelf = visitShelf(push, writes, epoch);
  try {
    return { ok: true, outcome: writes.inSavepoint(() => judgePush(push, shelf)) };
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}
