import { type AccessState, hiddenMs, isOpen } from '#domain/access-state.ts';

import { doorNow, tellDoor, watchDoor } from '../store/door.ts';
import { enrolledHere, rightsOf } from '../store/phone.ts';

/** For so long the key stays in memory after a phone was given away, in milliseconds. */
const givenMs = 60_000;
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
 * Locks a personal phone that nobody has touched for a while, any phone that was left hidden, and takes the
 * key from one that was given away and not taken. By the clock that nobody can set; as that stands still
 * while some phones sleep, whoever comes back to the page is asked by the other one.
 */
export function lockAfterPause(): void {
  let touchedMs = performance.now();
  let leftAt = Date.now();
  let isGiven = false;
  const touch = () => {
    touchedMs = performance.now();
  };
  const look = (pausedMs: number) => {
    const state = doorNow();
    const allowedMs = allowedPauseMs(state);
    if (allowedMs === 0 || pausedMs < allowedMs) return;
    if (isOpen(state) || isGiven) void lock();
    isGiven = false;
  };
  for (const event of ['pointerdown', 'keydown'] as const)
    addEventListener(event, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leftAt = Date.now();
    else look(Math.max(performance.now() - touchedMs, Date.now() - leftAt));
  });
  watchDoor().subscribe((state) => {
    isGiven = !isOpen(state);
    touch();
  });
  setInterval(() => look(performance.now() - touchedMs), lookMs);
}

function allowedPauseMs(state: AccessState): number {
  if (state.kind === 'hidden') return hiddenMs;
  return state.kind === 'unlocked' ? pauseMs(state.person) : givenMs;
}

/** A shared phone lies at its post, and is given from hand to hand. */
function pauseMs(person: string): number {
  if (enrolledHere()?.kind !== 'personal') return 0;
  return (rightsOf(person)?.lockAfterSeconds ?? 0) * 1000;
}
