/** How wrong PINs stand, as it is kept across restarts. */
export interface Attempts {
  readonly wrong: number;
  /** By the device's clock; before it nothing is tried. */
  readonly notBeforeMs: number;
}

/** After so many wrong PINs in a row only a connection and the password help. */
export const mostAttempts = 10;

/** Waits after the third wrong PIN in a row and each further one, in seconds. */
const waitsSeconds = [5, 15, 60, 300, 900, 1800, 3600];

/** No wrong PIN yet. */
export const noAttempts: Attempts = { wrong: 0, notBeforeMs: 0 };

/** How long to wait after so many wrong PINs, in milliseconds. */
export function waitMsAfter(wrong: number): number {
  return 1000 * (wrong < 3 ? 0 : (waitsSeconds[Math.min(wrong - 3, waitsSeconds.length - 1)] ?? 0));
}

/**
 * How long nothing may be tried, in milliseconds. A clock put forward does not shorten it as long as the
 * page lives, and one put back does not lengthen it beyond the wait itself.
 *
 * @param nowMs the device's clock
 * @param runningMs what is left by the clock that runs since the page began, which nobody can set
 */
export function waitMsLeft({ wrong, notBeforeMs }: Attempts, nowMs: number, runningMs = 0): number {
  const byClock = Math.min(Math.max(0, notBeforeMs - nowMs), waitMsAfter(wrong));
  return Math.max(byClock, runningMs);
}
