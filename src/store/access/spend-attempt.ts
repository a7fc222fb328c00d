import { houseNow } from '../house-clock.ts';
import {
  type AccessRecords,
  type AccessChange,
  changeAccess,
  type PersonRecord,
  type PhoneRecord,
} from './access-records.ts';
import { mostAttempts, waitMsAfter, waitMsLeft } from './attempts.ts';

/** Why a PIN is not even tried. */
export type NotTried =
  /** This browser cannot seal here: the address is neither https nor the machine itself. */
  | { readonly kind: 'insecure' }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** Only a connection and the password help; what is stored stays. */
  | { readonly kind: 'password-needed'; readonly because: 'wrong-pins' | 'too-long-offline' };

/** What a PIN is tried on. */
export interface Trial {
  readonly kind: 'trial';
  readonly record: PersonRecord;
  readonly share: CryptoKey;
  readonly phone: PhoneRecord;
}

/** By the clock of this page, which nobody can set: until when nothing is tried, by person. */
const runningUntilMs = new Map<string, number>();

/**
 * Counts an attempt before it is made, so that killing the page does not save it. With the last one the
 * server's share goes; a right PIN brings it back.
 */
export async function spendAttempt(person: string): Promise<Trial | NotTried> {
  const spent = await changeAccess((records) => decide(person, records));
  if (spent.kind === 'trial') {
    const waitMs = waitMsAfter(spent.record.wrong + 1);
    runningUntilMs.set(person, performance.now() + waitMs);
  }
  return spent;
}

/** Forgets the waits of a person whose PIN was right. */
export function endWaits(person: string): void {
  runningUntilMs.delete(person);
}

function decide(
  person: string,
  { phone, people }: AccessRecords,
): readonly [Trial | NotTried, AccessChange?] {
  const record = people.find((each) => each.person === person);
  if (!record || !phone) return [{ kind: 'unknown-person' }];
  const { share, wrong } = record;
  if (!share) return [passwordNeeded(record)];
  const seenMs = Math.max(phone.seenMs, houseNow());
  if (seenMs > record.validUntilMs)
    return [passwordNeeded(record), { people: [{ ...record, share: undefined }] }];
  const runningMs = (runningUntilMs.get(person) ?? 0) - performance.now();
  const waitMs = waitMsLeft(record, Date.now(), runningMs);
  if (waitMs > 0) return [{ kind: 'wait', waitMs }];
  const spent: PersonRecord = {
    ...record,
    wrong: wrong + 1,
    notBeforeMs: Date.now() + waitMsAfter(wrong + 1),
    share: wrong + 1 < mostAttempts ? share : undefined,
  };
  const trial: Trial = { kind: 'trial', record, share, phone };
  return [trial, { people: [spent], phone: { ...phone, seenMs } }];
}

/** Why a person has to sign in with the password again. */
export function passwordNeeded({ wrong }: Pick<PersonRecord, 'wrong'>): NotTried {
  const because = wrong >= mostAttempts ? 'wrong-pins' : 'too-long-offline';
  return { kind: 'password-needed', because };
}
