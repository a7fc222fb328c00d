import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { visitDocument } from '#protocol/visit-document.ts';

import { aDevice, anAct, anId, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';
import { aClaim, asksFor, claimed } from './support/shift.ts';

/** The server loses a visit behind its own back. */
function lose(storeFile: string, id: string): void {
  const store = new DatabaseSync(storeFile);
  store.prepare("DELETE FROM documents WHERE collection = 'visits' AND id = ?").run(id);
  store.close();
}

describe('a shift certificate', () => {
  test('says who, on which phone, from when to when, how many visits, and their root', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visits = [aVisit(), aVisit()];
    await phone.push(...visits.map(sent));
    const claim = aClaim(visits.map((visit) => claimed(visit)));
    const answer = await asksFor(phone, claim);
    const { versions: _versions, ...shift } = claim;
    expect(answer).toEqual({
      kind: 'certified',
      certificate: { ...shift, device: aDevice, at: expect.any(String), epoch: store.epoch },
    });
    const listed = await phone.fetch('/api/certificates');
    expect(await listed.json()).toEqual({
      certificates: ['certificate' in answer && answer.certificate],
    });
  });

  test('asked for again, because the answer was lost, is the one that was given', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const claim = aClaim([claimed(visit)]);
    const first = await asksFor(phone, claim);
    expect(await asksFor(phone, claim)).toEqual(first);
    expect(store.certificates('jeziorna', 10)).toHaveLength(1);
  });

  test('is refused when a visit is lacking, which is named; its receipt is taken back', async () => {
    const { url, config, log } = await serve();
    const phone = await aPhone(url);
    const [kept, lost] = [aVisit(), aVisit()];
    await phone.push(sent(kept), sent(lost));
    lose(config.storeFile, lost.id);
    const claim = aClaim([claimed(kept), claimed(lost)]);
    expect(await asksFor(phone, claim)).toEqual({ kind: 'lacking', lacking: [lost.id] });
    const receipts = await phone.receipts();
    const hashes = new Map(receipts.map(({ document, contentHash }) => [document, contentHash]));
    expect(hashes).toEqual(
      new Map([
        [kept.id, kept.contentHash],
        [lost.id, ''],
      ]),
    );
    expect(log.some((line) => line.includes(lost.id))).toBe(true);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('usher_certificates_total{outcome="lacking"} 1');

    await phone.push(sent(lost));
    expect(await asksFor(phone, claim)).toMatchObject({ kind: 'certified' });
    expect((await phone.receipts()).map(({ contentHash }) => contentHash)).not.toContain('');
  });

  test('covers a version that others have added to since', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const mine = aVisit();
    await phone.push(sent(mine));
    const device = anId();
    const other = await aPhone(url, { device });
    const theirs = { ...mine, acts: [...mine.acts, anAct('paused', { device })] };
    await other.push(sent(visitDocument(theirs)));
    expect(await asksFor(phone, aClaim([claimed(mine)]))).toMatchObject({ kind: 'certified' });
  });

  test('is refused when the server has the visit, but without an act of this phone', async () => {
    const { url, config } = await serve();
    const phone = await aPhone(url);
    const early = aVisit();
    const late = visitDocument({ ...early, acts: [...early.acts, anAct('paused')] });
    await phone.push(sent(late));
    lose(config.storeFile, late.id);
    // Another phone had pulled the visit before the last act, and brings it back.
    await (await aPhone(url, { device: anId() })).push(sent(early));
    const claim = aClaim([claimed(late)]);
    expect(await asksFor(phone, claim)).toEqual({ kind: 'lacking', lacking: [late.id] });
  });

  test('is refused when more acts of this phone are claimed than there are, whatever the hash', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const { ownActs, ...version } = claimed(visit);
    const claim = aClaim([{ ...version, ownActs: ownActs + 1 }]);
    expect(await asksFor(phone, claim)).toEqual({ kind: 'lacking', lacking: [visit.id] });
  });

  test('takes back no receipt of another phone', async () => {
    const { url, config } = await serve();
    const phone = await aPhone(url);
    const other = await aPhone(url, { device: anId() });
    const lost = aVisit();
    await phone.push(sent(lost));
    await other.push(sent(lost));
    lose(config.storeFile, lost.id);
    await asksFor(phone, aClaim([claimed(lost)]));
    expect(await other.receipts()).toMatchObject([{ contentHash: lost.contentHash }]);
  });
});

describe('a claim', () => {
  test.each([
    ['with another root', { root: '0'.repeat(64) }, 422, 'wrong-root'],
    ['with another count', { count: 2 }, 422, 'wrong-root'],
    ['of no visits', { count: 0, versions: [] }, 400, 'malformed-request'],
    ['of nobody', { person: '' }, 400, 'malformed-request'],
    ['with more than there is', { device: aDevice }, 400, 'malformed-request'],
  ])('%s is refused', async (_name, given, status, code) => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const body = JSON.stringify({ ...aClaim([claimed(visit)]), ...given });
    const answer = await phone.fetch('/api/certificates', { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code } });
    expect(store.certificates('jeziorna', 10)).toEqual([]);
  });

  test('that tells one visit twice is refused', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const body = JSON.stringify(aClaim([claimed(visit), claimed(visit)]));
    const answer = await phone.fetch('/api/certificates', { method: 'POST', body });
    expect(answer.status).toBe(422);
  });

  test('without a session or from another site is refused', async () => {
    const { url } = await serve();
    const body = JSON.stringify(aClaim([claimed(aVisit())]));
    const headers = { 'content-type': 'application/json' };
    const stranger = await fetch(`${url}/api/certificates`, { method: 'POST', headers, body });
    expect(stranger.status).toBe(401);
    const foreign = { method: 'POST', body, headers: { origin: 'https://evil.example' } };
    const answer = await (await aPhone(url)).fetch('/api/certificates', foreign);
    expect(await answer.json()).toMatchObject({ error: { code: 'foreign-origin' } });
  });
});
