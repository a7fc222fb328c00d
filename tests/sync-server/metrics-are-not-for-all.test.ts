import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

import { roles, type Role } from '#domain/role.ts';

import { makeToken } from '../../sync-server/access/make-token.ts';
import { buildApp } from '../../sync-server/app.ts';
import { readConfig } from '../../sync-server/config.ts';
import { logTo } from '../../sync-server/log.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory } from '../support/builders.ts';
import { aFolder, chunksOf } from './support/serving.ts';

/** How a request comes. */
interface Way {
  /** Address of whoever has opened the line. */
  readonly from: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server with two institutions in its store, and how it answers who asks for its metrics. */
async function aServer(environment: Readonly<Record<string, string>> = {}) {
  const folder = aFolder();
  const given = { DATA_DIR: folder, APP_DIR: folder, INSTITUTION: 'jeziorna', ...environment };
  const config = readConfig(given);
  const store = openSqliteStore(config.storeFile);
  const directory = aDirectory();
  store.publishDirectory('jeziorna', chunksOf(directory));
  const other = { ...directory, institution: { ...directory.institution, id: 'other' } };
  store.publishDirectory('other', chunksOf(other));
  const app = await buildApp({ config, store, logger: logTo('silent') });
  onTestFinished(async () => {
    await app.close();
    store.close();
  });
  const ask = async ({ from, headers = {} }: Way) => {
    const asked = { method: 'GET', url: '/metrics', remoteAddress: from, headers } as const;
    const { statusCode: status, body } = await app.inject(asked);
    return { status, body };
  };
  const tokenFor = async (role: Role) => {
    const about = { institution: 'jeziorna', name: 'prometheus', days: 1, person: undefined };
    const { token } = await makeToken(store, { ...about, roles: [role] });
    return { authorization: `Bearer ${token}` };
  };
  return { ask, tokenFor };
}

describe('the metrics', () => {
  test.each(['127.0.0.1', '127.0.0.9', '::1', '::ffff:127.0.0.1'])(
    'are told the machine itself, at %s',
    async (from) => {
      const { ask } = await aServer();
      const { status, body } = await ask({ from });
      expect(status).toBe(200);
      expect(body).toContain('usher_seq{institution="jeziorna"}');
      expect(body).toContain('usher_seq{institution="other"}');
    },
  );

  test.each([
    { from: '10.1.0.7' },
    { from: '::ffff:10.1.0.7' },
    { from: '10.1.0.7', headers: { 'x-forwarded-for': '127.0.0.1' } },
    { from: '127.0.0.1', headers: { 'x-forwarded-for': '203.0.113.9' } },
    { from: '127.0.0.1', headers: { 'x-forwarded-for': '127.0.0.1' } },
    { from: '127.0.0.1', headers: { forwarded: 'for=203.0.113.9' } },
  ])('are told nobody else without a token: $from $headers', async (way) => {
    for (const environment of [{}, { TRUSTED_PROXY: '127.0.0.1' }]) {
      const { ask } = await aServer(environment);
      const { status, body } = await ask(way);
      expect(status).toBe(401);
      expect(body).not.toContain('usher_');
    }
  });

  test('are told nobody without one where METRICS=token says so', async () => {
    const { ask, tokenFor } = await aServer({ METRICS: 'token' });
    expect((await ask({ from: '127.0.0.1' })).status).toBe(401);
    const headers = await tokenFor('editor');
    expect((await ask({ from: '127.0.0.1', headers })).status).toBe(200);
  });

  test.each(roles)(
    'are told a token of the role %s if it may, of its own institution',
    async (role) => {
      const { ask, tokenFor } = await aServer();
      const { status, body } = await ask({ from: '10.1.0.7', headers: await tokenFor(role) });
      const mayRead = ['supervisor', 'editor', 'administrator'].includes(role);
      expect(status).toBe(mayRead ? 200 : 403);
      expect(body.includes('usher_seq{institution="jeziorna"}')).toBe(mayRead);
      expect(body).not.toContain('institution="other"');
    },
  );

  test('are asked for with a token in the setup for Prometheus', () => {
    const file = path.resolve(import.meta.dirname, '../../docs/monitoring/prometheus.yaml');
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      rule_files: ['alerts.yaml'],
      scrape_configs: [
        { scheme: 'https', authorization: { credentials_file: expect.any(String) } },
      ],
    });
  });
});
