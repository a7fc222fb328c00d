import { scopeText } from '#domain/visit-scope.ts';
import { SessionAnswer, SessionRequest } from '#protocol/session.ts';

import type { App, Context } from '../app-context.ts';
import { rolesOf, servedInstitution, setSession } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';

const schema = {
  tags: ['session'],
  summary: 'Says who is holding which phone; the answer sets the session cookie.',
  body: SessionRequest,
  response: {
    200: SessionAnswer,
    ...errorAnswers('malformed-request', 'foreign-origin', 'unknown-person', 'no-institution'),
  },
};

/** `PUT /api/session`. */
export async function sessionRoutes(app: App, context: Context): Promise<void> {
  const { store, config, windows } = context;
  app.put('/api/session', { schema }, async ({ body }, reply) => {
    const institution = await servedInstitution(store, config);
    if (body.person !== null) {
      const directory = await store.directory(institution);
      const isKnown = directory?.people.some(({ id }) => id === body.person);
      if (!isKnown) throw new HttpError('unknown-person');
    }
    setSession(reply, body);
    const held = [...rolesOf(config, body.person)];
    const scope = await windows.scopeFor({ institution, roles: held, person: body.person });
    return { institution, epoch: store.epoch, roles: held, scope: scopeText(scope) };
  });
}
