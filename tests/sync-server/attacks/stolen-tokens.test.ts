import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { newAccount } from '../../../sync-server/access/new-account.ts';
import { admitAt } from '../../support/admit.ts';
import { aDevice, aVisit } from '../../support/builders.ts';
import { sent } from '../support/phone.ts';
import { serve } from '../support/serving.ts';

const otherDevice = '01920000-0000-7000-8000-0000000000ee';
const secrets = (cookie: string) => cookie.split('; ').map((part) => part.split('=')[1] ?? '');

async function ask(
  url: string,
  cookie: string,
  given: { readonly method?: string; readonly body?: string; readonly bearer?: string } = {},
  address = '/api/sync/visits/pull',
) {
  const { method = 'GET', body, bearer } = given;
  const answer = await fetch(url + address, {
    method,
    headers: {
      cookie,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  const { error } = (text === '' ? {} : JSON.parse(text)) as { error?: { code: string } };
  return { status: answer.status, code: error?.code };
}

const push = (visit: unknown) => ({
  method: 'POST',
  body: JSON.stringify([{ newDocumentState: visit }]),
});

describe('a token', () => {
  test('of a session is worth nothing on another phone', async () => {
    const { url } = await serve();
    const maria = await admitAt(url);
    const jan = await admitAt(url, { person: 'jan-kos', device: otherDevice });
    const [, mariasSession] = maria.cookie.split('; ');
    const [jansPhone] = jan.cookie.split('; ');
    expect(await ask(url, `${jansPhone}; ${mariasSession}`)).toMatchObject({ status: 401 });
    expect(await ask(url, `${mariasSession}`)).toMatchObject({ status: 401 });
    expect(await ask(url, maria.cookie)).toMatchObject({ status: 200 });
  });

  test('is worth nothing in the other cookie, or as a bearer', async () => {
    const { url } = await serve();
    const [phone = '', session = ''] = secrets((await admitAt(url)).cookie);
    expect(await ask(url, `usher-phone=${session}; usher-session=${phone}`)).toMatchObject({
      status: 401,
    });
    for (const token of [phone, session])
      expect(await ask(url, '', { bearer: token })).toMatchObject({
        status: 401,
      });
  });

  test('copied before its owner signed out is worth nothing afterwards', async () => {
    const { url } = await serve();
    const { cookie, resume, person } = await admitAt(url);
    await ask(url, cookie, { method: 'DELETE' }, '/api/session');
    expect(await ask(url, cookie)).toEqual({ status: 401, code: 'no-session' });
    const again = { method: 'POST', body: JSON.stringify({ person, resume }) };
    expect(await ask(url, cookie, again, '/api/session/resume')).toMatchObject({ status: 401 });
  });

  test('of a revoked phone brings visits into quarantine, and nothing out', async () => {
    const { url, store } = await serve();
    const stolen = await admitAt(url, { device: otherDevice });
    const administrator = await admitAt(url, { person: 'anna-nowak', roles: ['administrator'] });
    const visit = sent(aVisit());
    await ask(url, administrator.cookie, { method: 'DELETE' }, `/api/phones/${otherDevice}`);
    for (const address of [
      '/api/sync/visits/pull',
      '/api/sync/directory/pull',
      '/api/sync/live',
      '/api/session',
      '/api/devices',
    ])
      expect(await ask(url, stolen.cookie, {}, address)).toEqual({
        status: 403,
        code: 'phone-revoked',
      });
    const { status } = await ask(url, stolen.cookie, push(visit), '/api/sync/visits/push');
    expect(status).toBeLessThan(500);
    expect(store.quarantine('jeziorna')).toMatchObject([{ id: visit.id, code: 'revoked' }]);
    const resumed = {
      method: 'POST',
      body: JSON.stringify({ person: stolen.person, resume: stolen.resume }),
    };
    expect(await ask(url, stolen.cookie, resumed, '/api/session/resume')).toEqual({
      status: 403,
      code: 'phone-revoked',
    });
  });

  test('of a revoked person opens nothing any more, on no phone', async () => {
    const { url } = await serve();
    const phones = [await admitAt(url), await admitAt(url, { device: otherDevice })];
    const administrator = await admitAt(url, { person: 'anna-nowak', roles: ['administrator'] });
    const revoking = { method: 'PATCH', body: JSON.stringify({ revoked: true }) };
    await ask(url, administrator.cookie, revoking, '/api/accounts/maria-kot');
    for (const { cookie } of phones)
      expect(await ask(url, cookie)).toEqual({ status: 403, code: 'person-revoked' });
  });

  test('of another phone is worth nothing after the password was changed', async () => {
    const { url, store } = await serve();
    const password = 'kasztanowa aleja 7';
    const account = {
      institution: 'jeziorna',
      person: 'maria-kot',
      userName: 'maria',
      roles: ['porter'] as const,
    };
    store.addAccount(await newAccount({ ...account, password }));
    const mine = await admitAt(url);
    const copied = await admitAt(url, { device: otherDevice });
    const body = JSON.stringify({ old: password, new: 'lipowa ulica 11' });
    const changed = await ask(url, mine.cookie, { method: 'POST', body }, '/api/session/password');
    expect(changed.status).toBe(204);
    expect(await ask(url, mine.cookie)).toMatchObject({ status: 200 });
    expect(await ask(url, copied.cookie)).toEqual({ status: 401, code: 'no-session' });
    const resumed = {
      method: 'POST',
      body: JSON.stringify({ person: 'maria-kot', resume: copied.resume }),
    };
    expect(await ask(url, copied.cookie, resumed, '/api/session/resume')).toMatchObject({
      status: 401,
    });
  });

  test('cannot be resumed with on a phone to which it was not given', async () => {
    const { url } = await serve();
    const maria = await admitAt(url);
    const other = await admitAt(url, { person: 'jan-kos', device: otherDevice });
    const body = JSON.stringify({ person: 'maria-kot', resume: maria.resume });
    const answer = await ask(url, other.cookie, { method: 'POST', body }, '/api/session/resume');
    expect(answer).toEqual({ status: 401, code: 'wrong-credentials' });
  });

  test('cannot be read in the store, so a stolen backup opens nothing', async () => {
    const { url, config } = await serve();
    const { cookie, resume } = await admitAt(url);
    const { cookie: other } = await admitAt(url, { device: otherDevice });
    const files = readdirSync(config.dataDir).map((file) =>
      readFileSync(path.join(config.dataDir, file), 'latin1'),
    );
    expect(files.join('')).toContain(aDevice);
    for (const secret of [...secrets(cookie), ...secrets(other), resume])
      expect(files.some((content) => content.includes(secret))).toBe(false);
  });

  test.each(['', 'a', 'A'.repeat(43), '%00', "' OR 1=1 --", '{}', 'null'])(
    'that was made up (%j) is nobody',
    async (made) => {
      const { url } = await serve();
      await admitAt(url);
      expect(await ask(url, `usher-phone=${made}; usher-session=${made}`)).toMatchObject({
        status: 401,
      });
      expect(await ask(url, '', { bearer: made })).toMatchObject({
        status: 401,
      });
    },
  );
});
