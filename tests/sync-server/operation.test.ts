import { describe, expect, test } from 'vitest';

import { aVisit } from '../support/builders.ts';
import { aPhone, sent } from './support/phone.ts';
import { serve } from './support/serving.ts';

describe('health', () => {
  test('of the process is good even before an institution is there', async () => {
    const { url } = await serve({ directories: [] });
    const answer = await fetch(`${url}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  test('of the service is good only with an institution and a store that answers', async () => {
    const empty = await serve({ directories: [] });
    const answer = await fetch(`${empty.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { code: 'no-institution' } });
    const { url, store } = await serve();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const close = store.close.bind(store);
    close();
    store.close = () => undefined;
    const broken = await fetch(`${url}/readyz`);
    expect(broken.status).toBe(503);
    expect(await broken.json()).toMatchObject({ error: { code: 'store-unavailable' } });
  });
});

test('every answer of the interface says what time it is, to the millisecond, also a refusal', async () => {
  const now = Date.parse('2027-03-28T00:59:59.123Z');
  const { url } = await serve({ now: () => now });
  for (const path of ['/api/sync/visits/pull', '/api/nothing', '/api/docs/json']) {
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get('x-usher-time')).toBe('2027-03-28T00:59:59.123Z');
  }
  expect((await fetch(`${url}/healthz`)).headers.has('x-usher-time')).toBe(false);
});

describe('the metrics', () => {
  test('count requests by route, rows by outcome, refusals by code and the last number', async () => {
    const { url, store } = await serve();
    const phone = await aPhone(url);
    const visit = aVisit();
    await phone.push(sent(visit), { ...sent(aVisit()), _deleted: true });
    await phone.push(sent(visit));
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch('text/plain; version=0.0.4');
    const lines = (await answer.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'usher_requests_total{method="POST",route="/api/sync/:collection/push",status="200"} 2',
        'usher_pushed_rows_total{outcome="accepted"} 1',
        'usher_pushed_rows_total{outcome="same"} 1',
        'usher_refused_total{code="deleted"} 1',
        `usher_seq{institution="jeziorna"} ${store.lastSeq('jeziorna')}`,
      ]),
    );
  });
});

describe('an address where nothing is', () => {
  test('is answered as an error with a code', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/api/nothing`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: { code: 'not-found', message: expect.any(String) },
    });
  });
});
