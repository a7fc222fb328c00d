import { describe, expect, test } from 'vitest';

import type { AccountWithPassword } from '#protocol/accounts.ts';

import { anAccount, anEnrolledBrowser, enter, signIn } from './support/door.ts';
import { serve } from './support/serving.ts';

async function anOffice() {
  const house = await serve();
  await anAccount(house.store, { person: 'jan-kos', roles: ['administrator'] });
  const chief = await anEnrolledBrowser(house.url, house.store);
  await enter(chief, 'jan-kos');
  return { ...house, chief };
}

const maria = { person: 'maria-kot', userName: 'Maria', roles: ['porter', 'supervisor'] };

describe('an account', () => {
  test('is made with a password that is shown once and has to be changed', async () => {
    const { url, store, chief } = await anOffice();
    const made = await chief.ask('POST', '/api/accounts', maria);
    expect(made.status).toBe(201);
    const { account, firstPassword } = made.body as AccountWithPassword;
    expect(account).toMatchObject({ ...maria, mustChangePassword: true, personName: 'Maria Kot' });
    const phone = await anEnrolledBrowser(url, store);
    const entered = await signIn(phone, 'maria', firstPassword);
    expect(entered.body).toMatchObject({ mustChangePassword: true });
    const listed = await chief.ask('GET', '/api/accounts');
    expect(listed.body).toMatchObject({ accounts: [{ userName: 'jan-kos' }, maria] });
    expect(JSON.stringify(listed.body)).not.toMatch(/argon2|nameKey/);
  });

  test('is for a person of the directory, one each, under a name of its own', async () => {
    const { chief } = await anOffice();
    const add = async (given: object) =>
      (await chief.ask('POST', '/api/accounts', { ...maria, ...given })).code;
    expect(await add({ person: 'nobody' })).toBe('unknown-person');
    expect(await add({ userName: 'JAN-KOS ' })).toBe('name-taken');
    expect(await add({ roles: [] })).toBe('malformed-request');
    expect(await add({ roles: ['king'] })).toBe('malformed-request');
    expect(await add({})).toBeUndefined();
    expect(await add({ userName: 'another' })).toBe('name-taken');
  });

  test('has at the next request the roles that an administrator has given', async () => {
    const { url, store, chief } = await anOffice();
    await anAccount(store);
    const phone = await anEnrolledBrowser(url, store);
    const before = await enter(phone);
    await chief.ask('PATCH', '/api/accounts/maria-kot', { roles: ['supervisor'] });
    const after = await phone.ask('GET', '/api/session');
    expect(after.body).toMatchObject({ roles: ['supervisor'], share: before.share });
    expect((after.body as typeof before).scope).not.toBe(before.scope);
  });

  test('with a new first password is shut out everywhere until it is given', async () => {
    const { url, store, chief } = await anOffice();
    await anAccount(store);
    const phone = await anEnrolledBrowser(url, store);
    const { resume } = await enter(phone);
    const renewed = await chief.ask('POST', '/api/accounts/maria-kot/password');
    const { firstPassword } = renewed.body as AccountWithPassword;
    expect((await phone.ask('GET', '/api/session')).code).toBe('no-session');
    const resuming = { person: 'maria-kot', resume };
    const resumed = await phone.ask('POST', '/api/session/resume', resuming);
    expect(resumed.code).toBe('wrong-credentials');
    expect((await signIn(phone, 'maria-kot', firstPassword)).status).toBe(200);
  });

  test('of the last administrator can neither be revoked nor lose its role', async () => {
    const { chief } = await anOffice();
    const change = async (body: object) =>
      (await chief.ask('PATCH', '/api/accounts/jan-kos', body)).code;
    expect(await change({ revoked: true })).toBe('last-administrator');
    expect(await change({ roles: ['porter'] })).toBe('last-administrator');
    await chief.ask('POST', '/api/accounts', { ...maria, roles: ['administrator'] });
    expect(await change({ roles: ['porter'] })).toBeUndefined();
  });
});

describe('the first administrator', () => {
  const first = { person: 'maria-kot', userName: 'Maria', password: 'cztery białe koty' };

  test('is made on the phone that the first code enrolled, and only once', async () => {
    const { url, store } = await serve();
    const phone = await anEnrolledBrowser(url, store, { makesFirstAccount: true });
    const mine = await phone.ask('GET', '/api/phones/mine');
    expect(mine.body).toMatchObject({ makesFirstAccount: true });
    const choice = await phone.ask('GET', '/api/accounts/first');
    expect(choice.body).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id: 'maria-kot' })]),
    });
    const make = (body: object) => phone.ask('POST', '/api/accounts/first', body);
    expect((await make({ ...first, password: 'short' })).code).toBe('password-too-weak');
    expect((await make({ ...first, person: 'nobody' })).code).toBe('unknown-person');
    const made = await make(first);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ person: 'maria-kot', roles: ['administrator'] });
    expect((await phone.ask('GET', '/api/accounts')).status).toBe(200);
    expect((await make({ ...first, person: 'jan-kos', userName: 'Jan' })).code).toBe('not-allowed');
    expect((await phone.ask('GET', '/api/phones/mine')).body).toMatchObject({
      makesFirstAccount: false,
    });
  });

  test('cannot be made on any other phone, nor beside an administrator', async () => {
    const { url, store } = await serve();
    const other = await anEnrolledBrowser(url, store);
    expect((await other.ask('POST', '/api/accounts/first', first)).code).toBe('not-allowed');
    await anAccount(store, { person: 'jan-kos', roles: ['administrator'] });
    const late = await anEnrolledBrowser(url, store, { makesFirstAccount: true });
    expect((await late.ask('POST', '/api/accounts/first', first)).code).toBe('not-allowed');
  });
});
