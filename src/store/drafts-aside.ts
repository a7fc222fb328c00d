import { readAside, writeAside } from './aside.ts';
import type { KeptText } from './drafts-disk.ts';
import { isOwnNote, keptNow, openDraft, sealDraft } from './sealed-drafts.ts';

const asideKey = 'usher.drafts-aside';
/** Which of the drafts that wait beside the database this page answers for. */
const mine = new Set<string>();

/** Texts of drafts that are not on the disk; undefined means that one is to be dropped. */
export type Pending = ReadonlyMap<string, string | undefined>;

/**
 * Puts what is pending beside the database: localStorage has room of its own where IndexedDB has none, and
 * works where its connection was killed. What visitors said goes there sealed, a moment later.
 */
export function setAside(pending: Pending): void {
  if (pending.size === 0 && mine.size === 0) return;
  const waiting = new Map(readAside<[string, KeptText][]>(asideKey));
  for (const key of [...mine].filter((each) => !pending.has(each))) {
    waiting.delete(key);
    mine.delete(key);
  }
  for (const [key, text = ''] of pending) {
    const kept = text === '' ? text : keptNow(key, text);
    if (kept === undefined) {
      void sealThenSetAside(key, text, pending);
      continue;
    }
    waiting.set(key, kept);
    mine.add(key);
  }
  writeAside(asideKey, waiting.size > 0 ? [...waiting] : undefined);
}

async function sealThenSetAside(key: string, text: string, pending: Pending): Promise<void> {
  const kept = await sealDraft(key, text);
  if (kept !== undefined && pending.get(key) === text) setAside(pending);
}

/** What a page before this one could not write, in the order of keys; the phone's own notes at once. */
export function ownNotesAside(): [string, string][] {
  return read().filter((each): each is [string, string] => isOwnNote(each[0]));
}

/** What was typed and could not be written; the phone has to be unlocked. */
export async function draftsAside(): Promise<[string, string][]> {
  const typed = read().filter(([key]) => !isOwnNote(key));
  const opened = await Promise.all(
    typed.map(async ([key, kept]): Promise<[string, string] | undefined> => {
      // What another key has sealed stays where it is.
      const text = await openDraft(key, kept).catch(() => undefined);
      return text === undefined ? undefined : [key, text];
    }),
  );
  return opened.filter((each) => each !== undefined);
}

/** From now on this page answers for it. */
export function answerFor(key: string): void {
  mine.add(key);
}

/** Leaves it where it lies for whoever unlocks the phone next; false if it does not lie there. */
export function leaveAside(key: string): boolean {
  return mine.delete(key);
}

function read(): [string, KeptText][] {
  return readAside<[string, KeptText][]>(asideKey) ?? [];
}
