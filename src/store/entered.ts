import { type AccessRecords, readAccess } from './access/access-records.ts';
import { unseal } from './access/data-key.ts';
import { unlockedNow } from './access/key-ring.ts';
import { resumePlace } from './access/person-record.ts';
import { asDataKey } from './access/pin-keys.ts';
import { knownRecords } from './access/records-in-memory.ts';

/** Who has unlocked the phone, and by what the server knows them again. */
export interface Entered {
  readonly person: string;
  /** Takes the password's place. */
  readonly resume: string;
}

/** Who is in; undefined while the phone is locked, or if somebody has been struck out meanwhile. */
export async function entered(): Promise<Entered | undefined> {
  const unlocked = unlockedNow();
  if (!unlocked) return undefined;
  const { person, personKey, institution } = unlocked;
  const { phone, people } = await readAccess().catch(known);
  const record = people.find((each) => each.person === person);
  if (!phone || !record) return undefined;
  const place = resumePlace(phone, person);
  return { person, resume: await unseal(asDataKey(personKey, institution), place, record.resume) };
}

// The system has closed the database at just that moment: what is unsent goes out all the same.
function known(error: unknown): AccessRecords {
  const records = knownRecords();
  if (!records) throw error;
  return records;
}
