import { describe, expect, test } from 'vitest';

import type { EnrolmentCode } from '#protocol/enrolment.ts';

import { hashOfCode } from '../../sync-server/access/secrets.ts';
import { anId } from '../support/builders.ts';
import { aBrowser, anAccount, anEnrolledBrowser, enter } from './support/door.ts';
import { serve } from './support/serving.ts';

async function anOffice() {
  const house = await serve();
  await anAccount(house.store, { person: 'jan-kos', roles: ['administrator'] });
  await anAccount(house.store);
  const chief = await anEnrolledBrowser(house.url, house.store);
  await enter(chief, 'jan-kos');
  return { ...house, chief };
}

describe('an enrolment code', () => {
  test('is made by an administrator, and enrols a phone as the code says', async () => {
    const { url, chief } = await anOffice();
    const wanted = { kind: 'personal', place: 'hol', forPerson: 'maria-kot' };
    const made = await chief.ask('POST', '/api/phones/codes', wanted);
    expect(made.status).toBe(201);
    const { code, expiresAt } = made.body as EnrolmentCode;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    const phone = aBrowser(url);
    const typed = ` ${code.toLowerCase().replace('-', ' ')}`;
    const body = { code: typed, device: phone.device, name: 'Telefon Marii' };
    const enrolled = await phone.ask('POST', '/api/phones', body);
    expect([enrolled.status, enrolled.code]).toEqual([201, undefined]);
    const known = {
      institution: 'jeziorna',
      device: phone.device,
      name: 'Telefon Marii',
      place: 'hol',
      kind: 'personal',
      forPerson: 'maria-kot',
      makesFirstAccount: false,
    };
    expect(enrolled.body).toMatchObject(known);
    expect((await phone.ask('GET', '/api/phones/mine')).body).toMatchObject(known);
    const { phones } = (await chief.ask('GET', '/api/phones')).body as { phones: unknown[] };
    expect(phones).toContainEqual(
      expect.objectContaining({ device: phone.device, enrolledBy: 'jan-kos', revokedAt: null }),
    );
    expect(JSON.stringify(phones)).not.toContain('token');
  });

  test('serves once, in time, and cannot be guessed at by its looks', async () => {
    const { url, store, chief } = await anOffice();
    const made = await chief.ask('POST', '/api/phones/codes', { kind: 'shared' });
    const { code } = made.body as EnrolmentCode;
    const use = (text: string) =>
      aBrowser(url).ask('POST', '/api/phones', { code: text, device: anId(), name: 'x' });
    const both = await Promise.all([use(code), use(code)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 403]);
    expect((await use(code)).code).toBe('code-invalid');
    const late = {
      institution: 'jeziorna',
      code: hashOfCode('AAAAA-AAAAA') ?? '',
      kind: 'shared',
      name: null,
      place: null,
      forPerson: null,
      makesFirstAccount: false,
      madeBy: null,
      expiresAt: new Date(Date.now() - 1000).toISOString(),
    } as const;
    store.addCode(late);
    expect((await use('AAAAA-AAAAA')).code).toBe('code-invalid');
  });

  test.each([
    ['POST', '/api/phones/codes', { kind: 'shared' }],
    ['GET', '/api/phones', undefined],
    ['PATCH', `/api/phones/${anId()}`, { name: 'x' }],
    ['DELETE', `/api/phones/${anId()}`, undefined],
    ['GET', '/api/accounts', undefined],
    ['POST', '/api/accounts', { person: 'maria-kot', userName: 'm', roles: ['porter'] }],
    ['PATCH', '/api/accounts/maria-kot', { roles: ['administrator'] }],
    ['POST', '/api/accounts/jan-kos/password', undefined],
    ['GET', '/api/accounts/first', undefined],
  ])('is nothing for others than administrators: %s %s', async (method, path, body) => {
    const { url, store } = await anOffice();
    const porter = await anEnrolledBrowser(url, store);
    const before = await porter.ask(method, path, body);
    expect([401, 403]).toContain(before.status);
    await enter(porter);
    const answer = await porter.ask(method, path, body);
    expect([answer.status, answer.code]).toEqual([403, 'not-allowed']);
  });
});

describe('an enrolled phone', () => {
  test('that is enrolled again is known by its new token only', async () => {
    const { url, store, chief } = await anOffice();
    const phone = await anEnrolledBrowser(url, store);
    const made = await chief.ask('POST', '/api/phones/codes', { kind: 'shared' });
    const { code } = made.body as EnrolmentCode;
    const again = aBrowser(url, phone.device);
    await again.ask('POST', '/api/phones', { code, device: phone.device, name: 'x' });
    expect((await again.ask('GET', '/api/phones/mine')).status).toBe(200);
    expect((await phone.ask('GET', '/api/phones/mine')).code).toBe('no-phone');
  });

  test('gets another name and place from an administrator', async () => {
    const { url, store, chief } = await anOffice();
    const phone = await anEnrolledBrowser(url, store);
    const path = `/api/phones/${phone.device}`;
    const change = { name: 'Portiernia 2', place: 'budynek B' };
    expect((await chief.ask('PATCH', path, change)).body).toMatchObject(change);
    expect((await chief.ask('PATCH', path, { place: null })).body).toMatchObject({ place: null });
    expect((await chief.ask('PATCH', `/api/phones/${anId()}`, change)).code).toBe('not-found');
  });
});
