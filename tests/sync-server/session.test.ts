import { describe, expect, test } from 'vitest';

import { aDevice, aDirectory, anInstitution } from '../support/builders.ts';
import { aPhone } from './support/phone.ts';
import { serve } from './support/serving.ts';

const elsewhere = aDirectory({ institution: anInstitution({ id: 'elsewhere' }) });

async function putSession(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${url}/api/session`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

describe('a session', () => {
  test('names the institution and the store, in a cookie no script can read', async () => {
    const { url, store } = await serve();
    const answer = await putSession(url, { device: aDevice, person: 'maria-kot' });
    expect(await answer.json()).toMatchObject({ institution: 'jeziorna', epoch: store.epoch });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  test('is refused to a person whom the directory does not know', async () => {
    const { url } = await serve();
    const answer = await putSession(url, { device: aDevice, person: 'nobody' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown-person' } });
  });

  test.each([
    { device: 'mine', person: null },
    { device: aDevice },
    { device: aDevice, person: 7 },
  ])('is refused to %j', async (body) => {
    const { url } = await serve();
    expect((await putSession(url, body)).status).toBe(400);
  });

  test('waits until an institution is imported', async () => {
    const { url } = await serve({ directories: [] });
    const answer = await putSession(url, { device: aDevice, person: null });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { code: 'no-institution' } });
  });

  test('belongs to the configured institution when there are several', async () => {
    const directories = [aDirectory(), elsewhere];
    const unclear = await serve({ directories });
    const answer = await putSession(unclear.url, { device: aDevice, person: null });
    expect(await answer.json()).toMatchObject({ error: { code: 'institution-unclear' } });
    const clear = await serve({ directories, environment: { INSTITUTION: 'elsewhere' } });
    const phone = await aPhone(clear.url);
    expect((await phone.pull('directory')).documents).not.toEqual([]);
    const told = await putSession(clear.url, { device: aDevice, person: null });
    expect(await told.json()).toMatchObject({ institution: 'elsewhere' });
  });

  test('with a meddled cookie is no session', async () => {
    const { url } = await serve();
    for (const cookie of ['usher-session=x', `usher-session=${aDevice}.maria-kot.admin`]) {
      const answer = await fetch(`${url}/api/sync/visits/pull`, { headers: { cookie } });
      expect(answer.status).toBe(401);
    }
  });
});

describe('a page of another site', () => {
  const person = { device: aDevice, person: null };

  test.each(['https://evil.example', 'null'])('cannot write from the origin %s', async (origin) => {
    const { url } = await serve();
    const answer = await putSession(url, person, { origin });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'foreign-origin' } });
  });

  test('is told apart from our own page, also behind a development proxy', async () => {
    const { url } = await serve();
    expect((await putSession(url, person, { origin: url })).status).toBe(200);
    const proxied = { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-origin' };
    expect((await putSession(url, person, proxied)).status).toBe(200);
  });
});

describe('a build that speaks an older protocol', () => {
  test('is told that it is outdated; a foreign client, which names none, is served', async () => {
    const { url } = await serve();
    const phone = await aPhone(url);
    const pullAs = async (version: string) =>
      phone.fetch('/api/sync/visits/pull', { headers: { 'x-usher-protocol': version } });
    const outdated = await pullAs('0');
    expect(outdated.status).toBe(426);
    expect(await outdated.json()).toMatchObject({ error: { code: 'outdated' } });
    expect((await pullAs('1')).status).toBe(200);
    expect((await phone.fetch('/api/sync/visits/pull')).status).toBe(200);
  });
});
