import { uuidAt } from '#domain/uuid.ts';
import type { ViewNote } from '#protocol/view.ts';

import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';
import { waitingNotes } from './waiting-notes.ts';

/** Records of what was seen here that the server does not have yet. */
export const waitingViews = waitingNotes<ViewNote>('views');

/**
 * Records that whoever holds this phone looks at what is about a visitor (G5); kept here until the server
 * has it, with or without a connection.
 *
 * @param which id of the visit, or the day of the log that was exported
 */
export function recordView(what: ViewNote['what'], which: string, why: string): Promise<void> {
  const nowMs = houseNow();
  return waitingViews.add({
    id: uuidAt(nowMs, crypto.getRandomValues(new Uint8Array(10))),
    at: new Date(nowMs).toISOString(),
    by: holder().person ?? 'nobody',
    what,
    which,
    ...(why.trim() !== '' && { why: why.trim() }),
  });
}
