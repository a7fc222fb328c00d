import type { PersonRecord, PhoneRecord } from './access-records.ts';
import { noAttempts } from './attempts.ts';
import { seal } from './data-key.ts';
import type { Unlocked } from './key-ring.ts';
import { asDataKey, newIterations, personKeyOf, unwrap, wrap } from './pin-keys.ts';

/** Who gets an envelope, and what lies beside it. */
export interface Owner {
  readonly person: string;
  readonly name: string;
  readonly pin: string;
  readonly share: CryptoKey;
  readonly validUntilMs: number;
  readonly resume: string;
}

/** Six digits at least; more if the person likes. */
export function isPin(pin: string): boolean {
  return /^\d{6,12}$/.test(pin);
}

/** Whom an envelope belongs to: put into another's place it does not open. */
export function envelopeOf(
  phone: Pick<PhoneRecord, 'institution' | 'keyId'>,
  person: string,
): string {
  return JSON.stringify([phone.institution, phone.keyId, person]);
}

/** Where a person's `resume` is sealed for. */
export function resumePlace({ keyId }: Pick<PhoneRecord, 'keyId'>, person: string): unknown[] {
  return ['resume', keyId, person];
}

/**
 * Puts the data key into a person's envelope, made from a new PIN.
 *
 * @param data a data key that can be wrapped; not kept
 */
export async function makeRecord(
  data: CryptoKey,
  phone: PhoneRecord,
  { pin, resume, ...owner }: Owner,
): Promise<{ readonly record: PersonRecord; readonly unlocked: Unlocked }> {
  const { institution } = phone;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const salted = { salt, iterations: newIterations };
  const personKey = await personKeyOf(pin, salted, owner.share);
  const envelope = envelopeOf(phone, owner.person);
  const wrapped = await wrap(data, personKey, envelope);
  const key = await unwrap(wrapped, personKey, envelope);
  if (!key) throw new Error('The envelope just made does not open');
  const place = resumePlace(phone, owner.person);
  const sealed = await seal(asDataKey(personKey, institution), place, resume);
  return {
    record: { ...owner, ...salted, ...noAttempts, wrapped, resume: sealed },
    unlocked: { person: owner.person, personKey, key, institution },
  };
}
