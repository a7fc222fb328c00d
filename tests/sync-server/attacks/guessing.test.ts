import { describe, expect, test } from 'vitest';

import { newAccount } from '../../../sync-server/access/new-account.ts';
import { admitAt } from '../../support/admit.ts';
import { aDevice } from '../../support/builders.ts';
import { serve, type Serving } from '../support/serving.ts';

const password = 'kasztanowa aleja 7';

async function withAccounts(names: readonly string[]): Promise<Serving & { cookie: string }> {
  const serving = await serve();
  for (const name of names) {
    const account = {
      institution: 'jeziorna',
      person: `the-${name}`,
      userName: name,
      roles: ['porter'] as const,
    };
    serving.store.addAccount(await newAccount({ ...account, password }));
  }
  const { cookie } = await admitAt(serving.url, { person: 'jan-kos' });
  return { ...serving, cookie };
}

async function signIn(
  { url, cookie }: { url: string; cookie: string },
  userName: string,
  tried: string,
) {
  const beganMs = performance.now();
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: tried }),
  });
  const text = await answer.text();
  const headers = [...answer.headers.keys()].filter((name) => name !== 'x-usher-time');
  return { status: answer.status, text, headers, ms: performance.now() - beganMs };
}

describe('whoever guesses', () => {
  test('learns from the answer nothing of which names exist', async () => {
    const there = await withAccounts(['maria']);
    const known = await signIn(there, 'maria', 'a wrong password');
    const unknown = await signIn(there, 'nobody', 'a wrong password');
    expect(known.status).toBe(401);
    expect({ ...unknown, ms: 0 }).toEqual({ ...known, ms: 0 });
    expect((await signIn(there, 'maria', password)).status).toBe(200);
  });

  test('learns nothing from how long the answer takes', async () => {
    const names = ['maria', 'zofia', 'piotr', 'tomasz'];
    const there = await withAccounts(names);
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    const statuses = new Set<number>();
    const timed = async (phone: { url: string; cookie: string }, name: string) => {
      const { status, ms } = await signIn(phone, name, 'a wrong password');
      statuses.add(status);
      return ms;
    };
    // In turns, so that a machine that is busy for a while is busy for both. As many as make nobody wait.
    for (let round = 0; round < 4; round += 1) {
      const device = `01920000-0000-7000-8000-00000000000${round}`;
      const { cookie } = await admitAt(there.url, { person: 'jan-kos', device });
      for (const name of names) {
        times.known.push(await timed({ ...there, cookie }, name));
        times.unknown.push(await timed({ ...there, cookie }, `${name}-${round}`));
      }
    }
    expect([...statuses]).toEqual([401]);
    // The least of many: whatever else the machine does only ever adds. Without the hash that nobody
    // needs, an unknown name is answered in less than half the time.
    const ratio = Math.min(...times.unknown) / Math.min(...times.known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });

  test('has to wait after a few wrong passwords, even with the right one', async () => {
    const there = await withAccounts(['maria']);
    const statuses = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn(there, 'maria', `wrong ${attempt}`)).status);
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(9);
    const { status, headers } = await signIn(there, 'maria', password);
    expect(status).toBe(429);
    expect(headers).toContain('retry-after');
  });

  test('cannot try codes until one fits', async () => {
    const { url } = await serve();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const answer = await fetch(`${url}/api/phones`, {
        method: 'POST',
        // An address that the client itself names counts for nothing.
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${attempt}` },
        body: JSON.stringify({ code: `00000-000${attempt + 10}`, device: aDevice, name: 'x' }),
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
    expect(statuses.filter((status) => status === 403).length).toBeLessThan(14);
    expect(statuses.at(-1)).toBe(429);
  });

  test('is told the same of a person and a phone that exist, and of others', async () => {
    const there = await withAccounts(['maria']);
    const tried = async (method: string, address: string) => {
      const answer = await fetch(there.url + address, {
        method,
        headers: { cookie: there.cookie, 'content-type': 'application/json' },
        body: '{}',
      });
      return `${answer.status} ${await answer.text()}`;
    };
    for (const [method, exists, not] of [
      ['PATCH', '/api/accounts/the-maria', '/api/accounts/nobody-here'],
      ['POST', '/api/accounts/the-maria/password', '/api/accounts/nobody-here/password'],
      [
        'DELETE',
        '/api/phones/01920000-0000-7000-8000-00000000000d',
        '/api/phones/01920000-0000-7000-8000-0000000000aa',
      ],
    ] as const)
      expect(await tried(method, exists)).toBe(await tried(method, not));
  });
});
