import { HttpError } from '../http-error.ts';
import type { AccountRow, PhoneRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';

/** Revokes a phone: its token is only recognised from now on, and the keys kept for it are gone. */
export async function revokePhone(
  store: AnyStore,
  phone: { readonly institution: string; readonly device: string },
): Promise<PhoneRow | undefined> {
  const revoked = await store.revokePhone({ ...phone, at: new Date().toISOString() });
  if (!revoked) return undefined;
  await store.dropKeysOfPhone(phone);
  await store.dropClosedApp(phone);
  await store.accessChanged(phone);
  return revoked;
}

/** Revokes an account on every phone, or lets its person in again. */
export async function setRevoked(
  store: AnyStore,
  account: { readonly institution: string; readonly person: string },
  isRevoked: boolean,
): Promise<AccountRow | undefined> {
  const revokedAt = isRevoked ? new Date().toISOString() : null;
  const changed = await store.changeAccount({ ...account, revokedAt });
  if (!changed) return undefined;
  if (isRevoked) {
    await store.dropKeysOfPerson(account);
    await store.dropClosedAppsOf({ ...account, device: '' });
  }
  await store.accessChanged(account);
  return changed;
}

/**
 * Looks that somebody is left to administrate the institution.
 *
 * @param without the person who would no longer be an administrator
 * @throws HttpError last-administrator
 */
export async function keepAnAdministrator(
  store: AnyStore,
  institution: string,
  without: string,
): Promise<void> {
  const accounts = await store.accounts({ institution });
  const others = accounts.filter(
    ({ person, revokedAt, roles }) =>
      person !== without && revokedAt === null && roles.includes('administrator'),
  );
  const isOne = accounts.some(
    ({ person, roles }) => person === without && roles.includes('administrator'),
  );
  if (isOne && others.length === 0) throw new HttpError('last-administrator');
}
