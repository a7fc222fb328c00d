import './support/browser-storage.ts';
import { describe, expect, test } from 'vitest';

import { mostActs } from '#domain/visit-values.ts';

import { exportUnsent } from '../../src/store/export-unsent.ts';
import {
  type FileAtHand,
  mostMegabytes,
  readFile,
  takeVisits,
} from '../../src/store/unsent-files.ts';
import { admitAt } from '../support/admit.ts';
import { aDirectory, anAct, anInstitution, aPerson, aVisit } from '../support/builders.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

async function copyOf(phone: PhoneInHand): Promise<Blob> {
  phone.takeInHand();
  return new Blob([await exportUnsent(phone.db)]);
}

async function read(phone: PhoneInHand, file: Blob): Promise<FileAtHand> {
  phone.takeInHand();
  const result = await readFile(phone.db, file);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.file;
}

/** Two phones that know the house and have no connection. */
async function twoPhones() {
  const people = [aPerson(), aPerson({ id: 'jan-kos', name: 'Jan Kos' })];
  const serving = await serve({ directories: [aDirectory({ people })] });
  const a = await aPhoneInHand('jan-kos');
  const b = await aPhoneInHand('maria-kot');
  for (const phone of [a, b]) {
    phone.connect(serving.url);
    await phone.synced();
    await phone.disconnect();
  }
  return { ...serving, a, b };
}

describe('the unsent visits of another phone', () => {
  test('reach the server once, with their authors, and leave nothing unsent on either phone', async () => {
    const { a, b, url, store } = await twoPhones();
    const first = await a.openVisit(words('pierwsza'));
    await a.openVisit(words('druga'));
    const copy = await copyOf(a);

    const file = await read(b, copy);
    expect(file).toMatchObject({ device: a.holder.device, isFromHere: false, fresh: 2 });
    expect(await takeVisits(b.db, file.visits)).toEqual({ taken: 2, known: 0, faults: [] });
    expect(await b.unsentCount()).toBe(2);
    expect((await b.visit(first))?.acts).toEqual((await a.visit(first))?.acts);

    expect(await read(b, copy)).toMatchObject({ fresh: 0 });
    expect(await takeVisits(b.db, file.visits)).toEqual({ taken: 0, known: 2, faults: [] });
    expect(await b.unsentCount()).toBe(2);

    b.connect(url);
    await until(async () => expect(await b.unsentCount()).toBe(0));
    const held = visitsAt(store);
    expect(held.flatMap(({ acts }) => acts.map(({ by, device }) => [by, device]))).toEqual(
      Array.from({ length: 4 }, () => ['jan-kos', a.holder.device]),
    );
    expect(await a.unsentCount()).toBe(2);
    a.connect(url);
    await until(async () => expect(await a.unsentCount()).toBe(0));
    expect(visitsAt(store)).toEqual(held);
  });

  test('are joined with what this phone did in the same visit', async () => {
    const { a, b, url, store } = await twoPhones();
    const visit = await a.openVisit(words('razem'));
    a.connect(url);
    await until(async () => expect(await a.unsentCount()).toBe(0));
    b.connect(url);
    await until(async () => expect(await b.visit(visit)).toBeDefined());
    await a.disconnect();
    await b.disconnect();
    await a.addActs(visit, words('z pierwszego'));
    await b.addActs(visit, words('z drugiego'));
    await takeVisits(b.db, (await read(b, await copyOf(a))).visits);
    expect(wordsOf(await b.visit(visit))).toEqual(['razem', 'z pierwszego', 'z drugiego']);
    b.connect(url);
    await until(async () => expect(await b.unsentCount()).toBe(0));
    expect(visitsAt(store).map(wordsOf)).toEqual([['razem', 'z pierwszego', 'z drugiego']]);
  });

  test('are doubted with all others when the server turns out to be another one', async () => {
    const { a, b, url } = await twoPhones();
    const visit = await a.openVisit(words('z kopii'));
    await takeVisits(b.db, (await read(b, await copyOf(a))).visits);
    b.connect(url);
    await until(async () => expect(await b.unsentCount()).toBe(0));
    await b.disconnect();
    const restored = await serve();
    // Its backup knows already who has held the other phone.
    await admitAt(restored.url, { device: a.holder.device });
    b.connect(restored.url);
    await until(() => expect(visitsAt(restored.store).map(({ id }) => id)).toEqual([visit]));
    await until(async () => expect(await b.unsentCount()).toBe(0));
  });

  test('that would make a visit too long are named, and what is here stays', async () => {
    const { b } = await twoPhones();
    const visit = await b.openVisit(words('tutaj'));
    const before = await b.visit(visit);
    const acts = Array.from({ length: mostActs }, () => anAct('paused'));
    const taken = await takeVisits(b.db, [{ id: visit, institution: 'jeziorna', acts }, aVisit()]);
    expect(taken).toMatchObject({ taken: 1, faults: [{ code: 'too-large', position: 1 }] });
    expect(await b.visit(visit)).toEqual(before);
  });

  test('of which the server refuses one are shown as refused here, the others get through', async () => {
    const { b, url, store } = await twoPhones();
    const long = Array.from({ length: 450 }, () =>
      anAct('denied', {
        reason: 'x'.repeat(2000),
        alternative: 'x'.repeat(1000),
      }),
    );
    const [large, good] = [aVisit({ acts: long }), aVisit()];
    await takeVisits(b.db, [large, good]);
    b.connect(url);
    await until(async () => expect(await b.visit(large.id)).toHaveProperty('refusal'));
    expect(visitsAt(store).map(({ id }) => id)).toEqual([good.id]);
  });
});

describe('a file that cannot be read', () => {
  test('is refused by its size before it is opened', async () => {
    const { b } = await twoPhones();
    const huge = { size: 300_000_000, text: () => Promise.reject(new Error('opened')) };
    expect(await readFile(b.db, huge as unknown as Blob)).toEqual({
      ok: false,
      problem: { kind: 'file-too-large', megabytes: 300, most: mostMegabytes },
    });
  });

  test('is refused when it is gone, or when this phone does not know its institution yet', async () => {
    const { a, b } = await twoPhones();
    const gone = { size: 1, text: () => Promise.reject(new Error('NotReadableError')) };
    const problemOf = async (phone: PhoneInHand, file: unknown) => {
      const result = await readFile(phone.db, file as Blob);
      return result.ok ? undefined : result.problem.kind;
    };
    expect(await problemOf(b, gone)).toBe('unreadable');
    const stranger = await aPhoneInHand();
    expect(await problemOf(stranger, await copyOf(a))).toBe('institution-unknown');
    expect(await problemOf(b, new Blob(['{"usher": "unsent-vis']))).toBe('cut-off');
  });
});

test('a visit that one institution’s server refused is offered to the other, and stays here all the while', async () => {
  const home = await serve();
  const phone = await aPhoneInHand();
  phone.connect(home.url);
  await phone.synced();
  await phone.disconnect();
  const visit = await phone.openVisit(words('z domu'));
  const elsewhere = await serve({
    directories: [aDirectory({ institution: anInstitution({ id: 'elsewhere' }) })],
  });
  phone.connect(elsewhere.url);
  await until(async () =>
    expect(await phone.visit(visit)).toMatchObject({
      unsent: 1,
      refusal: { code: 'foreign-institution' },
    }),
  );
  await phone.disconnect();
  expect(elsewhere.store.quarantine('elsewhere')).toMatchObject([{ id: visit }]);
  phone.connect(home.url);
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  expect(visitsAt(home.store).map(({ id }) => id)).toEqual([visit]);
});
