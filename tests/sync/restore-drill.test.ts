import './support/browser-storage.ts';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';

import { knownScope } from '../../src/store/known-scope.ts';
import { aVisit } from '../support/builders.ts';
import { adminProcess, aPlace, lookUp } from '../sync-server/support/admin.ts';
import { aPhone, sent } from '../sync-server/support/phone.ts';
import { startServer } from '../sync-server/support/server-process.ts';
import { words, wordsOf } from './support/at-the-server.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

test(
  'a store that was destroyed comes back from its backup, and the phones bring what came after it',
  { timeout: 90_000 },
  async () => {
    const { dataDir, storeFile } = aPlace(50);
    const first = await startServer(dataDir);
    const phones = await Promise.all([aPhoneInHand(), aPhoneInHand(), aPhoneInHand()]);
    for (const phone of phones) phone.connect(first.url);
    for (const phone of phones) await phone.synced();

    const [own, shared] = await morning(phones);
    await allSent(phones, storeFile);
    const epoch = epochOf(storeFile);
    const backup = await underLoad(first.url, () => adminProcess(dataDir, 'backup'));
    expect(backup).toMatchObject({ code: 0, complained: '' });
    const file = /Backup: (.*)/.exec(backup.said)?.[1] ?? '';
    await afternoon(phones, shared);
    await allSent(phones, storeFile);
    // One more that nobody but this phone has.
    await phones[0].disconnect();
    const offline = await phones[0].openVisit(words('bez sieci'));

    await first.end('SIGKILL');
    writeFileSync(storeFile, randomBytes(50_000));
    // Nobody can read any more whom that store had revoked.
    expect(await adminProcess(dataDir, 'restore', file)).toMatchObject({ code: 1 });
    const accept = '--accept-lost-revocations';
    const restored = await adminProcess(dataDir, 'restore', file, accept);
    expect(restored).toMatchObject({ code: 0, complained: '' });
    expect(epochOf(storeFile)).not.toBe(epoch);
    const ids = [...visitsIn(storeFile).keys()];
    expect(ids).toContain(own);
    expect(await missing(phones, ids)).toBeGreaterThan(2);

    const doubted: number[] = [];
    phones[1].disturbance = ({ method }) => {
      if (method === 'POST') void phones[1].unsentCount().then((count) => doubted.push(count));
      return undefined;
    };
    const second = await startServer(dataDir, { PORT: new URL(first.url).port });
    phones[0].connect(second.url);
    await allSent(phones, storeFile);
    for (const phone of phones) await news(phone, () => caughtUp(storeFile, phone));
    for (const phone of phones) await sameAs(storeFile, phone);
    expect(Math.max(...doubted)).toBeGreaterThan(1);
    expect(visitsIn(storeFile).has(offline)).toBe(true);
    const both = ['wspólna', 'rano z trzeciego', ...phones.map(({ name }) => `po kopii z ${name}`)];
    expect(wordsOf(visitsIn(storeFile).get(shared)).toSorted()).toEqual(both.toSorted());
    for (const phone of phones) await phone.disconnect();
    expect(await second.end('SIGTERM')).toBe(0);
    expect(await adminProcess(dataDir, 'verify', storeFile)).toMatchObject({ code: 0 });
  },
);

type Phones = readonly [PhoneInHand, PhoneInHand, PhoneInHand];

/** Before the backup: each phone opens visits, and two work on one. */
async function morning(phones: Phones): Promise<readonly [own: string, shared: string]> {
  const own = await phones[0].openVisit(words('rano'));
  for (const phone of phones) await phone.openVisit(words(`rano, ${phone.name}`));
  const shared = await phones[1].openVisit(words('wspólna'));
  await news(phones[2], async () => expect(await phones[2].visit(shared)).toBeDefined());
  await phones[2].addActs(shared, words('rano z trzeciego'));
  await news(phones[0], async () => expect(wordsOf(await phones[0].visit(shared))).toHaveLength(2));
  return [own, shared];
}

/** After it: new visits, and further acts in one that the backup holds. */
async function afternoon(phones: Phones, shared: string): Promise<void> {
  for (const phone of phones) {
    await phone.openVisit(words(`po kopii, ${phone.name}`));
    await phone.addActs(shared, words(`po kopii z ${phone.name}`));
  }
}

/** Waits until each phone has met the store of this epoch and counts nothing as unsent. */
async function allSent(phones: Phones, storeFile: string): Promise<void> {
  const epoch = epochOf(storeFile);
  for (const phone of phones)
    await news(phone, async () => {
      expect(knownScope(phone.db.name)).toBe(`jeziorna~${epoch}`);
      expect(phone.sync?.status().kind).toBe('synced');
      expect(await phone.unsentCount()).toBe(0);
    });
}

/** Waits for an expectation while the phone asks now and then, as it does when nobody tells it. */
async function news(phone: PhoneInHand, expectation: () => Promise<void>): Promise<void> {
  const asking = setInterval(() => phone.sync?.resync(), 500);
  try {
    await until(expectation);
  } finally {
    clearInterval(asking);
  }
}

function epochOf(storeFile: string): string {
  return String(lookUp(storeFile, 'SELECT epoch FROM about'));
}

/** Works while other phones push without a pause. */
async function underLoad<T>(url: string, work: () => Promise<T>): Promise<T> {
  let isDone = false;
  const pushers = Array.from({ length: 4 }, async () => {
    const phone = await aPhone(url);
    while (!isDone) {
      await phone.push(sent(aVisit()));
      await pause(10); // each visit costs three phones here a pull, too
    }
  });
  const result = await work();
  isDone = true;
  await Promise.all(pushers);
  return result;
}

/** How many visits the phones have that are not among these. */
async function missing(phones: Phones, ids: readonly string[]): Promise<number> {
  const held = await Promise.all(phones.map((phone) => phone.db.visits.find().exec()));
  return new Set(held.flat().map(({ id }) => id)).difference(new Set(ids)).size;
}

function visitsIn(storeFile: string): ReadonlyMap<string, Visit> {
  const file = new DatabaseSync(storeFile, { readOnly: true });
  const rows = file.prepare("SELECT id, body FROM documents WHERE collection = 'visits'").all();
  file.close();
  return new Map(rows.map(({ id, body }) => [String(id), JSON.parse(String(body)) as Visit]));
}

/** The phone has pulled what the others have pushed; the hashes tell, and quickly. */
async function caughtUp(storeFile: string, phone: PhoneInHand): Promise<void> {
  const held = await phone.db.visits.find().exec();
  const mine = held.map(({ contentHash }) => contentHash).toSorted();
  expect(hashesIn(storeFile).toSorted()).toEqual(mine);
}

function hashesIn(storeFile: string): string[] {
  const file = new DatabaseSync(storeFile, { readOnly: true });
  const rows = file.prepare("SELECT hash FROM documents WHERE collection = 'visits'").all();
  file.close();
  return rows.map(({ hash }) => String(hash));
}

/** What the phone holds is in the store act for act, and nothing twice. */
async function sameAs(storeFile: string, phone: PhoneInHand): Promise<void> {
  const kept = visitsIn(storeFile);
  const acts = [...kept.values()].flatMap((visit) => visit.acts.map(({ id }) => id));
  expect(new Set(acts).size).toBe(acts.length);
  for (const visit of await phone.db.visits.find().exec()) {
    const { unsent: _unsent, ...held } = visit.toMutableJSON();
    expect({ ...held, _deleted: false }).toEqual(kept.get(visit.id));
  }
}
