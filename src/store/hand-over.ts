import type { Act } from '#domain/act.ts';
import { isLeftToDo, leftSince } from '#domain/left-to-do.ts';
import { newestFirstKey } from '#domain/visit-values.ts';
import { cutIntoFrames, type Frames, mostPayloadBytes } from '#protocol/code-frames.ts';
import { type CollectFrame, collectFrames } from '#protocol/collect-frames.ts';
import { packText, unpackText } from '#protocol/pack-text.ts';
import type { Read } from '#protocol/read-unsent-file.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { holder } from './holder.ts';
import { houseTime } from './house-clock.ts';
import type { StoredVisit } from './schemas.ts';
import { mostMegabytes, readFile, type Taken, takeVisits } from './unsent-files.ts';
import { refusalOf, unfinished } from './visits.ts';

/** What goes to the next shift: how many visits, and the codes that carry them. */
export interface HandedOver {
  readonly count: number;
  /** Undefined where there is more than codes can carry. */
  readonly codes: Frames | undefined;
}

/**
 * Packs the visits that still need somebody, with all their acts, for another phone: those in which this
 * phone has acts, and those it has from another one and could not send yet. The text is that of the
 * file of unsent visits (docs/unsent-file.md), so that reading it follows the same rules.
 *
 * @param mostBytes largest content of one code
 * @throws RefusedByStore `storage-lost`
 */
export async function packHandOver(
  db: DeskDatabase,
  mostBytes: number,
  now = houseTime().now,
): Promise<HandedOver> {
  const { device } = holder();
  const left = await visitsLeftToDo(db, now).catch((error: unknown) => {
    throw refusalOf(db, error);
  });
  const visits = left.filter(
    ({ unsent, acts }) => unsent === 1 || acts.some((act: Act) => act.device === device),
  );
  const documents = visits.map(({ unsent: _unsent, ...visit }) => visit);
  const text = writeUnsentFile(documents, { device, writtenAt: now.toISOString() });
  const payload = await packText(text);
  const canCarry = payload.length <= mostPayloadBytes;
  return { count: visits.length, codes: canCarry ? cutIntoFrames(payload, mostBytes) : undefined };
}

async function visitsLeftToDo(db: DeskDatabase, now: Date): Promise<StoredVisit[]> {
  const open = await Promise.all(
    unfinished.map((status) =>
      db.visits.find({ selector: { status }, index: ['status', 'newestFirst'] }).exec(),
    ),
  );
  const over = await Promise.all(
    (['promised', 'closed'] as const).map((status) =>
      db.visits
        .find({
          selector: { status, newestFirst: { $lte: newestFirstKey(leftSince(now)) } },
          index: ['status', 'newestFirst'],
        })
        .exec(),
    ),
  );
  return [...open.flat(), ...over.flat()]
    .map((each) => each.toMutableJSON())
    .filter((visit) => isLeftToDo(visit, now));
}

/** Begins to put together what another phone's codes carry. */
export function collectCodes(): CollectFrame {
  return collectFrames();
}

/** What became of the visits that another phone's codes carried, or why none could be read. */
export type TakenOver =
  | { readonly ok: true; readonly taken: Taken }
  | Extract<Read<never>, { ok: false }>;

/**
 * Takes over what another phone's codes carried, by the rules of its file: acts join those that are here,
 * none is altered, and twice the same adds nothing.
 *
 * @throws RefusedByStore `storage-full`, `storage-lost`; what was taken until then stays
 */
export async function takeHandOver(
  db: DeskDatabase,
  payload: Uint8Array<ArrayBuffer>,
): Promise<TakenOver> {
  const text = await unpackText(payload, mostMegabytes * 1_000_000);
  if (text === undefined) return { ok: false, problem: { kind: 'unreadable' } };
  const read = await readFile(db, new Blob([text]));
  if (!read.ok) return read;
  const taken = await takeVisits(db, read.file.visits);
  return { ok: true, taken: { ...taken, faults: [...read.file.faults, ...taken.faults] } };
}
