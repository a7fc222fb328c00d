import { describe, expect, test } from 'vitest';

import type { Access } from '#protocol/access.ts';

import { makeCode } from '../../sync-server/access/make-code.ts';
import { revokePhone } from '../../sync-server/access/revoke.ts';
import { aBrowser, anAccount, anEnrolledBrowser, enter, signIn } from './support/door.ts';
import { serve } from './support/serving.ts';

const aSecret = /^[\w-]{43}$/;

async function aHouse() {
  const house = await serve();
  await anAccount(house.store);
  await anAccount(house.store, { person: 'jan-kos' });
  return { ...house, browser: await anEnrolledBrowser(house.url, house.store) };
}

describe('what opens a phone without a PIN', () => {
  test('comes with a password, the same for everybody on a shared phone, and with nothing else', async () => {
    const { url, store, browser } = await aHouse();
    const { spare, resume } = await enter(browser);
    expect(spare).toMatch(aSecret);
    const looked = await browser.ask('GET', '/api/session');
    expect(looked.body).toMatchObject({ person: 'maria-kot', spare: null });
    const resumed = await browser.ask('POST', '/api/session/resume', {
      person: 'maria-kot',
      resume,
    });
    expect(resumed.body).toMatchObject({ person: 'maria-kot', spare: null });
    const wrong = await signIn(browser, 'maria-kot', 'trzy czarne psy');
    expect(JSON.stringify(wrong.body)).not.toContain('spare');
    expect((await enter(browser, 'jan-kos')).spare).toBe(spare);
    const another = await anEnrolledBrowser(url, store);
    expect((await enter(another)).spare).not.toBe(spare);
  });

  test('is on a personal phone for whoever was there first', async () => {
    const { url, store } = await aHouse();
    const personal = { institution: 'jeziorna', kind: 'personal', madeBy: null } as const;
    const { code } = await makeCode(store, personal);
    const browser = aBrowser(url);
    const { device } = browser;
    await browser.ask('POST', '/api/phones', { code, device, name: 'Maria' });
    const { spare } = await enter(browser);
    expect(spare).toMatch(aSecret);
    expect((await enter(browser, 'jan-kos')).spare).toBeNull();
    expect((await enter(browser, 'jan-kos')).spare).toBeNull();
    expect((await enter(browser)).spare).toBe(spare);
  });

  test('is another after the phone was revoked and enrolled again, and none for a revoked person', async () => {
    const { url, store, browser } = await aHouse();
    const { spare } = await enter(browser);
    const { device } = browser;
    await revokePhone(store, { institution: 'jeziorna', device });
    expect((await signIn(browser)).code).toBe('phone-revoked');
    const shared = { institution: 'jeziorna', kind: 'shared', madeBy: null } as const;
    const { code } = await makeCode(store, shared);
    const again = aBrowser(url, device);
    await again.ask('POST', '/api/phones', { code, device, name: 'Portiernia 1' });
    const renewed: Access = await enter(again);
    expect(renewed.spare).toMatch(aSecret);
    expect(renewed.spare).not.toBe(spare);
    const revokedAt = new Date().toISOString();
    store.changeAccount({ institution: 'jeziorna', person: 'maria-kot', revokedAt });
    const refused = await signIn(again);
    expect(refused.code).toBe('person-revoked');
    expect(JSON.stringify(refused.body)).not.toContain('spare');
  });
});
