import type { ActOf } from './act.ts';

/** How an announced wait stands, in whole minutes (A12). */
export type WaitState =
  | { readonly kind: 'running'; readonly minutesLeft: number }
  | { readonly kind: 'passed'; readonly minutesOver: number };

/**
 * Says how a wait stands. Minutes left are rounded up, minutes over are rounded down: a wait of ten
 * minutes starts with ten left, and one that has just passed is over by none.
 */
export function waitState(wait: Pick<ActOf<'wait-announced'>, 'until'>, now: Date): WaitState {
  const overMs = now.getTime() - Date.parse(wait.until);
  return overMs < 0
    ? { kind: 'running', minutesLeft: Math.ceil(-overMs / 60_000) }
    : { kind: 'passed', minutesOver: Math.floor(overMs / 60_000) };
}
