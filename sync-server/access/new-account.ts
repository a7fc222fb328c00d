import { foldText } from '#domain/fold-text.ts';
import type { Role } from '#domain/role.ts';

import type { AccountRow } from '../store/access-rows.ts';
import { hashPassword } from './passwords.ts';

/** Under this an account is found: case, accents and spaces at the ends do not matter. */
export function nameKeyOf(userName: string): string {
  return foldText(userName).trim();
}

/** An account that begins now. */
export async function newAccount({
  password,
  userName,
  mustChangePassword = false,
  isDemonstration = false,
  ...given
}: {
  readonly institution: string;
  readonly person: string;
  readonly userName: string;
  readonly roles: readonly Role[];
  readonly password: string;
  readonly mustChangePassword?: boolean;
  readonly isDemonstration?: boolean;
}): Promise<AccountRow> {
  return {
    ...given,
    userName: userName.trim(),
    nameKey: nameKeyOf(userName),
    password: await hashPassword(password),
    mustChangePassword,
    isDemonstration,
    createdAt: new Date().toISOString(),
    revokedAt: null,
  };
}
