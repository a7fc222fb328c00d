import { houseNow } from '../house-clock.ts';
import { changeAccess, type PersonRecord, readAccess } from './access-records.ts';
import { mostAttempts, noAttempts } from './attempts.ts';
import { dataKeyOf, validUntil, wrapSpare } from './create-access.ts';
import { seal } from './data-key.ts';
import { unlockedNow } from './key-ring.ts';
import { resumePlace } from './person-record.ts';
import { asDataKey, importShare, spareKeyOf, type Wrapped } from './pin-keys.ts';
import { endWaits } from './spend-attempt.ts';

/** The server's word on somebody who has a PIN here. */
export interface Renewal {
  readonly person: string;
  readonly share: string;
  readonly offlineDays: number;
  /** Given only after the password; null otherwise. */
  readonly resume: string | null;
  /** Likewise, and only to whoever may open this phone without a PIN. */
  readonly spare?: string | null;
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
export async function renewAccess(renewal: Renewal): Promise<void> {
  const { person, offlineDays, resume } = renewal;
  const imported = await importShare(renewal.share);
  const spare = renewal.spare ? await wrapNow(renewal.spare) : undefined;
  const sealed = resume === null ? undefined : await sealNow(person, resume);
  if (resume !== null && sealed === undefined) freshResumes.set(person, resume);
  if (resume !== null) endWaits(person);
  await changeAccess(({ phone, people }, marksOf) => {
    const record = people.find((each) => each.person === person);
    if (!record || !phone) return [undefined];
    const marks = marksOf(person);
    if (record.wrong + marks.wrong >= mostAttempts && resume === null) return [undefined];
    const renewed: PersonRecord = {
      ...record,
      ...(resume !== null && noAttempts),
      ...(sealed !== undefined && { resume: sealed }),
      share: imported,
      validUntilMs: validUntil(offlineDays),
    };
    const seen = { ...phone, ...(spare && { spare }), seenMs: houseNow() };
    const marksRenewed = resume === null ? [] : marks.toRenew();
    return [undefined, { people: [renewed], phone: seen, marksRenewed }];
  });
}

/** The data key in its spare envelope, if somebody has the phone unlocked. */
async function wrapNow(spare: string): Promise<Wrapped | undefined> {
  const unlocked = unlockedNow();
  const { phone, people } = await readAccess();
  const data = unlocked && phone && (await dataKeyOf(unlocked, phone, people));
  return data && wrapSpare(phone, data, await spareKeyOf(spare, phone.institution));
}

async function sealNow(person: string, resume: string): Promise<string | undefined> {
  const unlocked = unlockedNow();
  if (unlocked?.person !== person) return undefined;
  const phone = await changeAccess((records) => [records.phone]);
  const own = asDataKey(unlocked.personKey, unlocked.institution);
  return phone && seal(own, resumePlace(phone, person), resume);
}
