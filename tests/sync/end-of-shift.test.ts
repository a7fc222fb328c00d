import './support/browser-storage.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { allDrafts, dropDraft } from '../../src/store/drafts.ts';
import type { StoredVisit } from '../../src/store/schemas.ts';
import { currentShifts } from '../../src/store/shifts.ts';
import { aVisit } from '../support/builders.ts';
import { serve, type Serving } from '../sync-server/support/serving.ts';
import { visitsAt, words } from './support/at-the-server.ts';
import { certificatesOf, certified, ends, isEnding, lose } from './support/ended-shifts.ts';
import { aPhoneInHand, type PhoneInHand } from './support/phone.ts';
import { until } from './support/until.ts';

async function aPhoneAtWork(serving: Serving): Promise<PhoneInHand> {
  const phone = await aPhoneInHand();
  phone.connect(serving.url);
  await phone.synced();
  return phone;
}

async function sends(phone: PhoneInHand): Promise<void> {
  await until(async () => expect(await phone.unsentCount()).toBe(0));
}

beforeEach(() => dropDraft('usher.shifts'));

describe('the end of a shift', () => {
  test('gives phone and server the same certificate over all visits of it', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    const first = await phone.openVisit(words('dowód'));
    await phone.openVisit(words('meldunek'));
    await phone.addActs(first, { kind: 'paused' });
    await ends(phone);
    const { upTo, resent, ...certificate } = await certified(phone);
    expect(certificate).toMatchObject({ person: 'maria-kot', count: 2, heldBack: 0 });
    expect(serving.store.certificates('jeziorna', 10)).toEqual([certificate]);
    expect(resent).toEqual([]);
    const acts = visitsAt(serving.store).flatMap((visit) => visit.acts.map(({ at }) => at));
    expect(certificate.from).toBe(acts.toSorted()[0]);
    expect(certificate.to).toBe(acts.toSorted().at(-1));
    expect(upTo).toBeGreaterThan(0);
  });

  test('without a network waits until there is one and everything is sent, also after a restart', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    await phone.disconnect();
    await phone.openVisit(words('w piwnicy'));
    await ends(phone);
    await phone.restart();
    expect((await allDrafts()).get('usher.shifts')).toContain(phone.holder.device);
    expect(certificatesOf(phone)).toEqual([]);
    phone.connect(serving.url);
    expect(await certified(phone)).toMatchObject({ count: 1 });
  });

  test('asks again when the answer was lost, and gets the one that was given', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    await phone.openVisit(words('po drodze'));
    let lost = 0;
    phone.disturbance = ({ url }, send) => {
      if (!url.endsWith('/api/certificates') || lost === 2) return undefined;
      lost += 1;
      return send().then(() => {
        throw new TypeError('cut off');
      });
    };
    await ends(phone);
    await certified(phone);
    expect(lost).toBe(2);
    expect(serving.store.certificates('jeziorna', 10)).toHaveLength(1);
    await phone.synced();
  });

  test('covers only what came after the last certificate, and what others did on the phone not at all', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    const old = await phone.openVisit(words('rano'));
    await ends(phone);
    const morning = await certified(phone);
    phone.holder = { ...phone.holder, person: 'jan-kos' };
    await phone.openVisit(words('od innego'));
    phone.holder = { ...phone.holder, person: 'maria-kot' };
    await phone.addActs(old, words('jeszcze raz'));
    await phone.openVisit(words('po południu'));
    await sends(phone);
    await ends(phone);
    await until(() => expect(certificatesOf(phone)[0]?.root).not.toBe(morning.root));
    const afternoon = await certified(phone);
    expect(afternoon).toMatchObject({ count: 2, person: 'maria-kot' });
    expect(afternoon.from > morning.to).toBe(true);
    await ends(phone);
    await until(() => expect(currentShifts().idle).toEqual(['maria-kot']));
    await ends(phone, 'jan-kos');
    await until(() => expect(certificatesOf(phone)).toHaveLength(2));
    expect(certificatesOf(phone)[0]).toMatchObject({ person: 'jan-kos', count: 1 });
  });

  test('hides no visit behind a clock that was set back in the middle of it', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    await phone.openVisit(words('przed'));
    await ends(phone);
    await certified(phone);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 7_200_000 });
    try {
      await phone.openVisit(words('dwie godziny wcześniej'));
    } finally {
      vi.useRealTimers();
    }
    await ends(phone);
    await until(() => expect(serving.store.certificates('jeziorna', 10)).toHaveLength(2));
    expect(await certified(phone)).toMatchObject({ count: 1 });
  });
});

describe('a server that has lost a visit', () => {
  test('refuses the certificate and names it; the phone sends it again and gets the certificate', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    const kept = await phone.openVisit(words('jest'));
    const lost = await phone.openVisit(words('zginęła'));
    await sends(phone);
    await phone.synced();
    lose(serving, lost);
    await ends(phone);
    const certificate = await certified(phone);
    const openedAt = (await phone.visit(lost))?.openedAt;
    expect(certificate).toMatchObject({ count: 2, resent: [{ id: lost, openedAt }] });
    expect(visitsAt(serving.store).map(({ id }) => id)).toEqual([kept, lost]);
    expect(await phone.unsentCount()).toBe(0);
    expect(serving.log.some((line) => line.includes(lost))).toBe(true);
  });

  test('is not believed by a phone that was switched off in the middle: the visit counts as unsent', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    const lost = await phone.openVisit(words('zginęła'));
    await sends(phone);
    await phone.synced();
    lose(serving, lost);
    // Nothing but the certificate passes, and its answer is lost: the phone does not learn what is lacking.
    let asked = 0;
    phone.disturbance = ({ url }, send) => {
      if (!url.endsWith('/api/certificates')) return Promise.reject(new TypeError('no network'));
      return send().then(() => {
        asked += 1;
        throw new TypeError('cut off');
      });
    };
    await ends(phone);
    await until(() => expect(asked).toBeGreaterThan(0));
    await phone.restart();
    phone.disturbance = undefined;
    phone.connect(serving.url);
    expect(await certified(phone)).toMatchObject({ resent: [{ id: lost }] });
    expect(visitsAt(serving.store).map(({ id }) => id)).toEqual([lost]);
  });

  test('that loses it for good gets no rest, and gives no certificate', async () => {
    const serving = await serve();
    const phone = await aPhoneAtWork(serving);
    const lost = await phone.openVisit(words('znika'));
    await sends(phone);
    await phone.synced();
    phone.disturbance = ({ url }) => {
      if (url.endsWith('/api/certificates')) lose(serving, lost);
      return undefined;
    };
    await ends(phone);
    const rounds = () => phone.sent.filter((each) => each === 'POST /api/certificates').length;
    await until(() => expect(rounds()).toBeGreaterThan(1));
    expect(certificatesOf(phone)).toEqual([]);
    expect(isEnding(phone)).toBe(true);
    phone.disturbance = undefined;
    expect(await certified(phone)).toMatchObject({ resent: [{ id: lost }] });
  });
});

test('a visit that the server refuses does not hold up the certificate, which says so', async () => {
  const serving = await serve();
  const phone = await aPhoneAtWork(serving);
  await phone.openVisit(words('dobra'));
  await sends(phone);
  const bad = { ...aVisit(), contentHash: '0'.repeat(64), unsent: 1 } satisfies StoredVisit;
  await phone.db.visits.insert(bad);
  await ends(phone);
  expect(await certified(phone)).toMatchObject({ count: 1, heldBack: 1 });
});
