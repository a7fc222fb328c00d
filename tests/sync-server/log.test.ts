import { describe, expect, test } from 'vitest';

import { anAct, aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

const name = 'Genowefa Przybylska';
const words = 'chodzi o rozwód i alimenty';
const acts = [anAct('opened'), anAct('visitor-named', { name }), anAct('words-noted', { words })];

describe('the log', () => {
  test('holds nothing of visitors, whether their visit is taken, refused or unreadable', async () => {
    const { url, log, close } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit({ acts });
    await phone.push(sent(visit), { ...sent(visit), contentHash: 'a'.repeat(64) });
    await phone.push({ ...sent(visit), acts: [...acts, { words }] });
    const post = async (body: string) =>
      phone.fetch('/api/sync/visits/push', { method: 'POST', body });
    await post(`[{"name":"${name}" ${words}`);
    await post(JSON.stringify({ [words]: name }));
    await phone.fetch(`/api/sync/visits/pull?limit=${encodeURIComponent(name)}`);
    await phone.fetch(`/visits?q=${encodeURIComponent(words)}`, {
      headers: { accept: 'text/html' },
    });
    await phone.fetch(`/${encodeURIComponent(name)}`);
    await close();
    const text = decodeURIComponent(log.join('').replaceAll('%', '%25'));
    for (const part of [
      ...name.split(' '),
      'rozw',
      'alimenty',
      'Przyby',
      encodeURIComponent(words),
    ])
      expect(text).not.toContain(part);
    expect(text).not.toMatch(/usher-session|127\.0\.0\.1(?!:\d+")/);
  });

  test('names request, route, status, time, institution and the phone in short', async () => {
    const { url, log } = await serve();
    const phone = await aPhone(url);
    await phone.push(sent(aVisit()));
    const line = log.find((entry) => entry.includes('/api/sync/:collection/push')) ?? '{}';
    expect(JSON.parse(line)).toEqual({
      level: 30,
      time: expect.any(Number),
      reqId: expect.any(String),
      method: 'POST',
      route: '/api/sync/:collection/push',
      status: 200,
      ms: expect.any(Number),
      institution: 'jeziorna',
      device: '01920000',
      msg: 'request',
    });
  });

  test('names the code of a refused version', async () => {
    const { url, log } = await serve();
    const phone = await aPhone(url);
    await phone.push({ ...sent(aVisit()), _deleted: true });
    expect(log.join('')).toContain('"code":"deleted","msg":"version refused"');
  });

  test('says why a request failed, while the answer does not', async () => {
    const { url, log, store } = await serve();
    const phone = await aPhone(url);
    store.close();
    store.close = () => undefined;
    const answer = await phone.fetch('/api/sync/visits/pull');
    expect(answer.status).toBeGreaterThan(499);
    expect(await answer.text()).not.toMatch(/database|sqlite/i);
    expect(log.join('')).toMatch(/"level":50.*"message":"statement has been finalized"/);
  });
});
