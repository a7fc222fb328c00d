import { accountRow, rolesToText, type AccountRow } from './access-rows.ts';
import { eachAs, firstAs, isAny, statement } from './statement.ts';

interface OfPerson {
  readonly institution: string;
  readonly person: string;
}

/** What may be changed of an account; what is absent stays. */
export interface AccountChanges extends OfPerson {
  readonly roles?: AccountRow['roles'] | undefined;
  readonly userName?: string | undefined;
  readonly nameKey?: string | undefined;
  /** Null reinstates. */
  readonly revokedAt?: string | null | undefined;
}

const columns =
  'institution, person, user_name, name_key, roles, password, must_change_password, ' +
  'is_demonstration, created_at, revoked_at';

function valuesOf(account: AccountRow) {
  return [
    account.institution,
    account.person,
    account.userName,
    account.nameKey,
    rolesToText(account.roles),
    account.password,
    Number(account.mustChangePassword),
    Number(account.isDemonstration),
    account.createdAt,
    account.revokedAt,
  ];
}

/** What is asked and written of accounts. */
export const accountStatements = {
  accounts: statement(
    'SELECT * FROM accounts WHERE institution = ?1 ORDER BY name_key',
    ({ institution }: { readonly institution: string }) => [institution],
    eachAs(accountRow),
  ),
  accountOf: statement(
    'SELECT * FROM accounts WHERE institution = ?1 AND person = ?2',
    ({ institution, person }: OfPerson) => [institution, person],
    firstAs(accountRow),
  ),
  accountNamed: statement(
    'SELECT * FROM accounts WHERE institution = ?1 AND name_key = ?2',
    (given: { readonly institution: string; readonly nameKey: string }) => [
      given.institution,
      given.nameKey,
    ],
    firstAs(accountRow),
  ),
  /** Answers whether it was made: neither the person nor the name had an account. */
  addAccount: statement(
    `INSERT INTO accounts (${columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
     ON CONFLICT DO NOTHING RETURNING person`,
    valuesOf,
    isAny,
  ),
  /** Those for trying out are not counted. */
  hasAdministrator: statement(
    `SELECT 1 FROM accounts
     WHERE institution = ?1 AND revoked_at IS NULL AND roles LIKE '%administrator%'
       AND is_demonstration = 0 LIMIT 1`,
    ({ institution }: { readonly institution: string }) => [institution],
    isAny,
  ),
  hasDemonstration: statement(
    'SELECT 1 FROM accounts WHERE institution = ?1 AND is_demonstration = 1 LIMIT 1',
    ({ institution }: { readonly institution: string }) => [institution],
    isAny,
  ),
  /** Answers the account as it is now; undefined if there is none, or another has the name. */
  changeAccount: statement(
    `UPDATE accounts SET
       roles = coalesce(?3, roles),
       user_name = coalesce(?4, user_name),
       name_key = coalesce(?5, name_key),
       revoked_at = CASE WHEN CAST(?6 AS INTEGER) = 1 THEN ?7 ELSE revoked_at END
     WHERE institution = ?1 AND person = ?2 AND NOT EXISTS (
       SELECT 1 FROM accounts AS other
       WHERE other.institution = ?1 AND other.name_key = ?5 AND other.person <> ?2)
     RETURNING *`,
    ({ institution, person, roles, userName, nameKey, revokedAt }: AccountChanges) => [
      institution,
      person,
      roles === undefined ? null : rolesToText(roles),
      userName ?? null,
      nameKey ?? null,
      Number(revokedAt !== undefined),
      revokedAt ?? null,
    ],
    firstAs(accountRow),
  ),
  setPassword: statement(
    `UPDATE accounts SET password = ?3, must_change_password = ?4
     WHERE institution = ?1 AND person = ?2 RETURNING *`,
    (given: OfPerson & { readonly password: string; readonly mustChangePassword: boolean }) => [
      given.institution,
      given.person,
      given.password,
      Number(given.mustChangePassword),
    ],
    firstAs(accountRow),
  ),
  removeDemonstration: statement(
    'DELETE FROM accounts WHERE institution = ?1 AND is_demonstration = 1 RETURNING person',
    ({ institution }: { readonly institution: string }) => [institution],
    eachAs((row) => String(row['person'])),
  ),
} as const;
