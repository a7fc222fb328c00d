import { HttpError } from '../http-error.ts';
import type { Entered } from './give-access.ts';
import { isAlive, type Recognised } from './recognise.ts';

/**
 * Who is in on the phone that asks, also with a first password that is still to be changed.
 *
 * @throws HttpError no-session, phone-revoked, person-revoked
 */
export function signedInBy(recognised: Recognised): Entered {
  if (recognised.kind !== 'phone') throw new HttpError('no-session');
  const { phone, session } = recognised;
  if (phone.revokedAt !== null) throw new HttpError('phone-revoked');
  if (!session) throw new HttpError('no-session');
  if (session.personRevokedAt !== null) throw new HttpError('person-revoked');
  if (!isAlive(session)) throw new HttpError('no-session');
  const { person, roles, mustChangePassword } = session;
  return { phone, person, roles, mustChangePassword };
}
