import type {
  Account,
  AccountChange,
  AccountWithPassword,
  NewAccount,
} from '#protocol/accounts.ts';

import { HttpError } from '../http-error.ts';
import type { AccountRow } from '../store/access-rows.ts';
import type { AnyStore } from '../store/store.ts';
import { houseFacts } from './house-facts.ts';
import { nameKeyOf, newAccount } from './new-account.ts';
import { hashPassword } from './passwords.ts';
import { keepAnAdministrator, setRevoked } from './revoke.ts';
import { newFirstPassword } from './secrets.ts';

interface OfPerson {
  readonly institution: string;
  readonly person: string;
}

/** Accounts as administrators see them. */
export async function shownAccounts(
  store: AnyStore,
  accounts: readonly AccountRow[],
): Promise<Account[]> {
  const shown: Account[] = [];
  for (const { institution, nameKey: _key, password: _password, ...account } of accounts) {
    const { people } = await houseFacts(store, institution);
    const personName = people.get(account.person)?.name ?? null;
    shown.push({ ...account, roles: [...account.roles], personName });
  }
  return shown;
}

/**
 * Makes an account with a first password, which only this answer shows.
 *
 * @throws HttpError unknown-person, name-taken
 */
export async function addAccount(
  store: AnyStore,
  { institution, person, userName, roles }: NewAccount & OfPerson,
): Promise<AccountWithPassword> {
  const { people } = await houseFacts(store, institution);
  if (!people.has(person)) throw new HttpError('unknown-person');
  const password = newFirstPassword();
  const account = { institution, person, userName, roles, password };
  const row = await newAccount({ ...account, mustChangePassword: true });
  if (row.nameKey === '') throw new HttpError('malformed-request');
  if (!(await store.addAccount(row))) throw new HttpError('name-taken');
  return withPassword(store, row, password);
}

/**
 * Changes roles or name, revokes or reinstates.
 *
 * @throws HttpError not-found, name-taken, last-administrator
 */
export async function changeAccount(
  store: AnyStore,
  { institution, person }: OfPerson,
  { roles, userName, revoked }: AccountChange,
): Promise<AccountRow> {
  const account = { institution, person };
  if (!(await store.accountOf(account))) throw new HttpError('not-found');
  if (revoked === true || roles?.includes('administrator') === false)
    await keepAnAdministrator(store, institution, person);
  const named =
    userName === undefined ? {} : { userName: userName.trim(), nameKey: nameKeyOf(userName) };
  if (named.nameKey === '') throw new HttpError('malformed-request');
  const changed = await store.changeAccount({ ...account, roles, ...named });
  if (!changed) throw new HttpError('name-taken');
  await store.accessChanged(account);
  if (revoked === undefined) return changed;
  return (await setRevoked(store, account, revoked)) ?? changed;
}

/**
 * Gives an account a new first password. Every phone of that person asks for it.
 *
 * @throws HttpError not-found
 */
export async function renewPassword(
  store: AnyStore,
  account: OfPerson,
): Promise<AccountWithPassword> {
  const firstPassword = newFirstPassword();
  const password = await hashPassword(firstPassword);
  const row = await store.setPassword({ ...account, password, mustChangePassword: true });
  await store.removePasskeysOf(account);
  if (!row) throw new HttpError('not-found');
  const everywhere = { ...account, device: '' };
  await store.endSessionsOf(everywhere);
  await store.dropClosedAppsOf(everywhere);
  await store.stopResuming(everywhere);
  await store.accessChanged(account);
  return withPassword(store, row, firstPassword);
}

async function withPassword(
  store: AnyStore,
  row: AccountRow,
  firstPassword: string,
): Promise<AccountWithPassword> {
  const [account] = await shownAccounts(store, [row]);
  if (!account) throw new Error('An account that was made is not shown');
  return { account, firstPassword };
}
