import { doneAt } from './act-time.ts';
import type { ActOf } from './act.ts';
import { officeDay } from './office-day.ts';
import { referralUnderWay } from './on-the-way.ts';
import { visitStory } from './visit-story.ts';
import type { Visit } from './visit.ts';

/** Somebody who is being led through the house at this moment. */
export interface Escort {
  readonly visit: Visit;
  readonly referral: ActOf<'referred'>;
  readonly since: string;
}

/**
 * Who is being escorted now, longest first. It is read from the visits themselves, so that it holds
 * offline and after a restart; what was never ended is forgotten at night.
 */
export function escortsNow(
  visits: readonly Visit[],
  nowMs: number,
  timeZone: string,
): readonly Escort[] {
  const today = officeDay(nowMs, timeZone);
  return visits
    .flatMap((visit): Escort[] => {
      const referral = referralUnderWay(visitStory(visit.acts));
      if (referral?.way !== 'escort') return [];
      const since = doneAt(referral);
      return officeDay(since, timeZone) === today ? [{ visit, referral, since }] : [];
    })
    .toSorted((a, b) => a.since.localeCompare(b.since));
}
