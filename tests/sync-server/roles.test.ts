import { describe, expect, test } from 'vitest';

import { roles, type Role } from '#domain/role.ts';
import { mayDo, type Operation, operations, type Thing, things } from '#domain/roles.ts';

import { aDirectory, anAct, anInstitution, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { chunksOf, serve } from './support/serving.ts';
import { aClaim, claimed } from './support/shift.ts';

interface Asking {
  readonly operation: Operation;
  readonly thing: Thing;
  readonly address: string;
  readonly method?: string;
  readonly body?: unknown;
  /** This machine itself may read what others may not. */
  readonly headers?: Readonly<Record<string, string>>;
}

const asked: readonly Asking[] = [
  { operation: 'read', thing: 'directory', address: '/api/sync/directory/pull' },
  { operation: 'read', thing: 'visits', address: '/api/sync/visits/pull' },
  { operation: 'read', thing: 'receipts', address: '/api/sync/receipts/pull' },
  {
    operation: 'write',
    thing: 'visits',
    address: '/api/sync/visits/push',
    method: 'POST',
    body: [],
  },
  { operation: 'read', thing: 'certificates', address: '/api/certificates' },
  {
    operation: 'write',
    thing: 'certificates',
    address: '/api/certificates',
    method: 'POST',
    body: aClaim([claimed(aVisit())]),
  },
  { operation: 'read', thing: 'standing', address: '/api/devices' },
  {
    operation: 'write',
    thing: 'standing',
    address: '/api/device',
    method: 'PUT',
    body: { unsent: 0 },
  },
  {
    operation: 'write',
    thing: 'views',
    address: '/api/views',
    method: 'POST',
    body: [
      {
        id: '01920000-0000-7000-8000-0000000000f1',
        at: '2026-11-23T09:00:00.000Z',
        what: 'export',
        which: '2026-11-22',
        by: 'maria-kot',
      },
    ],
  },
  { operation: 'read', thing: 'presence', address: '/api/sync/presence/pull' },
  {
    operation: 'write',
    thing: 'presence',
    address: '/api/presence',
    method: 'POST',
    body: [
      {
        id: '01920000-0000-7000-8000-0000000000f2',
        at: '2026-11-23T09:00:00.000Z',
        by: 'maria-kot',
        person: 'maria-kot',
        kind: 'in',
      },
    ],
  },
  { operation: 'read', thing: 'announcements', address: '/api/closed-app' },
  { operation: 'read', thing: 'accounts', address: '/api/accounts' },
  {
    operation: 'write',
    thing: 'accounts',
    address: '/api/accounts/maria-kot',
    method: 'PATCH',
    body: { roles: ['administrator'] },
  },
  {
    operation: 'read',
    thing: 'metrics',
    address: '/metrics',
    headers: { 'x-forwarded-for': '203.0.113.9' },
  },
];

/** What no request can do: it is a command on the server, or happens on the desk's own screen. */
const withoutRequest = ['read personal-data', 'write personal-data', 'export personal-data'];

test('everything that any role may do is asked here of every role', () => {
  const allowed = operations.flatMap((operation) =>
    things
      .filter((thing) => mayDo(roles, operation, thing))
      .map((thing) => `${operation} ${thing}`),
  );
  const tried = asked.map(({ operation, thing }) => `${operation} ${thing}`);
  expect([...tried, ...withoutRequest].toSorted()).toEqual(allowed.toSorted());
});

async function asRole(role: Role) {
  const serving = await serve();
  return { ...serving, phone: await aPhone(serving.url, { roles: [role] }) };
}

describe.each(roles)('the server answers somebody who is %s', (role) => {
  test.each(asked)('what the table allows: $operation $thing', async (question) => {
    const { operation, thing, address, method = 'GET', body, headers = {} } = question;
    const { phone } = await asRole(role);
    const answer = await phone.fetch(address, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isAllowed = mayDo([role], operation, thing);
    expect(answer.status).toBe(isAllowed ? 200 : 403);
    expect((await answer.text()).includes('"not-allowed"')).toBe(!isAllowed);
  });
});

test('a record of a view names somebody who was at that desk', async () => {
  const { url } = await serve();
  const phone = await aPhone(url, { roles: ['supervisor'] });
  const view = {
    id: '01920000-0000-7000-8000-0000000000f1',
    at: '2026-11-23T09:00:00.000Z',
    what: 'export',
    which: '2026-11-22',
    by: 'ewa-lis',
  };
  const answer = await phone.fetch('/api/views', { method: 'POST', body: JSON.stringify([view]) });
  expect(await answer.json()).toMatchObject({ error: { code: 'not-allowed' } });
});

describe('a scope', () => {
  test('comes from the roles and the house’s settings, and never from the query', async () => {
    const { url, store } = await serve();
    const visit = aVisit();
    const rows = [{ newDocumentState: sent(visit) }];
    const push = { institution: 'jeziorna', device: undefined, person: undefined, rows };
    store.accept([{ ...push, at: new Date().toISOString() }]);
    const phone = await aPhone(url, { roles: ['staff'] });
    const query = '?scope=90d.open&person=jan-kos&roles=supervisor&days=90';
    expect(await phone.pull('visits', query)).toMatchObject({
      documents: [],
      scope: '30d-maria-kot',
    });
  });

  test('follows the settings within moments after they are published', async () => {
    const { url, store } = await serve();
    const acts = [anAct('opened'), anAct('closed')].map((act, nth) => ({
      ...act,
      at: new Date(Date.now() - 5 * 86_400_000 + nth).toISOString(),
    }));
    const phone = await aPhone(url, { roles: ['porter'] });
    await phone.push(sent(aVisit({ acts })));
    expect(await phone.pull('visits')).toMatchObject({ documents: [], scope: '3d.open' });
    const institution = anInstitution({ settings: { visitsOnPhones: { shiftDays: 7 } } });
    store.publishDirectory('jeziorna', chunksOf(aDirectory({ institution, version: 'second' })));
    await expect
      .poll(() => phone.pull('visits'), { timeout: 5000 })
      .toMatchObject({ documents: [{}], scope: '7d.open' });
  });

  test('is told with the session', async () => {
    const { url } = await serve();
    const phone = await aPhone(url, { roles: ['editor'] });
    expect(await (await phone.fetch('/api/session')).json()).toMatchObject({
      roles: ['editor'],
      scope: 'none',
    });
  });
});
