import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { holdStoreAlone } from '../../sync-server/store/sqlite-lock.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, aVisit } from '../support/builders.ts';
import { adminProcess, aPlace, lookUp, type Place, tamper } from './support/admin.ts';
import { aPhone, sent } from './support/phone.ts';
import { startServer } from './support/server-process.ts';

const countVisits = "SELECT count(*) FROM documents WHERE collection = 'visits'";
const readEpoch = 'SELECT epoch FROM about';

/** A store with five visits, and a backup from when it had three. */
async function aBackupAndMore(): Promise<Place & { readonly backup: string }> {
  const place = aPlace(3);
  await place.admin('backup', 'b.sqlite');
  const store = openSqliteStore(place.storeFile);
  const rows = [{ newDocumentState: aVisit() }, { newDocumentState: aVisit() }];
  const at = '2026-11-23T11:00:00.000Z';
  store.accept([{ institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at }]);
  store.close();
  return { ...place, backup: path.join(place.dataDir, 'b.sqlite') };
}

describe('a restore', { timeout: 30_000 }, () => {
  test('puts the backup in place under a new epoch, and keeps the former store', async () => {
    const { dataDir, storeFile, backup, admin } = await aBackupAndMore();
    const epoch = lookUp(storeFile, readEpoch);
    const { code, said } = await admin('restore', backup);
    expect(code).toBe(0);
    const former = `${storeFile}.before-restore-20261123T100000Z`;
    expect(said).toContain(former);
    expect(lookUp(former, countVisits)).toBe(5);
    expect(lookUp(former, readEpoch)).toBe(epoch);
    expect(lookUp(storeFile, countVisits)).toBe(3);
    expect(lookUp(storeFile, readEpoch)).not.toBe(epoch);
    expect(lookUp(backup, readEpoch)).toBe(epoch);
    const names = ['b.sqlite', path.basename(former), 'last-verified-backup.json'];
    expect(readdirSync(dataDir).toSorted()).toEqual(
      [...names, 'usher.sqlite', 'usher.sqlite.lock'].toSorted(),
    );
    const store = openSqliteStore(storeFile);
    expect(store.institutions()).toEqual(['jeziorna']);
    store.close();
  });

  test('gives a restored store another epoch each time', async () => {
    const { storeFile, backup, admin } = await aBackupAndMore();
    await admin('restore', backup);
    const first = lookUp(storeFile, readEpoch);
    await admin('restore', backup);
    expect(lookUp(storeFile, readEpoch)).not.toBe(first);
    const aside = `${storeFile}.before-restore-20261123T100000Z`;
    expect(lookUp(aside, countVisits)).toBe(5);
    expect(lookUp(`${aside}-2`, readEpoch)).toBe(first);
  });

  test('keeps the commits that a killed server has left in the log beside its store', async () => {
    const { dataDir, storeFile, backup } = await aBackupAndMore();
    const server = await startServer(dataDir);
    await server.end('SIGKILL');
    expect(existsSync(`${storeFile}-wal`)).toBe(true);
    const { code, said } = await adminProcess(dataDir, 'restore', backup);
    expect(code).toBe(0);
    const former = /kept as (.*)/.exec(said)?.[1] ?? '';
    expect(lookUp(former, countVisits)).toBe(5);
    expect(existsSync(`${storeFile}-wal`)).toBe(false);
    expect(lookUp(storeFile, countVisits)).toBe(3);
  });

  test('takes a copied folder for a backup, with the log beside the store', async () => {
    const { dataDir, storeFile, backup } = await aBackupAndMore();
    const server = await startServer(dataDir);
    const phone = await aPhone(server.url);
    await phone.push(sent(aVisit()));
    await server.end('SIGKILL');
    const copied = path.join(dataDir, '..', 'copied');
    cpSync(dataDir, copied, { recursive: true });
    expect(await adminProcess(dataDir, 'restore', backup)).toMatchObject({ code: 0 });
    const copy = path.join(copied, 'usher.sqlite');
    expect(await adminProcess(dataDir, 'restore', copy)).toMatchObject({ code: 0 });
    expect(lookUp(storeFile, countVisits)).toBe(6);
  });

  test('is not mended with the journal of an attempt that was cut off', async () => {
    const { storeFile, backup, admin } = await aBackupAndMore();
    for (const end of ['', '-journal', '-wal']) writeFileSync(`${storeFile}.restoring${end}`, 'x');
    expect((await admin('restore', backup)).code).toBe(0);
    expect(existsSync(`${storeFile}.restoring-journal`)).toBe(false);
    expect(lookUp(storeFile, countVisits)).toBe(3);
  });

  test('stands in for a store that is garbage, and keeps that too', async () => {
    const { storeFile, backup, admin } = await aBackupAndMore();
    for (const end of ['', '-wal']) writeFileSync(storeFile + end, 'garbage '.repeat(2000));
    expect((await admin('restore', backup)).code).toBe(0);
    expect(lookUp(storeFile, countVisits)).toBe(3);
    for (const end of ['', '-wal'])
      expect(readFileSync(`${storeFile}.before-restore-20261123T100000Z${end}`, 'utf8')).toMatch(
        /^(garbage )+$/,
      );
  });

  test('takes no leftover log of a lost store for the restored one’s', async () => {
    const { storeFile, backup, admin } = await aBackupAndMore();
    rmSync(storeFile);
    writeFileSync(`${storeFile}-wal`, 'leftover');
    expect((await admin('restore', backup)).said).toContain('There was no store before.');
    expect(existsSync(`${storeFile}-wal`)).toBe(false);
    expect(existsSync(`${storeFile}.before-restore-20261123T100000Z-wal`)).toBe(true);
    expect(lookUp(storeFile, countVisits)).toBe(3);
  });

  test('is refused while a server is at the store, and changes nothing', async () => {
    const { dataDir, storeFile, backup } = await aBackupAndMore();
    const server = await startServer(dataDir);
    for (const command of [['restore', backup], ['new-epoch']]) {
      const refused = await adminProcess(dataDir, ...command);
      expect(refused).toMatchObject({ code: 1, said: '' });
      expect(refused.complained).toMatch(/in use by a running server.*\n {4}Stop the server/);
    }
    expect(await server.end('SIGTERM')).toBe(0);
    expect(lookUp(storeFile, countVisits)).toBe(5);
    expect(readdirSync(dataDir).some((name) => name.includes('restor'))).toBe(false);
  });

  test('is refused while another program has the store open', async () => {
    const { dataDir, storeFile, backup } = await aBackupAndMore();
    const other = new DatabaseSync(storeFile);
    other.prepare(countVisits).get();
    const { code, complained } = await adminProcess(dataDir, 'restore', backup);
    other.close();
    expect(code).toBe(1);
    expect(complained).toMatch(/is open in another program/);
    expect(lookUp(storeFile, countVisits)).toBe(5);
  });

  test('is refused for a backup with a fault, and changes nothing', async () => {
    const { storeFile, backup, admin } = await aBackupAndMore();
    const epoch = lookUp(storeFile, readEpoch);
    tamper(backup, "UPDATE documents SET hash = 'x' WHERE collection = 'visits'");
    const { code, complained } = await admin('restore', backup);
    expect(code).toBe(1);
    expect(complained).toMatch(/6 faults\.\nNothing was restored\./);
    expect(lookUp(storeFile, readEpoch)).toBe(epoch);
  });

  test('is refused for the store itself', async () => {
    const { storeFile, admin } = aPlace();
    expect((await admin('restore', storeFile)).complained).toMatch(/is the store itself\.\n/);
  });

  test('keeps whoever would open the store waiting', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    const hold = holdStoreAlone(storeFile);
    const refused = await adminProcess(dataDir, 'backup');
    expect(refused.complained).toMatch(/is being restored\. Wait until/);
    hold.release();
    expect((await admin('backup')).code).toBe(0);
  });
});

