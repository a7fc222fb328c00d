import { BehaviorSubject, type Observable } from 'rxjs';

import { keepDraft, readDraft } from './drafts.ts';

/** Notes made on this phone that the server does not have yet; they survive restarts. */
export interface WaitingNotes<Note> {
  /** All of them, now and at each change. */
  watch(): Observable<readonly Note[]>;
  add(note: Note): Promise<void>;
  /** Forgets those that the server has. */
  drop(sent: readonly Note[]): Promise<void>;
}

const prefix = 'waiting.';

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
    const kept = await readKept<Note>(key);
    const notes = to(kept);
    if (notes !== kept) keepDraft(key, JSON.stringify(notes));
    waiting.next(notes);
  };
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

async function readKept<Note>(key: string): Promise<readonly Note[]> {
  try {
    return JSON.parse(await readDraft(key)) as Note[];
  } catch {
    return [];
  }
}
