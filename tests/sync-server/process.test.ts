import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone } from './support/phone.ts';
import { failToStart, startServer } from './support/server-process.ts';
import { aFolder, chunksOf } from './support/serving.ts';

function aDataFolder(): { readonly folder: string; readonly file: string } {
  const folder = aFolder();
  const file = path.join(folder, 'usher.sqlite');
  const store = openSqliteStore(file);
  store.publishDirectory('jeziorna', chunksOf(aDirectory()));
  store.close();
  return { folder, file };
}

describe('the server process', () => {
  test('that cannot start says why in a sentence', { timeout: 20_000 }, async () => {
    const misled = await failToStart({ PORT: 'abc', DATA_DIR: aFolder() });
    expect(misled.code).toBe(1);
    expect(misled.said).toBe('PORT must be a whole number from 0 to 65535, but is "abc".\n');
    const { folder, file } = aDataFolder();
    const newer = new DatabaseSync(file);
    newer.exec('UPDATE about SET schema_version = 99');
    newer.close();
    const outrun = await failToStart({ DATA_DIR: folder });
    expect(outrun.code).toBe(1);
    expect(outrun.said).toMatch(/^The store was written by a newer build .*\n$/);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in good order on %s while phones listen',
    { timeout: 20_000 },
    async (signal) => {
      const server = await startServer(aDataFolder().folder);
      const phone = await aPhone(server.url);
      const streams = await Promise.all([openLive(phone), openLive(phone)]);
      await Promise.all(streams.map((stream) => stream.resyncs(1)));
      const begun = Date.now();
      expect(await server.end(signal)).toBe(0);
      expect(Date.now() - begun).toBeLessThan(4000);
      await Promise.all(streams.map((stream) => stream.ended));
    },
  );
});
