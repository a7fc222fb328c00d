import type { FirstAccount, FirstAccountChoice } from '#protocol/accounts.ts';

import { HttpError } from '../http-error.ts';
import type { PhoneRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { houseFacts } from './house-facts.ts';
import { newAccount } from './new-account.ts';
import { isWeak } from './passwords.ts';
import type { Recognised } from './recognise.ts';
import { openPhone, type SignedIn } from './sign-in.ts';

/**
 * The phone that may make the first account: enrolled by the code that the server printed, while nobody
 * administrates the institution.
 *
 * @throws HttpError no-phone, phone-revoked, not-allowed
 */
async function firstPhone(store: AnyStore, recognised: Recognised): Promise<PhoneRow> {
  if (recognised.kind !== 'phone') throw new HttpError('no-phone');
  const { phone } = recognised;
  const { institution } = phone;
  if (phone.revokedAt !== null) throw new HttpError('phone-revoked');
  if (!phone.makesFirstAccount || (await store.hasAdministrator({ institution })))
    throw new HttpError('not-allowed');
  return phone;
}

/** Whom the first administrator may be: anybody in the directory. */
export async function firstAccountChoice(
  store: AnyStore,
  recognised: Recognised,
): Promise<FirstAccountChoice> {
  const { institution } = await firstPhone(store, recognised);
  const { people } = await houseFacts(store, institution);
  return {
    people: [...people].map(([id, { name, position }]) => ({ id, name, position })),
  };
}

/**
 * Makes the first administrator, who is then in on that phone.
 *
 * @throws HttpError also unknown-person, password-too-weak, name-taken
 */
export async function makeFirstAccount(
  store: AnyStore,
  recognised: Recognised,
  { person, userName, password }: FirstAccount,
): Promise<SignedIn> {
  const phone = await firstPhone(store, recognised);
  const { institution, device } = phone;
  const { people } = await houseFacts(store, institution);
  if (!people.has(person)) throw new HttpError('unknown-person');
  if (isWeak(password, userName)) throw new HttpError('password-too-weak');
  const roles = ['administrator'] as const;
  const account = await newAccount({ institution, person, userName, roles, password });
  if (account.nameKey === '') throw new HttpError('malformed-request');
  const isAdded = await store.addAccount(account);
  if (!isAdded) throw new HttpError('name-taken');
  await store.firstAccountMade({ institution });
  const opened = await openPhone(store, { institution, person, device });
  return { phone, person, roles, mustChangePassword: false, ...opened };
}
