import { useMemo } from 'react';

import { lastCallTo } from '#domain/last-call.ts';
import { officeDay, officeDayBounds } from '#domain/office-day.ts';

import { watchLog } from '../../store/desk.ts';
import { houseNow } from '../../store/house-clock.ts';
import { useClock, useLive } from '../../ui/use-live.ts';
import { sayLastCall } from '../../words/say-last-call.ts';
import { useWords } from '../../words/use-words.ts';

/** What today's calls tell of a person's presence, from this phone or another, with its age (A7). */
export function LastKnown({ person, timeZone }: { person: string; timeZone: string }) {
  const words = useWords();
  const now = useClock(houseNow, 30_000);
  const day = officeDay(now, timeZone);
  const today = useMemo(() => ({ ...officeDayBounds(day, timeZone), limit: 200 }), [day, timeZone]);
  const visits = useLive(watchLog, today);
  const call = useMemo(() => visits && lastCallTo(visits, person), [visits, person]);
  if (!call) return null;
  return <p className="text-wait text-sm font-semibold">{sayLastCall(words, call, now)}</p>;
}
