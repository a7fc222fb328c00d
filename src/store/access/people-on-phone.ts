import { houseNow } from '../house-clock.ts';
import { changeAccess, type MarksOf, type PersonRecord } from './access-records.ts';
import { mostAttempts, waitMsLeft } from './attempts.ts';
import { lock, unlockedNow } from './key-ring.ts';

/** Somebody with a PIN on this phone, as the lock screen shows them. */
export interface PersonOnPhone {
  readonly person: string;
  readonly name: string;
  /** What stands between them and the phone, beside the PIN. */
  readonly standing:
    | { readonly kind: 'pin' }
    | { readonly kind: 'wait'; readonly waitMs: number }
    | { readonly kind: 'password'; readonly because: 'wrong-pins' | 'too-long-offline' };
}

/** Everybody with a PIN on this phone, by name. Shares that are out of date are dropped on the way. */
export async function peopleOnPhone(): Promise<readonly PersonOnPhone[]> {
  const people = await dropOldShares();
  return people
    .map((each) => ({ person: each.person, name: each.name, standing: standingOf(each) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function standingOf(record: PersonRecord): PersonOnPhone['standing'] {
  if (!record.share) {
    const because = record.wrong >= mostAttempts ? 'wrong-pins' : 'too-long-offline';
    return { kind: 'password', because };
  }
  const waitMs = waitMsLeft(record, Date.now());
  return waitMs > 0 ? { kind: 'wait', waitMs } : { kind: 'pin' };
}

function dropOldShares(): Promise<readonly PersonRecord[]> {
  return changeAccess(({ phone, people }, marksOf) => {
    const seenMs = Math.max(phone?.seenMs ?? 0, houseNow());
    const isOld = (each: PersonRecord) => each.share !== undefined && seenMs > each.validUntilMs;
    const old = people.filter(isOld).map((each) => ({ ...each, share: undefined }));
    const still = people.filter((each) => !isOld(each));
    const counted = [...still, ...old].map((each) => countUnwritten(each, marksOf));
    const seen = phone && { phone: { ...phone, seenMs } };
    return [counted, { people: old, ...seen, withoutRoom: {} }];
  });
}

// The share of whoever has no attempt left may still be there, where the disk has no room to write.
function countUnwritten(record: PersonRecord, marksOf: MarksOf): PersonRecord {
  const wrong = record.wrong + marksOf(record.person).wrong;
  return { ...record, wrong, share: wrong < mostAttempts ? record.share : undefined };
}

/** Takes a person's way in from this phone; whoever else has one keeps it, and so do the data. */
export async function dropPerson(person: string): Promise<void> {
  await changeAccess(() => [undefined, { dropped: [person] }]);
  if (unlockedNow()?.person === person) await lock();
}
