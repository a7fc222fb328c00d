import type { Act, ActDetails } from './act.ts';
import { oneTapMs } from './undo.ts';
import { uuidAt } from './uuid.ts';

/** Who acts, when, on which phone, and on top of which acts. */
export interface Acting {
  /** The visit's acts so far; empty when it is being opened. */
  readonly acts: readonly Act[];
  readonly now: Date;
  readonly by: string;
  readonly device: string;
  /** 10 fresh random bytes at each call. */
  readonly randomBytes: () => Uint8Array;
}

/**
 * Completes what a feature hands over into acts, one millisecond apart in the order given. They come
 * strictly after all acts so far, even if the phone's clock was set back, so that causes come before
 * effects wherever the acts are merged.
 */
export function stampActs(details: readonly ActDetails[], acting: Acting): Act[] {
  const { by, device, randomBytes } = acting;
  const startMs = startOfTap(acting);
  return details.map((each, position) => {
    const atMs = startMs + position;
    return {
      ...each,
      id: uuidAt(atMs, randomBytes()),
      at: new Date(atMs).toISOString(),
      by,
      device,
    };
  });
}

function startOfTap({ acts, now }: Acting): number {
  const nowMs = now.getTime();
  const lastMs = acts.reduce((latest, act) => Math.max(latest, Date.parse(act.at)), -Infinity);
  // With a clock that was set back, taps would follow each other by a millisecond and be undone as one.
  if (lastMs - nowMs > oneTapMs) return lastMs + oneTapMs + 1;
  return Math.max(nowMs, lastMs + 1);
}
