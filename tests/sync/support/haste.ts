import type { FaultProxy, Passing } from '../../support/fault-proxy.ts';
import type { Fault } from '../../support/faults.ts';
import { impatience } from './phone.ts';

/** Whether a fault is an answer that asks to be left alone for a second. */
export function asksForTime(fault: Fault | undefined): boolean {
  return fault === 'status-429' || fault === 'status-503';
}

/** Whether the phone can tell that a request has failed. */
export function isNoticed({ way, fault }: Pick<Passing, 'way' | 'fault'>): boolean {
  if (fault === 'swallowed') return way !== 'push';
  return fault !== undefined && fault !== 'twice' && fault !== 'overtaken';
}

/**
 * Where a phone with `impatience` asked again sooner than it may: each wait after a failure must be at
 * least half of twice the wait before (chance takes the other half), and what the server asked for.
 *
 * @returns the gaps that were too short
 */
export function hasteOf({ passed }: FaultProxy): readonly string[] {
  return [...new Set(passed.map((each) => each.path))].flatMap((path) =>
    hasteAt(attempts(passed.filter((each) => each.path === path))),
  );
}

// Within a session that has ended, a question is asked once more at once in a new one: one attempt.
function attempts(asked: readonly Passing[]): readonly Passing[] {
  let isSecond = false;
  return asked.filter(({ way, fault }) => {
    isSecond = !isSecond && fault === 'status-401' && way !== 'session';
    return !isSecond;
  });
}

function hasteAt(asked: readonly Passing[]): string[] {
  let failures = 0;
  return asked.flatMap((before, index) => {
    failures = isNoticed(before) ? failures + 1 : 0;
    const next = asked[index + 1];
    if (!next || failures === 0) return [];
    const leastMs = leastWaitMs(failures) + (asksForTime(before.fault) ? 1000 : 0);
    const gapMs = next.atMs - before.atMs;
    // A timer may be early by a millisecond.
    return gapMs < leastMs - 2 ? [`${next.path}: ${gapMs} of ${leastMs} ms`] : [];
  });
}

function leastWaitMs(failures: number): number {
  const { firstMs, longestMs } = impatience;
  return Math.min(longestMs, firstMs * 2 ** (failures - 1)) / 2;
}
