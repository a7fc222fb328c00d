import type { ClockDoubt } from './act-values.ts';
import type { Act, ActDetails } from './act.ts';
import { oneTapMs } from './undo.ts';
import { uuidAt } from './uuid.ts';

/** Who acts, when, on which phone, and on top of which acts. */
export interface Acting {
  /** The visit's acts so far; empty when it is being opened. */
  readonly acts: readonly Act[];
  /** The house's time. */
  readonly now: Date;
  /** Why it may not be, if so. */
  readonly doubt?: ClockDoubt | undefined;
  readonly by: string;
  readonly device: string;
  /** 10 fresh random bytes at each call. */
  readonly randomBytes: () => Uint8Array;
}

/**
 * Completes what a feature hands over into acts, one millisecond apart in the order given. They come
 * strictly after all acts so far, even if a phone's clock was wrong, so that causes come before effects
 * wherever the acts are merged; the time that it was is then kept beside.
 */
export function stampActs(details: readonly ActDetails[], acting: Acting): Act[] {
  const { now, doubt, by, device, randomBytes } = acting;
  const startMs = startOfTap(acting);
  return details.map((each, position) => {
    const atMs = startMs + position;
    const shownMs = now.getTime() + position;
    const isMovedOn = atMs - shownMs > oneTapMs;
    return {
      ...each,
      id: uuidAt(atMs, randomBytes()),
      at: instantAt(atMs),
      by,
      device,
      ...((isMovedOn || doubt) && {
        clock: { shows: instantAt(shownMs), ...(doubt && { doubt }) },
      }),
    };
  });
}

// A year of five digits is no instant to anybody else, and the whole visit would be refused.
function instantAt(ms: number): string {
  return new Date(Math.min(Math.max(ms, 0), lastInstantMs)).toISOString();
}

const lastInstantMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function startOfTap({ acts, now }: Acting): number {
  const nowMs = now.getTime();
  const lastMs = acts.reduce((latest, act) => Math.max(latest, Date.parse(act.at)), -Infinity);
  // With a clock that was set back, taps would follow each other by a millisecond and be undone as one.
  if (lastMs - nowMs > oneTapMs) return lastMs + oneTapMs + 1;
  return Math.max(nowMs, lastMs + 1);
}
