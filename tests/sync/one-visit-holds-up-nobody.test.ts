import './support/browser-storage.ts';
import { expect, test, vi } from 'vitest';

import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aDeskBehindFaults, allSent, type Desk } from './support/behind-faults.ts';
import { hasteOf } from './support/haste.ts';
import { impatience } from './support/phone.ts';
import { until } from './support/until.ts';

vi.setConfig({ testTimeout: 30_000 });

const disliked = ['<script>', 'DROP TABLE'];

/** A phone that was offline for so many visits, two of which something on the way will not let pass. */
async function aDeskWithVisits(count: number): Promise<Desk> {
  const desk = await aDeskBehindFaults();
  await desk.phone.disconnect();
  for (let visit = 0; visit < count - disliked.length; visit += 1)
    await desk.phone.openVisit(words(`sprawa ${visit}`));
  for (const each of disliked) await desk.phone.openVisit(words(each));
  return desk;
}

test.each(['status-500', 'status-403'] as const)(
  'two visits that always meet “%s” hold up no other and stay counted as unsent (B1)',
  async (fault) => {
    const desk = await aDeskWithVisits(30);
    const { proxy, phone, store, lies } = desk;
    proxy.script = ({ way }, body) =>
      way === 'push' && disliked.some((each) => body.includes(each)) ? fault : undefined;
    phone.connect(proxy.url, impatience);
    await until(() => expect(visitsAt(store)).toHaveLength(28));
    await until(async () => expect(await phone.unsentCount()).toBe(2));
    const late = await phone.openVisit(words('po nich'));
    await until(async () => expect(await phone.visit(late)).toMatchObject({ unsent: 0 }));
    expect(visitsAt(store).flatMap(wordsOf)).not.toContain(disliked[0]);
    expect(await phone.unsentCount()).toBe(2);
    expect(phone.sync?.status().kind).not.toBe('synced');
    expect(lies).toEqual([]);
    expect(hasteOf(proxy)).toEqual([]);
    proxy.script = undefined;
    phone.sync?.resync();
    await allSent(desk);
    expect(visitsAt(store)).toHaveLength(31);
  },
);

test('a network too slow for a hundred visits at once gets them in parts, and none of them twice', async () => {
  const desk = await aDeskWithVisits(60);
  const { proxy, phone, store } = desk;
  const arrived: string[] = [];
  proxy.script = ({ way }, body) => {
    if (way !== 'push') return undefined;
    if (body.length > 12_000) return 'stall';
    const rows = JSON.parse(body.toString()) as { newDocumentState: { id: string } }[];
    arrived.push(...rows.map(({ newDocumentState }) => newDocumentState.id));
    return undefined;
  };
  phone.connect(proxy.url, impatience);
  await allSent(desk);
  expect(visitsAt(store)).toHaveLength(60);
  expect(arrived).toHaveLength(60);
});
