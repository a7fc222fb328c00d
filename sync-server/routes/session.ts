import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';

import { Access, PasswordChange, ResumeRequest, SignIn } from '#protocol/access.ts';

import { changePassword } from '../access/change-password.ts';
import { giveEntry, sessionCookie, takeCookie } from '../access/cookies.ts';
import { accessOf } from '../access/give-access.ts';
import { recognise } from '../access/recognise.ts';
import { resumeSession } from '../access/resume.ts';
import { signIn, type SignedIn } from '../access/sign-in.ts';
import { signedInBy } from '../access/signed-in-by.ts';
import type { App, Context } from '../app-context.ts';
import { servedInstitution } from '../asker.ts';
import { errorAnswers } from '../http-error.ts';

const usual = ['foreign-origin', 'outdated', 'no-institution'] as const;
const refusals = ['no-phone', 'phone-revoked', 'wrong-credentials', 'too-many-attempts'] as const;

const signingIn = {
  tags: ['session'],
  summary: 'Lets somebody in by name and password; the answer sets the session cookie.',
  description:
    'A wrong name and a wrong password are answered alike. With `signIn: any-browser` among the ' +
    "institution's rules a right password also enrols the browser.",
  body: SignIn,
  response: { 200: Access, ...errorAnswers('malformed-request', ...refusals, ...usual) },
};

const resuming = {
  tags: ['session'],
  summary: 'Lets somebody in again by what a PIN has unlocked on their phone.',
  body: ResumeRequest,
  response: { 200: Access, ...errorAnswers('malformed-request', ...refusals, ...usual) },
};

const looking = {
  tags: ['session'],
  summary: 'Says who is in on this phone, and what they may do as it stands now.',
  security: [{ session: [] }],
  response: { 200: Access, ...errorAnswers('no-session', 'phone-revoked', ...usual) },
};

const leaving = {
  tags: ['session'],
  summary: 'Signs out: this phone asks for the password again.',
  response: { 204: Type.Null({ description: 'Signed out, or nobody was in.' }) },
};

const changing = {
  tags: ['session'],
  summary: "Changes one's own password; other phones ask for the new one.",
  security: [{ session: [] }],
  body: PasswordChange,
  response: {
    204: Type.Null({ description: 'Changed.' }),
    ...errorAnswers('password-too-weak', 'wrong-credentials', 'phone-revoked', 'too-many-attempts'),
  },
};

/** `/api/session`: signing in and out, and what is known of whoever is in. */
export async function sessionRoutes(app: App, context: Context): Promise<void> {
  const { store, config } = context;
  const whoAsks = async (request: FastifyRequest) => {
    const institution = await servedInstitution(store, config);
    return { institution, recognised: await recognise(store, institution, request) };
  };
  const letIn = async (request: FastifyRequest, reply: FastifyReply, entered: SignedIn) => {
    giveEntry(request, reply, entered);
    return accessOf(context, entered);
  };

  app.post('/api/session', { schema: signingIn }, async (request, reply) => {
    const { ip: address, body: given } = request;
    const entered = await signIn(store, { ...(await whoAsks(request)), address, given });
    return letIn(request, reply, entered);
  });
  app.post('/api/session/resume', { schema: resuming }, async (request, reply) => {
    const { recognised } = await whoAsks(request);
    return letIn(request, reply, await resumeSession(store, recognised, request.body));
  });
  app.get('/api/session', { schema: looking }, async (request) => {
    const { recognised } = await whoAsks(request);
    return accessOf(context, signedInBy(recognised));
  });
  app.delete('/api/session', { schema: leaving }, async (request, reply) => {
    const { institution, recognised } = await whoAsks(request);
    takeCookie(reply, sessionCookie);
    if (recognised.kind === 'phone' && recognised.session) {
      const { session, phone, sessionToken } = recognised;
      await store.endSession({ institution, token: sessionToken });
      await store.dropClosedApp({ institution, device: phone.device });
      await store.stopResumingOn({ institution, person: session.person, device: phone.device });
    }
    return reply.code(204).send(null);
  });
  app.post('/api/session/password', { schema: changing }, async (request, reply) => {
    const { recognised } = await whoAsks(request);
    await changePassword(store, signedInBy(recognised), request.body);
    return reply.code(204).send(null);
  });
}
