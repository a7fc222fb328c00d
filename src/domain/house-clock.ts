import type { ClockDoubt } from './act-values.ts';

/** What a phone's own two clocks show at one moment, in milliseconds. */
export interface ClockReading {
  /** The device's clock, Unix time: anybody may set it. */
  readonly deviceMs: number;
  /** A clock that nobody can set; it begins anew with each page, and may stand still while the phone sleeps. */
  readonly runningMs: number;
}

/** The house's time as a phone has worked it out, with the reading by which it was (ADR 023). */
export interface HouseClock {
  /** The house's time, Unix time in milliseconds, not always whole ones. */
  readonly houseMs: number;
  /** How far off it may be while there is no doubt; undefined as long as no server has told the time. */
  readonly errorMs: number | undefined;
  readonly doubt: ClockDoubt | undefined;
  /** The house's time at the first rest since the server's last word: from then on it rests on belief. */
  readonly restedMs: number | undefined;
  readonly deviceMs: number;
  /** Undefined when a page before this one has read it. */
  readonly runningMs: number | undefined;
}

/** What the server said the time was while its answer was on the way. */
export interface ToldTime {
  readonly serverMs: number;
  readonly roundTripMs: number;
}

/** Both clocks may part by so much without anybody having set one, in milliseconds. */
const toleratedMs = 5000;

/** Longest rest of a phone, asleep or switched off, that its own clock is believed: 31 days. */
const longestRestMs = 31 * 24 * 3_600_000;

/** How much a device's clock gains or loses. */
const drift = 1e-4;

/** Between these a clock is plausible of which nothing else is known. */
const plausibleMs = { from: Date.UTC(2026, 0), to: Date.UTC(2060, 0) };

/** From so much on a difference is worth telling people, in milliseconds. */
const noticeableMs = 120_000;

function isPlausible(ms: number): boolean {
  return ms >= plausibleMs.from && ms <= plausibleMs.to;
}

/** The clock of a phone that no server has told the time yet. */
export function firstClock(reading: ClockReading): HouseClock {
  const isBelieved = isPlausible(reading.deviceMs);
  return {
    houseMs: isBelieved ? reading.deviceMs : plausibleMs.from,
    errorMs: undefined,
    doubt: isBelieved ? undefined : 'unknown',
    restedMs: undefined,
    ...reading,
  };
}

/**
 * The house's time at a later reading. It never goes back. A device clock that was set is not followed:
 * the other one counts on, and the time is doubtful until the server tells it again.
 *
 * @param mayHaveRested whether the phone may have slept since the reading before, its page being hidden
 */
export function clockAt(
  before: HouseClock,
  reading: ClockReading,
  mayHaveRested: boolean,
): HouseClock {
  const { ranMs, restedMs, isSet } = passedBetween(before, reading, mayHaveRested);
  const passedMs = ranMs + restedMs;
  return {
    houseMs: before.houseMs + passedMs,
    errorMs: before.errorMs === undefined ? undefined : before.errorMs + passedMs * drift,
    doubt: before.doubt ?? (isSet ? 'moved' : undefined),
    restedMs: before.restedMs ?? (restedMs > toleratedMs ? before.houseMs : undefined),
    ...reading,
  };
}

/** How long the one clock ran, how long the phone is believed to have rested besides, and whether its clock was set. */
function passedBetween(before: HouseClock, reading: ClockReading, mayHaveRested: boolean) {
  const isNew = before.runningMs === undefined;
  const ranMs = isNew ? 0 : Math.max(0, reading.runningMs - (before.runningMs ?? 0));
  const leapMs = reading.deviceMs - before.deviceMs - ranMs;
  // Nobody can tell a clock set ahead from a sleep; the server's next word does.
  const mostMs = isNew || mayHaveRested ? longestRestMs : toleratedMs;
  const isSet = leapMs < -toleratedMs || leapMs > mostMs;
  return { ranMs, restedMs: isSet ? 0 : Math.max(0, leapMs), isSet };
}

/**
 * The clock after the server has told the time, at a moment between question and answer: from then on
 * the house's time is the server's, whatever was taken for it before. A server that has no time itself
 * tells nothing.
 *
 * @param now the clock as read when the answer was there
 */
export function toldClock(now: HouseClock, told: ToldTime): HouseClock {
  // A small server without a battery for its clock begins in 1970 until it has asked another.
  if (!isPlausible(told.serverMs)) return now;
  const errorMs = told.roundTripMs / 2;
  const houseMs = told.serverMs + errorMs;
  const isBetterKnown =
    now.doubt === undefined &&
    now.errorMs !== undefined &&
    now.errorMs <= errorMs &&
    Math.abs(houseMs - now.houseMs) <= errorMs + now.errorMs;
  if (isBetterKnown) return now.restedMs === undefined ? now : { ...now, restedMs: undefined };
  return { ...now, houseMs, errorMs, doubt: undefined, restedMs: undefined };
}

/** A rest in which the clock was set after all: what was recorded since bears a wrong time. */
export interface RefutedRest {
  /** The house's time as it was taken to be when the rest began. */
  readonly sinceMs: number;
  /** How far ahead of the true time the phone was; behind if negative. */
  readonly aheadMs: number;
}

/** Says whether the server's word refutes a rest that was believed. */
export function refutedRest(before: HouseClock, told: HouseClock): RefutedRest | undefined {
  const aheadMs = Math.round(before.houseMs - told.houseMs);
  const leastMs = noticeableMs + (before.errorMs ?? 0) + (told.errorMs ?? 0);
  if (before.restedMs === undefined || Math.abs(aheadMs) <= leastMs) return undefined;
  return { sinceMs: before.restedMs, aheadMs };
}

/** What there is to say of a phone's clock. */
export type ClockStanding =
  | { readonly kind: 'right' }
  /** Off by so much, behind if negative; it does no harm, since the time is taken from the server. */
  | { readonly kind: 'wrong'; readonly aheadMs: number }
  /** The time of what is recorded now is uncertain. */
  | { readonly kind: 'doubtful' };

/** Says how the device's clock stands to the house's time. */
export function clockStanding({ doubt, errorMs, deviceMs, houseMs }: HouseClock): ClockStanding {
  if (doubt) return { kind: 'doubtful' };
  const aheadMs = deviceMs - houseMs;
  if (errorMs === undefined || Math.abs(aheadMs) <= noticeableMs + errorMs)
    return { kind: 'right' };
  return { kind: 'wrong', aheadMs };
}
