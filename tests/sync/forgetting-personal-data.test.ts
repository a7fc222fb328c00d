import './support/browser-storage.ts';
import { expect, test } from 'vitest';

import { blankedText } from '#domain/personal-fields.ts';
import { uuidAt } from '#domain/uuid.ts';

import { allDrafts, keepDraft } from '../../src/store/drafts.ts';
import { forgetPersonal } from '../../src/store/forget-personal.ts';
import { acknowledged, reconcile } from '../../src/store/ledger.ts';
import { recordView } from '../../src/store/views.ts';
import { runRetention } from '../../sync-server/retention/run-retention.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { aDirectory, anInstitution } from '../support/builders.ts';
import { unlockWithFixedKey } from '../support/fixed-key.ts';
import { serve } from '../sync-server/support/serving.ts';
import { visitsAt, words, wordsOf } from './support/at-the-server.ts';
import { allOnDisk } from './support/on-disk.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

const day = 86_400_000;

/** A server of an institution that keeps what is about visitors for the usual time. */
function serveForAMonth() {
  return serve({ directories: [aDirectory({ institution: anInstitution({ retention: {} }) })] });
}

function inDays(days: number) {
  return { now: new Date(Date.now() + days * day), doubt: undefined } as const;
}

function retain(store: Store, days: number) {
  return runRetention({ store, institution: 'jeziorna', nowMs: Date.now() + days * day });
}

async function sentVisit(phone: PhoneInHand, url: string, text: string): Promise<string> {
  phone.connect(url);
  await phone.synced();
  const visit = await phone.openVisit(words(text));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  return visit;
}

test('what the server has blanked goes from a phone that was long away, and counts as sent', async () => {
  const { url, store } = await serveForAMonth();
  const phone = await aPhoneInHand();
  const visit = await sentVisit(phone, url, 'Zofia Bury');
  await phone.disconnect();
  expect(await allOnDisk(phone.name)).toContain('Zofia Bury');
  expect((await retain(store, 31)).blanked).toBe(1);
  phone.connect(url);
  await until(async () => expect(wordsOf(await phone.visit(visit))).toEqual([blankedText]));
  await phone.synced();
  expect(await phone.unsentCount()).toBe(0);
  expect(await allOnDisk(phone.name)).not.toContain('Zofia Bury');
});

test('an act made before the blanking and sent after it arrives blanked, and is settled', async () => {
  const { url, store } = await serveForAMonth();
  const phone = await aPhoneInHand();
  const visit = await sentVisit(phone, url, 'pierwsze');
  await phone.disconnect();
  await phone.addActs(visit, words('drugie'));
  await retain(store, 31);
  phone.connect(url);
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.synced();
  expect(wordsOf(await phone.visit(visit))).toEqual([blankedText, blankedText]);
  const [atServer] = visitsAt(store);
  expect(wordsOf(atServer)).toEqual([blankedText, blankedText]);
  expect(await allOnDisk(phone.name)).not.toMatch(/pierwsze|drugie/);
});

test('a phone forgets by itself, also what the replication assumes of the server', async () => {
  const { url } = await serveForAMonth();
  const phone = await aPhoneInHand();
  const visit = await sentVisit(phone, url, 'Zofia Bury');
  await phone.disconnect();
  expect(await forgetPersonal(phone.db, inDays(31))).toBe(0);
  expect(await forgetPersonal(phone.db, inDays(33))).toBe(1);
  expect(wordsOf(await phone.visit(visit))).toEqual([blankedText]);
  expect(await phone.unsentCount()).toBe(0);
  expect(await allOnDisk(phone.name)).not.toContain('Zofia Bury');
  expect(await forgetPersonal(phone.db, inDays(33))).toBe(0);
});

test('what a phone has forgotten is not pushed, and what is added to it later is', async () => {
  const { url, store } = await serveForAMonth();
  const phone = await aPhoneInHand();
  const visit = await sentVisit(phone, url, 'Zofia Bury');
  await phone.disconnect();
  await forgetPersonal(phone.db, inDays(33));
  phone.sent.length = 0;
  phone.connect(url);
  await phone.synced();
  expect(phone.sent.filter((each) => each.includes('push'))).toEqual([]);
  expect(wordsOf(visitsAt(store)[0])).toEqual(['Zofia Bury']);
  await retain(store, 34);
  await phone.addActs(visit, words('wróciła'));
  await until(async () => expect(await phone.unsentCount()).toBe(0));
  await phone.synced();
  expect(wordsOf(await phone.visit(visit))[0]).toBe(blankedText);
});

test('what is not sent yet is kept for as long as it takes', async () => {
  const phone = await aPhoneInHand();
  const { url } = await serveForAMonth();
  phone.connect(url);
  await phone.synced();
  await phone.disconnect();
  const visit = await phone.openVisit(words('Zofia Bury'));
  expect(await forgetPersonal(phone.db, inDays(400))).toBe(0);
  expect(wordsOf(await phone.visit(visit))).toEqual(['Zofia Bury']);
});

test('nothing is forgotten while the time is in doubt', async () => {
  const { url } = await serveForAMonth();
  const phone = await aPhoneInHand();
  await sentVisit(phone, url, 'Zofia Bury');
  expect(await forgetPersonal(phone.db, { ...inDays(400), doubt: 'moved' })).toBe(0);
});

test('what was typed and never recorded goes as well, and nothing else', async () => {
  unlockWithFixedKey();
  const phone = await aPhoneInHand();
  const id = (ms: number) => uuidAt(ms, new Uint8Array(10));
  const [old, young] = [id(Date.now() - 40 * day), id(Date.now())];
  keepDraft(`visit:${old}:name`, 'Zofia Bury');
  keepDraft(`visit:${young}:name`, 'Jan Kos');
  keepDraft('home:words', 'rozwód');
  keepDraft('usher.holder', '{}');
  await recordView('export', '2026-10-01', '');
  await forgetPersonal(phone.db, inDays(0));
  expect([...(await allDrafts()).keys()].toSorted()).toEqual([
    'home:words',
    'usher.holder',
    `visit:${young}:name`,
    'waiting.views',
  ]);
  await forgetPersonal(phone.db, inDays(33));
  // The second tells the server who has exported what, and waits until it can.
  expect([...(await allDrafts()).keys()].toSorted()).toEqual(['usher.holder', 'waiting.views']);
});

test('a version that was blanked since does not count as lost', async () => {
  const { url, store } = await serveForAMonth();
  const phone = await aPhoneInHand();
  const visit = await sentVisit(phone, url, 'Zofia Bury');
  const version = { [visit]: (await phone.visit(visit))?.contentHash.slice(0, 16) ?? '' };
  await retain(store, 31);
  phone.sync?.resync();
  await until(async () => expect(wordsOf(await phone.visit(visit))).toEqual([blankedText]));
  await phone.synced();
  await reconcile(phone.db, phone.holder.device);
  expect(await acknowledged(phone.db, version, phone.holder.device)).toEqual(new Set([visit]));
});
