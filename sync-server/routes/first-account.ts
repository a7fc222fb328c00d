import { Access } from '#protocol/access.ts';
import { FirstAccount, FirstAccountChoice } from '#protocol/accounts.ts';

import { giveCookie, sessionCookie } from '../access/cookies.ts';
import { firstAccountChoice, makeFirstAccount } from '../access/first-account.ts';
import { accessOf } from '../access/give-access.ts';
import { recognise } from '../access/recognise.ts';
import type { App, Context } from '../app-context.ts';
import { servedInstitution } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const refusals = ['no-phone', 'not-allowed', 'no-institution', 'outdated'] as const;

const choosing = {
  tags: ['access'],
  summary: 'Whom the first administrator may be; only for the phone enrolled by the first code.',
  response: { 200: FirstAccountChoice, ...errorAnswers(...refusals) },
};

const making = {
  tags: ['access'],
  summary: 'Makes the first administrator, who is then signed in on this phone.',
  body: FirstAccount,
  response: {
    201: Access,
    ...errorAnswers(...refusals, 'password-too-weak', 'unknown-person', 'name-taken'),
  },
};

/** `/api/accounts/first`. */
export async function firstAccountRoutes(app: App, { store, config }: Context): Promise<void> {
  app.get('/api/accounts/first', { schema: choosing }, async (request) => {
    const institution = await servedInstitution(store, config);
    return firstAccountChoice(store, await recognise(store, institution, request));
  });
  app.post('/api/accounts/first', { schema: making }, async (request, reply) => {
    const institution = await servedInstitution(store, config);
    const recognised = await recognise(store, institution, request);
    const entered = await makeFirstAccount(store, recognised, request.body);
    giveCookie(request, reply, sessionCookie, entered.sessionToken);
    return reply.code(201).send(await accessOf(store, entered));
  });
}
