import { BehaviorSubject, type Observable } from 'rxjs';

import { uuidAt } from '#domain/uuid.ts';
import type { ViewNote } from '#protocol/view.ts';

import { keepDraft, readDraft } from './drafts.ts';
import { holder } from './holder.ts';
import { houseNow } from './house-clock.ts';

const key = 'usher.views';
const waiting = new BehaviorSubject<readonly ViewNote[]>([]);
let changing: Promise<void> | undefined;

/** Records of what was seen here that the server does not have yet, now and at each change. */
export function watchViews(): Observable<readonly ViewNote[]> {
  changing ??= changeAfter(undefined, (kept) => kept);
  return waiting;
}

/**
 * Records that whoever holds this phone looks at what is about a visitor (G5); kept here until the server
 * has it, with or without a connection.
 *
 * @param which id of the visit, or the day of the log that was exported
 */
export function recordView(what: ViewNote['what'], which: string, why: string): Promise<void> {
  const nowMs = houseNow();
  const view: ViewNote = {
    id: uuidAt(nowMs, crypto.getRandomValues(new Uint8Array(10))),
    at: new Date(nowMs).toISOString(),
    by: holder().person ?? 'nobody',
    what,
    which,
    ...(why.trim() !== '' && { why: why.trim() }),
  };
  return change((kept) => [...kept, view]);
}

/** Forgets records that the server has. */
export function dropViews(sent: readonly ViewNote[]): Promise<void> {
  const ids = new Set(sent.map(({ id }) => id));
  return change((kept) => (ids.size === 0 ? kept : kept.filter(({ id }) => !ids.has(id))));
}

// Read anew each time: another tab may have changed it.
function change(to: (kept: readonly ViewNote[]) => readonly ViewNote[]): Promise<void> {
  changing = changeAfter(changing, to);
  return changing;
}

async function changeAfter(
  before: Promise<void> | undefined,
  to: (kept: readonly ViewNote[]) => readonly ViewNote[],
): Promise<void> {
  await before;
  const kept = await read();
  const views = to(kept);
  if (views !== kept) keepDraft(key, JSON.stringify(views));
  waiting.next(views);
}

async function read(): Promise<readonly ViewNote[]> {
  try {
    return JSON.parse(await readDraft(key)) as ViewNote[];
  } catch {
    return [];
  }
}
