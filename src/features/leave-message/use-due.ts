import { useState } from 'react';

import { officeInstant, officeLocal } from '#domain/office-time.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { houseNow } from '../../store/house-clock.ts';

const dayMs = 24 * 3_600_000;

/** A day and time being chosen, a day from now at first; it is the office's, whatever zone the phone is in. */
export function useDue({ index }: Pick<VisitAtHand, 'index'>) {
  const { timeZone } = index.directory.institution;
  const [local, setLocal] = useState(() => officeLocal(houseNow() + dayMs, timeZone));
  const chosen = officeInstant(local, timeZone);
  const isToCome = chosen !== undefined && Date.parse(chosen) > houseNow();
  return {
    local,
    setLocal,
    /** The instant chosen; undefined unless it is still to come. */
    instant: isToCome ? chosen : undefined,
  };
}
