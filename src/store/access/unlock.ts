import { changeAccess, type PersonRecord, readAccess } from './access-records.ts';
import { mostAttempts, noAttempts, waitMsAfter } from './attempts.ts';
import { dataKeyOf } from './create-access.ts';
import { canSeal, seal, unseal } from './data-key.ts';
import { putOnRing, type Unlocked, unlockedNow } from './key-ring.ts';
import { envelopeOf, isPin, makeRecord, resumePlace } from './person-record.ts';
import { asDataKey, personKeyOf, unwrap } from './pin-keys.ts';
import { freshResume } from './renew-access.ts';
import {
  endWaits,
  type NotTried,
  passwordNeeded,
  spendAttempt,
  type Trial,
} from './spend-attempt.ts';

/** What became of a PIN. */
export type Unlocking =
  | { readonly kind: 'unlocked'; /** For `POST /api/session/resume`. */ readonly resume: string }
  | { readonly kind: 'wrong-pin'; readonly attemptsLeft: number; readonly waitMs: number }
  | NotTried;

/** Unlocks the phone for a person with their PIN; works without a connection. */
export async function unlock(person: string, pin: string): Promise<Unlocking> {
  if (!canSeal()) return { kind: 'insecure' };
  const trial = await spendAttempt(person);
  if (trial.kind !== 'trial') return trial;
  const unlocked = await tryPin(pin, trial);
  if (!unlocked) return wrongPin(trial.record.wrong + 1);
  const resume = await settle(unlocked, trial);
  putOnRing(unlocked);
  return { kind: 'unlocked', resume };
}

async function tryPin(pin: string, { record, share, phone }: Trial): Promise<Unlocked | undefined> {
  const { person } = record;
  const personKey = await personKeyOf(pin, record, share);
  const key = await unwrap(record.wrapped, personKey, envelopeOf(phone, person));
  return key && { person, personKey, key, institution: phone.institution };
}

function wrongPin(wrong: number): Unlocking {
  if (wrong >= mostAttempts) return passwordNeeded({ wrong });
  return {
    kind: 'wrong-pin',
    attemptsLeft: mostAttempts - wrong,
    waitMs: waitMsAfter(wrong),
  };
}

// The right PIN gives back the attempts, and the share that the last of them had taken.
async function settle(unlocked: Unlocked, { record, phone, share }: Trial): Promise<string> {
  const { person } = record;
  const own = asDataKey(unlocked.personKey, phone.institution);
  const place = resumePlace(phone, person);
  const fresh = freshResume(person);
  const resume = fresh ?? (await unseal(own, place, record.resume));
  const sealed = fresh === undefined ? record.resume : await seal(own, place, fresh);
  endWaits(person);
  await changeAccess(({ people }, marksOf) => {
    const now = people.find((each) => each.person === person);
    if (!now) return [undefined];
    const marks = marksOf(person);
    const settled: PersonRecord = {
      ...now,
      ...noAttempts,
      share: now.share ?? share,
      resume: sealed,
    };
    const withoutRoom = { marksSpent: marks.toSettle() };
    return [undefined, { people: [settled], marksRenewed: marks.toRenew(), withoutRoom }];
  });
  return resume;
}

/** What became of a change of PIN. */
export type PinChange =
  | { readonly kind: 'changed' | 'pin-malformed' }
  | Exclude<Unlocking, { kind: 'unlocked' }>;

/** Changes a person's PIN; the old one counts as an attempt. Unlocks the phone. */
export async function changePin(person: string, old: string, next: string): Promise<PinChange> {
  if (!isPin(next)) return { kind: 'pin-malformed' };
  const unlocking = await unlock(person, old);
  if (unlocking.kind !== 'unlocked') return unlocking;
  const { phone, people } = await readAccess();
  const record = people.find((each) => each.person === person);
  const opened = unlockedNow();
  const data = phone && opened && (await dataKeyOf(opened, phone, people));
  if (!record?.share || !data) return { kind: 'unknown-person' };
  const { name, share, validUntilMs } = record;
  const owner = { person, name, pin: next, share, validUntilMs, resume: unlocking.resume };
  const made = await makeRecord(data, phone, owner);
  await changeAccess(() => [undefined, { people: [made.record] }]);
  putOnRing(made.unlocked);
  return { kind: 'changed' };
}
