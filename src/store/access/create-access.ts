import { houseNow } from '../house-clock.ts';
import {
  type AccessRecords,
  changeAccess,
  type PersonRecord,
  type PhoneRecord,
  readAccess,
} from './access-records.ts';
import { canSeal } from './data-key.ts';
import { putOnRing, type Unlocked, unlockedNow } from './key-ring.ts';
import { envelopeOf, isPin, makeRecord } from './person-record.ts';
import { freshDataKey, importShare, spareKeyOf, unwrap, type Wrapped, wrap } from './pin-keys.ts';

/** Somebody who has just signed in with the password, and the PIN they have chosen. */
export interface NewAccess {
  readonly institution: string;
  readonly person: string;
  readonly personName: string;
  readonly pin: string;
  /** Both base64url, as the server gave them. */
  readonly share: string;
  readonly resume: string;
  readonly offlineDays: number;
  /**
   * What the server gives for a password to open this phone when nobody on it can (base64url): for whoever
   * has forgotten the PIN, and for the first to come to a locked phone.
   */
  readonly spare?: string | null;
}

/** What became of it; only `created` has changed anything. */
export type Creation =
  | { readonly kind: 'created' }
  | { readonly kind: 'insecure' }
  | { readonly kind: 'pin-malformed' }
  /** What is stored here was sealed under another institution; the phone has to be erased first. */
  | { readonly kind: 'other-institution' }
  /** Somebody of these has to unlock the phone first: only they can open what is stored here. */
  | { readonly kind: 'locked'; readonly by: readonly string[] };

/** Gives a person a PIN on this phone, or a new one, and unlocks it. */
export async function createAccess(given: NewAccess): Promise<Creation> {
  if (!canSeal()) return { kind: 'insecure' };
  if (!isPin(given.pin)) return { kind: 'pin-malformed' };
  const records = await readAccess();
  if (records.phone && records.phone.institution !== given.institution)
    return { kind: 'other-institution' };
  const found = await findDataKey(records, given);
  if (!found) return { kind: 'locked', by: records.people.map(({ name }) => name) };
  const { person, pin, resume } = given;
  const share = await importShare(given.share);
  const validUntilMs = validUntil(given.offlineDays);
  const owner = { person, name: given.personName, pin, share, validUntilMs, resume };
  const { record, unlocked } = await makeRecord(found.data, found.phone, owner);
  const isKept = await keepUnlessChanged(records.phone?.keyId, found.phone, record);
  // In another tab somebody was first: the phone has a data key now.
  if (!isKept) return createAccess(given);
  putOnRing(unlocked);
  return { kind: 'created' };
}

/** Until when a share may be kept, counted from the server's last word. */
export function validUntil(offlineDays: number): number {
  return houseNow() + offlineDays * 86_400_000;
}

function keepUnlessChanged(
  keyId: string | undefined,
  phone: PhoneRecord,
  record: PersonRecord,
): Promise<boolean> {
  return changeAccess((now, marksOf) => {
    if (now.phone?.keyId !== keyId) return [false];
    const marksRenewed = marksOf(record.person).toRenew();
    return [true, { phone, people: [record], marksRenewed }];
  });
}

interface FoundKey {
  /** Can be wrapped, and is not kept. */
  readonly data: CryptoKey;
  readonly phone: PhoneRecord;
}

async function findDataKey(
  { phone, people }: AccessRecords,
  { institution, spare }: NewAccess,
): Promise<FoundKey | undefined> {
  const spareKey = spare ? await spareKeyOf(spare, institution) : undefined;
  if (!phone) {
    const data = await freshDataKey();
    const made = { keyId: crypto.randomUUID(), institution, spare: undefined, seenMs: houseNow() };
    return { data, phone: await withSpare(made, data, spareKey) };
  }
  const unlocked = unlockedNow();
  const opened = unlocked && (await dataKeyOf(unlocked, phone, people));
  const data = opened ?? (await dataKeyBySpare(phone, spareKey));
  return data && { data, phone: await withSpare(phone, data, spareKey) };
}

/** The data key in a form that can be wrapped, from the envelope of whoever has the phone unlocked. */
export async function dataKeyOf(
  { person, personKey }: Unlocked,
  phone: PhoneRecord,
  people: readonly PersonRecord[],
): Promise<CryptoKey | undefined> {
  const record = people.find((each) => each.person === person);
  return record && unwrap(record.wrapped, personKey, envelopeOf(phone, person), true);
}

async function dataKeyBySpare(
  phone: PhoneRecord,
  spareKey: CryptoKey | undefined,
): Promise<CryptoKey | undefined> {
  return phone.spare && spareKey && unwrap(phone.spare, spareKey, envelopeOf(phone, ''), true);
}

async function withSpare(
  phone: PhoneRecord,
  data: CryptoKey,
  spareKey: CryptoKey | undefined,
): Promise<PhoneRecord> {
  if (!spareKey) return phone;
  return { ...phone, spare: await wrapSpare(phone, data, spareKey) };
}

/** Puts the data key into the envelope that belongs to nobody; only what a password brings opens it. */
export function wrapSpare(phone: PhoneRecord, data: CryptoKey, by: CryptoKey): Promise<Wrapped> {
  return wrap(data, by, envelopeOf(phone, ''));
}
