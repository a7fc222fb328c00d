import { askerRow } from './access-rows.ts';
import { eachAs, firstAs, isAny, nothing, statement } from './statement.ts';

/** A person on a phone. */
export interface Pair {
  readonly institution: string;
  readonly person: string;
  readonly device: string;
}

interface OfSession {
  readonly institution: string;
  /** Hash of what the cookie holds. */
  readonly token: string;
}

/** What is asked and written of sessions, and of people on phones. */
export const sessionStatements = {
  /** The phone behind a cookie, with its session if that belongs to this phone. */
  askerBehind: statement(
    `SELECT phones.*, sessions.person, sessions.started_at, sessions.used_at, accounts.roles,
       accounts.must_change_password,
       CASE WHEN accounts.person IS NULL THEN sessions.started_at ELSE accounts.revoked_at END
         AS person_revoked_at
     FROM phones
     LEFT JOIN sessions ON sessions.institution = phones.institution
       AND sessions.token = ?3 AND sessions.device = phones.device
     LEFT JOIN accounts ON accounts.institution = sessions.institution
       AND accounts.person = sessions.person
     WHERE phones.institution = ?1 AND phones.token = ?2`,
    (given: {
      readonly institution: string;
      readonly phoneToken: string;
      readonly sessionToken: string;
    }) => [given.institution, given.phoneToken, given.sessionToken],
    firstAs(askerRow),
  ),
  startSession: statement(
    `INSERT INTO sessions (institution, token, device, person, started_at, used_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
    (given: Pair & OfSession & { readonly at: string }) => [
      given.institution,
      given.token,
      given.device,
      given.person,
      given.at,
    ],
    nothing,
  ),
  useSession: statement(
    'UPDATE sessions SET used_at = ?3 WHERE institution = ?1 AND token = ?2',
    (given: OfSession & { readonly at: string }) => [given.institution, given.token, given.at],
    nothing,
  ),
  endSession: statement(
    'DELETE FROM sessions WHERE institution = ?1 AND token = ?2',
    ({ institution, token }: OfSession) => [institution, token],
    nothing,
  ),
  /** Ends a person's sessions on every phone but one. */
  endSessionsOf: statement(
    'DELETE FROM sessions WHERE institution = ?1 AND person = ?2 AND device <> ?3',
    ({ institution, person, device }: Pair) => [institution, person, device],
    nothing,
  ),
  sweepSessions: statement(
    'DELETE FROM sessions WHERE started_at < ?1',
    ({ before }: { readonly before: string }) => [before],
    nothing,
  ),
  /** Notes that a person has signed in on a phone; answers the share that holds from now on. */
  noteSignedIn: statement(
    `INSERT INTO people_on_phones
       (institution, person, device, first_at, last_at, share, resume, resume_from)
     VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?4)
     ON CONFLICT (institution, person, device) DO UPDATE SET
       last_at = excluded.last_at, share = coalesce(people_on_phones.share, excluded.share),
       resume = excluded.resume, resume_from = excluded.resume_from
     RETURNING share`,
    (given: Pair & { readonly at: string; readonly share: string; readonly resume: string }) => [
      given.institution,
      given.person,
      given.device,
      given.at,
      given.share,
      given.resume,
    ],
    (rows) => String(rows[0]?.['share']),
  ),
  /** Whether this resumes: neither dropped, nor older or longer unused than it may be. */
  resume: statement(
    `UPDATE people_on_phones SET last_at = ?5
     WHERE institution = ?1 AND person = ?2 AND device = ?3 AND resume = ?4
       AND resume_from > ?6 AND last_at > ?7 RETURNING person`,
    (
      given: Pair & {
        readonly resume: string;
        readonly at: string;
        readonly givenAfter: string;
        readonly usedAfter: string;
      },
    ) => [
      given.institution,
      given.person,
      given.device,
      given.resume,
      given.at,
      given.givenAfter,
      given.usedAfter,
    ],
    isAny,
  ),
  /** Keeps a share if there is none, and answers the one that holds. */
  shareOf: statement(
    `UPDATE people_on_phones SET share = coalesce(share, ?4)
     WHERE institution = ?1 AND person = ?2 AND device = ?3 RETURNING share`,
    (given: Pair & { readonly share: string }) => [
      given.institution,
      given.person,
      given.device,
      given.share,
    ],
    firstAs((row) => String(row['share'])),
  ),
  /** Takes share and resuming from a phone, whoever holds it. */
  dropKeysOfPhone: statement(
    `UPDATE people_on_phones SET share = NULL, resume = NULL
     WHERE institution = ?1 AND device = ?2`,
    (given: { readonly institution: string; readonly device: string }) => [
      given.institution,
      given.device,
    ],
    nothing,
  ),
  /** Takes share and resuming from a person on every phone. */
  dropKeysOfPerson: statement(
    `UPDATE people_on_phones SET share = NULL, resume = NULL
     WHERE institution = ?1 AND person = ?2`,
    (given: { readonly institution: string; readonly person: string }) => [
      given.institution,
      given.person,
    ],
    nothing,
  ),
  /** A person whose password has changed gives it again everywhere but on one phone. */
  stopResuming: statement(
    `UPDATE people_on_phones SET resume = NULL
     WHERE institution = ?1 AND person = ?2 AND device <> ?3`,
    ({ institution, person, device }: Pair) => [institution, person, device],
    nothing,
  ),
  /** A person who has signed out gives the password again on that phone. */
  stopResumingOn: statement(
    `UPDATE people_on_phones SET resume = NULL
     WHERE institution = ?1 AND person = ?2 AND device = ?3`,
    ({ institution, person, device }: Pair) => [institution, person, device],
    nothing,
  ),
  hasSignedIn: statement(
    'SELECT 1 FROM people_on_phones WHERE institution = ?1 AND person = ?2 AND device = ?3',
    ({ institution, person, device }: Pair) => [institution, person, device],
    isAny,
  ),
  pairs: statement(
    'SELECT person, device FROM people_on_phones WHERE institution = ?1',
    ({ institution }: { readonly institution: string }) => [institution],
    eachAs((row) => ({ person: String(row['person']), device: String(row['device']) })),
  ),
  /** Notes that a person may be named beside a device that is a machine's. */
  notePair: statement(
    `INSERT INTO people_on_phones (institution, person, device, first_at, last_at)
     VALUES (?1, ?2, ?3, ?4, ?4) ON CONFLICT DO NOTHING`,
    (given: Pair & { readonly at: string }) => [
      given.institution,
      given.person,
      given.device,
      given.at,
    ],
    nothing,
  ),
} as const;
