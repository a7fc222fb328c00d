import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { usualBodyBytes } from '../../sync-server/body-limits.ts';
import { aPhone } from './support/phone.ts';
import { serve } from './support/serving.ts';

const fromSite = (site: string, mode = 'no-cors', dest = 'empty') => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': mode,
  'sec-fetch-dest': dest,
});

describe('a page of another site', () => {
  test.each(['cross-site', 'same-site'])('(%s) neither reads nor holds a stream', async (site) => {
    const { url } = await serve();
    const phone = await aPhone(url);
    for (const address of ['/api/sync/visits/pull', '/api/sync/live', '/api/devices']) {
      const answer = await phone.fetch(address, { headers: fromSite(site) });
      expect(`${address} ${answer.status}`).toBe(`${address} 403`);
      expect(await answer.text()).not.toMatch('RESYNC');
    }
    const framed = fromSite(site, 'navigate', 'iframe');
    expect((await phone.fetch('/api/docs/json', { headers: framed })).status).toBe(403);
  });

  test('may link to a page of ours', async () => {
    const { url } = await serve();
    const headers = fromSite('cross-site', 'navigate', 'document');
    // `fetch` would write a mode of its own.
    const [answer] = await once(get(`${url}/api/docs/json`, { headers }), 'response');
    expect((answer as IncomingMessage).statusCode).toBe(200);
    (answer as IncomingMessage).resume();
  });

  test('cannot write even with the right name, when the browser says where it comes from', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const headers = { ...fromSite('same-site', 'cors'), origin: url };
    const push = { method: 'POST', body: '[]', headers };
    expect((await phone.fetch('/api/sync/visits/push', push)).status).toBe(403);
  });
});

describe('a large body', () => {
  const large = JSON.stringify({ device: 'x'.repeat(usualBodyBytes) });
  const json = { 'content-type': 'application/json' };

  test('is not taken where only a few words are expected', async () => {
    const { url } = await serve();
    const put = { method: 'PUT', headers: json, body: large };
    expect((await fetch(`${url}/api/session`, put)).status).toBe(413);
  });

  test('is not taken in packed form either', async () => {
    const { url } = await serve();
    const packed = gzipSync(large);
    expect(packed.length).toBeLessThan(1000);
    const headers = { ...json, 'content-encoding': 'gzip' };
    const put = { method: 'PUT', headers, body: packed };
    expect((await fetch(`${url}/api/session`, put)).status).toBe(413);
  });

  test('is taken from a phone that pushes, and from nobody without a session', async () => {
    const { url } = await serve();
    const post = { method: 'POST', headers: json, body: `[${' '.repeat(1_000_000)}]` };
    expect((await fetch(`${url}/api/sync/visits/push`, post)).status).toBe(401);
    const phone = await aPhone(url);
    expect((await phone.fetch('/api/sync/visits/push', { ...post, headers: {} })).status).toBe(200);
  });
});
