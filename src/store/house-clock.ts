import { BehaviorSubject, type Observable, Subject } from 'rxjs';

import type { ClockDoubt } from '#domain/act-values.ts';
import {
  clockAt,
  type ClockReading,
  clockStanding,
  type ClockStanding,
  firstClock,
  type HouseClock,
  type RefutedRest,
  refutedRest,
  toldClock,
  type ToldTime,
} from '#domain/house-clock.ts';

/** The house's time at this moment, and why it is uncertain, if it is. */
export interface HouseTime {
  readonly now: Date;
  readonly doubt: ClockDoubt | undefined;
}

const key = 'usher.clock';

/** How often the device's clock is looked at while nothing else asks for the time, in milliseconds. */
const lookMs = 15_000;

/** How old the kept reading may become, in milliseconds. */
const keepMs = 10_000;

let clock: HouseClock | undefined;
let keptMs = Number.NEGATIVE_INFINITY;
let wasHidden = false;
let standings: BehaviorSubject<ClockStanding> | undefined;

// Read at both ends of a rest, so that only within one a leap of the device's clock is believed.
globalThis.document?.addEventListener('visibilitychange', () => void read());

/** The house's time: the server's, carried on by the phone's clocks. Never the device's clock alone. */
export function houseTime(): HouseTime {
  const { houseMs, doubt } = read();
  return { now: new Date(Math.round(houseMs)), doubt };
}

/** The house's time in milliseconds, for screens. */
export function houseNow(): number {
  return Math.round(read().houseMs);
}

/** Takes note of what the server says the time is; called at each of its answers. */
export function hearTime(told: ToldTime): void {
  const now = read();
  const next = toldClock(now, told);
  if (next === now) return;
  clock = next;
  keep(next);
  tell(next);
  const refuted = refutedRest(now, next);
  if (refuted) refutedRests.next(refuted);
}

const refutedRests = new Subject<RefutedRest>();

/** Tells when the server's word shows that the clock was set while the phone was believed to rest. */
export function watchRefutedRests(): Observable<RefutedRest> {
  return refutedRests;
}

/** How the device's clock stands to the house's time, now and at each change. */
export function watchClock(): BehaviorSubject<ClockStanding> {
  if (standings) return standings;
  standings = new BehaviorSubject(clockStanding(read()));
  setInterval(read, lookMs);
  return standings;
}

function read(): HouseClock {
  const reading: ClockReading = { deviceMs: Date.now(), runningMs: performance.now() };
  const before = clock ?? kept();
  const next = before ? clockAt(before, reading, wasHidden) : firstClock(reading);
  wasHidden = globalThis.document?.visibilityState === 'hidden';
  clock = next;
  if (next.doubt !== before?.doubt || Math.abs(next.houseMs - keptMs) > keepMs) keep(next);
  tell(next);
  return next;
}

function tell(next: HouseClock): void {
  const standing = clockStanding(next);
  const watched = standings;
  // Later, because a screen that is being drawn may have asked for the time.
  if (watched && !isSame(watched.value, standing)) queueMicrotask(() => watched.next(standing));
}

// To the minute, or every tick would draw the screen anew.
function isSame(a: ClockStanding, b: ClockStanding): boolean {
  if (a.kind !== 'wrong' || b.kind !== 'wrong') return a.kind === b.kind;
  return Math.abs(a.aheadMs - b.aheadMs) < 60_000;
}

function keep({ runningMs: _runningMs, ...lasting }: HouseClock): void {
  keptMs = lasting.houseMs;
  try {
    globalThis.localStorage.setItem(key, JSON.stringify(lasting));
  } catch {
    // Forgotten at the next start: then the device's clock counts until the server answers.
  }
}

function kept(): HouseClock | undefined {
  try {
    const { houseMs, errorMs, doubt, restedMs, deviceMs } = JSON.parse(
      globalThis.localStorage.getItem(key) ?? '',
    ) as Partial<HouseClock>;
    if (!Number.isFinite(houseMs) || !Number.isFinite(deviceMs)) return undefined;
    return { houseMs, errorMs, doubt, restedMs, deviceMs, runningMs: undefined } as HouseClock;
  } catch {
    return undefined;
  }
}
