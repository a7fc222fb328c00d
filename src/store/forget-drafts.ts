import { readAside, writeAside } from './aside.ts';
import { allDrafts, dropDraft } from './drafts.ts';
import { isOwnNote } from './sealed-drafts.ts';
import { isWaitingNote } from './waiting-notes.ts';

const key = 'usher.drafts-since';

/** What was begun in a visit; the visit's id tells since when, and no visit is begun in any other draft. */
const inVisit = /^visit:([0-9a-f]{8})-([0-9a-f]{4})-/;

/**
 * Forgets what was typed and neither recorded nor given up for so long. A draft outside of any visit has no
 * time, so it counts from when it was first seen here. What the phone keeps of itself stays, and so does what
 * the server is still to be told.
 */
export async function forgetOldDrafts(nowMs: number, days: number): Promise<void> {
  const known = readAside<Record<string, number>>(key) ?? {};
  const since: Record<string, number> = {};
  const oldestMs = nowMs - days * 86_400_000;
  for (const name of (await allDrafts()).keys()) {
    if (isOwnNote(name) || isWaitingNote(name)) continue;
    const sinceMs = begunMs(name) ?? known[name] ?? nowMs;
    if (sinceMs < oldestMs) await dropDraft(name);
    else since[name] = sinceMs;
  }
  writeAside(key, Object.keys(since).length > 0 ? since : undefined);
}

function begunMs(name: string): number | undefined {
  const [, high, low] = inVisit.exec(name) ?? [];
  return high && low ? Number.parseInt(high + low, 16) : undefined;
}
