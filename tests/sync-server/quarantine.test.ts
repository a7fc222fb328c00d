import { describe, expect, test } from 'vitest';

import { visitDocument } from '#protocol/visit-document.ts';

import { aDevice, anAct, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

const opened = anAct('opened');
const noWords = { ...anAct('words-noted'), words: '' };
const noKind = { ...anAct('paused'), kind: 'vanished' };
const { reason: _reason, ...noReason } = anAct('denied');
const ofNoDay = { ...opened, at: '2026-19-39T08:00:00.000Z' };
const onNoDay = { ...visitDocument({ ...aVisit(), acts: [ofNoDay] }), newestFirst: 0 };
const longWords = 'x'.repeat(1_100_000);

describe('a version that cannot be taken', () => {
  test.each([
    ['an act of an unknown kind', { acts: [noKind] }, 'malformed', '/acts/0/kind'],
    ['an act without its words', { acts: [opened, noWords] }, 'malformed', '/acts/1/words'],
    ['an act on no real day', onNoDay, 'malformed', '/acts/0/at'],
    [
      'an act twice',
      visitDocument({ ...aVisit(), acts: [opened, opened] }),
      'malformed',
      '/acts/1/id',
    ],
    ['an act that lacks its reason', { acts: [noReason] }, 'malformed', '/acts/0/reason'],
    ['a field nobody knows', { colour: 'red' }, 'malformed', '/colour'],
    ['a number as its id', { id: 7 }, 'malformed', '/id'],
    [
      'another hash than its acts',
      { contentHash: 'a'.repeat(64) },
      'hash-mismatch',
      '/contentHash',
    ],
    ['a mark of deletion', { _deleted: true }, 'deleted', '/_deleted'],
    ['more acts than a visit holds', { acts: Array(501).fill(opened) }, 'too-large', ''],
    ['more text than a visit holds', { ext: { text: longWords } }, 'too-large', ''],
    [
      'another institution',
      visitDocument({ ...aVisit(), institution: 'elsewhere' }),
      'foreign-institution',
      '/institution',
    ],
  ])(
    'for %s is answered with its refusal and kept word for word',
    async (_, fault, code, where) => {
      const { url, store } = await serve();
      const phone = await aPhone(url);
      const pushed = { ...sent(aVisit()), ...fault };
      const answers = await phone.push(pushed);
      const refusal = { code, where, at: expect.any(String) };
      expect(answers).toEqual([{ ...pushed, _deleted: false, refusal }]);
      expect((await phone.pull('visits')).documents).toEqual([]);
      expect(await phone.receipts()).toEqual([]);
      const [kept, ...more] = store.quarantine('jeziorna');
      expect(more).toEqual([]);
      expect(kept).toMatchObject({
        device: aDevice,
        person: 'maria-kot',
        collection: 'visits',
        code,
      });
      expect(JSON.parse(kept?.raw ?? '')).toEqual(pushed);
    },
  );

  test('holds up nothing pushed beside it', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const [before, bad, after] = [aVisit(), aVisit(), aVisit()];
    const answers = await phone.push(sent(before), { ...sent(bad), acts: [] }, sent(after));
    expect(answers).toMatchObject([{ id: bad.id, refusal: { code: 'malformed' } }]);
    const { documents } = await phone.pull('visits');
    expect(documents.map(({ id }) => id)).toEqual([before.id, after.id]);
  });

  test('is answered with ours when we have one', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit));
    const [answer] = await phone.push({ ...sent(visit), _deleted: true });
    expect(answer).toEqual({
      ...sent(visit),
      refusal: expect.objectContaining({ code: 'deleted' }),
    });
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test('is kept once, however often the phone tries', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const bad = { ...sent(aVisit()), acts: [] };
    await phone.push(bad);
    await phone.push(bad);
    await phone.push({ ...bad, status: 'closed' });
    expect(store.quarantine('jeziorna')).toHaveLength(2);
  });

  test('can be corrected: the next good version is taken and loses its refusal', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    const [answer] = await phone.push({ ...sent(visit), contentHash: 'a'.repeat(64) });
    const corrected = { ...answer, contentHash: visit.contentHash };
    expect(await phone.push(corrected)).toEqual([]);
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test.each([
    ['a row that is no row', '[7]', '7'],
    ['a row without a document', '[{"assumedMasterState":null}]', '{"assumedMasterState":null}'],
    ['a document without an id', '[{"newDocumentState":{"acts":[]}}]', '{"acts":[]}'],
    ['a document that is a list', '[{"newDocumentState":["x"]}]', '["x"]'],
    ['an empty document', '[{"newDocumentState":null}]', '{"newDocumentState":null}'],
  ])('may be as broken as %s', async (_what, body, raw) => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const answer = await phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject([{ refusal: { code: 'malformed' } }]);
    expect(store.quarantine('jeziorna')).toMatchObject([{ id: '', raw }]);
  });

  test('may nest so deeply that it cannot be written out, and holds up nothing beside it', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const [good, bad] = [aVisit(), aVisit()];
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const hidden = JSON.stringify({ ...sent(bad), ext: { way: 'DEEP' } }).replace('"DEEP"', deep);
    const body = `[{"newDocumentState":${hidden}},${JSON.stringify({ newDocumentState: sent(good) })}]`;
    const answer = await phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    expect(await answer.json()).toMatchObject([{ id: bad.id, refusal: { code: 'malformed' } }]);
    expect((await phone.pull('visits')).documents).toEqual([sent(good)]);
    expect(store.quarantine('jeziorna')).toMatchObject([
      { id: bad.id, raw: expect.stringContaining('(nested too deeply)') },
    ]);
  });

  test('may carry a name that would poison an object', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const body = `[{"newDocumentState":{"id":"x","__proto__":{"admin":true}}}]`;
    const answer = await phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(store.quarantine('jeziorna')).toHaveLength(1);
  });
});
