import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { describe, expect, onTestFinished, test } from 'vitest';

import { buildApp } from '../../sync-server/app.ts';
import { largestBodyBytes } from '../../sync-server/body-limits.ts';
import { readConfig } from '../../sync-server/config.ts';
import { logTo } from '../../sync-server/log.ts';
import { root } from '../../sync-server/setup/root.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, aDirectory, aVisit } from '../support/builders.ts';
import { sent } from './support/phone.ts';
import { officeName, proxyKinds, runProxy, type RunningProxy } from './support/proxies.ts';
import { aFolder, chunksOf } from './support/serving.ts';

/** A server that also tells whom it takes the asker for. */
async function serveTelling(trustedProxy: string): Promise<number> {
  const folder = aFolder();
  const config = readConfig({ DATA_DIR: folder, APP_DIR: folder, TRUSTED_PROXY: trustedProxy });
  const store = openSqliteStore(config.storeFile);
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  const app = await buildApp({ config, store, logger: logTo('silent') });
  app.get('/whence', async ({ ip, protocol }) => ({ ip, protocol }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    store.close();
  });
  return (app.server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What of a request differs from the usual. */
interface Given {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser's requests through a proxy, by the office's name. */
function through({ port, authority }: RunningProxy) {
  const agent = new Agent({ ca: authority });
  onTestFinished(() => agent.destroy());
  const open = (address: string, given: Given = {}, body: string | Buffer = '') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          servername: officeName,
          agent,
          path: address,
          ...given,
          headers: { host: `${officeName}:${port}`, ...given.headers },
        },
        resolve,
      );
      asked.on('error', reject);
      asked.end(body);
    });
  const ask = async (address: string, given: Given = {}, body: string | Buffer = '') => {
    const answer = await open(address, given, body);
    const read = await text(answer);
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: read } satisfies Answer;
  };
  return { open, ask, origin: `https://${officeName}:${port}` };
}

const json = { 'content-type': 'application/json' };
const session = JSON.stringify({ device: aDevice, person: 'maria-kot' });

describe('whose word on the asker is believed', () => {
  const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  const whence = async (port: number, headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${port}/whence`, { headers })).json();

  test('nobody’s, when no proxy is trusted', async () => {
    const port = await serveTelling('');
    expect(await whence(port, forged)).toEqual({ ip: '127.0.0.1', protocol: 'http' });
  });

  test('nobody’s but the proxy’s', async () => {
    const port = await serveTelling('10.0.0.5');
    expect(await whence(port, forged)).toEqual({ ip: '127.0.0.1', protocol: 'http' });
  });

  test('the proxy’s, and not what a visitor has written before it', async () => {
    const port = await serveTelling('127.0.0.1');
    const headers = { ...forged, 'x-forwarded-for': '1.1.1.1, 203.0.113.9' };
    expect(await whence(port, headers)).toEqual({ ip: '203.0.113.9', protocol: 'https' });
  });
});

// The real programs, which a machine with apt fetches by itself; the directives are checked below in any case.
describe.each(proxyKinds)('behind $name with docs/proxy', (kind) => {
  const program = kind.program();
  const reason = `${kind.name} is not on this machine and cannot be fetched`;

  test.skipIf(program === undefined)(
    `pages, sessions and writes are those of the house's own address (else: ${reason})`,
    async () => {
      const proxy = await runProxy(kind, program ?? '', await serveTelling('127.0.0.1'));
      const { ask, origin } = through(proxy);
      const forged = {
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-proto': 'http',
        forwarded: 'for=1.1.1.1',
      };
      const whence = await ask('/whence', { headers: forged });
      expect(JSON.parse(whence.body)).toEqual({ ip: '127.0.0.1', protocol: 'https' });
      expect(whence.headers['strict-transport-security']).toMatch('max-age');
      const put = (headers: Record<string, string>) =>
        ask('/api/session', { method: 'PUT', headers: { ...json, ...headers } }, session);
      const signedIn = await put({ origin });
      expect(signedIn.status).toBe(200);
      expect(signedIn.headers['set-cookie']?.[0]).toMatch('Secure');
      expect((await put({ origin: 'https://evil.example' })).status).toBe(403);
      expect((await put({ origin: origin.replace('https', 'http') })).status).toBe(403);
    },
    180_000,
  );

  test.skipIf(program === undefined)(
    `news reaches a phone at once, and days of visits get through (else: ${reason})`,
    async () => {
      const proxy = await runProxy(kind, program ?? '', await serveTelling('127.0.0.1'));
      const { ask, open } = through(proxy);
      const { headers } = await ask('/api/session', { method: 'PUT', headers: json }, session);
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const push = (body: string | Buffer) =>
        ask('/api/sync/visits/push', { method: 'POST', headers: { ...json, cookie } }, body);
      const stream = await open('/api/sync/live', {
        headers: { cookie, 'accept-encoding': 'gzip' },
      });
      expect(stream.headers['content-encoding']).toBeUndefined();
      let heard = '';
      stream.on('data', (bytes: Buffer) => (heard += bytes.toString()));
      await expect.poll(() => heard, { timeout: 3000 }).toMatch('RESYNC');
      heard = '';
      const pushed = await push(JSON.stringify([{ newDocumentState: sent(aVisit()) }]));
      expect(pushed.status).toBe(200);
      await expect.poll(() => heard, { timeout: 3000 }).toMatch('RESYNC');
      stream.destroy();
      const padding = ' '.repeat(largestBodyBytes - 1000);
      expect((await push(`[${padding}]`)).status).toBe(200);
      // Caddy says so itself, or finds that we have turned away what it was still handing on.
      const refused = await push(`[${padding}${padding}]`).catch(() => ({ status: 413 }));
      expect([413, 502]).toContain(refused.status);
    },
    180_000,
  );
});

describe('the examples', () => {
  const read = (file: string) => readFileSync(path.join(root, 'docs/proxy', file), 'utf8');

  test('let streams through, take what Usher takes, and say who asks', () => {
    expect(read('nginx.conf')).toMatch(/location = \/api\/sync\/live \{[^}]*proxy_buffering off;/);
    expect(read('Caddyfile')).toMatch('flush_interval -1');
    const [, nginxMegabytes] = /client_max_body_size (\d+)m;/.exec(read('nginx.conf')) ?? [];
    const [, caddyMegabytes] = /max_size (\d+)MB/.exec(read('Caddyfile')) ?? [];
    for (const megabytes of [nginxMegabytes, caddyMegabytes])
      expect(Number(megabytes) * 1_000_000).toBeGreaterThan(largestBodyBytes);
    expect(read('nginx.conf')).toMatch('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(read('nginx.conf')).toMatch('proxy_set_header X-Forwarded-Proto $scheme;');
  });
});
