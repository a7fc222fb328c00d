import { BehaviorSubject, type Observable } from 'rxjs';

import { SealBroken } from './access/data-key.ts';
import { beforeLock, unlockedNow, watchUnlocked } from './access/key-ring.ts';
import { keepDraft, readDraftSurely } from './drafts.ts';

/** Notes made on this phone that the server does not have yet; they survive restarts. */
export interface WaitingNotes<Note> {
  /** All of them, now and at each change; none while the phone is locked. */
  watch(): Observable<readonly Note[]>;
  add(note: Note): Promise<void>;
  /** Forgets those that the server has. */
  drop(sent: readonly Note[]): Promise<void>;
}

const prefix = 'waiting.';

/** Between attempts to read what the disk does not give, in milliseconds. */
const againMs = 1000;

/** Whether a draft is notes that wait, and not what somebody has typed of a visitor and may be forgotten. */
export function isWaitingNote(key: string): boolean {
  return key.startsWith(prefix);
}

/** @param kind what they are; they are kept sealed under that name */
export function waitingNotes<Note extends { readonly id: string }>(
  kind: string,
): WaitingNotes<Note> {
  const key = prefix + kind;
  const waiting = new BehaviorSubject<readonly Note[]>([]);
  let changing: Promise<void> | undefined;
  // Read anew each time: another tab may have changed it.
  const change = (to: (kept: readonly Note[]) => readonly Note[]): Promise<void> => {
    changing = changeAfter(changing, to);
    return changing;
  };
  const changeAfter = async (
    before: Promise<void> | undefined,
    to: (kept: readonly Note[]) => readonly Note[],
  ): Promise<void> => {
    await before;
    const { place, kept } = await readKept<Note>(key);
    const notes = to(kept);
    if (notes !== kept) keepDraft(place, JSON.stringify(notes));
    if (unlockedNow()) waiting.next(notes);
  };
  beforeLock(async () => waiting.next([]));
  watchUnlocked().subscribe((unlocked) => {
    if (unlocked && changing) void change((kept) => kept);
  });
  return {
    watch() {
      changing ??= change((kept) => kept);
      return waiting;
    },
    add: (note) => change((kept) => [...kept, note]),
    drop(sent) {
      const ids = new Set(sent.map(({ id }) => id));
      return change((kept) => (ids.size === 0 ? kept : kept.filter(({ id }) => !ids.has(id))));
    },
  };
}

/**
 * Notes, and the draft that holds them. What another key has sealed stays where it is, for whoever has that
 * key, and a draft beside it is taken.
 */
async function readKept<Note>(
  key: string,
): Promise<{ readonly place: string; readonly kept: readonly Note[] }> {
  let beside = 0;
  for (;;) {
    const place = beside === 0 ? key : `${key}.${beside}`;
    try {
      const text = await readDraftSurely(place);
      return { place, kept: text === '' ? [] : (JSON.parse(text) as Note[]) };
    } catch (error) {
      if (error instanceof SealBroken) beside += 1;
      // What cannot be read now must not be taken for nothing, and written over.
      else await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}
