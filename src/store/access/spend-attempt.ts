import { houseNow } from '../house-clock.ts';
import {
  type AccessRecords,
  type AccessChange,
  changeAccess,
  type MarksOf,
  type PersonRecord,
  type PhoneRecord,
} from './access-records.ts';
import type { AttemptMarks } from './attempt-marks.ts';
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
  const spent = await changeAccess((records, marksOf) => decide(person, records, marksOf));
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
  marksOf: MarksOf,
): readonly [Trial | NotTried, AccessChange?] {
  const record = people.find((each) => each.person === person);
  if (!record || !phone) return [{ kind: 'unknown-person' }];
  const { share } = record;
  const marks = marksOf(person);
  const wrong = record.wrong + marks.wrong;
  if (!share) return [passwordNeeded({ wrong })];
  const seenMs = Math.max(phone.seenMs, houseNow());
  if (seenMs > record.validUntilMs || wrong >= mostAttempts) {
    const withoutShare = { ...record, wrong, share: undefined };
    const marksSpent = marks.toSettle();
    return [passwordNeeded({ wrong }), { people: [withoutShare], marksSpent, withoutRoom: {} }];
  }
  const runningMs = (runningUntilMs.get(person) ?? 0) - performance.now();
  const waitMs = Math.max(waitMsLeft(record, Date.now(), runningMs), unwrittenWaitMs(wrong, marks));
  if (waitMs > 0) return [{ kind: 'wait', waitMs }];
  const spent: PersonRecord = {
    ...record,
    wrong: wrong + 1,
    notBeforeMs: Date.now() + waitMsAfter(wrong + 1),
    share: wrong + 1 < mostAttempts ? share : undefined,
  };
  const trial: Trial = { kind: 'trial', record: { ...record, wrong }, share, phone };
  const withoutRoom = { marksSpent: marks.toSpend() };
  return [
    trial,
    {
      people: [spent],
      phone: { ...phone, seenMs },
      marksSpent: marks.toSettle(),
      // Without a mark left the attempt could not be counted, and is not made.
      ...(withoutRoom.marksSpent.length > 0 && { withoutRoom }),
    },
  ];
}

// Until when to wait could not be written down: a page loaded anew waits from its beginning.
function unwrittenWaitMs(wrong: number, marks: AttemptMarks): number {
  return marks.wrong > 0 ? waitMsAfter(wrong) - performance.now() : 0;
}

/** Why a person has to sign in with the password again. */
export function passwordNeeded({ wrong }: Pick<PersonRecord, 'wrong'>): NotTried {
  const because = wrong >= mostAttempts ? 'wrong-pins' : 'too-long-offline';
  return { kind: 'password-needed', because };
}
