import { setImmediate as breath } from 'node:timers/promises';

import { fieldClasses, holdsPersonalData } from '#domain/personal-fields.ts';
import { daysBefore, personalUntilMs, type Retention, usualRetention } from '#domain/retention.ts';
import type { Visit } from '#domain/visit.ts';
import { hashOf } from '#protocol/content-hash.ts';

import type { ForgetBefore, Forgotten, NumberedVisit } from '../store/retention-store.ts';
import type { AnyStore } from '../store/store.ts';

/** Visits that are read at once, and that are blanked in one transaction. */
const [readAtOnce, blankedAtOnce] = [200, 50];

/** Names the table of fields: under another one, visits that were done have to be looked at again. */
const rules = hashOf(fieldClasses);

/** What a run of retention has done, or would do. */
export interface Retained {
  readonly institution: string;
  readonly retention: Retention;
  /** Visits that are blank from now on. */
  readonly blanked: number;
  readonly forgotten: Forgotten;
}

/** What is to be done where. */
interface Run {
  readonly store: AnyStore;
  readonly institution: string;
  readonly nowMs: number;
  /** Counts only. */
  readonly dryRun?: boolean;
}

async function retentionOf(store: AnyStore, institution: string): Promise<Retention> {
  const directory = await store.directory(institution);
  return { ...usualRetention, ...directory?.institution.retention };
}

/**
 * Takes out of the store what is over its time: what visits hold about visitors, refused versions, phones
 * that are gone, old certificates and records of views. In small transactions, so that phones that push
 * meanwhile hardly wait; broken off, the next run goes on.
 */
export async function runRetention(run: Run): Promise<Retained> {
  const { store, institution, nowMs, dryRun = false } = run;
  const retention = await retentionOf(store, institution);
  const before = beforeThat(retention, nowMs);
  if (!dryRun) await eraseAgain(run);
  const blanked = await blankDue(run, retention.personalDays);
  const forgotten = dryRun
    ? await store.forgettable(institution, before)
    : await store.forget(institution, before);
  if (!dryRun) await store.forgetPresence(institution, nowMs);
  if (!dryRun) await store.scrub(false);
  return { institution, retention, blanked, forgotten };
}

/** Whether the last run is so long ago, or so little is known of it, that nothing may be served before one. */
export async function isOverdue(
  store: AnyStore,
  institution: string,
  nowMs: number,
): Promise<boolean> {
  const note = await store.retentionNote(institution);
  return note?.epoch !== store.epoch || note.rules !== rules || note.at < daysBefore(nowMs, 2);
}

function beforeThat(retention: Retention, nowMs: number): ForgetBefore {
  return {
    quarantine: daysBefore(nowMs, retention.quarantineDays),
    phones: daysBefore(nowMs, retention.phonesDays),
    // They hold hashes of the visits, and from a hash a name could be guessed.
    certificates: daysBefore(nowMs, retention.personalDays),
    views: daysBefore(nowMs, retention.viewsDays),
  };
}

// A backup from before a request holds again what was erased then.
async function eraseAgain({ store, institution }: Run): Promise<void> {
  const note = await store.retentionNote(institution);
  if (note?.epoch === store.epoch) return;
  for (const { visit, at, reason } of await store.erasures(institution))
    await store.blankVisits({ institution, ids: [visit], at, reason });
}

async function blankDue(run: Run, days: number): Promise<number> {
  const { store, institution, nowMs, dryRun } = run;
  const at = new Date(nowMs).toISOString();
  const last = await store.lastSeq(institution);
  let [seq, settled, blanked] = [await settledBefore(run), last, 0];
  for (;;) {
    const read = await store.visitsAfter(institution, seq, readAtOnce);
    const page = read.filter((each) => each.seq <= last);
    if (page.length === 0) break;
    const { due, earliest } = await lookThrough(run, page, days);
    blanked += dryRun ? due.length : await blankAll(store, { institution, ids: due, at });
    settled = Math.min(settled, earliest - 1);
    seq = page.at(-1)?.seq ?? last;
    // What phones push in the meantime goes first.
    await breath();
  }
  const note = { epoch: store.epoch, seq: settled, rules, at };
  if (!dryRun) await store.noteRetention(institution, note);
  return blanked;
}

async function settledBefore({ store, institution }: Run): Promise<number> {
  const note = await store.retentionNote(institution);
  return note?.epoch === store.epoch && note.rules === rules ? note.seq : 0;
}

/** Which visits' time is over, and the number of the first whose time will be. */
async function lookThrough(run: Run, page: readonly NumberedVisit[], days: number) {
  const due: string[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  for (const { id, seq, body } of page) {
    const untilMs = await untilOf(run, JSON.parse(body) as Visit, days);
    if (untilMs === undefined) continue;
    if (untilMs <= run.nowMs) due.push(id);
    else earliest = Math.min(earliest, seq);
  }
  return { due, earliest };
}

async function blankAll(
  store: AnyStore,
  { ids, ...blanking }: { institution: string; ids: readonly string[]; at: string },
): Promise<number> {
  let blanked = 0;
  for (let start = 0; start < ids.length; start += blankedAtOnce) {
    blanked += await store.blankVisits({
      ...blanking,
      ids: ids.slice(start, start + blankedAtOnce),
    });
    await breath();
  }
  return blanked;
}

/** When a visit's time is over; undefined if there is nothing in it that has one. */
async function untilOf(
  { store, institution, nowMs }: Run,
  visit: Visit,
  days: number,
): Promise<number | undefined> {
  if (!holdsPersonalData(visit)) return undefined;
  const untilMs = personalUntilMs(visit.acts, days, nowMs);
  if (untilMs !== undefined) return untilMs;
  // Every clock was wrong: the time counts from when it came here, or is over if nobody knows that.
  const receivedAt = await store.receivedAt(institution, visit.id);
  return receivedAt === undefined ? nowMs : Date.parse(receivedAt) + days * 86_400_000;
}
