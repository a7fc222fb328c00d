import { codeRow, phoneRow, type CodeRow, type PhoneRow } from './access-rows.ts';
import { eachAs, firstAs, isAny, nothing, statement } from './statement.ts';

interface OfPhone {
  readonly institution: string;
  readonly device: string;
}

/** What is asked and written of phones and the codes that enrol them. */
export const phoneStatements = {
  phones: statement(
    'SELECT * FROM phones WHERE institution = ?1 ORDER BY enrolled_at, device',
    ({ institution }: { readonly institution: string }) => [institution],
    eachAs(phoneRow),
  ),
  phoneOf: statement(
    'SELECT * FROM phones WHERE institution = ?1 AND device = ?2',
    ({ institution, device }: OfPhone) => [institution, device],
    firstAs(phoneRow),
  ),
  /**
   * Enrols a phone; one that was enrolled before gets the new token and is no longer revoked. What opens
   * the phone goes to nobody for whom it was not: enrolled for others, it gets another.
   */
  enrolPhone: statement(
    `INSERT INTO phones (institution, device, name, place, kind, for_person, token,
       makes_first_account, enrolled_at, enrolled_by, revoked_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL)
     ON CONFLICT (institution, device) DO UPDATE SET
       name = excluded.name, place = excluded.place, kind = excluded.kind,
       for_person = excluded.for_person, token = excluded.token,
       makes_first_account = excluded.makes_first_account,
       enrolled_at = excluded.enrolled_at, enrolled_by = excluded.enrolled_by, revoked_at = NULL,
       spare = CASE WHEN phones.kind = excluded.kind
         AND coalesce(phones.for_person, '') = coalesce(excluded.for_person, '')
         THEN phones.spare END`,
    (phone: Omit<PhoneRow, 'revokedAt'>) => [
      phone.institution,
      phone.device,
      phone.name,
      phone.place,
      phone.kind,
      phone.forPerson,
      phone.token,
      Number(phone.makesFirstAccount),
      phone.enrolledAt,
      phone.enrolledBy,
    ],
    nothing,
  ),
  changePhone: statement(
    `UPDATE phones SET
       name = coalesce(?3, name),
       place = CASE WHEN CAST(?4 AS INTEGER) = 1 THEN ?5 ELSE place END
     WHERE institution = ?1 AND device = ?2 RETURNING *`,
    (
      given: OfPhone & {
        readonly name?: string | undefined;
        readonly place?: string | null | undefined;
      },
    ) => [
      given.institution,
      given.device,
      given.name ?? null,
      Number(given.place !== undefined),
      given.place ?? null,
    ],
    firstAs(phoneRow),
  ),
  /** Revoked twice, it keeps the first instant. What opens it is given to nobody any more. */
  revokePhone: statement(
    `UPDATE phones SET revoked_at = coalesce(revoked_at, ?3), spare = NULL
     WHERE institution = ?1 AND device = ?2 RETURNING *`,
    (given: OfPhone & { readonly at: string }) => [given.institution, given.device, given.at],
    firstAs(phoneRow),
  ),
  /**
   * What opens a phone for somebody whose password was right, kept from the first time on; undefined if
   * they may not open it. A personal phone is its first person's, or the one's whom it was enrolled for.
   */
  spareOf: statement(
    `UPDATE phones SET spare = coalesce(spare, ?4)
     WHERE institution = ?1 AND device = ?2 AND revoked_at IS NULL
       AND (kind = 'shared' OR for_person = ?3 OR NOT EXISTS (
         SELECT 1 FROM people_on_phones AS other
         WHERE other.institution = ?1 AND other.device = ?2 AND other.person <> ?3
           AND other.first_at <= (
             SELECT own.first_at FROM people_on_phones AS own
             WHERE own.institution = ?1 AND own.device = ?2 AND own.person = ?3)))
     RETURNING spare`,
    (given: OfPhone & { readonly person: string; readonly spare: string }) => [
      given.institution,
      given.device,
      given.person,
      given.spare,
    ],
    firstAs((row) => String(row['spare'])),
  ),
  /** The phone on which the first account was made makes no other. */
  firstAccountMade: statement(
    'UPDATE phones SET makes_first_account = 0 WHERE institution = ?1',
    ({ institution }: { readonly institution: string }) => [institution],
    nothing,
  ),
  addCode: statement(
    `INSERT INTO enrolment_codes (institution, code, kind, name, place, for_person,
       makes_first_account, made_by, expires_at, used_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL)`,
    (code: CodeRow) => [
      code.institution,
      code.code,
      code.kind,
      code.name,
      code.place,
      code.forPerson,
      Number(code.makesFirstAccount),
      code.madeBy,
      code.expiresAt,
    ],
    nothing,
  ),
  /** Answers the code only to the first who uses it in time. */
  useCode: statement(
    `UPDATE enrolment_codes SET used_at = ?3
     WHERE institution = ?1 AND code = ?2 AND used_at IS NULL AND expires_at > ?3 RETURNING *`,
    (given: { readonly institution: string; readonly code: string; readonly now: string }) => [
      given.institution,
      given.code,
      given.now,
    ],
    firstAs(codeRow),
  ),
  /** Whether somebody can still make the first account with a code that was given. */
  hasFirstCode: statement(
    `SELECT 1 FROM enrolment_codes WHERE institution = ?1 AND makes_first_account = 1
       AND used_at IS NULL AND expires_at > ?2 LIMIT 1`,
    (given: { readonly institution: string; readonly now: string }) => [
      given.institution,
      given.now,
    ],
    isAny,
  ),
  sweepCodes: statement(
    'DELETE FROM enrolment_codes WHERE expires_at < ?1',
    ({ before }: { readonly before: string }) => [before],
    nothing,
  ),
} as const;
