import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { readConfig } from '../../sync-server/config.ts';
import { demonstrationPeople, makeDemonstration } from '../../sync-server/setup/demonstration.ts';
import { tellWaysIn } from '../../sync-server/setup/ways-in.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory } from '../support/builders.ts';
import { adminHere } from './support/admin.ts';
import { aBrowser } from './support/door.ts';
import { failToStart, startServer } from './support/server-process.ts';
import { aFolder, chunksOf, serve } from './support/serving.ts';

async function aFolderWithDemonstration(): Promise<string> {
  const folder = aFolder();
  const store = openSqliteStore(path.join(folder, 'usher.sqlite'));
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  await makeDemonstration(store, 'jeziorna');
  store.close();
  return folder;
}

describe('the ways in', () => {
  test("are told at a start: the first administrator's code, once", async () => {
    const { url, config } = await serve();
    const told = await tellWaysIn(config);
    const [, code = ''] = /\/enrol#([0-9A-Z]{5}-[0-9A-Z]{5})\n/.exec(told) ?? [];
    expect(await tellWaysIn(config)).toBe('');
    const browser = aBrowser(url);
    const body = { code, device: browser.device, name: 'Mine' };
    const enrolled = await browser.ask('POST', '/api/phones', body);
    expect(enrolled.body).toMatchObject({ makesFirstAccount: true, kind: 'personal' });
    // It was used, but nobody is an administrator yet: the next start has another.
    expect(await tellWaysIn(config)).toMatch('/enrol#');
    const first = { person: 'maria-kot', userName: 'Maria', password: 'cztery białe koty' };
    expect((await browser.ask('POST', '/api/accounts/first', first)).status).toBe(201);
    expect(await tellWaysIn(config)).toBe('');
  });

  test('of people to try out with are told at every start, and work', async () => {
    const folder = await aFolderWithDemonstration();
    const config = readConfig({ DATA_DIR: folder });
    for (const told of [await tellWaysIn(config), await tellWaysIn(config)])
      for (const { userName, password } of demonstrationPeople)
        expect(told).toMatch(new RegExp(`${userName} +${password}`));
    expect(demonstrationPeople.map(({ role }) => role)).toEqual([
      'porter',
      'staff',
      'supervisor',
      'editor',
      'administrator',
    ]);
  });

  test('shut in production while anybody knows a password', { timeout: 30_000 }, async () => {
    const folder = await aFolderWithDemonstration();
    const environment = { DATA_DIR: folder, NODE_ENV: 'production' };
    const refused = await failToStart(environment);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/NODE_ENV is production.*\n.*account remove-demonstration/);
    const removed = await adminHere(['account', 'remove-demonstration'], { DATA_DIR: folder });
    expect(removed.said).toBe('Accounts for trying out taken away: 5.');
    const server = await startServer(folder, environment);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
