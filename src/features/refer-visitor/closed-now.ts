import { closedBy } from '#domain/notices.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { here } from '../../store/way/here.ts';

/** Everything that no way leads through now: by the house's notices, or as found on the way. */
export function closedNow({ notices }: VisitAtHand): readonly string[] {
  return [...new Set([...closedBy(notices), ...here().closed])];
}
