import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Visit } from '#domain/visit.ts';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aDevice, aDirectory, anAct, anInstitution, aVisit } from '../support/builders.ts';
import { adminHere, adminProcess, aPlace, lookUp, type Place, tamper } from './support/admin.ts';
import { chunksOf, serve } from './support/serving.ts';

const at = '2026-11-23T08:00:00.000Z';

function aTalk(name: string, reach = '600 100 200', day = '2026-11-23'): Visit {
  return aVisit({
    acts: [
      anAct('opened', { at: `${day}T08:00:00.000Z` }),
      anAct('visitor-named', { at: `${day}T08:00:01.000Z`, name }),
      anAct('message-taken', {
        at: `${day}T08:00:02.000Z`,
        dueAt: `${day}T08:00:02.000Z`,
        about: 'rozwód',
        reach,
      }),
    ],
  });
}

function put(place: Place, documents: readonly object[]): void {
  const store = openSqliteStore(place.storeFile);
  const institution = anInstitution({ retention: {} });
  store.publishDirectory('jeziorna', chunksOf(aDirectory({ institution })));
  const rows = documents.map((newDocumentState) => ({ newDocumentState }));
  store.accept([{ institution: 'jeziorna', device: aDevice, person: 'maria-kot', rows, at }]);
  store.close();
}

function everything(dataDir: string): string {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith('usher.sqlite'))
    .map((name) => readFileSync(path.join(dataDir, name), 'latin1'))
    .join('');
}

describe('a person', () => {
  test('is found by name without regard to case and accents, and by number however written', async () => {
    const place = aPlace(1);
    const [bury, other] = [aTalk('Zofia Bury'), aTalk('Jan Łoś', '+48 123-45-67-89')];
    const promised = aVisit({
      acts: [anAct('opened'), anAct('commitment-made', { reach: '501 222 333' })],
    });
    put(place, [bury, other, promised, { ...aTalk('Zofia Bury'), _deleted: true }]);
    const { code, said } = await place.admin('person', '--find', 'zofia BURY');
    expect(code).toBe(0);
    expect(said).toContain('Institution jeziorna: 1 visits, 1 refused versions.');
    expect(said).toContain(bury.id);
    expect(said).not.toContain(other.id);
    expect((await place.admin('person', '--find', 'los')).said).toContain(other.id);
    expect((await place.admin('person', '--find', '123 456 789')).said).toContain(other.id);
    expect((await place.admin('person', '--find', '501 222 333')).said).toContain(promised.id);
    expect((await place.admin('person', '--find', 'Nobody')).said).toContain('0 visits, 0 refused');
  });

  test('gets what is kept about them as JSON', async () => {
    const place = aPlace(1);
    put(place, [aTalk('Zofia Bury')]);
    const { said } = await place.admin('person', '--export', 'Bury');
    const kept = JSON.parse(said) as { visits: { acts: { kind: string; name?: string }[] }[] };
    expect(kept.visits).toHaveLength(1);
    expect(kept.visits[0]?.acts.map(({ kind }) => kind)).toEqual([
      'opened',
      'visitor-named',
      'message-taken',
    ]);
    expect(said).toContain('600 100 200');
  });

  test('is erased only when that is confirmed, and nothing of them stays in the files', async () => {
    const place = aPlace(1);
    const [first, second] = [aTalk('Zofia Bury'), aTalk('Zofia Bury')];
    put(place, [first, second, { ...aTalk('Zofia Bury'), _deleted: true }]);
    const erase = ['person', '--erase', 'Bury', '--reason', 'file 7/2026'];
    const asked = await place.admin(...erase);
    expect(asked.code).toBe(1);
    expect(asked.said).toContain('Nothing was erased.');
    expect(everything(place.dataDir)).toContain('Zofia Bury');

    const one = await place.admin(...erase, '--visit', first.id, '--yes');
    expect(one.said).toContain('1 visits blanked, 0 refused versions deleted');
    expect(everything(place.dataDir)).toContain('Zofia Bury');

    const { code, said } = await place.admin(...erase, '--yes');
    expect(code).toBe(0);
    expect(said).toContain('Erased in jeziorna: 1 visits blanked, 1 refused versions deleted.');
    expect(everything(place.dataDir)).not.toMatch(/Zofia Bury|600 100 200/);
    expect(lookUp(place.storeFile, 'SELECT count(*) FROM erasures')).toBe(2);
    expect((await place.admin('backup', 'b.sqlite')).code).toBe(0);
    expect((await place.admin('verify', 'b.sqlite')).code).toBe(0);
  });

  test('is not named in the record of the erasure', async () => {
    const place = aPlace(1);
    put(place, [aTalk('Zofia Bury')]);
    const reason = 'asked by mrs bury';
    const { code, complained } = await place.admin(
      'person',
      '--erase',
      'Bury',
      '--reason',
      reason,
      '--yes',
    );
    expect(code).toBe(1);
    expect(complained).toContain('Say it without the person');
    expect(lookUp(place.storeFile, 'SELECT count(*) FROM erasures')).toBe(0);
  });

  test('who was erased after a backup is erased again when it is restored, before anything is served', async () => {
    const place = aPlace(1);
    put(place, [aTalk('Zofia Bury')]);
    await place.admin('backup', 'b.sqlite');
    await place.admin('person', '--erase', 'Bury', '--reason', 'file 7', '--yes');
    tamper(
      place.storeFile,
      `INSERT INTO views VALUES ('jeziorna', 'v', '${at}', 'ewa-lis', 'd', 'visit', 'x', NULL, '${at}')`,
    );
    const restored = await place.admin('restore', 'b.sqlite');
    expect(restored.complained).toBe('');
    expect(readFileSync(place.storeFile, 'latin1')).toContain('Zofia Bury');
    await serve({ environment: { DATA_DIR: place.dataDir } });
    expect(readFileSync(place.storeFile, 'latin1')).not.toContain('Zofia Bury');
    const found = await place.admin('person', '--find', 'Bury');
    expect(found.said).toContain('0 visits, 0 refused');
    expect((await place.admin('views')).said).toContain('ewa-lis  visit x');
  });
});

