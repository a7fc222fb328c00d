import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { roles, type Role } from '#domain/role.ts';

import { bodyFor } from '../../fuzz/bodies.ts';
import { type Operation, readSurface } from '../../fuzz/surface.ts';
import { admitAt } from '../../support/admit.ts';
import { serve } from '../support/serving.ts';

/** Who may use a route at all; what each role sees of it is `roles.ts`, and `roles.test.ts` its proof. */
type Rule = 'anybody' | 'enrolled phones' | 'who is signed in' | readonly Role[];

const administrators: Rule = ['administrator'];
const rules: Readonly<Record<string, Rule>> = {
  'GET /healthz': 'anybody',
  'GET /readyz': 'anybody',
  'GET /metrics': ['supervisor', 'editor', 'administrator'], // metrics-are-not-for-all.test.ts
  'POST /api/phones': 'anybody', // with a code
  'GET /api/phones/mine': 'enrolled phones',
  'GET /api/accounts/first': 'enrolled phones', // by the first code
  'POST /api/accounts/first': 'enrolled phones',
  'POST /api/session': 'enrolled phones', // with a password
  'POST /api/session/resume': 'enrolled phones',
  'DELETE /api/session': 'anybody', // signs out whoever asks, and nobody else
  'GET /api/session': 'who is signed in',
  'POST /api/session/password': 'who is signed in',
  'POST /api/session/passkey/options': 'enrolled phones',
  'POST /api/session/passkey': 'enrolled phones', // with a passkey
  'GET /api/session/passkeys': 'who is signed in',
  'POST /api/session/passkeys/options': 'who is signed in', // with the password
  'POST /api/session/passkeys': 'who is signed in',
  'DELETE /api/session/passkeys/{id}': 'who is signed in',
  'GET /api/sync/live': 'who is signed in',
  'GET /api/sync/{collection}/pull': 'who is signed in',
  'POST /api/sync/{collection}/push': 'who is signed in',
  'GET /api/certificates': 'who is signed in',
  'POST /api/certificates': 'who is signed in',
  'GET /api/devices': 'who is signed in',
  'PUT /api/device': 'who is signed in',
  'POST /api/views': 'who is signed in',
  'POST /api/presence': 'who is signed in',
  'GET /api/closed-app': ['porter', 'staff', 'supervisor'],
  'PUT /api/closed-app': ['porter', 'staff', 'supervisor'],
  'DELETE /api/closed-app': 'who is signed in', // whoever may no longer be told may still say so
  'GET /api/accounts': administrators,
  'POST /api/accounts': administrators,
  'PATCH /api/accounts/{person}': administrators,
  'POST /api/accounts/{person}/password': administrators,
  'GET /api/phones': administrators,
  'POST /api/phones/codes': administrators,
  'PATCH /api/phones/{device}': administrators,
  'DELETE /api/phones/{device}': administrators,
};

/** This machine itself may read what others may not. */
const fromElsewhere = { 'x-forwarded-for': '203.0.113.9' };

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;

/** Asks a route as somebody, with a body that it takes. */
async function ask(
  url: string,
  operation: Operation,
  cookie: string,
): Promise<{ status: number; code: string }> {
  const address = operation.path
    .replace('{collection}', 'visits')
    .replace('{id}', 'cGFzc2tleQ')
    .replace('{device}', '01920000-0000-7000-8000-0000000000aa')
    .replace('{person}', 'somebody-else');
  const bodies = bodyFor(operation);
  const [body] = bodies ? fc.sample(bodies, { seed: 3, numRuns: 1 }) : [];
  const stopped = new AbortController();
  const answer = await fetch(url + address, {
    method: operation.method,
    headers: { cookie, ...fromElsewhere, ...(bodies && { 'content-type': 'application/json' }) },
    ...(bodies && { body: JSON.stringify(body) }),
    signal: stopped.signal,
  });
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const text = isStream ? '' : await answer.text();
  stopped.abort();
  const isError = answer.status >= 400;
  const { error } = (isError ? JSON.parse(text) : {}) as { error?: { code: string } };
  return { status: answer.status, code: error?.code ?? '' };
}

describe('every route', () => {
  test('has a rule of who may use it, and no rule is left over', async () => {
    const { url } = await serve();
    const names = (await readSurface(url)).map(nameOf);
    expect(names.toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  test('lets a stranger do nothing that is not for anybody', async () => {
    const { url } = await serve();
    const open: string[] = [];
    for (const operation of await readSurface(url)) {
      const { status, code } = await ask(url, operation, '');
      if (!/^401 no-(session|phone)$/.test(`${status} ${code}`)) open.push(nameOf(operation));
    }
    const forAnybody = Object.keys(rules).filter((name) => rules[name] === 'anybody');
    expect(open.toSorted()).toEqual(forAnybody.toSorted());
  });

  test('lets a phone in nobody’s hands do nothing that is for people', async () => {
    const { url } = await serve();
    const [phone = ''] = (await admitAt(url)).cookie.split('; ');
    const forPeople = (await readSurface(url)).filter(isForPeople);
    for (const operation of forPeople) {
      const { status, code } = await ask(url, operation, phone);
      expect.soft(`${nameOf(operation)} ${status} ${code}`).toMatch(/ 401 no-session$/);
    }
    expect(forPeople.length).toBeGreaterThan(10);
  });

  test.each(roles)('lets the role %s do what is for it, and nothing else', async (role) => {
    const { url } = await serve();
    const { cookie } = await admitAt(url, { roles: [role] });
    const forRoles = (await readSurface(url)).filter(isForRoles);
    const open: string[] = [];
    for (const operation of forRoles) {
      const { status, code } = await ask(url, operation, cookie);
      if (`${status} ${code}` !== '403 not-allowed') open.push(nameOf(operation));
    }
    const forThis = forRoles.map(nameOf).filter((name) => rules[name]?.includes(role));
    expect(open.toSorted()).toEqual(forThis.toSorted());
  });

  test('takes nobody’s word for their role', async () => {
    const { url } = await serve();
    const { cookie } = await admitAt(url, { roles: ['porter'] });
    const said = { cookie, 'x-role': 'administrator', roles: 'administrator', 'x-user': 'admin' };
    const address = `${url}/api/accounts?role=administrator&roles=administrator`;
    expect((await fetch(address, { headers: said })).status).toBe(403);
    const forged = `${cookie}; role=administrator; usher-role=administrator`;
    expect((await fetch(address, { headers: { cookie: forged } })).status).toBe(403);
  });

  test('knows a role that was taken away at once', async () => {
    const { url, store } = await serve();
    const { cookie } = await admitAt(url, { roles: ['administrator'] });
    expect((await fetch(`${url}/api/phones`, { headers: { cookie } })).status).toBe(200);
    store.changeAccount({ institution: 'jeziorna', person: 'maria-kot', roles: ['porter'] });
    expect((await fetch(`${url}/api/phones`, { headers: { cookie } })).status).toBe(403);
  });
});

function isForPeople(operation: Operation): boolean {
  return rules[nameOf(operation)] === 'who is signed in' || isForRoles(operation);
}

function isForRoles(operation: Operation): boolean {
  return typeof rules[nameOf(operation)] === 'object';
}
