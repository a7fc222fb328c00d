import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { connect, createServer, type TLSSocket } from 'node:tls';

import { describe, expect, onTestFinished, test } from 'vitest';

import { issueServerCertificate } from '../../sync-server/tls/issue.ts';
import type { KeyPair } from '../../sync-server/tls/key-file.ts';
import { isPermitted, permittedFor } from '../../sync-server/tls/name-constraints.ts';
import { certificatesFor } from '../../sync-server/tls/own-authority.ts';
import { ownNames } from '../../sync-server/tls/own-names.ts';
import { aFolder } from './support/serving.ts';
import { overlongLengths } from './support/strict-der.ts';

const now = new Date('2026-11-23T12:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const house = { dns: ['office-pc.local', 'office-pc'], addresses: ['192.168.1.20', 'fd00::20'] };

const sansOf = ({ certificate }: KeyPair) => new X509Certificate(certificate).subjectAltName;

/** What a client that trusts the authority says of a server with this certificate, asked for by a name. */
async function shakeHands(authority: KeyPair, server: Omit<KeyPair, 'note'>, name: string) {
  const listening = createServer({ key: server.key, cert: server.certificate });
  listening.on('tlsClientError', () => undefined);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => void listening.close());
  const { port } = listening.address() as AddressInfo;
  return new Promise<string>((resolve) => {
    const socket: TLSSocket = connect(
      { port, host: '127.0.0.1', servername: name, ca: authority.certificate },
      () => resolve('trusted'),
    );
    socket.on('error', (error) => resolve(error.message));
    onTestFinished(() => void socket.destroy());
  });
}

describe("a house's own authority", () => {
  test('is made once, and only the server itself can read its key', async () => {
    const folder = path.join(aFolder(), 'tls');
    const first = await certificatesFor(folder, house, now);
    const second = await certificatesFor(folder, house, daysLater(1));
    expect(second).toEqual(first);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of ['authority.pem', 'server.pem'])
      expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    chmodSync(path.join(folder, 'authority.pem'), 0o644);
    await certificatesFor(folder, house, now);
    expect(statSync(path.join(folder, 'authority.pem')).mode & 0o777).toBe(0o600);
  });

  test.each([0, 1, 40])(
    'is written as strictly as Chromium reads, with %i more public names',
    async (more) => {
      const dns = Array.from({ length: more }, (_, nth) => `usher-${nth}.city.example`);
      const { authority, server } = await certificatesFor(aFolder(), { ...house, dns }, now);
      for (const { certificate } of [authority, server])
        expect(overlongLengths(new X509Certificate(certificate).raw)).toEqual([]);
    },
  );

  test('is trusted with every name and address of the machine', async () => {
    const { authority, server } = await certificatesFor(aFolder(), house, now);
    expect(sansOf(server)).toBe(
      'DNS:office-pc.local, DNS:office-pc, IP Address:192.168.1.20, IP Address:FD00:0:0:0:0:0:0:20',
    );
    expect(await shakeHands(authority, server, 'office-pc.local')).toBe('trusted');
    expect(await shakeHands(authority, server, 'other-pc.local')).toMatch(
      "is not in the cert's altnames",
    );
  });

  test('is trusted with nothing outside the house, even if its key is stolen', async () => {
    const { authority } = await certificatesFor(aFolder(), house, now);
    for (const name of ['bank.example', 'local.example', 'notlocal']) {
      const forged = await issueServerCertificate(authority, [name], now);
      expect(await shakeHands(authority, forged, name)).toBe('permitted subtree violation');
    }
    const address = await issueServerCertificate(authority, ['93.184.216.34', 'a.local'], now);
    expect(await shakeHands(authority, address, 'a.local')).toBe('permitted subtree violation');
  });

  test('signs a new certificate in time, and again when the machine has another address', async () => {
    const folder = aFolder();
    const { authority, server } = await certificatesFor(folder, house, now);
    expect((await certificatesFor(folder, house, daysLater(119))).server).toEqual(server);
    const renewed = await certificatesFor(folder, house, daysLater(121));
    expect(renewed.authority).toEqual(authority);
    expect(new X509Certificate(renewed.server.certificate).validTo).toMatch('2027');
    expect(renewed.server.certificate).not.toBe(server.certificate);
    const moved = { ...house, addresses: ['10.0.0.7'] };
    expect(sansOf((await certificatesFor(folder, moved, daysLater(121))).server)).toMatch(
      '10.0.0.7',
    );
  });

  test('leaves out, and names, what it was not made for', async () => {
    const folder = aFolder();
    await certificatesFor(folder, house, now);
    const later = { dns: ['new-name.local', 'usher.city.example'], addresses: ['93.184.216.34'] };
    const { server, leftOut } = await certificatesFor(folder, later, now);
    expect(sansOf(server)).toBe('DNS:new-name.local');
    expect(leftOut).toEqual(['usher.city.example', '93.184.216.34']);
  });

  test('may speak for a public name or address that the machine had when it was made', async () => {
    const names = { dns: ['usher.city.example'], addresses: ['93.184.216.34', '2001:db8::7'] };
    const { authority, server, leftOut } = await certificatesFor(aFolder(), names, now);
    expect(leftOut).toEqual([]);
    expect(await shakeHands(authority, server, 'usher.city.example')).toBe('trusted');
  });

  test('says what to do when its file is broken, or when its time is over', async () => {
    const folder = aFolder();
    await certificatesFor(folder, house, now);
    await expect(certificatesFor(folder, house, daysLater(3700))).rejects.toThrow(/has ended/);
    const file = path.join(folder, 'authority.pem');
    const text = readFileSync(file, 'utf8');
    for (const broken of [
      '',
      text.slice(0, 900),
      text.replace(/(?<=BEGIN CERT.*\n).{8}/, 'AAAAAAAA'),
    ]) {
      writeFileSync(file, broken);
      await expect(certificatesFor(folder, house, now)).rejects.toThrow(
        /Put it back from your copy/,
      );
    }
  });
});

describe('the permitted names', () => {
  test.each([
    ['reception.local', true],
    ['localhost', true],
    ['evil-local', false],
    ['local.evil', false],
    ['10.255.0.1', true],
    ['172.32.0.1', false],
    ['fd12::1', true],
    ['2001:db8::1', false],
  ])('of a machine without public names: %s %s', (name, expected) => {
    expect(isPermitted(permittedFor(['a.local']), name)).toBe(expected);
  });
});

describe('the names of a machine', () => {
  test('are those that were set, then the one without a name server, then its own', () => {
    const { dns, addresses } = ownNames(['usher.lan'], 'Office-PC.city.example');
    expect(dns).toEqual([
      'usher.lan',
      'office-pc.local',
      'office-pc.city.example',
      'office-pc',
      'localhost',
    ]);
    expect(addresses).toEqual(expect.arrayContaining(['127.0.0.1', '::1']));
    expect(addresses.some((each) => each.startsWith('fe80'))).toBe(false);
  });

  test('that no certificate could carry are left out', () => {
    expect(ownNames([], 'biuro_główne').dns).toEqual(['localhost']);
  });
});
