import Type from 'typebox';

import { DirectoryId } from '#domain/identifiers.ts';
import {
  Account,
  AccountChange,
  AccountList,
  AccountWithPassword,
  NewAccount,
} from '#protocol/accounts.ts';

import { addAccount, changeAccount, renewPassword, shownAccounts } from '../access/accounts.ts';
import { requireAdministrator } from '../access/require-administrator.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const usual = { tags: ['access'], security: [{ session: [] }] } as const;
const refusals = ['malformed-request', 'no-session', 'not-allowed', 'outdated'] as const;

const listing = {
  ...usual,
  summary: 'The accounts of the institution, revoked ones included.',
  response: { 200: AccountList, ...errorAnswers(...refusals) },
};

const adding = {
  ...usual,
  summary: 'Makes an account for a person of the directory; only this answer shows its password.',
  body: NewAccount,
  response: {
    201: AccountWithPassword,
    ...errorAnswers(...refusals, 'unknown-person', 'name-taken'),
  },
};

const Named = Type.Object({ person: DirectoryId });

const changing = {
  ...usual,
  summary: 'Changes roles or name of an account, revokes or reinstates it, at once on every phone.',
  params: Named,
  body: AccountChange,
  response: {
    200: Account,
    ...errorAnswers(...refusals, 'not-found', 'name-taken', 'last-administrator'),
  },
};

const renewing = {
  ...usual,
  summary: 'Gives an account a new first password, to be changed at the next sign-in.',
  params: Named,
  response: { 200: AccountWithPassword, ...errorAnswers(...refusals, 'not-found') },
};

/** `/api/accounts`, for administrators. */
export async function accountRoutes(app: App, { store, config, live }: Context): Promise<void> {
  const onRequest = [requireAsker(store, config), requireAdministrator];

  app.get('/api/accounts', { schema: listing, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    return { accounts: await shownAccounts(store, await store.accounts({ institution })) };
  });
  app.post('/api/accounts', { schema: adding, onRequest }, async (request, reply) => {
    const { institution } = askerOf(request);
    const added = await addAccount(store, { ...request.body, institution });
    return reply.code(201).send(added);
  });
  app.patch('/api/accounts/:person', { schema: changing, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    const { person } = request.params;
    const changed = await changeAccount(store, { institution, person }, request.body);
    live.review();
    const [account] = await shownAccounts(store, [changed]);
    return account as Account;
  });
  app.post('/api/accounts/:person/password', { schema: renewing, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    const renewed = await renewPassword(store, { institution, person: request.params.person });
    live.review();
    return renewed;
  });
}
