import './support/browser-storage.ts';
import { describe, expect, test } from 'vitest';

import { exportUnsent } from '../../src/store/export-unsent.ts';
import { watchUnsent } from '../../src/store/ledger.ts';
import { aDirectory, aPerson } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const fault = () => Promise.resolve(Response.json({}, { status: 503 }));

describe('a visit', () => {
  test('counts as unsent until the server has acknowledged it', async () => {
    const { url } = await serve();
    const phone = await aPhoneInHand();
    const sync = phone.connect(url);
    await until(() => expect(sync.status().kind).toBe('synced'));
    const visit = await phone.openVisit({ kind: 'greeted', language: 'pl' });
    expect(await phone.unsentCount()).toBe(1);
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    expect(await phone.visit(visit)).toMatchObject({ unsent: 0, status: 'open' });
  });

  test('that the server has taken stays unsent while its receipt has not come', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    phone.disturbance = ({ url: asked }) => (asked.includes('/receipts/') ? fault() : undefined);
    const visit = await phone.openVisit(words('dowód'));
    await until(() => expect(visitsAt(store)).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await phone.visit(visit)).toMatchObject({ unsent: 1 });
    phone.disturbance = undefined;
    await until(async () => expect(await phone.unsentCount()).toBe(0));
  });

  test('written offline is sent when the server can be reached, and never carries the phone’s own flag', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    await phone.disconnect();
    const visit = await phone.openVisit(words('meldunek'));
    await phone.restart();
    expect(await phone.unsentCount()).toBe(1);
    phone.connect(url);
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    expect(visitsAt(store).map(({ id }) => id)).toEqual([visit]);
    expect(visitsAt(store)[0]).not.toHaveProperty('unsent');
  });

  test('that waited with many others is acknowledged together with them, not one by one', async () => {
    const { url } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    await phone.disconnect();
    const visits = 30;
    for (let visit = 0; visit < visits; visit += 1) await phone.openVisit(words('meldunek'));
    const counts: number[] = [];
    const watching = watchUnsent(phone.db).subscribe(({ count }) => counts.push(count));
    phone.connect(url);
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    watching.unsubscribe();
    expect(new Set(counts).size).toBeLessThan(visits / 2);
  });

  test('whose push was taken but never answered is there once, with every act', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    let lost = 0;
    phone.disturbance = ({ method }, send) => {
      if (method !== 'POST' || lost === 2) return undefined;
      lost += 1;
      return send().then(() => Promise.reject(new TypeError('connection reset')));
    };
    const visit = await phone.openVisit(words('pierwsze'));
    await phone.addActs(visit, words('drugie'));
    await until(async () => expect(await phone.unsentCount()).toBe(0));
    expect(lost).toBe(2);
    expect(visitsAt(store).map(wordsOf)).toEqual([['pierwsze', 'drugie']]);
  });

  test('pushed just before the phone was switched off is acknowledged after the restart', async () => {
    const { url, store } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    phone.disturbance = ({ method }, send) =>
      method === 'POST' ? send().then(() => new Promise(() => {})) : undefined;
    await phone.openVisit(words('paszport'));
    await until(() => expect(visitsAt(store)).toHaveLength(1));
    await phone.restart();
    expect(await phone.unsentCount()).toBe(1);
    phone.disturbance = undefined;
    phone.connect(url);
    await until(async () => expect(await phone.unsentCount()).toBe(0));
  });

  test('keeps the acts of taps that come faster than the disk', async () => {
    const { url } = await serve();
    const phone = await aPhoneInHand();
    phone.connect(url);
    await phone.synced();
    const visit = await phone.openVisit();
    const said = Array.from({ length: 20 }, (_, number) => `słowo ${number}`);
    await Promise.all(said.map((each) => phone.addActs(visit, words(each))));
    expect(wordsOf(await phone.visit(visit)).toSorted()).toEqual(said.toSorted());
  });
});

test('two phones that worked on one visit offline both end with every act', async () => {
  const people = [aPerson({ id: 'maria-kot' }), aPerson({ id: 'jan-kos' })];
  const { url, store } = await serve({ directories: [aDirectory({ people })] });
  const anna = await aPhoneInHand('maria-kot');
  const jan = await aPhoneInHand('jan-kos');
  anna.connect(url);
  jan.connect(url);
  await Promise.all([anna.synced(), jan.synced()]);
  const visit = await anna.openVisit(words('przed'));
  await until(async () => expect(await anna.unsentCount()).toBe(0));
  jan.sync?.resync();
  await until(async () => expect(wordsOf(await jan.visit(visit))).toEqual(['przed']));

  await anna.disconnect();
  await jan.disconnect();
  await anna.addActs(visit, words('Anna 1'));
  await jan.addActs(visit, words('Jan 1'), words('Jan 2'));
  await anna.addActs(visit, words('Anna 2'));
  anna.connect(url);
  jan.connect(url);

  const all = ['Anna 1', 'Anna 2', 'Jan 1', 'Jan 2', 'przed'];
  for (const phone of [anna, jan]) {
    await until(async () => expect(await phone.unsentCount()).toBe(0));
  }
  for (const phone of [anna, jan]) {
    phone.sync?.resync();
    await until(async () => expect(wordsOf(await phone.visit(visit)).toSorted()).toEqual(all));
  }
  expect(wordsOf(visitsAt(store)[0]).toSorted()).toEqual(all);
  expect((await anna.visit(visit))?.contentHash).toBe((await jan.visit(visit))?.contentHash);
});

test('a push that is too much at once goes in smaller parts', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  for (let number = 0; number < 10; number += 1) await phone.openVisit(words(`${number}`));
  phone.disturbance = ({ method, body }) =>
    method === 'POST' && (JSON.parse(body) as unknown[]).length > 3
      ? Promise.resolve(Response.json({}, { status: 413 }))
      : undefined;
  phone.connect(url);
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(visitsAt(store)).toHaveLength(10);
});

test('a single visit too large for the server is refused to its author, and the others go', async () => {
  const { url, store } = await serve();
  const phone = await aPhoneInHand();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  const large = await phone.openVisit(
    ...Array.from({ length: 60 }, () => words('bardzo długie '.repeat(130))),
  );
  await phone.openVisit(words('krótkie'));
  phone.disturbance = ({ method, body }) =>
    method === 'POST' && body.includes('bardzo długie')
      ? Promise.resolve(Response.json({}, { status: 413 }))
      : undefined;
  phone.connect(url);
  await until(() => expect(visitsAt(store).map(wordsOf)).toEqual([['krótkie']]));
  await until(async () => expect(await phone.unsentCount()).toBe(1));
  expect(await phone.visit(large)).toMatchObject({ refusal: { code: 'too-large' }, unsent: 1 });
});

test('what is unsent is counted as it changes, and can be taken away as a file', async () => {
  const phone = await aPhoneInHand();
  const { url } = await serve();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  const counts: number[] = [];
  const watching = watchUnsent(phone.db).subscribe(({ count }) => counts.push(count));
  const visit = await phone.openVisit(words('do pliku'));
  await until(() => expect(counts.at(-1)).toBe(1));
  const file = JSON.parse(await exportUnsent(phone.db)) as { visits: { id: string }[] };
  expect(file.visits.map(({ id }) => id)).toEqual([visit]);
  phone.connect(url);
  await until(() => expect(counts.at(-1)).toBe(0));
  watching.unsubscribe();
});
