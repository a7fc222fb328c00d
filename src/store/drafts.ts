/**
 * What is being typed, kept at every keystroke in a small database of its own: it opens fast, needs no
 * RxDB, and survives when the large one cannot be opened (I1). What was typed of visitors is sealed first.
 */

import { readAccess } from './access/access-records.ts';
import { beforeLock, untilUnlocked, watchUnlocked } from './access/key-ring.ts';
import { answerFor, draftsAside, leaveAside, ownNotesAside, setAside } from './drafts-aside.ts';
import { isDiskOpen, leaveDisk, onDiskLost, readTexts, writeTexts } from './drafts-disk.ts';
import { forgetSealed, isOwnNote, openDraft, sealDraft } from './sealed-drafts.ts';

/** Newest text of each draft that is not on disk yet; undefined means that it is to be dropped. */
const pending = new Map<string, string | undefined>();
/** What this page has kept, in case the system deletes the database under it. */
const seen = new Map<string, string>();
let writing: Promise<void> | undefined;
/** How often something was to be written, so that a writing at its end sees what has just come. */
let asked = 0;
type Texts = ReturnType<typeof readTexts>;
let taking: Promise<void> = Promise.resolve();

/**
 * What was typed there and neither recorded nor dropped; empty if nothing was. While the phone is locked,
 * the answer waits.
 */
export function readDraft(key: string): Promise<string> {
  return readBy(async () => [], key);
}

/**
 * The same for whoever writes it back, changed.
 *
 * @throws SealBroken if another key has sealed it, or what the disk says where it does not answer
 */
export function readDraftSurely(key: string): Promise<string> {
  return readBy(async (error) => {
    leaveDisk();
    throw error;
  }, key);
}

async function readBy(onUnread: (error: unknown) => Texts, key: string): Promise<string> {
  if (!isOwnNote(key)) await untilTaken();
  if (pending.has(key)) return pending.get(key) ?? '';
  const kept = new Map(await readTexts().catch(onUnread)).get(key);
  const text = kept === undefined ? '' : await openDraft(key, kept);
  return pending.has(key) ? (pending.get(key) ?? '') : text;
}

/**
 * Keeps what is typed. Never throws and never waits: of texts that come faster than the disk writes,
 * the last one wins.
 */
export function keepDraft(key: string, text: string): void {
  pending.set(key, text);
  seen.set(key, text);
  // Opening takes a moment, also again after the system has closed it, and the page may go before.
  if (!isDiskOpen()) setAside(pending);
  startWriting();
}

/** Forgets a draft, once what was typed is recorded or given up. */
export async function dropDraft(key: string): Promise<void> {
  pending.set(key, undefined);
  seen.delete(key);
  forgetSealed(key);
  startWriting();
  await writing;
}

/** Forgets all that this page has kept, so that what is deleted now does not come back. */
export function forgetDrafts(): void {
  pending.clear();
  seen.clear();
  forgetSealed();
}

/** All drafts by key, with what is still on its way to the disk; empty where another key has sealed one. */
export async function allDrafts(): Promise<ReadonlyMap<string, string>> {
  await taking;
  // Some of it may arrive on the disk after that has been read.
  const onTheWay = [...pending];
  const stored = await readTexts().catch(() => []);
  const drafts = new Map<string, string>();
  for (const [key, kept] of stored) drafts.set(key, await openDraft(key, kept).catch(() => ''));
  for (const [key, text] of [...onTheWay, ...pending]) {
    if (text === undefined) drafts.delete(key);
    else drafts.set(key, text);
  }
  return drafts;
}

function startWriting(): void {
  asked += 1;
  if (pending.size > 0) writing ??= writePending();
}

async function writePending(): Promise<void> {
  try {
    for (;;) {
      const known = asked;
      const batch = await sealPending();
      // What came while there was nothing to seal has found this writing under way, and started none.
      if (batch.length === 0 && asked === known) break;
      await writeTexts(batch.map(([key, , kept]) => [key, kept]));
      for (const [key, text] of batch) if (pending.get(key) === text) pending.delete(key);
    }
    setAside(pending);
  } catch {
    // Disk full or connection killed: the texts wait beside the database, and go with the next keystroke.
    leaveDisk();
    setAside(pending);
  } finally {
    writing = undefined;
  }
}

// While the phone is locked, what was typed of visitors waits in memory: it never lies anywhere in the clear.
async function sealPending() {
  const sealing = [...pending].map(async ([key, text]) => {
    const kept = text === undefined ? undefined : await sealDraft(key, text);
    return [key, text, kept] as const;
  });
  const sealed = await Promise.all(sealing);
  return sealed.filter(([, text, kept]) => text === undefined || kept !== undefined);
}

// What this page has kept and the database has no longer is kept again; of another page's later text
// nothing is overwritten.
async function keepAgain(): Promise<void> {
  if (seen.size === 0) return;
  // The way to open them first, where that has gone as well.
  await readAccess().catch(() => undefined);
  const stored = new Map(await readTexts().catch(() => []));
  for (const [key, text] of seen) if (!stored.has(key) && !pending.has(key)) pending.set(key, text);
  startWriting();
}

function take(waiting: readonly (readonly [string, string])[]): void {
  for (const [key, text] of waiting) {
    if (pending.has(key)) continue;
    answerFor(key);
    pending.set(key, text === '' ? undefined : text);
  }
  startWriting();
}

// A locked phone does not look like one on which nothing was typed.
async function untilTaken(): Promise<void> {
  await untilUnlocked();
  await taking;
}

// Older builds have kept what was typed as it was.
async function sealOldTexts(): Promise<void> {
  for (const [key, kept] of await readTexts().catch(() => []))
    if (typeof kept === 'string' && !isOwnNote(key) && !pending.has(key)) pending.set(key, kept);
  startWriting();
}

async function takeOnceUnlocked(): Promise<void> {
  take(await draftsAside());
  await sealOldTexts();
}

beforeLock(async () => {
  startWriting();
  await writing;
  // What the disk does not take lies sealed beside it; what lies nowhere stays in memory.
  for (const key of pending.keys()) if (!isOwnNote(key) && leaveAside(key)) pending.delete(key);
  for (const key of seen.keys()) if (!isOwnNote(key)) seen.delete(key);
  forgetSealed();
});

onDiskLost(() => void keepAgain());
// A page that was loaded again goes on where the one before could not write.
take(ownNotesAside());
watchUnlocked().subscribe((unlocked) => {
  if (unlocked) taking = takeOnceUnlocked();
});
