import Type from 'typebox';

import { ClosedAppPhone, ClosedAppTelling } from '#protocol/closed-app.ts';

import { sessionCookie } from '../access/cookies.ts';
import { hashOfSecret } from '../access/secrets.ts';
import { allow } from '../allow.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';
import { areBrowserKeys } from '../web-push/encrypt-payload.ts';
import { ownKeyOf } from '../web-push/own-key.ts';
import { endpointIn } from '../web-push/push-service.ts';

const usual = ['no-session', 'phone-revoked', 'not-allowed', 'outdated', 'no-institution'] as const;
const mine = { tags: ['sync'], security: [{ session: [] }] } as const;

const looking = {
  ...mine,
  summary: 'Says with which key a phone is told of announced visitors while its app is closed.',
  response: { 200: ClosedAppTelling, ...errorAnswers(...usual) },
};

const keeping = {
  ...mine,
  summary: 'Tells this phone of visitors announced to whoever is in, also while its app is closed.',
  description:
    'By Web Push (RFC 8030). It holds as long as this session; tell it again after each sign-in. The ' +
    'endpoint must be a public https address. What is sent there says that a visitor is announced, and ' +
    'in which language to say so: neither who, nor with what.',
  body: ClosedAppPhone,
  response: {
    204: Type.Null({ description: 'Kept.' }),
    ...errorAnswers('malformed-request', 'closed-app-off', 'endpoint-refused', ...usual),
  },
};

const dropping = {
  ...mine,
  summary: 'Tells this phone nothing any more while its app is closed.',
  response: {
    204: Type.Null({ description: 'Dropped, or there was nothing.' }),
    ...errorAnswers(...usual),
  },
};

/** `/api/closed-app`: being told of an announced visitor while the app is closed (ADR 046). */
export async function closedAppRoutes(app: App, { store, config }: Context): Promise<void> {
  const { webPush } = config;
  const asked = requireAsker(store, config);
  const onRequest = [asked, allow('read', 'announcements')];

  app.get('/api/closed-app', { schema: looking, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    const publicKey = webPush ? (await ownKeyOf(store, institution)).publicKey : null;
    return { publicKey };
  });
  app.put('/api/closed-app', { schema: keeping, onRequest }, async (request, reply) => {
    const { institution, device, person } = askerOf(request);
    const { endpoint, keys, language = null } = request.body;
    if (!webPush) throw new HttpError('closed-app-off');
    if (!endpointIn(endpoint, webPush) || !areBrowserKeys(keys))
      throw new HttpError('endpoint-refused');
    const session = hashOfSecret(request.cookies[sessionCookie] ?? '');
    const at = new Date().toISOString();
    const phone = { institution, device, person: person ?? '', session, endpoint, ...keys };
    // A machine has no session, and nobody who could be told.
    if (!(await store.keepClosedApp({ ...phone, language, at }))) throw new HttpError('no-session');
    return reply.code(204).send(null);
  });
  app.delete('/api/closed-app', { schema: dropping, onRequest: asked }, async (request, reply) => {
    const { institution, device } = askerOf(request);
    await store.dropClosedApp({ institution, device });
    return reply.code(204).send(null);
  });
}
