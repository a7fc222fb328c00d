import type { PasswordChange } from '#protocol/access.ts';

import { HttpError } from '../http-error.ts';
import type { AccountRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import type { Entered } from './give-access.ts';
import { hashPassword, isPassword, isWeak } from './passwords.ts';
import { countAttempt, forgiveAttempt } from './sign-in-limits.ts';

/**
 * Changes the password of whoever is in. Their other phones ask for the new one.
 *
 * @throws HttpError wrong-credentials, password-too-weak, too-many-attempts
 */
export async function changePassword(
  store: AnyStore,
  { phone: { institution, device }, person }: Entered,
  given: PasswordChange,
): Promise<void> {
  const account = await requirePassword(store, { institution, person }, given.old);
  if (given.new === given.old || isWeak(given.new, account.userName))
    throw new HttpError('password-too-weak');
  const password = await hashPassword(given.new);
  await store.setPassword({ institution, person, password, mustChangePassword: false });
  await store.endSessionsOf({ institution, person, device });
  await store.dropClosedAppsOf({ institution, person, device });
  await store.stopResuming({ institution, person, device });
}

/**
 * Asks for the password of whoever is in once more, as signing in does.
 *
 * @throws HttpError wrong-credentials, too-many-attempts
 */
export async function requirePassword(
  store: AnyStore,
  { institution, person }: { readonly institution: string; readonly person: string },
  password: string,
): Promise<AccountRow> {
  const account = await store.accountOf({ institution, person });
  if (!account) throw new HttpError('person-revoked');
  const subjects = [{ kind: 'name', value: account.nameKey } as const];
  await countAttempt(store, institution, subjects);
  if (!(await isPassword(password, account.password))) throw new HttpError('wrong-credentials');
  await forgiveAttempt(store, institution, subjects);
  return account;
}
