import { hiddenMs } from '#domain/access-state.ts';

import { doorNow, tellDoor, watchDoor } from '../store/door.ts';
import { enrolledHere, rightsOf } from '../store/phone.ts';

/** How often a pause is looked at, in milliseconds. */
const lookMs = 1000;

/** Covers the screen at once. */
export function hide(): void {
  tellDoor({ kind: 'hide', nowMs: performance.now() });
}

/** Uncovers it, or asks for the PIN if it was covered for longer than a moment. */
export function show(): void {
  tellDoor({ kind: 'show', nowMs: performance.now() });
  if (doorNow().kind === 'locked') void lock();
}

async function lock(): Promise<void> {
  await (await import('./come-in.ts')).lockPhone();
}

/**
 * Locks a personal phone that nobody has touched for a while, and any phone that was left hidden. Two
 * clocks are asked: the one that nobody can set stands still while some phones sleep.
 */
export function lockAfterPause(): void {
  let touched = now();
  const touch = () => {
    touched = now();
  };
  const look = () => {
    const state = doorNow();
    if (state.kind !== 'unlocked' && state.kind !== 'hidden') return touch();
    if (state.kind === 'hidden' && performance.now() - state.sinceMs > hiddenMs) return void lock();
    const allowedMs = pauseMs(state.person);
    if (allowedMs > 0 && pausedMs(touched) > allowedMs) void lock();
  };
  for (const event of ['pointerdown', 'keydown'] as const)
    addEventListener(event, touch, { capture: true, passive: true });
  // A timer of a page in the background is late; whoever comes back sees nothing that is due to be locked.
  document.addEventListener('visibilitychange', look);
  watchDoor().subscribe(touch);
  setInterval(look, lookMs);
}

interface Instant {
  readonly runningMs: number;
  readonly clockMs: number;
}

function now(): Instant {
  return { runningMs: performance.now(), clockMs: Date.now() };
}

// A clock put forward only locks too early.
function pausedMs({ runningMs, clockMs }: Instant): number {
  return Math.max(performance.now() - runningMs, Date.now() - clockMs);
}

/** A shared phone lies at its post, and is given from hand to hand. */
function pauseMs(person: string): number {
  if (enrolledHere()?.kind !== 'personal') return 0;
  return (rightsOf(person)?.lockAfterSeconds ?? 0) * 1000;
}
