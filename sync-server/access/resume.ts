import type { ResumeRequest } from '#protocol/access.ts';

import { HttpError } from '../http-error.ts';
import type { AnyStore } from '../store/store.ts';
import type { Recognised } from './recognise.ts';
import { hashOfSecret } from './secrets.ts';
import { beginSession, type SignedIn } from './sign-in.ts';

const dayMs = 86_400_000;

/** A password is asked again after so long, and when nobody was in for so long. */
const resumeDays = { longest: 180, unused: 45 };

/**
 * Lets somebody in again by what a PIN has unlocked on their phone.
 *
 * @throws HttpError no-phone, phone-revoked, person-revoked, wrong-credentials
 */
export async function resumeSession(
  store: AnyStore,
  recognised: Recognised,
  { person, resume }: ResumeRequest,
): Promise<Omit<SignedIn, 'resume' | 'spare'>> {
  if (recognised.kind !== 'phone') throw new HttpError('no-phone');
  const { phone } = recognised;
  if (phone.revokedAt !== null) throw new HttpError('phone-revoked');
  const { institution, device } = phone;
  const account = await store.accountOf({ institution, person });
  const isKnownHere = await store.hasSignedIn({ institution, person, device });
  // Said only on phones where this person was in: others learn nothing of who has an account.
  if (isKnownHere && (!account || account.revokedAt !== null))
    throw new HttpError('person-revoked');
  const isResumed = await store.resume({
    institution,
    person,
    device,
    resume: hashOfSecret(resume),
    at: daysAgo(0),
    givenAfter: daysAgo(resumeDays.longest),
    usedAfter: daysAgo(resumeDays.unused),
  });
  if (!account || !isResumed) throw new HttpError('wrong-credentials');
  const sessionToken = await beginSession(store, { institution, person, device });
  const { roles, mustChangePassword } = account;
  return { phone, person, roles, mustChangePassword, sessionToken };
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * dayMs).toISOString();
}
