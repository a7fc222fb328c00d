import { describe, expect, test } from 'vitest';

import { visitDocument } from '#protocol/visit-document.ts';

import { makeToken } from '../../sync-server/access/make-token.ts';
import { revokePhone, setRevoked } from '../../sync-server/access/revoke.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { anAct, anId, aVisit } from '../support/builders.ts';
import { anAccount, anEnrolledBrowser, enter, signIn, type Browser } from './support/door.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

const institution = 'jeziorna';

async function anOffice() {
  const house = await serve();
  await anAccount(house.store, { person: 'jan-kos', roles: ['administrator', 'supervisor'] });
  await anAccount(house.store);
  const chief = await anEnrolledBrowser(house.url, house.store);
  await enter(chief, 'jan-kos');
  const phone = await anEnrolledBrowser(house.url, house.store);
  return { ...house, chief, phone, access: await enter(phone) };
}

function aVisitOn({ device }: Browser, by = 'maria-kot') {
  return sent(aVisit({ acts: [anAct('opened', { by, device })] }));
}

function push(browser: Browser, ...documents: readonly object[]) {
  const rows = documents.map((newDocumentState) => ({ newDocumentState }));
  return browser.ask('POST', '/api/sync/visits/push', rows);
}

type Asking = (phone: Browser) => Parameters<Browser['ask']>;

const revocations: readonly (readonly ['phone' | 'person', Asking])[] = [
  ['phone', (phone) => ['DELETE', `/api/phones/${phone.device}`]],
  ['person', () => ['PATCH', '/api/accounts/maria-kot', { revoked: true }]],
];

