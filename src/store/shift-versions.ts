import type { ShiftClaim } from '#protocol/certificate.ts';
import { mostCertifiedVisits } from '#protocol/collections.ts';
import { shiftRoot } from '#protocol/shift-root.ts';
import type { Receipt } from '#protocol/sync.ts';

import type { DeskDatabase } from './desk-collections.ts';
import { knownScope } from './known-scope.ts';
import { unsentVisits } from './ledger.ts';
import type { StoredVisit } from './schemas.ts';
import type { Ending, KeptCertificate, LackingVisit } from './shifts.ts';

/** What of a shift can be put before the server. */
export type ShiftAtHand =
  /** So many visits have no receipt yet: it is too early. */
  | { readonly kind: 'unsent'; readonly count: number }
  /** The server has taken receipts back; these visits are unsent again. */
  | { readonly kind: 'lacking'; readonly visits: readonly LackingVisit[] }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'ready';
      readonly claim: ShiftClaim;
      /** The last of the receipts that it covers. */
      readonly newest: Pick<Receipt, 'epoch' | 'seq'>;
      /** Whether this is all; a phone that was never asked may hold too much for one certificate. */
      readonly isWhole: boolean;
    };

/**
 * Gathers what a person has recorded on this phone since their last certificate: whatever the server has
 * given receipts for after it. No clock is asked, so no wrong one can hide a visit.
 *
 * @param last the person's last certificate from this phone
 */
export async function shiftAtHand(
  db: DeskDatabase,
  { device, person }: Pick<Ending, 'device' | 'person'>,
  last: Pick<KeptCertificate, 'epoch' | 'upTo' | 'to'> | undefined,
): Promise<ShiftAtHand> {
  const receipts = await receiptsOf(db, device);
  const epoch = knownScope(db.name)?.split('~')[1] ?? receipts.at(-1)?.epoch;
  const lacking = await putBack(db, receipts.filter(isTakenBack));
  if (lacking.length > 0) return { kind: 'lacking', visits: lacking };
  const unsent = await unsentVisits(db);
  const heldBack = unsent.filter((each) => each.refusal).length;
  if (unsent.length > heldBack) return { kind: 'unsent', count: unsent.length - heldBack };
  const written = (await withVisits(db, freshIn(receipts, epoch, last))).filter(
    ({ visit }) => visit.unsent === 0 && isBy(visit, device, person),
  );
  const taken = written.slice(0, mostCertifiedVisits);
  const newest = taken.at(-1)?.receipt;
  if (!newest) return { kind: 'nothing' };
  const claim = claimOf(taken, { device, person, heldBack, after: last?.to ?? '' });
  return { kind: 'ready', claim, newest, isWhole: taken.length === written.length };
}

/** The receipts that no certificate covers yet. Numbers of another epoch say nothing. */
function freshIn(
  receipts: readonly Receipt[],
  epoch: string | undefined,
  last: Pick<KeptCertificate, 'epoch' | 'upTo'> | undefined,
): Receipt[] {
  const since = last?.epoch === epoch ? (last?.upTo ?? 0) : 0;
  return receipts.filter((each) => each.epoch === epoch && each.seq > since);
}

interface Written {
  readonly receipt: Receipt;
  readonly visit: StoredVisit;
}

async function withVisits(db: DeskDatabase, receipts: readonly Receipt[]): Promise<Written[]> {
  const visits = await db.visits.findByIds(receipts.map((each) => each.document)).exec();
  return receipts
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((receipt) => {
      const visit = visits.get(receipt.document);
      return visit ? [{ receipt, visit }] : [];
    });
}

/** Whether the server's word has come that it lacks these visits. */
export async function takenBack(
  db: DeskDatabase,
  device: string,
  visits: readonly string[],
): Promise<boolean> {
  const receipts = await receiptsOf(db, device);
  const known = new Set(receipts.filter(isTakenBack).map((each) => each.document));
  return visits.every((id) => known.has(id));
}

/** When visits were opened, by which a person knows them. */
export async function lackingVisits(
  db: DeskDatabase,
  ids: readonly string[],
): Promise<LackingVisit[]> {
  const visits = await db.visits.findByIds([...ids]).exec();
  return [...visits.values()].map(({ id, openedAt }) => ({ id, openedAt }));
}

// Their receipts carry no hash, so nothing settles them before the server has them again.
async function putBack(db: DeskDatabase, receipts: readonly Receipt[]): Promise<LackingVisit[]> {
  const visits = await db.visits.findByIds(receipts.map((each) => each.document)).exec();
  const lacking = [...visits.values()].filter((each) => each.unsent === 0);
  for (const visit of lacking) await visit.incrementalPatch({ unsent: 1 });
  return lacking.map(({ id, openedAt }) => ({ id, openedAt }));
}

async function receiptsOf(db: DeskDatabase, device: string): Promise<Receipt[]> {
  const receipts = await db.receipts.find().exec();
  return receipts.filter((each) => each.id.endsWith(device)).map((each) => each.toMutableJSON());
}

function isTakenBack({ contentHash }: Receipt): boolean {
  return contentHash === '';
}

function isBy({ acts }: Pick<StoredVisit, 'acts'>, device: string, person: string): boolean {
  return acts.some((act) => act.device === device && act.by === person);
}

interface ShiftFrame {
  readonly device: string;
  readonly person: string;
  readonly heldBack: number;
  /** Instant of the last act that was certified before. */
  readonly after: string;
}

function claimOf(
  written: readonly Written[],
  { device, person, heldBack, after }: ShiftFrame,
): ShiftClaim {
  const versions = written.map(({ receipt, visit }) => ({
    id: visit.id,
    contentHash: receipt.contentHash,
    ownActs: visit.acts.filter((act) => act.device === device).length,
  }));
  const times = written
    .flatMap(({ visit }) => visit.acts)
    .filter((act) => act.device === device && act.by === person)
    .map((act) => act.at)
    .toSorted();
  // A visit that goes on from the shift before has earlier acts. By a clock set back, all may be earlier.
  const since = times.find((at) => at > after);
  const [from = '', to = from] = [since ?? times[0], times.at(-1)];
  return {
    person,
    from,
    to,
    count: versions.length,
    root: shiftRoot(versions),
    heldBack,
    versions,
  };
}
