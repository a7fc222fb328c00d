import type { EnrolledPhone, Enrolment } from '#protocol/enrolment.ts';

import { HttpError } from '../http-error.ts';
import type { PhoneRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { houseFacts } from './house-facts.ts';
import { hashOfCode, hashOfSecret, newSecret } from './secrets.ts';
import { countAttempt, forgiveAttempt } from './sign-in-limits.ts';

/**
 * Enrols a phone by a code. One that was enrolled before, revoked or not, is known by the new token
 * from then on, and by no other.
 *
 * @returns the phone, and what its cookie holds
 * @throws HttpError code-invalid, too-many-attempts
 */
export async function enrolPhone(
  store: AnyStore,
  {
    institution,
    address,
    given,
  }: {
    readonly institution: string;
    readonly address: string;
    readonly given: Enrolment;
  },
): Promise<{ readonly phone: PhoneRow; readonly phoneToken: string }> {
  const subjects = [{ kind: 'code', value: address } as const];
  await countAttempt(store, institution, subjects);
  const hashed = hashOfCode(given.code);
  const now = new Date().toISOString();
  const code = hashed && (await store.useCode({ institution, code: hashed, now }));
  if (!code) throw new HttpError('code-invalid');
  await forgiveAttempt(store, institution, subjects);
  const phoneToken = newSecret();
  const phone: PhoneRow = {
    institution,
    device: given.device,
    name: code.name ?? given.name,
    place: code.place ?? given.place ?? null,
    kind: code.kind,
    forPerson: code.forPerson,
    token: hashOfSecret(phoneToken),
    makesFirstAccount: code.makesFirstAccount,
    enrolledAt: now,
    enrolledBy: code.madeBy,
    revokedAt: null,
  };
  await store.enrolPhone(phone);
  await store.accessChanged({ institution });
  return { phone, phoneToken };
}

/** What a phone is told of itself. */
export async function enrolledPhone(store: AnyStore, phone: PhoneRow): Promise<EnrolledPhone> {
  const { institution, device, name, place, kind, forPerson } = phone;
  const house = await houseFacts(store, institution);
  const makesFirstAccount =
    phone.makesFirstAccount && !(await store.hasAdministrator({ institution }));
  const institutionName = house.name;
  return { institution, institutionName, device, name, place, kind, forPerson, makesFirstAccount };
}
