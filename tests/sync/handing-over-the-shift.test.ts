import './support/browser-storage.ts';
import { describe, expect, test } from 'vitest';

import { packText } from '#protocol/pack-text.ts';
import { writeUnsentFile } from '#protocol/unsent-file.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { collectCodes, packHandOver, takeHandOver } from '../../src/store/hand-over.ts';
import { aDevice, aDirectory, anAct, aPerson, aVisit } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const mostBytes = 200;

function inHand(phone: PhoneInHand): PhoneInHand {
  localStorage.setItem('usher.holder', JSON.stringify(phone.holder));
  return phone;
}

/** What the other phone's camera has put together from the codes, of which every third was missed. */
async function readFrom(phone: PhoneInHand) {
  const { count, codes } = await packHandOver(inHand(phone).db, mostBytes);
  if (!codes) throw new Error('Too much for codes');
  const collect = collectCodes();
  for (let number = 0; number < codes.count * 3 + 60; number += 1) {
    const collected = number % 3 === 0 ? undefined : collect(codes.frame(number));
    if (collected?.kind === 'whole') return { count, payload: collected.payload };
  }
  throw new Error('The codes never came together');
}

async function handOver(from: PhoneInHand, to: PhoneInHand) {
  const { payload } = await readFrom(from);
  return takeHandOver(inHand(to).db, payload);
}

/** Phones that know the house and have no connection. */
async function phonesOf(...people: readonly string[]) {
  const known = people.map((id) => aPerson({ id, name: id }));
  const serving = await serve({ directories: [aDirectory({ people: known })] });
  const phones: PhoneInHand[] = [];
  for (const person of people) {
    const phone = await aPhoneInHand(person);
    phone.connect(serving.url);
    await phone.synced();
    await phone.disconnect();
    phones.push(phone);
  }
  return { ...serving, phones };
}

const closing = {
  kind: 'closed',
  outcome: 'referred',
  channel: 'in-person',
  contactGiven: true,
  surveyOffered: false,
} as const;

describe('the change of shift', () => {
  test('brings open visits and promises, but not what is done, and twice adds nothing', async () => {
    const { phones } = await phonesOf('jan-kos', 'maria-kot');
    const [a, b] = phones as [PhoneInHand, PhoneInHand];
    const open = await inHand(a).openVisit(words('czeka'));
    const done = await a.openVisit(words('załatwione'), closing);
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const promised = await a.openVisit(
      { kind: 'message-taken', whom: { kind: 'service-desk' }, about: 'x', reach: 'y', dueAt },
      closing,
    );
    expect((await readFrom(a)).count).toBe(2);
    const first = await handOver(a, b);
    expect(first).toMatchObject({ ok: true, taken: { taken: 2, known: 0, faults: [] } });
    expect(await b.visit(open)).toMatchObject({ unsent: 1, openedBy: 'jan-kos' });
    expect(await b.visit(open)).toEqual(await a.visit(open));
    expect(await b.visit(promised)).toEqual(await a.visit(promised));
    expect(await b.visit(done)).toBeUndefined();
    // Not sent yet, they would go on to a third phone.
    expect((await readFrom(b)).count).toBe(2);
    expect(await handOver(a, b)).toMatchObject({ ok: true, taken: { taken: 0, known: 2 } });
  });

  test('joins what both have done in one visit, and all of it reaches the server once', async () => {
    const { phones, url, store } = await phonesOf('jan-kos', 'maria-kot', 'ewa-lis');
    const [a, b, c] = phones as [PhoneInHand, PhoneInHand, PhoneInHand];
    const visit = await inHand(a).openVisit(words('pierwsza'));
    await handOver(a, b);
    await inHand(b).addActs(visit, words('druga'));
    await handOver(b, c);
    await inHand(a).addActs(visit, words('trzecia'));
    expect(await handOver(a, c)).toMatchObject({ ok: true, taken: { taken: 1, known: 0 } });
    expect(wordsOf(await c.visit(visit))).toEqual(['pierwsza', 'druga', 'trzecia']);
    inHand(c).connect(url);
    await until(async () => expect(await c.unsentCount()).toBe(0));
    expect(visitsAt(store).map(wordsOf)).toEqual([['pierwsza', 'druga', 'trzecia']]);
  });

  test('leaves to each phone what only other phones have worked on and sent', async () => {
    const { phones, url } = await phonesOf('jan-kos', 'maria-kot');
    const [a, b] = phones as [PhoneInHand, PhoneInHand];
    await inHand(a).openVisit(words('wysłane'));
    a.connect(url);
    await until(async () => expect(await a.unsentCount()).toBe(0));
    inHand(b).connect(url);
    await b.synced();
    expect((await packHandOver(inHand(b).db, mostBytes)).count).toBe(0);
    expect((await packHandOver(inHand(a).db, mostBytes)).count).toBe(1);
  });

  test('takes nothing of another institution, and names why', async () => {
    const { phones } = await phonesOf('maria-kot');
    const [b] = phones as [PhoneInHand];
    const foreign = visitDocument(aVisit({ institution: 'elsewhere', acts: [anAct('opened')] }));
    const text = writeUnsentFile([foreign], { device: aDevice, writtenAt: foreign.openedAt });
    const taken = await takeHandOver(
      inHand(b).db,
      (await packText(text)) as Uint8Array<ArrayBuffer>,
    );
    expect(taken).toMatchObject({
      ok: true,
      taken: { taken: 0, known: 0, faults: [{ code: 'foreign-institution' }] },
    });
    expect(await b.visit(foreign.id)).toBeUndefined();
  });

  test('refuses what is no hand-over, and what swells beyond a phone', async () => {
    const { phones } = await phonesOf('maria-kot');
    const [b] = phones as [PhoneInHand];
    const problemOf = async (payload: Uint8Array) => {
      const taken = await takeHandOver(inHand(b).db, payload as Uint8Array<ArrayBuffer>);
      return taken.ok ? undefined : taken.problem.kind;
    };
    expect(await problemOf(Uint8Array.of(1, 2, 3))).toBe('unreadable');
    expect(await problemOf(await packText('not a file'))).toBe('not-json');
    const swelling = await packText(' '.repeat(60_000_000));
    expect(swelling.length).toBeLessThan(100_000);
    expect(await problemOf(swelling)).toBe('unreadable');
  });

  test('is a matter for a file where codes would take minutes', async () => {
    const { phones } = await phonesOf('maria-kot');
    const [a] = phones as [PhoneInHand];
    const noise = () => words(Array.from({ length: 50 }, () => crypto.randomUUID()).join(' '));
    for (let count = 0; count < 30; count += 1)
      await inHand(a).openVisit(...Array.from({ length: 40 }, noise));
    expect(await packHandOver(a.db, mostBytes)).toEqual({ count: 30, codes: undefined });
  });
});
