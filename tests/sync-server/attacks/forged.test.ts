import { describe, expect, test } from 'vitest';

import { visitDocument } from '#protocol/visit-document.ts';

import { aDevice, anAct, aVisit } from '../../support/builders.ts';
import { aPhone, sent } from '../support/phone.ts';
import { serve } from '../support/serving.ts';

const otherDevice = '01920000-0000-7000-8000-0000000000ee';

describe('somebody who is in, with a client of their own making', () => {
  test.each([
    ['a colleague who was never on this phone', { by: 'ewa-nowak' }],
    ['nobody in the directory', { by: 'a-ghost' }],
    ['a phone that was never enrolled', { device: otherDevice }],
  ])('cannot write in the name of %s', async (_whom, forged) => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit({ acts: [anAct('opened'), anAct('settled-here', forged)] });
    const [answer] = await phone.push(sent(visit));
    expect(answer).toMatchObject({ id: visit.id, refusal: { code: 'unknown-author' } });
    expect((await phone.pull('visits')).documents).toEqual([]);
    // Kept all the same, with who brought it: it may be true.
    expect(store.quarantine('jeziorna')).toMatchObject([
      { id: visit.id, device: aDevice, person: 'maria-kot' },
    ]);
  });

  test.each([
    ['when', { at: '2026-11-23T07:00:00.000Z' }],
    ['who', { by: 'maria-kot' }],
    ['what', { words: 'nothing was said' }],
  ])('cannot alter %s of what stands in a visit', async (_what, altered) => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const words = anAct('words-noted', { words: 'dowód' });
    const visit = aVisit({ acts: [anAct('opened'), words] });
    await phone.push(sent(visit));
    const acts = [...visit.acts.slice(0, 1), { ...words, ...altered }];
    expect(await phone.push(sent(visitDocument({ ...visit, acts })))).toEqual([sent(visit)]);
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test('cannot take an act out of a visit, nor the visit away', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit({ acts: [anAct('opened'), anAct('paused')] });
    await phone.push(sent(visit));
    const shorter = visitDocument({ ...visit, acts: visit.acts.slice(0, 1) });
    expect(await phone.push(sent(shorter))).toEqual([sent(visit)]);
    const [deleted] = await phone.push({ ...sent(visit), _deleted: true });
    expect(deleted).toMatchObject({ _deleted: false, refusal: { code: 'deleted' } });
    expect((await phone.pull('visits')).documents).toEqual([sent(visit)]);
  });

  test('does not say when the server got something: the server does', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const before = new Date().toISOString();
    const acts = [
      anAct('opened', { at: '0001-01-01T00:00:00.000Z' }),
      anAct('closed', { at: '9999-12-31T23:59:59.999Z' }),
    ];
    await phone.push({ ...sent(aVisit({ acts })), receivedAt: '2000-01-01T00:00:00.000Z' });
    await phone.push(sent(aVisit({ acts })));
    for (const { receivedAt } of await phone.receipts()) {
      expect(receivedAt >= before).toBe(true);
      expect(receivedAt <= new Date().toISOString()).toBe(true);
    }
  });
});
