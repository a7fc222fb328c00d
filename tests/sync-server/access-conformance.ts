import { describe, expect, test } from 'vitest';

import type { AccountRow, PhoneRow } from '../../sync-server/store/access-rows.ts';
import { aDevice, anId } from '../support/builders.ts';
import { aStoreForEach, type StorePlace } from './support/store-at-hand.ts';

const institution = 'jeziorna';
const at = '2026-11-23T08:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';

function anAccountRow(given: Partial<AccountRow> = {}): AccountRow {
  return {
    institution,
    person: 'maria-kot',
    userName: 'Maria',
    nameKey: 'maria',
    roles: ['porter', 'supervisor'],
    password: '$argon2id$',
    mustChangePassword: true,
    isDemonstration: false,
    createdAt: at,
    revokedAt: null,
    ...given,
  };
}

/** A phone as a store keeps it. */
export function aPhoneRow(given: Partial<PhoneRow> = {}): PhoneRow {
  return {
    institution,
    device: aDevice,
    name: 'Portiernia',
    place: 'hol',
    kind: 'shared',
    forPerson: null,
    token: 'token',
    makesFirstAccount: false,
    enrolledAt: at,
    enrolledBy: 'jan-kos',
    revokedAt: null,
    ...given,
  };
}

/** What every store must do for accounts, phones, sessions and tokens. */
export function testAccess(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`the ${name} store`, () => {
    const hand = aStoreForEach(makePlace);

    test('keeps accounts, one for a person and for a name, apart by institution', async () => {
      expect(await hand.store.addAccount(anAccountRow())).toBe(true);
      expect(await hand.store.addAccount(anAccountRow({ nameKey: 'other' }))).toBe(false);
      expect(await hand.store.addAccount(anAccountRow({ person: 'jan-kos' }))).toBe(false);
      expect(await hand.store.addAccount(anAccountRow({ institution: 'elsewhere' }))).toBe(true);
      expect(await hand.store.accountNamed({ institution, nameKey: 'maria' })).toEqual(
        anAccountRow(),
      );
      expect(await hand.store.accounts({ institution })).toEqual([anAccountRow()]);
      expect(await hand.store.accountOf({ institution, person: 'nobody' })).toBeUndefined();
      await hand.store.close();
      hand.store = await hand.place.open();
      expect(await hand.store.accounts({ institution })).toEqual([anAccountRow()]);
    });

    test('changes of an account only what is said', async () => {
      await hand.store.addAccount(anAccountRow());
      await hand.store.addAccount(anAccountRow({ person: 'jan-kos', nameKey: 'jan' }));
      const account = { institution, person: 'maria-kot' };
      const change = (given: object) => hand.store.changeAccount({ ...account, ...given });
      expect(await change({ roles: ['administrator'] })).toMatchObject({
        roles: ['administrator'],
        userName: 'Maria',
      });
      expect(await change({ revokedAt: at })).toMatchObject({ revokedAt: at });
      expect(await change({ userName: 'M', nameKey: 'm' })).toMatchObject({ revokedAt: at });
      expect(await hand.store.hasAdministrator({ institution })).toBe(false);
      expect(await change({ revokedAt: null })).toMatchObject({ nameKey: 'm', revokedAt: null });
      expect(await hand.store.hasAdministrator({ institution })).toBe(true);
      expect(await change({ userName: 'Jan', nameKey: 'jan' })).toBeUndefined();
      const changed = { ...account, password: 'new', mustChangePassword: false };
      expect(await hand.store.setPassword(changed)).toMatchObject({ mustChangePassword: false });
    });

    test('knows a phone by its newest token, and what stands behind a session', async () => {
      await hand.store.addAccount(anAccountRow());
      await hand.store.enrolPhone(aPhoneRow());
      const pair = { institution, person: 'maria-kot', device: aDevice };
      await hand.store.startSession({ ...pair, token: 'session', at });
      const behind = (phoneToken: string, sessionToken: string) =>
        hand.store.askerBehind({ institution, phoneToken, sessionToken });
      expect(await behind('token', 'session')).toEqual({
        phone: aPhoneRow(),
        session: {
          person: 'maria-kot',
          startedAt: at,
          usedAt: at,
          roles: ['porter', 'supervisor'],
          personRevokedAt: null,
          mustChangePassword: true,
        },
      });
      expect(await behind('token', 'another')).toEqual({ phone: aPhoneRow(), session: null });
      expect(await behind('another', 'session')).toBeUndefined();
      await hand.store.enrolPhone(aPhoneRow({ device: anId(), token: 'second' }));
      expect(await behind('second', 'session')).toMatchObject({ session: null });
      await hand.store.revokePhone({ institution, device: aDevice, at });
      await hand.store.revokePhone({ institution, device: aDevice, at: later });
      expect(await behind('token', 'session')).toMatchObject({ phone: { revokedAt: at } });
      await hand.store.enrolPhone(aPhoneRow({ token: 'third' }));
      expect(await behind('token', 'session')).toBeUndefined();
      expect(await behind('third', 'session')).toMatchObject({ phone: { revokedAt: null } });
      await hand.store.changeAccount({ institution, person: 'maria-kot', revokedAt: at });
      expect(await behind('third', 'session')).toMatchObject({
        session: { personRevokedAt: at },
      });
    });

    test('gives a code to the first who uses it in time', async () => {
      const code = {
        institution,
        code: 'hash',
        kind: 'personal',
        name: null,
        place: 'hol',
        forPerson: 'maria-kot',
        makesFirstAccount: true,
        madeBy: null,
        expiresAt: later,
      } as const;
      await hand.store.addCode(code);
      expect(await hand.store.hasFirstCode({ institution, now: at })).toBe(true);
      const use = (now: string) => hand.store.useCode({ institution, code: 'hash', now });
      expect(await use(later)).toBeUndefined();
      const both = await Promise.all([use(at), use(at)]);
      expect(both.filter((each) => each !== undefined)).toEqual([code]);
      expect(await hand.store.hasFirstCode({ institution, now: at })).toBe(false);
    });

    test('keeps the share of a key until it is dropped, and what resumes until the next', async () => {
      const pair = { institution, person: 'maria-kot', device: aDevice };
      const signedIn = (share: string, resume: string) =>
        hand.store.noteSignedIn({ ...pair, at, share, resume });
      expect(await signedIn('first', 'r1')).toBe('first');
      expect(await signedIn('second', 'r2')).toBe('first');
      const spans = { at: later, givenAfter: '2026', usedAfter: '2026' };
      const resumes = (resume: string, given = {}) =>
        hand.store.resume({ ...pair, resume, ...spans, ...given });
      expect(await resumes('r1')).toBe(false);
      expect(await resumes('r2')).toBe(true);
      expect(await resumes('r2', { givenAfter: later })).toBe(false);
      expect(await resumes('r2', { usedAfter: '2027' })).toBe(false);
      await hand.store.dropKeysOfPhone({ institution, device: aDevice });
      expect(await resumes('r2')).toBe(false);
      expect(await hand.store.shareOf({ ...pair, share: 'third' })).toBe('third');
      expect(await hand.store.shareOf({ ...pair, share: 'fourth' })).toBe('third');
      expect(await hand.store.hasSignedIn(pair)).toBe(true);
      expect(await hand.store.hasSignedIn({ ...pair, person: 'jan-kos' })).toBe(false);
      expect(await hand.store.pairs({ institution })).toEqual([
        { person: 'maria-kot', device: aDevice },
      ]);
    });

    test('knows a machine by its token, and that it was revoked', async () => {
      const machine = {
        institution,
        token: 'hash',
        device: aDevice,
        name: 'board',
        roles: ['staff'],
        person: null,
        createdAt: at,
        expiresAt: later,
      } as const;
      await hand.store.addMachine(machine);
      const known = { ...machine, revokedAt: null };
      expect(await hand.store.machineBehind({ institution, token: 'hash' })).toEqual(known);
      expect(await hand.store.machines({ institution })).toEqual([known]);
      expect(await hand.store.revokeMachine({ institution, device: aDevice, at })).toBe(true);
      expect(await hand.store.machineBehind({ institution, token: 'hash' })).toMatchObject({
        revokedAt: at,
      });
    });

    test("tells everybody's standing, and that it has changed", async () => {
      await hand.store.addAccount(anAccountRow());
      await hand.store.enrolPhone(aPhoneRow());
      const who = { institution, device: aDevice, person: 'maria-kot' };
      const before = await hand.store.standing(who);
      expect((await hand.store.standings({ institution }))(aDevice, 'maria-kot')).toBe(before);
      const version = await hand.store.accessVersion({ institution });
      await hand.store.revokePhone({ institution, device: aDevice, at });
      await hand.store.accessChanged({ institution });
      expect(await hand.store.accessVersion({ institution })).toBe(version + 1);
      const after = await hand.store.standing(who);
      expect(after).not.toBe(before);
      expect((await hand.store.standings({ institution }))(aDevice, 'maria-kot')).toBe(after);
    });
  });
}
