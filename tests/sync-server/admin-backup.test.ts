import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { describe, expect, test } from 'vitest';

import { AdminError, troubleWith } from '../../sync-server/admin/admin-error.ts';
import { fileHash } from '../../sync-server/admin/copy-store.ts';
import { lastVerifiedBackup } from '../../sync-server/last-verified-backup.ts';
import { adminHere, adminProcess, aPlace, lookUp, tamper } from './support/admin.ts';
import { aFolder } from './support/serving.ts';

describe('a backup', () => {
  test('gets a name with the time, says what it holds, and is one file', async () => {
    const { dataDir, admin } = aPlace(3);
    const { code, said } = await admin('backup');
    expect(code).toBe(0);
    const folder = path.join(dataDir, 'backups');
    expect(readdirSync(folder)).toEqual(['usher-20261123T100000Z.sqlite']);
    const file = path.join(folder, 'usher-20261123T100000Z.sqlite');
    expect(said).toContain(`Backup: ${file}`);
    expect(said).toMatch(/institution +jeziorna/);
    expect(said).toMatch(/3 visits, 3 receipts/);
    expect(said).toMatch(/last number +11\n/);
    expect(said).toContain(await fileHash(file));
    expect(said).toContain(statSync(file).size.toLocaleString('en'));
  });

  test('is for nobody else to read', async () => {
    const { dataDir, admin } = aPlace();
    await admin('backup', 'b.sqlite');
    expect(statSync(path.join(dataDir, 'b.sqlite')).mode % 0o1000).toBe(0o600);
  });

  test('holds nothing with which phones could be told something', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    const values = "VALUES ('jeziorna', 'AgreeableSecret', 'DisagreeableSecret', 'now')";
    tamper(storeFile, `INSERT INTO web_push_keys ${values}`);
    const closed = ['d', 'p', 's', 'https://push.example.com/UniqueAddress', 'k', 'a', 'pl', 'now'];
    const row = ['jeziorna', ...closed].map((value) => `'${value}'`).join();
    tamper(storeFile, `INSERT INTO closed_apps VALUES (${row})`);
    expect((await admin('backup', 'b.sqlite')).code).toBe(0);
    const bytes = readFileSync(path.join(dataDir, 'b.sqlite'), 'latin1');
    for (const secret of ['AgreeableSecret', 'DisagreeableSecret', 'UniqueAddress'])
      expect(bytes).not.toContain(secret);
  });

  test('goes into the file or the folder that is named, made if need be', async () => {
    const { dataDir, admin } = aPlace();
    mkdirSync(path.join(dataDir, 'there'));
    await admin('backup', 'there');
    await admin('backup', 'new/');
    await admin('backup', 'deep/er/mine.sqlite');
    for (const file of ['there/usher-20261123T100000Z.sqlite', 'new/usher-20261123T100000Z.sqlite'])
      expect(existsSync(path.join(dataDir, file))).toBe(true);
    expect(existsSync(path.join(dataDir, 'deep/er/mine.sqlite'))).toBe(true);
  });

  test('replaces nothing', async () => {
    const { dataDir, admin } = aPlace();
    const file = path.join(dataDir, 'precious.sqlite');
    writeFileSync(file, 'precious');
    const { code, complained } = await admin('backup', file);
    expect(code).toBe(1);
    expect(complained).toMatch(/precious.sqlite is there already\.\n {4}Choose another name/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('of a store with a fault is not made, and nothing is left under any name', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    tamper(storeFile, "UPDATE documents SET hash = 'x' WHERE collection = 'visits'");
    const { code, complained } = await admin('backup', 'b.sqlite');
    expect(code).toBe(1);
    expect(complained).toContain('The store itself has these faults');
    expect(readdirSync(dataDir).filter((name) => name.startsWith('b.'))).toEqual([]);
    expect(await lastVerifiedBackup(dataDir)).toBeUndefined();
  });

  test('counts as verified from the moment it was taken', async () => {
    const { dataDir, admin } = aPlace();
    await admin('backup', 'b.sqlite');
    expect(await lastVerifiedBackup(dataDir)).toMatchObject({
      takenAt: '2026-11-23T10:00:00.000Z',
      file: path.join(dataDir, 'b.sqlite'),
    });
  });

  test('of a place where no store is says so, and where to look', async () => {
    const dataDir = aFolder();
    const { code, complained } = await adminHere(['backup'], { DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(complained).toMatch(/^There is no store at .*usher\.sqlite yet\.\n {4}Set DATA_DIR/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('on a full disk says that, and what to do', async () => {
    const { storeFile } = aPlace();
    const store = new DatabaseSync(storeFile);
    // The one file that every Linux has on a disk that is always full.
    const error = await backup(store, '/dev/full').catch((full: unknown) => full);
    store.close();
    const told = troubleWith('/mnt/b.sqlite', 'Writing', error);
    expect(told).toBeInstanceOf(AdminError);
    expect((told as Error).message).toMatch(
      /^Writing \/mnt\/b.sqlite failed: the disk is full\.\n {4}Make room/,
    );
  });
});

describe('the command line', { timeout: 30_000 }, () => {
  test('helps, and ends with 2 when it was not understood', async () => {
    const { admin, dataDir } = aPlace();
    const help = await adminProcess(dataDir, '--help');
    expect(help).toMatchObject({ code: 0, complained: '' });
    for (const command of ['backup', 'verify', 'restore', 'new-epoch'])
      expect(help.said).toContain(`npm run admin -- ${command}`);
    const misuses = [[], ['frob'], ['verify'], ['restore', ''], ['backup', 'a', 'b'], ['--frob']];
    for (const args of misuses) expect(await admin(...args)).toMatchObject({ code: 2, said: '' });
  });

  test.each(['backup', 'verify x', 'restore x'])(
    'leaves a store on PostgreSQL to its own tools: %s',
    async (command) => {
      const environment = { DATABASE_URL: 'postgres://db/usher', DATA_DIR: aFolder() };
      const { code, complained } = await adminHere(command.split(' '), environment);
      expect(code).toBe(1);
      expect(complained).toMatch(/DATABASE_URL is set.*\n {4}\S/);
    },
  );

  test('says in two lines what went wrong, without a stack', async () => {
    const { dataDir } = aPlace();
    const { code, complained } = await adminProcess(dataDir, 'verify', '/nowhere/b.sqlite');
    expect(code).toBe(1);
    expect(complained).toBe(
      'Reading /nowhere/b.sqlite failed: there is no such file or folder.\n' +
        '    Look at the name; a relative one begins in the folder where you call the command.\n',
    );
  });
});

test('a backup does not count as newer than it is, however often it is verified', async () => {
  const { dataDir, admin } = aPlace();
  await admin('backup', 'b.sqlite');
  tamper(path.join(dataDir, 'b.sqlite'), "UPDATE backup SET taken_at = '2026-11-20T10:00:00.000Z'");
  await admin('verify', 'b.sqlite');
  expect((await lastVerifiedBackup(dataDir))?.takenAt).toBe('2026-11-23T10:00:00.000Z');
  expect(lookUp(path.join(dataDir, 'b.sqlite'), 'SELECT taken_at FROM backup')).toMatch(
    /^2026-11-20/,
  );
});