describe('retention by hand', () => {
  test('says what would go, and then does it', async () => {
    const place = aPlace(1);
    put(place, [aTalk('Zofia Bury', '600 100 200', '2026-10-01'), aTalk('Jan Kos')]);
    const dry = await place.admin('retention', '--dry-run');
    expect(dry.said).toMatch(/--dry-run: nothing was changed[^]*visits blanked +1 +after 30 days/);
    expect(everything(place.dataDir)).toContain('Zofia Bury');
    expect((await place.admin('retention', '--vacuum')).code).toBe(0);
    expect(everything(place.dataDir)).not.toContain('Zofia Bury');
    expect(everything(place.dataDir)).toContain('Jan Kos');
  });

  test('explains itself, and refuses what it does not understand', async () => {
    const place = aPlace(0);
    for (const name of ['retention', 'person', 'views']) {
      expect((await place.admin(name, '--help')).said).toContain(`npm run admin -- ${name}`);
      expect((await place.admin(name, '--strange')).code).toBe(2);
    }
    for (const wrong of [
      ['person'],
      ['person', '--find', 'ab'],
      ['person', '--find', 'abc', '--erase', 'abc'],
      ['person', '--erase', 'abc'],
      ['views', '--limit', 'many'],
      ['backup', '--keep-days', 'many'],
      ['verify', 'x', '--keep-days', '3'],
    ])
      expect([wrong, (await place.admin(...wrong)).code]).toEqual([wrong, 2]);
  });

  test('works from a terminal', async () => {
    const { dataDir } = aPlace(1);
    const { code, said } = await adminProcess(dataDir, 'retention', '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('Institution jeziorna');
  });
});

test('old backups go when that is asked for, and files of other names stay', async () => {
  const { dataDir, admin } = aPlace(1);
  await admin('backup');
  const folder = path.join(dataDir, 'backups');
  const old = ['usher-20261001T100000Z.sqlite', 'usher-20260101T000000Z.sqlite'];
  const others = ['usher-20261101T100000Z.sqlite', 'precious.sqlite', 'usher-x.sqlite'];
  for (const name of [...old, ...others]) writeFileSync(path.join(folder, name), '');
  // The same second has its backup already.
  const { code, said } = await admin('backup', `${folder}/now.sqlite`, '--keep-days', '30');
  expect(code).toBe(0);
  for (const name of old) {
    expect(existsSync(path.join(folder, name))).toBe(false);
    expect(said).toContain(name);
  }
  for (const name of [...others, 'now.sqlite'])
    expect(existsSync(path.join(folder, name))).toBe(true);
});

test('a command in a store of several institutions says which there are', async () => {
  const { dataDir } = aPlace(1);
  const wrong = { DATA_DIR: dataDir, INSTITUTION: 'elsewhere' };
  const { code, complained } = await adminHere(['person', '--find', 'Bury'], wrong);
  expect(code).toBe(1);
  expect(complained).toContain('The store holds jeziorna.');
});
