import { describe, expect, test } from 'vitest';

import { openSqliteStore } from '../../sync-server/store/sqlite-store.ts';
import { aPlace } from './support/admin.ts';

describe('npm run admin', () => {
  test('makes, changes and revokes accounts', async () => {
    const { admin } = aPlace();
    expect((await admin('account')).said).toBe('There are no accounts yet.');
    const added = await admin('account', 'add', 'maria-kot', '--user', 'Maria', '--role', 'porter');
    expect(added.code).toBe(0);
    expect(added.said).toMatch(
      /first sign-in, shown this once: [0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/,
    );
    await admin('account', 'roles', 'maria-kot', '--role', 'supervisor', '--role', 'porter');
    expect((await admin('account', 'list')).said).toBe(
      'Maria  maria-kot  porter+supervisor  first password',
    );
    expect((await admin('account', 'revoke', 'maria-kot')).said).toMatch(/revoked 20/);
    expect((await admin('account', 'reinstate', 'maria-kot')).said).not.toMatch(/revoked/);
    expect((await admin('account', 'password', 'maria-kot')).said).toMatch(/shown this once/);
  });

  test('makes codes for phones and tokens for programs, and revokes both', async () => {
    const { admin, storeFile } = aPlace();
    const code = await admin('phone', 'code', '--kind', 'personal', '--for', 'maria-kot');
    expect(code.said).toMatch(/^Code: [0-9A-Z]{5}-[0-9A-Z]{5}, until 20/);
    expect((await admin('phone')).said).toBe('No phone is enrolled yet.');
    const made = await admin('token', '--role', 'supervisor', '--days', '3', '--name', 'board');
    const [, token = '', id = ''] =
      /once: ([\w-]{43})\nIts id: ([\w-]{36}), until 20/.exec(made.said) ?? [];
    expect(token).not.toBe('');
    expect((await admin('token', 'list')).said).toMatch(`${id}  board  supervisor  nobody  until`);
    expect((await admin('token', 'revoke', id)).code).toBe(0);
    expect((await admin('token', 'list')).said).toMatch(/revoked 20/);
    const store = openSqliteStore(storeFile);
    expect(JSON.stringify(store.machines({ institution: 'jeziorna' }))).not.toContain(token);
    store.close();
  });

  test.each([
    [['account', 'add', 'nobody', '--user', 'x', '--role', 'porter'], 1, /knows no person/],
    [['account', 'revoke', 'nobody'], 1, /nothing with this id/],
    [['phone', 'revoke', 'nothing'], 1, /nothing with this id/],
    [['token', 'revoke', 'nothing'], 1, /nothing with this id/],
    [['account', 'add', 'maria-kot'], 2, /Say who: account add/],
    [['token'], 2, /Say what it may do/],
    [['token', '--role', 'king'], 2, /no role "king"; there are porter/],
    [['token', '--role', 'porter', '--days', '0'], 2, /--days must be a whole number/],
    [['phone', 'code', '--kind', 'blue'], 2, /no kind "blue"/],
    [['phone', 'fly'], 2, /no command "phone fly"/],
    [['account', '--colour', 'red'], 2, /option that is not known/],
  ])('says what is wrong with %j', async (args, code, words) => {
    const { admin } = aPlace();
    const said = await admin(...args);
    expect(said.code).toBe(code);
    expect(said.complained).toMatch(words);
  });

  test.each(['account', 'phone', 'token'])('explains itself: %s --help', async (noun) => {
    const { admin } = aPlace();
    const said = await admin(noun, '--help');
    expect([said.code, said.complained]).toEqual([0, '']);
    expect(said.said).toContain('npm run admin -- token --role ROLE [--days N]');
  });
});
