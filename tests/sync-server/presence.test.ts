import { expect, test } from 'vitest';

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
