import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aPasskey, aPhoneRow, anAccountRow } from './support/access-rows.ts';
import { aPlace, lookUp, type Place } from './support/admin.ts';

const later = '01920000-0000-7000-8000-0000000000aa';
const institution = 'jeziorna';

type Store = ReturnType<typeof openSqliteStore>;

/** Somebody does something at the store, which is open for nobody else. */
function at(place: Place, act: (store: Store) => void): void {
  const store = openSqliteStore(place.storeFile);
  act(store);
  store.close();
}

const lost = '01920000-0000-7000-8000-0000000000bb';

/** A store with two people, a phone and a token, and a backup of it; then all but one are revoked. */
async function aBackupBefore(): Promise<
  Place & { readonly backup: string; readonly token: string }
> {
  const place = aPlace(1);
  at(place, (store) => {
    store.addAccount(anAccountRow('anna-nowak', 'administrator'));
    store.addAccount(anAccountRow('maria-kot', 'porter'));
  });
  at(place, (store) => {
    store.enrolPhone(aPhoneRow(lost));
    const pair = { institution, person: 'maria-kot', device: lost, at: '2026-11-20T08:00:00.000Z' };
    store.noteSignedIn({ ...pair, share: 'share', resume: 'resume' });
    store.spareOf({ ...pair, spare: 'spare' });
    for (const id of ['kept', 'removed']) store.addPasskey(aPasskey(id));
  });
  await place.admin('token', '--role', 'supervisor', '--days', '30');
  await place.admin('backup', 'b.sqlite');
  const token = String(lookUp(place.storeFile, 'SELECT device FROM machine_tokens'));
  await place.admin('account', 'revoke', 'maria-kot');
  await place.admin('phone', 'revoke', lost);
  await place.admin('token', 'revoke', token);
  at(place, (store) => {
    store.removePasskey({ institution, person: 'anna-nowak', id: 'removed' });
    store.enrolPhone(aPhoneRow(later));
    store.revokePhone({ institution, device: later, at: '2026-11-22T08:00:00.000Z' });
  });
  return { ...place, backup: path.join(place.dataDir, 'b.sqlite'), token };
}

/** Who is revoked in the store, and what would still open something for them. */
function standing({ storeFile }: Place) {
  const count = (sql: string) => lookUp(storeFile, `SELECT count(*) FROM ${sql}`);
  return {
    people: count('accounts WHERE revoked_at IS NOT NULL'),
    phones: count('phones WHERE revoked_at IS NOT NULL'),
    tokens: count('machine_tokens WHERE revoked_at IS NOT NULL'),
    keys:
      Number(count('phones WHERE spare IS NOT NULL')) +
      Number(count('people_on_phones WHERE share IS NOT NULL OR resume IS NOT NULL')),
  };
}

const allRevoked = { people: 1, phones: 2, tokens: 1, keys: 0 };

describe('a restored backup', { timeout: 60_000 }, () => {
  test('lets in nobody and nothing that was revoked after it, and says whom', async () => {
    const place = await aBackupBefore();
    expect(standing(place)).toEqual(allRevoked);
    const { code, said } = await place.admin('restore', place.backup);
    expect(code).toBe(0);
    expect(standing(place)).toEqual(allRevoked);
    for (const id of ['maria-kot', lost, later, place.token]) expect(said).toContain(id);
    expect(said).toContain('anna-nowak, key removed');
    expect(said).not.toContain('key kept');
    expect(lookUp(place.storeFile, 'SELECT group_concat(id) FROM passkeys')).toBe('kept');
    expect(lookUp(place.storeFile, `SELECT revoked_at FROM phones WHERE device = '${later}'`)).toBe(
      '2026-11-22T08:00:00.000Z',
    );
  });

  test('takes over nobody who was let in after it', async () => {
    const place = await aBackupBefore();
    at(place, (store) => {
      store.addAccount(anAccountRow('jan-lis', 'administrator'));
      store.changeAccount({ institution, person: 'anna-nowak', roles: ['porter'] });
    });
    await place.admin('restore', place.backup);
    const people = "SELECT group_concat(person || ' ' || roles) FROM accounts";
    expect(lookUp(place.storeFile, people)).not.toContain('jan-lis');
    expect(lookUp(place.storeFile, people)).toContain('administrator');
  });

  test.each([
    ['is gone', (file: string) => rmSync(file)],
    ['cannot be read', (file: string) => writeFileSync(file, 'garbage '.repeat(2000))],
  ])(
    'is refused where the former store %s, unless lost revocations are accepted',
    async (_how, end) => {
      const place = await aBackupBefore();
      for (const tail of ['-wal', '-shm']) rmSync(place.storeFile + tail, { force: true });
      end(place.storeFile);
      const refused = await place.admin('restore', place.backup);
      expect(refused.code).toBe(1);
      expect(refused.complained).toContain('people 2, phones 1, tokens of programs 1');
      expect(refused.complained).toContain('--accept-lost-revocations');
      const { code, said } = await place.admin(
        'restore',
        place.backup,
        '--accept-lost-revocations',
      );
      expect(code).toBe(0);
      expect(said).toContain('LOST');
      expect(standing(place)).toMatchObject({ people: 0, phones: 0, tokens: 0 });
    },
  );

  test('put back by other means gets no new epoch, unless lost revocations are accepted', async () => {
    const place = await aBackupBefore();
    const epoch = lookUp(place.storeFile, 'SELECT epoch FROM about');
    const refused = await place.admin('new-epoch');
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain('people 1, phones 0, tokens of programs 0');
    expect(lookUp(place.storeFile, 'SELECT epoch FROM about')).toBe(epoch);
    const { code, said } = await place.admin('new-epoch', '--accept-lost-revocations');
    expect(code).toBe(0);
    expect(said).toContain('LOST');
    expect(lookUp(place.storeFile, 'SELECT epoch FROM about')).not.toBe(epoch);
  });

  test('takes the option for nothing else', async () => {
    const place = aPlace(1);
    expect(await place.admin('backup', '--accept-lost-revocations')).toMatchObject({ code: 2 });
  });
});
