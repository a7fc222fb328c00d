import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDirectory, aVisit } from '../support/builders.ts';
import { openLive } from './support/live-stream.ts';
import { aPhone, sent } from './support/phone.ts';
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

  test(
    'loses no acknowledged visit when it is killed in the middle of pushes',
    { timeout: 60_000 },
    async () => {
      const { folder, file } = aDataFolder();
      const acknowledged: string[] = [];
      for (let kills = 0; kills < 3; kills += 1) {
        const server = await startServer(folder);
        const phone = await aPhone(server.url);
        const pushers = Array.from({ length: 8 }, async () => {
          for (;;) {
            const visit = aVisit();
            await phone.push(sent(visit));
            acknowledged.push(visit.id);
          }
        });
        const broken = Promise.allSettled(pushers);
        await new Promise((resume) => setTimeout(resume, 300 + Math.random() * 300));
        await server.end('SIGKILL');
        await broken;
      }
      const store = openSqliteStore(file);
      const page = { collection: 'visits', device: '', since: 0, limit: 1_000_000 } as const;
      const body = store.pull({ institution: 'jeziorna', ...page });
      store.close();
      const { documents } = JSON.parse(new TextDecoder().decode(body)) as {
        documents: { id: string }[];
      };
      const kept = new Set(documents.map(({ id }) => id));
      expect(acknowledged.length).toBeGreaterThan(20);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    },
  );
});
