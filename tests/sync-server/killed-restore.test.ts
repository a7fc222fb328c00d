import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { verifyStore } from '../../sync-server/admin/verify-store.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aVisit } from '../support/builders.ts';
import { adminCommand, adminHere, aPlace, lookUp } from './support/admin.ts';
import { aPhone, sent } from './support/phone.ts';
import { startServer } from './support/server-process.ts';
import { aFolder } from './support/serving.ts';

const countVisits = "SELECT count(*) FROM documents WHERE collection = 'visits'";
const readEpoch = 'SELECT epoch FROM about';
const dieAt = path.join(import.meta.dirname, 'support', 'die-at.ts');

/** A store with five visits, two of them in the log that a killed server has left; its backup has three. */
async function aHouse(): Promise<string> {
  const { dataDir, admin } = aPlace(3);
  await admin('backup', 'b.sqlite');
  const server = await startServer(dataDir);
  const phone = await aPhone(server.url);
  await phone.push(sent(aVisit()), sent(aVisit()));
  await server.end('SIGKILL');
  return dataDir;
}

/** What a folder holds after a restore that was killed, as a server that starts there finds it. */
function foundIn(dataDir: string) {
  const storeFile = path.join(dataDir, 'usher.sqlite');
  openSqliteStore(storeFile).close();
  const kept = readdirSync(dataDir).filter((name) => /before-restore[^.]*Z(-\d)?$/.test(name));
  return {
    epoch: lookUp(storeFile, readEpoch),
    visits: lookUp(storeFile, countVisits),
    isWhole: verifyStore(storeFile).ok,
    former: kept.map((name) => lookUp(path.join(dataDir, name), countVisits)),
  };
}

test(
  'a restore killed at any moment leaves the former store or the restored one, whole, and can be done again',
  { timeout: 180_000 },
  async () => {
    const house = await aHouse();
    const before = { visits: 5, isWhole: true };
    const ends: ('former' | 'restored')[] = [];
    for (let point = 1; ; point += 1) {
      const dataDir = path.join(aFolder(), 'data');
      cpSync(house, dataDir, { recursive: true });
      const epoch = lookUp(path.join(dataDir, 'b.sqlite'), readEpoch);
      const environment = { DATA_DIR: dataDir, DIE_AT: String(point) };
      const backup = path.join(dataDir, 'b.sqlite');
      const { code } = await adminCommand(['restore', backup], environment, [`--import=${dieAt}`]);
      const found = foundIn(dataDir);
      const isFormer = found.epoch === epoch;
      ends.push(isFormer ? 'former' : 'restored');
      expect(found).toMatchObject(isFormer ? before : { visits: 3, isWhole: true, former: [5] });
      if (code === 0) break;
      expect(code).toBeNull();

      expect((await adminHere(['restore', backup], { DATA_DIR: dataDir })).code).toBe(0);
      expect(foundIn(dataDir)).toMatchObject({ visits: 3, isWhole: true });
      expect(foundIn(dataDir).former).toContain(5);
      expect(readdirSync(dataDir).filter((name) => name.includes('.restoring'))).toEqual([]);
    }
    expect(ends.length).toBeGreaterThan(10);
    expect(new Set(ends)).toEqual(new Set(['former', 'restored']));
    expect(ends).toEqual(ends.toSorted());
  },
);
