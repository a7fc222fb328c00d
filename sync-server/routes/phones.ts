import Type from 'typebox';

import { Uuid } from '#domain/identifiers.ts';
import {
  CodeRequest,
  EnrolledPhone,
  Enrolment,
  EnrolmentCode,
  Phone,
  PhoneChange,
  PhoneList,
} from '#protocol/enrolment.ts';

import { giveCookie, phoneCookie } from '../access/cookies.ts';
import { enrolledPhone, enrolPhone } from '../access/enrol-phone.ts';
import { houseFacts } from '../access/house-facts.ts';
import { makeCode } from '../access/make-code.ts';
import { recognise } from '../access/recognise.ts';
import { requireAdministrator } from '../access/require-administrator.ts';
import { revokePhone } from '../access/revoke.ts';
import type { App, Context } from '../app-context.ts';
import { askerOf, requireAsker, servedInstitution } from '../asker.ts';
import { errorAnswers, HttpError } from '../http-error.ts';
import type { PhoneRow } from '../store/access-rows.ts';

const forAdministrators = {
  tags: ['access'],
  security: [{ session: [] }],
} as const;
const refusals = ['malformed-request', 'no-session', 'not-allowed', 'outdated'] as const;

const makingCode = {
  ...forAdministrators,
  summary: 'Makes a code that enrols one phone, once, within a quarter of an hour.',
  body: CodeRequest,
  response: { 201: EnrolmentCode, ...errorAnswers(...refusals, 'unknown-person') },
};

const enrolling = {
  tags: ['access'],
  summary: 'Enrols the phone that asks; the answer sets the cookie by which it is known.',
  body: Enrolment,
  response: {
    201: EnrolledPhone,
    ...errorAnswers('malformed-request', 'code-invalid', 'too-many-attempts', 'no-institution'),
  },
};

const looking = {
  tags: ['access'],
  summary: 'Says as what the phone that asks is enrolled; nobody need be signed in.',
  response: { 200: EnrolledPhone, ...errorAnswers('no-phone', 'phone-revoked', 'no-institution') },
};

const listing = {
  ...forAdministrators,
  summary: 'The phones of the institution, revoked ones included.',
  response: { 200: PhoneList, ...errorAnswers(...refusals) },
};

const Named = Type.Object({ device: Uuid });

const changing = {
  ...forAdministrators,
  summary: 'Gives a phone another name or place.',
  params: Named,
  body: PhoneChange,
  response: { 200: Phone, ...errorAnswers(...refusals, 'not-found') },
};

const revoking = {
  ...forAdministrators,
  summary: 'Revokes a phone at once; what it has not sent yet is still taken, into quarantine.',
  params: Named,
  response: { 200: Phone, ...errorAnswers(...refusals, 'not-found') },
};

/** `/api/phones`: codes, enrolling, and what administrators do with phones. */
export async function phoneRoutes(app: App, { store, config, live }: Context): Promise<void> {
  const onRequest = [requireAsker(store, config), requireAdministrator];

  app.post('/api/phones/codes', { schema: makingCode, onRequest }, async (request, reply) => {
    const { institution, person } = askerOf(request);
    const { forPerson } = request.body;
    const { people } = await houseFacts(store, institution);
    if (forPerson !== undefined && !people.has(forPerson)) throw new HttpError('unknown-person');
    const code = await makeCode(store, { ...request.body, institution, madeBy: person });
    return reply.code(201).send(code);
  });
  app.post('/api/phones', { schema: enrolling }, async (request, reply) => {
    const institution = await servedInstitution(store, config);
    const { ip: address, body: given } = request;
    const { phone, phoneToken } = await enrolPhone(store, { institution, address, given });
    giveCookie(request, reply, phoneCookie, phoneToken);
    live.review();
    return reply.code(201).send(await enrolledPhone(store, phone));
  });
  app.get('/api/phones/mine', { schema: looking }, async (request) => {
    const institution = await servedInstitution(store, config);
    const recognised = await recognise(store, institution, request);
    if (recognised.kind !== 'phone') throw new HttpError('no-phone');
    if (recognised.phone.revokedAt !== null) throw new HttpError('phone-revoked');
    return enrolledPhone(store, recognised.phone);
  });
  app.get('/api/phones', { schema: listing, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    return { phones: (await store.phones({ institution })).map(shown) };
  });
  app.patch('/api/phones/:device', { schema: changing, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    const { device } = request.params;
    const phone = await store.changePhone({ ...request.body, institution, device });
    if (!phone) throw new HttpError('not-found');
    return shown(phone);
  });
  app.delete('/api/phones/:device', { schema: revoking, onRequest }, async (request) => {
    const { institution } = askerOf(request);
    const phone = await revokePhone(store, { institution, device: request.params.device });
    if (!phone) throw new HttpError('not-found');
    live.review();
    return shown(phone);
  });
}

function shown({
  institution: _house,
  token: _token,
  makesFirstAccount: _first,
  ...phone
}: PhoneRow) {
  return phone;
}
