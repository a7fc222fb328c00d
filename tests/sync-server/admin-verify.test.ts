import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { lastVerifiedBackup } from '../../sync-server/last-verified-backup.ts';
import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, aVisit } from '../support/builders.ts';
import { adminProcess, aPlace, type Place, tamper } from './support/admin.ts';
import { backToSchema } from './support/former-schema.ts';
import { sent } from './support/phone.ts';
import { aClaim, claimed } from './support/shift.ts';

async function aBackup(): Promise<Place & { readonly file: string }> {
  const place = aPlace();
  await place.admin('backup', 'b.sqlite');
  return { ...place, file: path.join(place.dataDir, 'b.sqlite') };
}

const faults: readonly (readonly [name: string, sql: string, told: RegExp])[] = [
  [
    'a visit whose words were altered',
    "UPDATE documents SET body = replace(body, 'hall', 'yard') WHERE collection = 'visits'",
    /visits, institution jeziorna, [0-9a-f-]{36}: the content does not have the hash.*altered\.\n {4}Take/,
  ],
  [
    'a visit marked as deleted',
    "UPDATE documents SET deleted = 1 WHERE collection = 'visits'",
    /visits, .*: the visit is marked as deleted/,
  ],
  [
    'a visit that is no JSON',
    "UPDATE documents SET body = '{' WHERE collection = 'visits'",
    /visits, .*: the document is not readable/,
  ],
  [
    'a visit under the key of another',
    "UPDATE documents SET id = substr(id, 1, 35) || 'z' WHERE collection = 'visits'",
    /visits, .*: the document is not the one its row names/,
  ],
  [
    'a receipt without its visit',
    "DELETE FROM documents WHERE collection = 'visits'",
    /receipts, .*~.*: the receipt is for a visit that is not there/,
  ],
  [
    'a receipt for a version that is not there',
    "UPDATE documents SET seq = -seq WHERE collection = 'visits'",
    /receipts, .*: the receipt is for another version/,
  ],
  [
    'a receipt whose hash was altered',
    "UPDATE documents SET hash = 'x' WHERE collection = 'receipts'",
    /receipts, .*: the content does not have the hash/,
  ],
  [
    'a counter behind its numbers',
    'UPDATE counters SET seq = 3',
    /counters, institution jeziorna: the counter is behind the numbers given \(3 < 11\)/,
  ],
  ['no counter', 'DELETE FROM counters', /documents without a counter/],
  [
    'a number given twice',
    "UPDATE documents SET seq = 1 WHERE collection = 'visits' AND seq = 6",
    /documents, institution jeziorna: two documents have the same number \(number 1\)/,
  ],
  [
    'a part of the directory that is gone',
    "DELETE FROM documents WHERE id = 'people-0'",
    /directory, institution jeziorna, people-0: the directory names a part that is not there/,
  ],
  [
    'a part of the directory that was altered',
    "UPDATE documents SET body = replace(body, 'Maria', 'Marta') WHERE id = 'people-0'",
    /directory, institution jeziorna, people-0: the content does not have the hash/,
  ],
  ['no epoch', "UPDATE about SET epoch = ''", /about: the store has no epoch/],
  ['a newer schema', 'UPDATE about SET schema_version = 99', /newer build.*\(schema 99.*\n {4}Use/],
  ['another program’s tables', 'DROP TABLE about', /this is no store of Usher/],
];

describe('a check of a backup finds', () => {
  test.each(faults)('%s', async (_name, sql, told) => {
    const { file, admin } = await aBackup();
    tamper(file, sql);
    const { code, said, complained } = await admin('verify', file);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toMatch(told);
    expect(complained).toContain(file);
  });

  test('a page of it that was overwritten, and one half of it gone', async () => {
    const { file, dataDir, admin } = await aBackup();
    const bytes = readFileSync(file);
    const torn = path.join(dataDir, 'torn.sqlite');
    bytes.fill(0x55, 8192, 12_288);
    writeFileSync(torn, bytes);
    expect(await admin('verify', torn)).toMatchObject({ code: 1, said: '' });
    truncateSync(file, 12_288);
    expect(await admin('verify', file)).toMatchObject({ code: 1, said: '' });
  });

  test('that it is empty, a folder, or something else', async () => {
    const { dataDir, admin } = await aBackup();
    const other = path.join(dataDir, 'other');
    writeFileSync(other, '');
    expect((await admin('verify', other)).complained).toMatch(/is empty\.\n/);
    writeFileSync(other, 'a letter '.repeat(1000));
    expect((await admin('verify', other)).complained).toMatch(/this is no store of Usher/);
    expect((await admin('verify', dataDir)).complained).toMatch(/it is a folder, not a file/);
  });
});

describe('a check of a backup', { timeout: 30_000 }, () => {
  test('tells at most twenty faults, and how many there are', async () => {
    const place = aPlace(30);
    await place.admin('backup', 'b.sqlite');
    const file = path.join(place.dataDir, 'b.sqlite');
    tamper(file, "UPDATE documents SET deleted = 1 WHERE collection = 'visits'");
    const { complained } = await place.admin('verify', file);
    expect(complained.split('\n')).toHaveLength(42);
    expect(complained).toMatch(/… and 10 more\.\n30 faults\.$/);
  });

  test('that finds nothing leaves it as it was, byte by byte', async () => {
    const { file, dataDir } = await aBackup();
    const before = readFileSync(file);
    const checked = await adminProcess(dataDir, 'verify', file);
    expect(checked).toMatchObject({ code: 0, complained: '' });
    expect(checked.said).toContain('It is whole.');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('does for a store at work, which does not count as a backup', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    const store = openSqliteStore(storeFile);
    const { code, said } = await admin('verify', storeFile);
    store.close();
    expect(code).toBe(0);
    expect(said).toContain('does not count as a verified backup');
    expect(await lastVerifiedBackup(dataDir)).toBeUndefined();
  });

  test('names a shift certificate whose visit is gone, even without a receipt, or that was altered', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    const visit = aVisit();
    const shift = { institution: 'jeziorna', device: aDevice, at: '2026-11-23T14:00:00.000Z' };
    const store = openSqliteStore(storeFile);
    const rows = [{ newDocumentState: sent(visit) }];
    store.accept([{ ...shift, person: 'maria-kot', rows }]);
    store.certify({ ...shift, claim: aClaim([claimed(visit)]) });
    store.close();
    await admin('backup', 'b.sqlite');
    const file = path.join(dataDir, 'b.sqlite');
    expect(await admin('verify', file)).toMatchObject({ code: 0, complained: '' });
    tamper(file, `DELETE FROM documents WHERE id LIKE '${visit.id}%'`);
    expect((await admin('verify', file)).complained).toMatch(
      new RegExp(`certificates, institution jeziorna, .*is not there.*visit ${visit.id}`),
    );
    tamper(
      file,
      'UPDATE certificates SET versions = replace(versions, \'contentHash":"\', \'contentHash":"0\')',
    );
    expect((await admin('verify', file)).complained).toMatch(/certificates, .*: the content does/);
  });

  test('does for a store of the schema before certificates', async () => {
    const { dataDir, storeFile, admin } = aPlace();
    tamper(storeFile, backToSchema(1));
    expect((await admin('verify', storeFile)).code).toBe(0);
    const file = path.join(dataDir, 'b.sqlite');
    await admin('backup', 'b.sqlite');
    await admin('restore', file);
    const store = openSqliteStore(storeFile);
    expect(store.certificates('jeziorna', 1)).toEqual([]);
    store.close();
  });

  test('says no word of a visitor', async () => {
    const { file, dataDir, admin } = await aBackup();
    const copy = path.join(dataDir, 'copy.sqlite');
    copyFileSync(file, copy);
    tamper(copy, "UPDATE documents SET body = replace(body, 'hall', 'Zofia Bury')");
    expect((await admin('verify', copy)).complained).not.toContain('Zofia');
  });
});
