import { expect } from 'vitest';

import { admitAt } from '../../support/admit.ts';
import { anAct, anId, aVisit } from '../../support/builders.ts';
import { sent } from './phone.ts';
import { aBrowser, aPushService } from './push-receiver.ts';
import { serve } from './serving.ts';

/** Whom a push service may write to. */
export const contact = 'mailto:it@example.org';

/** A house with a push service, a porter who announces, and Maria Kot with a phone whose app is closed. */
export async function aHouse(given: { readonly at?: string } = {}) {
  const service = await aPushService();
  const environment = { WEB_PUSH_CONTACT: contact, WEB_PUSH_OWN_SERVICE: service.url };
  const house = await serve({ environment });
  const porter = await admitAt(house.url, { person: 'jan-kos', roles: ['porter'] });
  const device = anId();
  const maria = await admitAt(house.url, { person: 'maria-kot', device, ...given });
  const browser = aBrowser();
  const ask = (method: string, cookie: string, body?: object) =>
    fetch(`${house.url}/api/closed-app`, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const phone = { endpoint: `${service.url}/maria`, keys: browser.keys, language: 'pl' };
  const announce = async (visit = announced()) => {
    const answer = await fetch(`${house.url}/api/sync/visits/push`, {
      method: 'POST',
      headers: { cookie: porter.cookie, 'content-type': 'application/json' },
      body: JSON.stringify([{ newDocumentState: sent(visit) }]),
    });
    expect([answer.status, await answer.json()]).toEqual([200, []]);
    // What is told in vain is told within this time.
    await new Promise((done) => setTimeout(done, 150));
    return visit;
  };
  return { ...house, service, porter, maria, browser, ask, phone, announce, device };
}

export const now = (agoMs = 0) => new Date(Date.now() - agoMs).toISOString();

/** A visit in which a visitor was announced to Maria Kot, so long ago. */
export function announced(agoMs = 0) {
  const at = now(agoMs);
  return aVisit({
    acts: [
      anAct('opened', { at, by: 'jan-kos' }),
      anAct('visitor-named', { at, by: 'jan-kos', name: 'Zofia Sroka' }),
      anAct('words-noted', { at, by: 'jan-kos', words: 'rozwód' }),
      anAct('announced', { at, by: 'jan-kos', whom: { kind: 'person', person: 'maria-kot' } }),
    ],
  });
}

export type House = Awaited<ReturnType<typeof aHouse>>;
/** All phones that are told, whatever their session. */
export const everybody = { institution: 'jeziorna', usedAfter: '2000', startedAfter: '2000' };

/** Signs out. */
export function leave(url: string, cookie: string) {
  return fetch(`${url}/api/session`, { method: 'DELETE', headers: { cookie } });
}
