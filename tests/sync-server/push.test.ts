import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { Act } from '#domain/act.ts';
import { mergeVisits } from '#domain/merge-visits.ts';
import type { Visit } from '#domain/visit.ts';
import { visitDocument } from '#protocol/visit-document.ts';

import { makeToken } from '../../sync-server/access/make-token.ts';
import { aDevice, anAct, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

/** The same visit with one more act. */
function withAct(visit: Visit, act: Act = anAct('paused')): Visit {
  return visitDocument({ ...visit, acts: [...visit.acts, act] });
}

describe('pushing', () => {
  test('stores a visit and answers no conflict', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    expect(await phone.push(sent(visit))).toEqual([]);
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test('gives the phone a receipt with the hash and number of what was stored', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const { checkpoint } = await phone.pull('visits');
    expect(await phone.receipts()).toEqual([
      {
        id: `${visit.id}~${aDevice}`,
        document: visit.id,
        contentHash: visit.contentHash,
        seq: checkpoint.seq,
        epoch: store.epoch,
        receivedAt: expect.stringMatching(/Z$/),
        _deleted: false,
      },
    ]);
  });

  test('takes the same version again without storing it twice, and gives its receipt again', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const visits = await phone.pull('visits');
    const [receipt] = await phone.receipts();
    expect(await phone.push(sent(visit))).toEqual([]);
    expect(await phone.pull('visits')).toEqual(visits);
    expect(await phone.receipts()).toEqual([receipt]);
  });

  test('takes a fuller version whatever the phone assumed of ours', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const fuller = withAct(visit);
    const rows = [{ assumedMasterState: sent(aVisit()), newDocumentState: sent(fuller) }];
    const answer = await phone.fetch('/api/sync/visits/push', {
      method: 'POST',
      body: JSON.stringify(rows),
    });
    expect(await answer.json()).toEqual([]);
    expect((await phone.pull('visits')).documents).toEqual([sent(fuller)]);
    expect(await phone.receipts()).toMatchObject([{ contentHash: fuller.contentHash }]);
  });

  test('answers ours to a version that lacks an act, and takes the merged one', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    const [mine, theirs] = [withAct(visit), withAct(visit, anAct('resumed'))];
    await phone.push(sent(theirs));
    expect(await phone.push(sent(mine))).toEqual([sent(theirs)]);
    const merged = visitDocument(mergeVisits(mine, theirs));
    expect(await phone.push(sent(merged))).toEqual([]);
    const [stored] = (await phone.pull('visits')).documents;
    expect(stored).toEqual(sent(merged));
    expect(stored?.['acts']).toHaveLength(3);
  });

  test('answers ours to a version that alters an act', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const [opened, words] = [anAct('opened'), anAct('words-noted', { words: 'dowód' })];
    const visit = aVisit({ acts: [opened, words] });
    await phone.push(sent(visit));
    const altered = visitDocument({ ...visit, acts: [opened, { ...words, words: 'paszport' }] });
    expect(await phone.push(sent(altered))).toEqual([sent(visit)]);
  });

  test('answers ours to a version that has lost later fields', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit({ ext: { later: 'field' } });
    await phone.push(sent(visit));
    const { ext: _ext, ...core } = visit;
    const older = withAct(visitDocument(core));
    expect(await phone.push(sent(older))).toEqual([sent(visit)]);
  });

  test('stores the fields that follow from the acts as they follow, whatever was pushed', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push({ ...sent(visit), status: 'closed', openedBy: 'somebody-else' });
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test.each(['directory', 'receipts'])('lets nobody push into %s', async (collection) => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const address = `/api/sync/${collection}/push`;
    const answer = await phone.fetch(address, { method: 'POST', body: '[]' });
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({ error: { code: 'pull-only' } });
  });

  test('wants to know in whose name', async () => {
    const { url, store } = await serve();
    const wanted = {
      institution: 'jeziorna',
      roles: ['porter'],
      days: 1,
      name: 'a board',
    } as const;
    const { token } = await makeToken(store, { ...wanted, person: undefined });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: '[]' };
    const answer = await fetch(`${url}/api/sync/visits/push`, asked);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'no-person' } });
  });

  test.each([
    ['no JSON', '[{', 400, 'malformed-json'],
    ['no rows', '{}', 400, 'malformed-request'],
    ['too many rows', `[${'{},'.repeat(1000)}{}]`, 413, 'too-large'],
    ['too large a body', JSON.stringify(['x'.repeat(17 * 1024 * 1024)]), 413, 'too-large'],
  ])('refuses a body with %s', async (_what, body, status, code) => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const answer = await phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code } });
  });

  test('takes a compressed body', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const answer = await phone.fetch('/api/sync/visits/push', {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify([{ newDocumentState: sent(aVisit()) }])),
    });
    expect(await answer.json()).toEqual([]);
    expect((await phone.pull('visits')).documents).toHaveLength(1);
  });

  test('takes no body that swells beyond the limit', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const answer = await phone.fetch('/api/sync/visits/push', {
      method: 'POST',
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(['x'.repeat(40 * 1024 * 1024)])),
    });
    expect(answer.status).toBe(413);
  });

  test('stores all of many phones that come back at one moment', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visits = Array.from({ length: 60 }, () => aVisit());
    const answers = await Promise.all(visits.map((visit) => phone.push(sent(visit))));
    expect(answers.flat()).toEqual([]);
    const { documents } = await phone.pull('visits', '?limit=1000');
    expect(new Set(documents.map(({ id }) => id))).toEqual(new Set(visits.map(({ id }) => id)));
  });
});
