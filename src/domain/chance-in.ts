import type { CallOutcome } from './act-values.ts';
import { officeLocal } from './office-time.ts';
import { visitStory } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** What the calls of some days tell of finding somebody at this hour; nothing else is looked at. */
export interface ChanceIn {
  readonly kind: 'usually-in' | 'usually-out' | 'varies';
  /** Calls around this hour, and those in which the person was there. */
  readonly calls: number;
  readonly found: number;
}

const fewestCalls = 4;
const hoursAround = 1;
/** Of the interval in which the share lies with a chance of nine in ten (Wilson). */
const z = 1.645;

/**
 * Estimates from call-ahead outcomes alone whether somebody is in at this hour; undefined while there
 * are too few. Answers "usually" only when chance alone hardly makes so many, or so few, of the calls.
 */
export function chanceIn(
  visits: readonly Pick<Visit, 'acts'>[],
  person: string,
  nowMs: number,
  timeZone: string,
): ChanceIn | undefined {
  const hour = hourOf(nowMs, timeZone);
  const outcomes = visits
    .flatMap(({ acts }) => visitStory(acts).calls)
    .filter(({ whom }) => whom.kind === 'person' && whom.person === person)
    .filter(({ at }) => Math.abs(hourOf(Date.parse(at), timeZone) - hour) <= hoursAround)
    .flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
  if (outcomes.length < fewestCalls) return undefined;
  const found = outcomes.filter(wasThere).length;
  return { kind: kindOf(found, outcomes.length), calls: outcomes.length, found };
}

// Who is busy is there.
function wasThere(outcome: CallOutcome): boolean {
  return outcome !== 'not-in' && outcome !== 'no-answer';
}

function kindOf(found: number, calls: number): ChanceIn['kind'] {
  const share = found / calls;
  const middle = (share + z ** 2 / (2 * calls)) / (1 + z ** 2 / calls);
  const spread =
    (z / (1 + z ** 2 / calls)) *
    Math.sqrt((share * (1 - share)) / calls + z ** 2 / (4 * calls ** 2));
  if (middle - spread > 0.5) return 'usually-in';
  return middle + spread < 0.5 ? 'usually-out' : 'varies';
}

function hourOf(ms: number, timeZone: string): number {
  return Number(officeLocal(ms, timeZone).slice(11, 13));
}
