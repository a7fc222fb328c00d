import { houseNow } from '../house-clock.ts';
import { changeAccess, type PersonRecord } from './access-records.ts';
import { mostAttempts, noAttempts } from './attempts.ts';
import { validUntil } from './create-access.ts';
import { seal } from './data-key.ts';
import { unlockedNow } from './key-ring.ts';
import { resumePlace } from './person-record.ts';
import { asDataKey, importShare } from './pin-keys.ts';
import { endWaits } from './spend-attempt.ts';

/** The server's word on somebody who has a PIN here. */
export interface Renewal {
  readonly person: string;
  readonly share: string;
  readonly offlineDays: number;
  /** Given only after the password; null otherwise. */
  readonly resume: string | null;
}

/** What a password has brought and no key is there yet to seal: until the PIN is right. */
const freshResumes = new Map<string, string>();

/** A new secret that waits for its person to unlock; handed out once. */
export function freshResume(person: string): string | undefined {
  const resume = freshResumes.get(person);
  freshResumes.delete(person);
  return resume;
}

/**
 * Takes note at each contact that the person may go on, for so many days more. A share that was dropped for
 * wrong PINs comes back only with the password, and with it all attempts.
 */
export async function renewAccess({ person, share, offlineDays, resume }: Renewal): Promise<void> {
  const imported = await importShare(share);
  const sealed = resume === null ? undefined : await sealNow(person, resume);
  if (resume !== null && sealed === undefined) freshResumes.set(person, resume);
  if (resume !== null) endWaits(person);
  await changeAccess(({ phone, people }) => {
    const record = people.find((each) => each.person === person);
    if (!record || !phone) return [undefined];
    if (record.wrong >= mostAttempts && resume === null) return [undefined];
    const renewed: PersonRecord = {
      ...record,
      ...(resume !== null && noAttempts),
      ...(sealed !== undefined && { resume: sealed }),
      share: imported,
      validUntilMs: validUntil(offlineDays),
    };
    return [undefined, { people: [renewed], phone: { ...phone, seenMs: houseNow() } }];
  });
}

async function sealNow(person: string, resume: string): Promise<string | undefined> {
  const unlocked = unlockedNow();
  if (unlocked?.person !== person) return undefined;
  const phone = await changeAccess((records) => [records.phone]);
  const own = asDataKey(unlocked.personKey, unlocked.institution);
  return phone && seal(own, resumePlace(phone, person), resume);
}
