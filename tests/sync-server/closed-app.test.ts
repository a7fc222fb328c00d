import { describe, expect, test, vi } from 'vitest';

import { roles as allRoles } from '#domain/role.ts';

import { admitAt } from '../support/admit.ts';
import { aDevice, anAct, aVisit } from '../support/builders.ts';
import {
  aHouse,
  announced,
  contact,
  everybody,
  type House,
  leave,
  now,
} from './support/closed-app-house.ts';
import { sent } from './support/phone.ts';
import { aBrowser, aPushService, claimsIn } from './support/push-receiver.ts';
import { serve } from './support/serving.ts';

describe('a colleague whose app is closed', () => {
  test('is told that a visitor is announced, and neither who nor with what', async () => {
    const house = await aHouse();
    expect((await house.ask('PUT', house.maria.cookie, house.phone)).status).toBe(204);
    const visit = await house.announce();
    expect(house.service.pushed).toHaveLength(1);
    const [pushed] = house.service.pushed;
    if (!pushed) throw new Error('nothing was pushed');
    expect(pushed.path).toBe('/maria');
    expect(pushed.headers).toMatchObject({ ttl: '900', urgency: 'high', topic: 'announced' });
    expect(JSON.parse(house.browser.read(pushed.body))).toEqual({
      kind: 'announced',
      language: 'pl',
    });
    const { publicKey } = (await (await house.ask('GET', house.maria.cookie)).json()) as {
      publicKey: string;
    };
    expect(claimsIn(pushed)).toMatchObject({
      key: publicKey,
      aud: house.service.url,
      sub: contact,
    });
    // The same visit again, and one more act of another kind, announce nobody anew.
    await house.announce(visit);
    await house.announce(
      aVisit({ ...visit, acts: [...visit.acts, anAct('paused', { at: now() })] }),
    );
    expect(house.service.pushed).toHaveLength(1);
  });

  test('is not told of what is long past, answered, or for somebody else', async () => {
    const house = await aHouse();
    await house.ask('PUT', house.maria.cookie, house.phone);
    await house.announce(announced(20 * 60_000));
    const { acts } = announced();
    const call = acts.at(-1)?.id ?? '';
    await house.announce(
      aVisit({ acts: [...acts, anAct('answered', { at: now(), call, outcome: 'in' })] }),
    );
    const whom = { kind: 'person', person: 'jan-kos' } as const;
    await house.announce(
      aVisit({ acts: [...acts.slice(0, 1), anAct('announced', { at: now(), whom })] }),
    );
    expect(house.service.pushed).toEqual([]);
  });

  test.each([
    ['signed out', ({ url, maria }: House) => leave(url, maria.cookie)],
    ['asked for it no more', ({ ask, maria }: House) => ask('DELETE', maria.cookie)],
    [
      'given the phone to another',
      async ({ url, device, store }: House) => {
        const other = await admitAt(url, { person: 'jan-kos', device });
        const { resume } = other;
        const answer = await fetch(`${url}/api/session/resume`, {
          method: 'POST',
          headers: { cookie: other.cookie, 'content-type': 'application/json' },
          body: JSON.stringify({ person: 'jan-kos', resume }),
        });
        expect(answer.status).toBe(200);
        expect(store.closedApps(everybody)).toEqual([]);
      },
    ],
    [
      'lost the roles for it',
      ({ store }: House) =>
        store.changeAccount({
          institution: 'jeziorna',
          person: 'maria-kot',
          roles: ['administrator'],
        }),
    ],
  ])('is not told once they have %s', async (_what, end) => {
    const house = await aHouse();
    await house.ask('PUT', house.maria.cookie, house.phone);
    await end(house);
    await house.announce();
    expect(house.service.pushed).toEqual([]);
  });

  test('is not told once the session has run out', async () => {
    const house = await aHouse();
    await house.ask('PUT', house.maria.cookie, house.phone);
    const token = house.store.closedApps(everybody).length;
    expect(token).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 13 * 3_600_000 });
    try {
      house.service.pushed.length = 0;
      const porter = await admitAt(house.url, { person: 'jan-kos', device: aDevice });
      const answer = await fetch(`${house.url}/api/sync/visits/push`, {
        method: 'POST',
        headers: { cookie: porter.cookie, 'content-type': 'application/json' },
        body: JSON.stringify([{ newDocumentState: sent(announced()) }]),
      });
      expect(answer.status).toBe(200);
      await new Promise((done) => setTimeout(done, 150));
      expect(house.service.pushed).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is forgotten where the push service knows them no more, and only there', async () => {
    const house = await aHouse();
    await house.ask('PUT', house.maria.cookie, house.phone);
    for (const [status, left] of [
      [500, 1],
      [429, 1],
      [410, 0],
    ] as const) {
      house.service.status = status;
      await house.announce();
      expect(house.store.closedApps(everybody)).toHaveLength(left);
    }
    expect(house.service.pushed).toHaveLength(3);
    const log = house.log.join('');
    expect(log).toMatch(/"status":500/);
    expect(log).not.toContain('/maria');
    expect(log).not.toContain(house.service.url);
  });

  test('is told at no address to which the push service would send the server', async () => {
    const house = await aHouse();
    const inside = await aPushService();
    house.service.status = 307;
    house.service.location = `${inside.url}/inside`;
    await house.ask('PUT', house.maria.cookie, house.phone);
    await house.announce();
    expect(house.service.pushed).toHaveLength(1);
    expect(inside.pushed).toEqual([]);
  });

  test('holds up nobody where the push service never answers', async () => {
    const house = await aHouse();
    house.service.status = 0;
    await house.ask('PUT', house.maria.cookie, house.phone);
    await house.announce();
    const begun = performance.now();
    await house.close();
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('the phone’s request to be told', () => {
  test('takes no address inside the house, and no keys that are none', async () => {
    const house = await aHouse();
    const status = async (given: object) =>
      (await house.ask('PUT', house.maria.cookie, { ...house.phone, ...given })).status;
    for (const endpoint of [
      'https://127.0.0.1/a',
      'https://localhost/a',
      'https://169.254.169.254/latest',
      'http://push.example.com/a',
      `${house.service.url}@10.0.0.1/a`,
      house.service.url.replace('127.0.0.1', '127.0.0.2'),
    ])
      expect([endpoint, await status({ endpoint })]).toEqual([endpoint, 422]);
    expect(await status({ keys: { ...house.phone.keys, p256dh: 'A'.repeat(87) } })).toBe(422);
    expect(await status({ endpoint: 'a'.repeat(1001) })).toBe(400);
    expect(await status({ person: 'jan-kos' })).toBe(400);
    expect(house.store.closedApps(everybody)).toEqual([]);
  });

  test('is refused where the house tells nobody', async () => {
    const { url } = await serve();
    const { cookie } = await admitAt(url, { roles: [...allRoles] });
    const answer = await fetch(`${url}/api/closed-app`, { headers: { cookie } });
    expect(await answer.json()).toEqual({ publicKey: null });
    const { keys } = aBrowser();
    const put = await fetch(`${url}/api/closed-app`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint: 'https://fcm.googleapis.com/a', keys }),
    });
    expect(put.status).toBe(409);
  });
});
