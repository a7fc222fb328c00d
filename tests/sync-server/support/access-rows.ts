import type { Role } from '#domain/role.ts';

import type { AccountRow } from '../../../sync-server/store/access-rows.ts';

const institution = 'jeziorna';

/** A phone that is enrolled, as the store keeps it. */
export function aPhoneRow(device: string) {
  return {
    institution,
    device,
    name: 'Portiernia',
    place: null,
    kind: 'shared' as const,
    forPerson: null,
    token: `hash of ${device}`,
    makesFirstAccount: false,
    enrolledAt: '2026-11-20T08:00:00.000Z',
    enrolledBy: null,
  };
}

/** Somebody who may sign in, as the store keeps them. */
export function anAccountRow(person: string, role: Role): AccountRow {
  return {
    institution,
    person,
    userName: person,
    nameKey: person,
    roles: [role],
    password: null,
    mustChangePassword: false,
    isDemonstration: false,
    createdAt: '2026-11-20T08:00:00.000Z',
    revokedAt: null,
  };
}

/** A passkey of Anna Nowak, as the store keeps it. */
export function aPasskey(id: string) {
  const made = { publicKey: 'a2V5', counter: 0, createdAt: '2026-11-20T08:00:00.000Z' };
  return { institution, id, person: 'anna-nowak', name: `key ${id}`, site: 'usher.lan', ...made };
}
