import { describe, expect, test } from 'vitest';

import { ConfigError, readConfig } from '../../sync-server/config.ts';
import { areBrowserKeys, encryptPayload } from '../../sync-server/web-push/encrypt-payload.ts';
import { isPublicAddress } from '../../sync-server/web-push/public-address.ts';
import { endpointIn, post } from '../../sync-server/web-push/push-service.ts';
import { aBrowser, aPushService } from './support/push-receiver.ts';

/** The example of RFC 8291, section 5 and appendix A. */
const example = {
  text: 'When I grow up, I want to be a watermelon',
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  receiver: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  body:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS' +
    '6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qu' +
    'lcy4a-fN',
};

describe('what is told a closed app', () => {
  test('is encrypted as the example of RFC 8291 is', () => {
    const browser = aBrowser(example.receiver, example.auth);
    const body = encryptPayload(example.text, browser.keys, {
      salt: Buffer.from(example.salt, 'base64url'),
      privateKey: Buffer.from(example.sender, 'base64url'),
      paddedTo: 0,
    });
    expect(body.toString('base64url')).toBe(example.body);
    expect(browser.read(body)).toBe(example.text);
  });

  test('differs each time, is always as long, and only its browser reads it', () => {
    const browser = aBrowser();
    const bodies = ['a', 'b'.repeat(100)].map((text) => encryptPayload(text, browser.keys));
    expect(new Set(bodies.map(({ length }) => length)).size).toBe(1);
    expect(bodies.map((body) => browser.read(body))).toEqual(['a', 'b'.repeat(100)]);
    expect(encryptPayload('a', browser.keys)).not.toEqual(bodies[0]);
    expect(() => aBrowser().read(bodies[0] ?? Buffer.alloc(0))).toThrow(/authenticate/);
  });

  test('needs a key that is a point of the curve', () => {
    const { keys } = aBrowser();
    expect(areBrowserKeys(keys)).toBe(true);
    const off = Buffer.from(keys.p256dh, 'base64url').fill(7, 40).toString('base64url');
    expect(areBrowserKeys({ ...keys, p256dh: off })).toBe(false);
    expect(areBrowserKeys({ ...keys, p256dh: 'A'.repeat(87) })).toBe(false);
    expect(areBrowserKeys({ ...keys, auth: 'AAAA' })).toBe(false);
  });
});

const outside = { contact: 'mailto:it@example.org', ownService: undefined };

describe('the server writes to no address inside', () => {
  test.each([
    'http://push.example.com/a',
    'https://127.0.0.1/a',
    'https://127.1/a',
    'https://2130706433/a',
    'https://0x7f000001/a',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://10.0.0.1/a',
    'https://8.8.8.8/a',
    'https://localhost/a',
    'https://localhost./a',
    'https://usher.localhost/a',
    'https://printer.local/a',
    'https://printer.lan./a',
    'https://router/a',
    'https://db.internal/a',
    'https://push.mozilla.com:8443/a',
    'https://user:secret@push.mozilla.com/a',
    'ftp://push.mozilla.com/a',
    'file:///etc/passwd',
    '//push.mozilla.com/a',
    'push',
    '',
  ])('not to %s', (address) => {
    expect(endpointIn(address, outside)).toBeUndefined();
  });

  test('but to push services as browsers name them', () => {
    for (const address of [
      'https://fcm.googleapis.com/fcm/send/abc:def',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://web.push.apple.com/abc',
      'https://wns2-par02p.notify.windows.com/w/?token=abc',
    ])
      expect(endpointIn(address, outside)?.href).toBe(address);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '',
    'push.mozilla.com',
  ])('%s is not of the public network', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '172.32.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('and a name that leads inside is noticed where the connection is made', async () => {
    const message = {
      body: Buffer.from('x'),
      authorization: '',
      ttlSeconds: 1,
      stopped: new AbortController().signal,
    };
    const service = await aPushService();
    // Had it not been looked at, the name would lead to this service.
    const named = new URL(service.url.replace('127.0.0.1', 'localhost'));
    expect(await post(named, message, outside)).toEqual({ kind: 'unreachable' });
    expect(service.pushed).toEqual([]);
    expect(await post(named, message, { ...outside, ownService: named.origin })).toEqual({
      kind: 'taken',
    });
  });
});

describe('the settings', () => {
  const read = (environment: Record<string, string>) => readConfig(environment).webPush;

  test('tell nobody without a contact', () => {
    expect(read({})).toBeUndefined();
    expect(() => read({ WEB_PUSH: 'on' })).toThrow(ConfigError);
    expect(() => read({ WEB_PUSH_CONTACT: 'it@example.org' })).toThrow(/WEB_PUSH_CONTACT/);
    expect(read({ WEB_PUSH: 'off', WEB_PUSH_CONTACT: 'mailto:it@example.org' })).toBeUndefined();
    expect(read({ WEB_PUSH_CONTACT: 'mailto:it@example.org' })).toEqual(outside);
  });

  test('take a service of the house’s own only by TLS, or on this machine', () => {
    const own = (service: string) =>
      read({ WEB_PUSH_CONTACT: 'mailto:it@example.org', WEB_PUSH_OWN_SERVICE: service })
        ?.ownService;
    expect(own('https://push.house.lan')).toBe('https://push.house.lan');
    expect(own('http://127.0.0.1:9000/')).toBe('http://127.0.0.1:9000');
    for (const wrong of ['http://push.house.lan', 'https://push.house.lan/send', 'push', 'ftp://a'])
      expect(() => own(wrong)).toThrow(/WEB_PUSH_OWN_SERVICE/);
  });
});
