import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { roles } from '#domain/role.ts';

import { bodyFor } from '../../fuzz/bodies.ts';
import { type Operation, readSurface } from '../../fuzz/surface.ts';
import { aDevice } from '../../support/builders.ts';
import { aPhone, type Phone } from '../support/phone.ts';
import { serve, type Serving } from '../support/serving.ts';

/** Somebody who may do everything, at a server of their own. */
async function anybody(): Promise<{
  serving: Serving;
  phone: Phone;
  routes: readonly Operation[];
}> {
  const serving = await serve();
  const phone = await aPhone(serving.url, { roles });
  const routes = await readSurface(serving.url);
  return { serving, phone, routes: routes.filter(({ body }) => body !== undefined) };
}

function addressOf({ path }: Operation): string {
  return path
    .replace('{collection}', 'visits')
    .replace('{device}', aDevice)
    .replace('{person}', 'maria-kot');
}

/** A body as the route takes it, with something in it that should not be there. */
function poisoned(operation: Operation, poison: string): string {
  const [sound] = fc.sample(bodyFor(operation) ?? fc.constant({}), { seed: 7, numRuns: 1 });
  const json = JSON.stringify(sound);
  if (json.startsWith('{')) return `${json.slice(0, -1)}${json === '{}' ? '' : ','}${poison}}`;
  return `[{"newDocumentState":{${poison}},${poison}}]`;
}

async function sendEach(
  { phone, routes }: Awaited<ReturnType<typeof anybody>>,
  send: (operation: Operation) => RequestInit & { readonly headers?: Record<string, string> },
): Promise<readonly { readonly route: string; readonly status: number; readonly text: string }[]> {
  const answers = [];
  for (const operation of routes) {
    const answer = await phone.fetch(addressOf(operation), {
      method: operation.method,
      ...send(operation),
    });
    const route = `${operation.method} ${operation.path}`;
    answers.push({ route, status: answer.status, text: await answer.text() });
  }
  return answers;
}

/** Says that so many bytes will come, sends none of them, and waits for the answer all the same. */
async function announceBody(address: string, method: string, bytes: number): Promise<number> {
  const headers = { 'content-type': 'application/json', 'content-length': bytes };
  const asking = request(address, { method, headers });
  asking.on('error', () => undefined);
  asking.flushHeaders();
  const [answer] = (await once(asking, 'response', { signal: AbortSignal.timeout(5000) })) as [
    IncomingMessage,
  ];
  asking.destroy();
  return answer.statusCode ?? 0;
}

describe('every route that takes a body', () => {
  test('is there', async () => {
    expect((await anybody()).routes.length).toBeGreaterThan(8);
  });

  test('refuses one that is too large, whether its length is told or not', async () => {
    const there = await anybody();
    const large = `"${'x'.repeat(17 * 1024 * 1024)}"`;
    const packed = gzipSync(large);
    for (const init of [{ body: large }, { body: packed, headers: { 'content-encoding': 'gzip' } }])
      for (const { route, status, text } of await sendEach(there, () => init)) {
        expect.soft(status, route).toBe(413);
        expect.soft(text, route).toContain('"too-large"');
      }
  });

  test('reads of a stranger no more than 32 kB, and refuses whoever it refuses before', async () => {
    const { serving, routes } = await anybody();
    for (const operation of routes) {
      const address = serving.url + addressOf(operation);
      const status = await announceBody(address, operation.method, 32 * 1024 + 1);
      expect.soft([401, 413], `${operation.method} ${operation.path}`).toContain(status);
    }
  });

  test.each([101, 5_000, 30_000])('bears one that nests %i levels deep', async (levels) => {
    const there = await anybody();
    const deep = '['.repeat(levels) + ']'.repeat(levels);
    const poison = `"ext":${deep}`;
    for (const { route, status } of await sendEach(there, (operation) => ({
      body: poisoned(operation, poison),
    })))
      expect.soft(status, route).toBeLessThan(500);
    expect((await fetch(`${there.serving.url}/healthz`)).status).toBe(200);
  });

  test.each([
    '"__proto__":{"polluted":"yes"}',
    '"constructor":{"prototype":{"polluted":"yes"}}',
    '"\\u005f_proto__":{"polluted":"yes"}',
    '"ext":{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}',
  ])('lets nothing grow on all objects: %s', async (poison) => {
    const there = await anybody();
    for (const { route, status } of await sendEach(there, (operation) => ({
      body: poisoned(operation, poison),
    })))
      expect.soft(status, route).toBeLessThan(500);
    const query = '?__proto__[polluted]=yes&constructor[prototype][polluted]=yes';
    await there.phone.fetch(`/api/sync/visits/pull${query}`);
    expect('polluted' in {}).toBe(false);
    expect('polluted' in []).toBe(false);
  });
});
