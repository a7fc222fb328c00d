import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { request as plainRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { describe, expect, onTestFinished, test } from 'vitest';

import { buildApp } from '../../sync-server/app.ts';
import { readConfig } from '../../sync-server/config.ts';
import { logTo } from '../../sync-server/log.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { OwnTls } from '../../sync-server/tls/own-tls.ts';
import { type Machine, tlsFolder } from '../../sync-server/tls/tls-keeper.ts';
import { aDevice, aDirectory } from '../support/builders.ts';
import { aFolder, chunksOf } from './support/serving.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface House {
  readonly dataDir: string;
  readonly plainPort: number;
  readonly tlsPort: number;
  readonly authority: string;
  readonly tls: OwnTls;
  readonly plain: (
    address: string,
    headers?: Record<string, string>,
    method?: string,
  ) => Promise<Answer>;
  readonly secure: (address: string, given?: RequestOptions, body?: string) => Promise<Answer>;
}

/** The server as `npm start -- --tls` opens it, with both its ports, until the test ends. */
async function openHouse(machine?: Machine): Promise<House> {
  const dataDir = aFolder();
  const config = readConfig({
    DATA_DIR: dataDir,
    APP_DIR: dataDir,
    HOST: '127.0.0.1',
    TLS: 'on',
    PORT: '0',
    TLS_PORT: '0',
  });
  if (!config.tls) throw new Error('No TLS');
  const store = openSqliteStore(config.storeFile);
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  const logger = logTo('silent');
  const tls = await OwnTls.open(config, config.tls, logger, machine);
  const app = await buildApp({ config, store, logger, secure: tls.secure });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const plainPort = await tls.serveBeside(app);
  onTestFinished(async () => {
    await tls.close();
    await app.close();
    store.close();
  });
  const address = app.server.address();
  const tlsPort = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const authority = readFileSync(path.join(tlsFolder(dataDir), 'authority.pem'), 'utf8');
  const agent = new Agent({ ca: authority, keepAlive: false });
  onTestFinished(() => agent.destroy());
  return {
    dataDir,
    plainPort,
    tlsPort,
    authority,
    tls,
    plain: (target, headers = {}, method = 'GET') =>
      answerTo(plainRequest({ host: '127.0.0.1', port: plainPort, path: target, headers, method })),
    secure: (target, given = {}, body = '') =>
      answerTo(request({ host: '127.0.0.1', port: tlsPort, path: target, agent, ...given }), body),
  };
}

function answerTo(asked: ReturnType<typeof request>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (answer) => {
      void text(answer).then((read) =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read }),
      );
    });
    asked.end(body);
  });
}

describe('a server with TLS of its own', () => {
  test('serves the app over HTTPS, with cookies that never travel otherwise', async () => {
    const { secure } = await openHouse();
    expect((await secure('/readyz')).status).toBe(200);
    const session = await secure(
      '/api/session',
      { method: 'PUT', headers: { 'content-type': 'application/json' } },
      JSON.stringify({ device: aDevice, person: 'maria-kot' }),
    );
    expect(session.status).toBe(200);
    expect(session.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; Secure; SameSite=Strict/);
  });

  test('is refused by whoever does not trust its authority', async () => {
    const { secure } = await openHouse();
    await expect(secure('/readyz', { agent: new Agent() })).rejects.toThrow(
      /self-signed|unable to/,
    );
  });

  test('leads everything that comes over plain http to HTTPS, and answers nothing there', async () => {
    const { plain, tlsPort } = await openHouse();
    for (const address of [
      '/visits/1',
      '/api/sync/visits/pull',
      '/metrics',
      '/api/docs',
      '//x.example/',
    ]) {
      const { status, headers, body } = await plain(address);
      expect(status).toBe(307);
      expect(headers.location).toBe(`https://127.0.0.1:${tlsPort}${address}`);
      expect(body).toBe('');
    }
    const push = await plain('/api/sync/visits/push', {}, 'POST');
    expect(push.status).toBe(307);
    expect(push.headers['set-cookie']).toBeUndefined();
    expect((await plain('/healthz')).body).toBe('{"status":"ok"}');
    expect((await plain('/readyz')).status).toBe(200);
  });

  test('names in its answers only names of its own', async () => {
    const { plain } = await openHouse();
    const answer = await plain('/x', { host: 'evil.example' });
    expect(answer.headers.location).not.toMatch('evil');
    expect((await plain('/', { host: 'evil.example' })).body).not.toMatch('evil');
  });

  test('shows the page of trust in Polish or English, without any script, with the fingerprint', async () => {
    const { plain, authority } = await openHouse();
    const { fingerprint, fingerprint256 } = new X509Certificate(authority);
    const polish = await plain('/', { 'accept-language': 'de, pl;q=0.8, en;q=0.5' });
    expect(polish.body).toMatch('<html lang="pl">');
    for (const part of [fingerprint, fingerprint256, 'Porównaj', 'odcisk palca'])
      expect(polish.body).toContain(part);
    const english = await plain('/', {
      'accept-language': 'en-GB,pl;q=0.5',
      'user-agent': 'iPhone',
    });
    expect(english.body).toMatch('<html lang="en">');
    expect(english.body).toMatch(/<details open>\s*<summary>iPhone/);
    expect(english.body).not.toMatch(/<script|onclick|style="/);
    const policy = String(english.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none';.*style-src 'sha256-/);
  });

  test('hands out the certificate in the form that each system takes', async () => {
    const { plain, authority } = await openHouse();
    const { raw } = new X509Certificate(authority);
    const pem = await plain('/usher-ca.pem');
    expect(pem.headers['content-type']).toBe('application/x-pem-file');
    expect(new X509Certificate(pem.body).raw).toEqual(raw);
    expect(pem.body).not.toMatch('PRIVATE');
    const der = await plain('/usher-ca.crt');
    expect(der.headers['content-type']).toBe('application/x-x509-ca-cert');
    const apple = await plain('/usher-ca.mobileconfig');
    expect(apple.headers['content-type']).toBe('application/x-apple-aspen-config');
    expect(apple.body).toMatch(`<data>${raw.toString('base64')}</data>`);
    expect(apple.body).toMatch('com.apple.security.root');
  });

  test('listens with a new certificate when the machine has another address, without a restart', async () => {
    let addresses = ['127.0.0.1'];
    const machine = { now: () => new Date(), names: () => ({ dns: ['a.local'], addresses }) };
    const { secure, tls } = await openHouse(machine);
    const told = () => secure('/healthz', { servername: 'b.local' });
    expect((await secure('/healthz')).status).toBe(200);
    addresses = ['127.0.0.1', '10.1.2.3'];
    await tls.check();
    const { subjectAltName } = await certificateOf(secure);
    expect(subjectAltName).toMatch('10.1.2.3');
    await expect(told()).rejects.toThrow(/altnames/);
  });

  test('goes on with what it has when its keys cannot be read any more', async () => {
    const { secure, tls, dataDir } = await openHouse();
    writeFileSync(path.join(tlsFolder(dataDir), 'authority.pem'), 'torn');
    await tls.check();
    expect((await secure('/healthz')).status).toBe(200);
  });
});

async function certificateOf(
  secure: House['secure'],
): Promise<{ readonly subjectAltName?: string }> {
  let shown = '';
  const checkServerIdentity: NonNullable<RequestOptions['checkServerIdentity']> = (_, peer) => {
    shown = peer.subjectaltname ?? '';
    return undefined;
  };
  await secure('/healthz', { checkServerIdentity });
  return { subjectAltName: shown };
}
