import { expect, test } from 'vitest';

import { roles } from '#domain/role.ts';

import { anId } from '../support/builders.ts';
import { aPhone, type Phone } from './support/phone.ts';
import { serve } from './support/serving.ts';

const at = '2026-11-23T08:00:00.000Z';

function aSaying(given: object = {}) {
  return { id: anId(), at, by: 'maria-kot', person: 'maria-kot', kind: 'in', ...given };
}

function says(phone: Phone, ...notes: readonly object[]): Promise<Response> {
  return phone.fetch('/api/presence', { method: 'POST', body: JSON.stringify(notes) });
}

test('what a phone says of its own person every phone pulls', async () => {
  const { url } = await serve();
  const phone = await aPhone(url);
  const mine = aSaying({ kind: 'out', backAt: '2026-11-23T09:00:00.000Z' });
  expect(await (await says(phone, mine)).json()).toEqual({ noted: true, refused: [] });
  const { documents } = await phone.pull('presence');
  expect(documents).toMatchObject([{ id: 'maria-kot', today: { kind: 'out', by: 'maria-kot' } }]);
});

test('nobody says it in the name of somebody who never was at that phone', async () => {
  const { url } = await serve();
  const phone = await aPhone(url);
  const strange = aSaying({ by: 'nobody-here', person: 'nobody-here' });
  expect(await (await says(phone, strange)).json()).toEqual({ noted: true, refused: [strange.id] });
  expect((await phone.pull('presence')).documents).toEqual([]);
});

test.each(roles)('of a colleague %s says it only as supervisor', async (role) => {
  const { url } = await serve();
  const phone = await aPhone(url, { roles: [role] });
  const ofJan = aSaying({ person: 'jan-kos' });
  const { refused } = (await (await says(phone, ofJan)).json()) as { refused: string[] };
  expect(refused).toEqual(role === 'supervisor' ? [] : [ofJan.id]);
  const { documents } = await phone.pull('presence');
  expect(documents).toHaveLength(role === 'supervisor' ? 1 : 0);
});

test('nobody borrows for it the rights of whoever sends it', async () => {
  const { url } = await serve();
  // Both have been in on this phone; only she who sends is a supervisor.
  const phone = await aPhone(url, { roles: ['supervisor'] });
  const janOfZofia = aSaying({ by: 'jan-kos', person: 'zofia-bury' });
  expect(await (await says(phone, janOfZofia)).json()).toMatchObject({ refused: [janOfZofia.id] });
  expect((await phone.pull('presence')).documents).toEqual([]);
});

test('a hundred sayings come in one request, however long the names are', async () => {
  const { url } = await serve();
  const phone = await aPhone(url, { roles: ['supervisor'] });
  const person = (nth: number) => `${'x'.repeat(77)}${nth}`;
  const leave = { kind: 'away', from: '2026-11-23', until: '2026-12-24', coveredBy: person(999) };
  const all = Array.from({ length: 100 }, (_, nth) => aSaying({ ...leave, person: person(nth) }));
  expect(await (await says(phone, ...all)).json()).toEqual({ noted: true, refused: [] });
});

test('a clock that runs ahead does not keep what is said later from being heard', async () => {
  const { url } = await serve();
  const phone = await aPhone(url);
  await says(phone, aSaying({ at: '2036-11-23T08:00:00.000Z' }));
  const [presence] = (await phone.pull('presence')).documents;
  const { at: heardAt } = (presence?.['today'] ?? { at: '' }) as { at: string };
  expect(Date.parse(heardAt)).toBeLessThanOrEqual(Date.now());
});

test('what is no saying is turned away', async () => {
  const { url } = await serve();
  const phone = await aPhone(url);
  expect((await says(phone, aSaying({ kind: 'asleep' }))).status).toBe(400);
  expect((await says(phone, aSaying({ kind: 'away', from: '2026-11-23' }))).status).toBe(400);
});
