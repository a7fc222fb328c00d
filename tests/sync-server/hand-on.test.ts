import { describe, expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';

import { aDevice, aDirectory, anAct, anId, aPerson, aVisit } from '../support/builders.ts';
import { aPhone, type Phone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

const people = ['maria-kot', 'jan-kos', 'ewa-lis'].map((id) => aPerson({ id }));
const directories = [aDirectory({ people })];
const dayMs = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

function anAbsence(given: object = {}) {
  const said = { id: anId(), at: new Date().toISOString(), by: 'maria-kot', person: 'maria-kot' };
  const days = { kind: 'away', from: dayFromNow(1), until: dayFromNow(9) };
  return { ...said, ...days, coveredBy: 'ewa-lis', ...given };
}

async function says(phone: Phone, ...notes: readonly object[]): Promise<void> {
  const body = JSON.stringify(notes);
  expect((await phone.fetch('/api/presence', { method: 'POST', body })).status).toBe(200);
}

function aMessage(): Visit {
  const acts = [
    anAct('opened'),
    anAct('message-taken', { whom: { kind: 'person', person: 'maria-kot' } }),
    anAct('closed', { outcome: 'message' }),
  ];
  return aVisit({ acts });
}

async function held(phone: Phone, id: string): Promise<Visit | undefined> {
  const { documents } = await phone.pull('visits');
  return (documents as unknown as readonly Visit[]).find((visit) => visit.id === id);
}

async function aHouse() {
  const { url } = await serve({ directories });
  const jan = await aPhone(url, { person: 'jan-kos', roles: ['porter'] });
  const mariasDevice = anId();
  const maria = await aPhone(url, { person: 'maria-kot', device: mariasDevice, roles: ['staff'] });
  const ewa = await aPhone(url, { person: 'ewa-lis', device: anId(), roles: ['staff'] });
  return { jan, maria, ewa, mariasDevice };
}

describe('what somebody who is away has to see to', () => {
  test('comes to the phone of whom they have named, by their own word from their own phone', async () => {
    const { jan, maria, ewa, mariasDevice } = await aHouse();
    const visit = aMessage();
    await jan.push(sent(visit));
    expect(await held(ewa, visit.id)).toBeUndefined();
    await says(maria, anAbsence());
    const got = await held(ewa, visit.id);
    expect(got?.acts.slice(0, -1)).toEqual(visit.acts);
    expect(got?.acts.at(-1)).toMatchObject({
      kind: 'commitment-passed',
      by: 'maria-kot',
      device: mariasDevice,
      whom: { kind: 'person', person: 'maria-kot' },
      alsoFor: ['ewa-lis'],
    });
    expect(got?.status).toBe('promised');
  });

  test('is handed on once, however often and on however many phones it is said', async () => {
    const { jan, maria, ewa } = await aHouse();
    const visit = aMessage();
    await jan.push(sent(visit));
    const [one, other] = [anAbsence(), anAbsence()];
    await Promise.all([says(maria, one), says(jan, other), says(maria, one)]);
    await says(maria, one, other);
    const kinds = (await held(ewa, visit.id))?.acts.map(({ kind }) => kind);
    expect(kinds).toEqual(['opened', 'message-taken', 'closed', 'commitment-passed']);
  });

  test('is handed on also when it comes after the absence was said', async () => {
    const { jan, maria, ewa, mariasDevice } = await aHouse();
    await says(maria, anAbsence());
    const visit = aMessage();
    expect(await jan.push(sent(visit))).toEqual([]);
    expect((await held(ewa, visit.id))?.acts.at(-1)).toMatchObject({
      by: 'maria-kot',
      device: expect.stringMatching(new RegExp(`^(${mariasDevice}|${aDevice})$`, 'u')),
      alsoFor: ['ewa-lis'],
    });
    const [receipt] = await jan.receipts();
    expect(receipt?.contentHash).toBe(visit.contentHash);
  });

  test('stays with them when the absence was called off, or said by nobody whom the server believes', async () => {
    const { jan, maria, ewa } = await aHouse();
    const { from: _from, until: _until, coveredBy: _by, ...calledOff } = anAbsence();
    await says(maria, anAbsence({ at: '2026-11-02T08:00:00.000Z' }));
    await says(maria, { ...calledOff, kind: 'called-off' });
    await says(ewa, anAbsence({ by: 'ewa-lis' }));
    const visit = aMessage();
    await jan.push(sent(visit));
    expect(await held(ewa, visit.id)).toBeUndefined();
  });
});