describe('a new epoch', () => {
  test('changes nothing else in the store', async () => {
    const { storeFile, admin } = aPlace();
    const epoch = lookUp(storeFile, readEpoch);
    const { code, said } = await admin('new-epoch');
    expect(code).toBe(0);
    const renewed = lookUp(storeFile, readEpoch);
    expect(renewed).not.toBe(epoch);
    expect(said).toContain(renewed);
    expect(lookUp(storeFile, countVisits)).toBe(3);
  });

  test('is refused for what is no store', async () => {
    const { storeFile, admin } = aPlace();
    tamper(storeFile, 'DROP TABLE about');
    expect((await admin('new-epoch')).complained).toMatch(/this is no store of Usher/);
  });

  test('brings a new receipt for a version pushed again', () => {
    const { storeFile, admin } = aPlace(0);
    const at = '2026-11-23T11:00:00.000Z';
    const rows = [{ newDocumentState: aVisit() }];
    const push = { institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at };
    const receipt = () =>
      lookUp(storeFile, "SELECT body FROM documents WHERE collection = 'receipts'");
    const before = openSqliteStore(storeFile);
    before.accept([push]);
    before.close();
    const first = JSON.parse(String(receipt())) as object;
    return admin('new-epoch').then(() => {
      const after = openSqliteStore(storeFile);
      after.accept([{ ...push, at: '2026-11-23T12:00:00.000Z' }]);
      const { epoch } = after;
      after.close();
      const receivedAt = '2026-11-23T12:00:00.000Z';
      expect(JSON.parse(String(receipt()))).toEqual({ ...first, epoch, receivedAt });
    });
  });
});
