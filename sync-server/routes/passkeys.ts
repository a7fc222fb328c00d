import type { FastifyRequest } from 'fastify';
import Type from 'typebox';

import { Uuid } from '#domain/identifiers.ts';
import { Access } from '#protocol/access.ts';
import {
  NewPasskey,
  Passkey,
  PasskeyId,
  PasskeyList,
  PasskeyOptions,
  PasskeyRequest,
  PasskeySignIn,
} from '#protocol/passkeys.ts';

import { giveEntry } from '../access/cookies.ts';
import { accessOf } from '../access/give-access.ts';
import {
  askForNewPasskey,
  keepPasskey,
  passkeysOf,
  removePasskey,
} from '../access/own-passkeys.ts';
import { askForPasskey, signInByPasskey } from '../access/passkey-sign-in.ts';
import { passkeySiteOf } from '../access/passkey-site.ts';
import { recognise } from '../access/recognise.ts';
import { signedInBy } from '../access/signed-in-by.ts';
import type { App, Context } from '../app-context.ts';
import { servedInstitution } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const unavailable = [
  'passkeys-unavailable',
  'foreign-origin',
  'outdated',
  'no-institution',
] as const;
const refusals = ['malformed-request', 'no-phone', 'too-many-attempts', ...unavailable] as const;
const mine = { tags: ['session'], security: [{ session: [] }] } as const;
const own = ['malformed-request', 'no-session', 'phone-revoked', ...unavailable] as const;

/** WebAuthn's own words, of which only the challenge is ours. */
const options = Type.Unsafe<PasskeyOptions>({ ...PasskeyOptions, additionalProperties: true });

const asking = {
  tags: ['session'],
  summary: 'Says what a passkey is to sign; names nobody, and asks for no name.',
  body: Type.Object({ device: Type.Optional(Uuid) }, { additionalProperties: false }),
  response: { 200: options, ...errorAnswers(...refusals) },
};

const signingIn = {
  tags: ['session'],
  summary: 'Lets somebody in by a passkey, like a password; the answer sets the session cookie.',
  body: PasskeySignIn,
  response: { 200: Access, ...errorAnswers(...refusals) },
};

const listing = {
  ...mine,
  summary: "One's own passkeys.",
  response: { 200: PasskeyList, ...errorAnswers('no-session', 'phone-revoked', 'no-institution') },
};

const askingForNew = {
  ...mine,
  summary: 'Says what passkey a browser is to make; asks for the password once more.',
  body: PasskeyRequest,
  response: { 200: options, ...errorAnswers(...own, 'too-many-attempts') },
};

const keeping = {
  ...mine,
  summary: 'Keeps a passkey that the browser has made.',
  body: NewPasskey,
  response: { 201: Passkey, ...errorAnswers(...own) },
};

const removing = {
  ...mine,
  summary: 'Removes a passkey: it lets nobody in any more.',
  params: Type.Object({ id: PasskeyId }),
  response: {
    204: Type.Null({ description: 'Removed.' }),
    ...errorAnswers('malformed-request', 'no-session', 'phone-revoked', 'not-found'),
  },
};

/** `/api/session/passkey` and `/api/session/passkeys`: signing in with a passkey, and one's own (ADR 040). */
export async function passkeyRoutes(app: App, context: Context): Promise<void> {
  const { store, config } = context;
  const whoAsks = async (request: FastifyRequest) => {
    const institution = await servedInstitution(store, config);
    return { institution, recognised: await recognise(store, institution, request) };
  };
  const arriving = async (request: FastifyRequest<{ Body: { device?: string } }>) => {
    const { ip: address, body } = request;
    const asked = { ...(await whoAsks(request)), address };
    // Whoever is no phone of the house is told no more than that.
    const given = body.device === undefined ? {} : { device: body.device };
    return { ...asked, given, site: () => passkeySiteOf(request) };
  };
  const entered = async (request: FastifyRequest) =>
    signedInBy((await whoAsks(request)).recognised);

  app.post('/api/session/passkey/options', { schema: asking }, async (request) =>
    askForPasskey(store, await arriving(request)),
  );
  app.post('/api/session/passkey', { schema: signingIn }, async (request, reply) => {
    const signedIn = await signInByPasskey(store, await arriving(request), request.body.credential);
    giveEntry(request, reply, signedIn);
    return accessOf(context, signedIn);
  });
  app.get('/api/session/passkeys', { schema: listing }, async (request) => ({
    passkeys: await passkeysOf(store, await entered(request)),
  }));
  app.post('/api/session/passkeys/options', { schema: askingForNew }, async (request) => {
    const person = await entered(request);
    return askForNewPasskey(store, person, passkeySiteOf(request), request.body.password);
  });
  app.post('/api/session/passkeys', { schema: keeping }, async (request, reply) => {
    const person = await entered(request);
    reply.code(201);
    return keepPasskey(store, person, passkeySiteOf(request), request.body);
  });
  app.delete('/api/session/passkeys/:id', { schema: removing }, async (request, reply) => {
    await removePasskey(store, await entered(request), request.params.id);
    return reply.code(204).send(null);
  });
}
