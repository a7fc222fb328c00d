import { roles, type Role } from '#domain/role.ts';
import type { PhoneKindName } from '#protocol/enrolment.ts';

import { textIn, type StatementRow } from './statement.ts';

/** An account as it is kept. */
export interface AccountRow {
  readonly institution: string;
  readonly person: string;
  readonly userName: string;
  /** The name folded, under which it is looked for; one account at most has it. */
  readonly nameKey: string;
  readonly roles: readonly Role[];
  /** Hash of the password with its salt and cost; null where there is none. */
  readonly password: string | null;
  readonly mustChangePassword: boolean;
  readonly isDemonstration: boolean;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** A phone as it is kept; `token` is the hash of what its cookie holds. */
export interface PhoneRow {
  readonly institution: string;
  readonly device: string;
  readonly name: string;
  readonly place: string | null;
  readonly kind: PhoneKindName;
  readonly forPerson: string | null;
  readonly token: string;
  readonly makesFirstAccount: boolean;
  readonly enrolledAt: string;
  readonly enrolledBy: string | null;
  readonly revokedAt: string | null;
}

/** An enrolment code; `code` is its hash. */
export interface CodeRow {
  readonly institution: string;
  readonly code: string;
  readonly kind: PhoneKindName;
  readonly name: string | null;
  readonly place: string | null;
  readonly forPerson: string | null;
  readonly makesFirstAccount: boolean;
  readonly madeBy: string | null;
  readonly expiresAt: string;
}

/** What stands behind the cookies of a request: the phone, and in it a session if there is one. */
export interface AskerRow {
  readonly phone: PhoneRow;
  readonly session: {
    readonly person: string;
    readonly startedAt: string;
    readonly usedAt: string;
    readonly roles: readonly Role[];
    readonly personRevokedAt: string | null;
    readonly mustChangePassword: boolean;
  } | null;
}

/** A machine's token; `token` is its hash, `device` the id under which it writes. */
export interface MachineRow {
  readonly institution: string;
  readonly token: string;
  readonly device: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly person: string | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export function rolesToText(given: readonly Role[]): string {
  return roles.filter((role) => given.includes(role)).join(',');
}

export function accountRow(row: StatementRow): AccountRow {
  return {
    institution: String(row['institution']),
    person: String(row['person']),
    userName: String(row['user_name']),
    nameKey: String(row['name_key']),
    roles: rolesIn(row),
    password: textIn(row, 'password'),
    mustChangePassword: Number(row['must_change_password']) === 1,
    isDemonstration: Number(row['is_demonstration']) === 1,
    createdAt: String(row['created_at']),
    revokedAt: textIn(row, 'revoked_at'),
  };
}

export function phoneRow(row: StatementRow): PhoneRow {
  return {
    institution: String(row['institution']),
    device: String(row['device']),
    name: String(row['name']),
    place: textIn(row, 'place'),
    kind: kindIn(row),
    forPerson: textIn(row, 'for_person'),
    token: String(row['token']),
    makesFirstAccount: Number(row['makes_first_account']) === 1,
    enrolledAt: String(row['enrolled_at']),
    enrolledBy: textIn(row, 'enrolled_by'),
    revokedAt: textIn(row, 'revoked_at'),
  };
}

export function codeRow(row: StatementRow): CodeRow {
  return {
    institution: String(row['institution']),
    code: String(row['code']),
    kind: kindIn(row),
    name: textIn(row, 'name'),
    place: textIn(row, 'place'),
    forPerson: textIn(row, 'for_person'),
    makesFirstAccount: Number(row['makes_first_account']) === 1,
    madeBy: textIn(row, 'made_by'),
    expiresAt: String(row['expires_at']),
  };
}

export function askerRow(row: StatementRow): AskerRow {
  const person = textIn(row, 'person');
  const session = person !== null && {
    person,
    startedAt: String(row['started_at']),
    usedAt: String(row['used_at']),
    roles: rolesIn(row),
    personRevokedAt: textIn(row, 'person_revoked_at'),
    mustChangePassword: Number(row['must_change_password']) === 1,
  };
  return { phone: phoneRow(row), session: session || null };
}

export function machineRow(row: StatementRow): MachineRow {
  return {
    institution: String(row['institution']),
    token: String(row['token']),
    device: String(row['device']),
    name: String(row['name']),
    roles: rolesIn(row),
    person: textIn(row, 'person'),
    createdAt: String(row['created_at']),
    expiresAt: textIn(row, 'expires_at'),
    revokedAt: textIn(row, 'revoked_at'),
  };
}

export function rolesIn(row: StatementRow): readonly Role[] {
  const kept = new Set((textIn(row, 'roles') ?? '').split(','));
  return roles.filter((role) => kept.has(role));
}

function kindIn(row: StatementRow): PhoneKindName {
  return row['kind'] === 'shared' ? 'shared' : 'personal';
}