describe.each(revocations)('revoking a %s', (what, asking) => {
  test('shuts out at once, with its reason, and asks for no password', async () => {
    const { chief, phone, access } = await anOffice();
    const revoked = await chief.ask(...asking(phone));
    expect(revoked.status).toBe(200);
    const code = `${what}-revoked`;
    for (const path of ['/api/sync/visits/pull', '/api/sync/directory/pull', '/api/session'])
      expect((await phone.ask('GET', path)).code).toBe(code);
    const resuming = { person: 'maria-kot', resume: access.resume };
    expect((await phone.ask('POST', '/api/session/resume', resuming)).code).toBe(code);
    expect((await signIn(phone)).code).toBe(code);
    expect((await chief.ask('GET', '/api/session')).status).toBe(200);
  });

  test('keeps what the phone had not sent, in quarantine, and answers nothing of ours', async () => {
    const { store, chief, phone } = await anOffice();
    const known = aVisitOn(phone);
    expect((await push(phone, known)).body).toEqual([]);
    const secret = anAct('words-noted', {
      words: 'only here',
      by: 'jan-kos',
      device: chief.device,
    });
    const ours = visitDocument({ ...known, acts: [...known.acts, secret] });
    expect((await push(chief, sent(ours))).body).toEqual([]);
    await chief.ask(...asking(phone));
    const unsent = aVisitOn(phone);
    const answer = await push(phone, unsent, known);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject([
      { id: unsent.id, refusal: { code: 'revoked', where: '' } },
      { id: known.id, acts: known.acts, refusal: { code: 'revoked' } },
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('only here');
    const kept = store.quarantine(institution);
    expect(kept).toMatchObject([
      { id: unsent.id, code: 'revoked', device: phone.device },
      { id: known.id, code: 'revoked' },
    ]);
    expect(JSON.parse(kept[0]?.raw ?? '')).toEqual(unsent);
  });

  test('closes the live stream, also when another process revokes', async () => {
    const { url, store, config, chief, phone } = await anOffice();
    const cookie = [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const mine = await aPhone(url, { device: anId(), person: 'zofia-bury' });
    const opened = () =>
      openLive({
        ...mine,
        fetch: (path, given) => fetch(url + path, { ...given, headers: { cookie } }),
      });
    const bystander = await openLive(mine);
    const first = await opened();
    await Promise.all([first.resyncs(1), bystander.resyncs(1)]);
    await chief.ask(...asking(phone));
    await first.ended;
    // Let in again, and shut out by another process.
    await setRevoked(store, { institution, person: 'maria-kot' }, false);
    const row = store.phoneOf({ institution, device: phone.device });
    if (row) store.enrolPhone(row);
    const second = await opened();
    await second.resyncs(1);
    const elsewhere = openSqliteStore(config.storeFile);
    if (what === 'phone') await revokePhone(elsewhere, { institution, device: phone.device });
    else await setRevoked(elsewhere, { institution, person: 'maria-kot' }, true);
    elsewhere.close();
    await second.ended;
    expect(bystander.count()).toBeGreaterThan(0);
    await mine.push(sent(aVisit()));
    // Whoever was not revoked hears on.
    await bystander.resyncs(2);
    bystander.close();
  }, 15_000);
});

describe('a revoked person who is let in again', () => {
  test('signs in with the password, to a new share of the key', async () => {
    const { chief, phone, access } = await anOffice();
    await chief.ask('PATCH', '/api/accounts/maria-kot', { revoked: true });
    await chief.ask('PATCH', '/api/accounts/maria-kot', { revoked: false });
    const resuming = { person: 'maria-kot', resume: access.resume };
    const resumed = await phone.ask('POST', '/api/session/resume', resuming);
    expect(resumed.code).toBe('wrong-credentials');
    expect((await enter(phone)).share).not.toBe(access.share);
  });
});

describe('an act', () => {
  test('is not taken in the name of somebody who never signed in on that phone', async () => {
    const { store, phone } = await anOffice();
    const forged = aVisitOn(phone, 'zuzanna-lach');
    const good = aVisitOn(phone);
    expect((await push(phone, forged, good)).body).toMatchObject([
      { id: forged.id, refusal: { code: 'unknown-author', where: '/acts/0' } },
    ]);
    expect(store.quarantine(institution)).toMatchObject([{ id: forged.id, person: 'maria-kot' }]);
    const elsewhere = aVisitOn({ ...phone, device: anId() });
    expect((await push(phone, elsewhere)).body).toMatchObject([
      { refusal: { code: 'unknown-author' } },
    ]);
  });

  test('of somebody who was here is taken from whoever brings it', async () => {
    const { chief, phone } = await anOffice();
    expect((await push(chief, aVisitOn(phone))).body).toEqual([]);
  });

  test('of many strangers costs no question each', async () => {
    const { phone } = await anOffice();
    const acts = [anAct('opened', { by: 'maria-kot', device: phone.device })];
    for (let nth = 0; nth < 40; nth += 1)
      acts.push(anAct('paused', { by: `stranger-${nth}`, device: phone.device }) as never);
    const visit = sent(aVisit({ acts }));
    expect((await push(phone, visit)).body).toMatchObject([
      { refusal: { code: 'unknown-author', where: '/acts/1' } },
    ]);
  });
});

describe("a machine's token", () => {
  async function aMachine() {
    const house = await serve();
    const wanted = {
      institution,
      roles: ['porter', 'supervisor'],
      days: 1,
      name: 'board',
    } as const;
    const made = await makeToken(house.store, { ...wanted, person: 'maria-kot' });
    const ask = (path: string, given: RequestInit = {}) =>
      fetch(house.url + path, {
        ...given,
        headers: { authorization: `Bearer ${made.token}`, 'content-type': 'application/json' },
      });
    return { ...house, ...made, ask };
  }

  test('pulls, and pushes in the name it was given, and manages nobody', async () => {
    const { machine, ask } = await aMachine();
    expect((await ask('/api/sync/visits/pull')).status).toBe(200);
    const opened = anAct('opened', { by: 'maria-kot', device: machine.device });
    const body = JSON.stringify([{ newDocumentState: sent(aVisit({ acts: [opened] })) }]);
    const pushed = await ask('/api/sync/visits/push', { method: 'POST', body });
    expect(await pushed.json()).toEqual([]);
    expect((await ask('/api/accounts')).status).toBe(403);
    expect((await ask('/api/session')).status).toBe(401);
  });

  test('ends on its day, and when it is revoked', async () => {
    const { store, machine, ask } = await aMachine();
    const { device } = machine;
    const late = { ...machine, token: 'another', device: anId() };
    store.addMachine({ ...late, expiresAt: new Date(Date.now() - 1).toISOString() });
    store.revokeMachine({ institution, device, at: new Date().toISOString() });
    expect((await ask('/api/sync/visits/pull')).status).toBe(403);
    const body = JSON.stringify([{ newDocumentState: sent(aVisit()) }]);
    expect((await ask('/api/sync/visits/push', { method: 'POST', body })).status).toBe(200);
    expect(store.quarantine(institution)).toHaveLength(1);
  });
});
