import { rolesIn } from './access-rows.ts';
import type { Pair } from './session-statements.ts';
import {
  eachAs,
  firstAs,
  isAny,
  nothing,
  statement,
  textIn,
  type StatementRow,
} from './statement.ts';

/** Where a phone is told of announced visitors while its app is closed. */
export interface ClosedAppRow extends Pair {
  readonly endpoint: string;
  /** Base64url, as are `auth` and the keys below. */
  readonly p256dh: string;
  readonly auth: string;
  readonly language: string | null;
}

/** The house's key pair for push services (RFC 8292). */
export interface WebPushKeyRow {
  readonly institution: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

type OfPhone = { readonly institution: string; readonly device: string };

/**
 * What is asked and written of phones that are told things while their app is closed. A phone is bound to
 * the session that asked for it: whatever ends that, ends the telling.
 */
export const closedAppStatements = {
  /** Answers whether it was kept: the session is this person's on this phone. */
  keepClosedApp: statement(
    `INSERT INTO closed_apps
       (institution, device, person, session, endpoint, p256dh, auth, language, kept_at)
     SELECT institution, device, person, token, ?5, ?6, ?7, ?8, ?9 FROM sessions
     WHERE institution = ?1 AND token = ?4 AND device = ?2 AND person = ?3
     ON CONFLICT (institution, device) DO UPDATE SET
       person = excluded.person, session = excluded.session, endpoint = excluded.endpoint,
       p256dh = excluded.p256dh, auth = excluded.auth, kept_at = excluded.kept_at,
       language = coalesce(excluded.language, closed_apps.language)
     RETURNING device`,
    (given: ClosedAppRow & { readonly session: string; readonly at: string }) => [
      given.institution,
      given.device,
      given.person,
      given.session,
      given.endpoint,
      given.p256dh,
      given.auth,
      given.language,
      given.at,
    ],
    isAny,
  ),
  /** Those of an institution whose session still holds; nobody who was revoked is among them. */
  closedApps: statement(
    `SELECT closed_apps.*, accounts.roles FROM closed_apps
     JOIN sessions ON sessions.institution = closed_apps.institution
       AND sessions.token = closed_apps.session AND sessions.device = closed_apps.device
       AND sessions.person = closed_apps.person
     JOIN accounts ON accounts.institution = closed_apps.institution
       AND accounts.person = closed_apps.person
     JOIN phones ON phones.institution = closed_apps.institution
       AND phones.device = closed_apps.device
     WHERE closed_apps.institution = ?1 AND sessions.used_at > ?2 AND sessions.started_at > ?3
       AND accounts.revoked_at IS NULL AND accounts.must_change_password = 0
       AND phones.revoked_at IS NULL
     ORDER BY closed_apps.device`,
    (given: {
      readonly institution: string;
      readonly usedAfter: string;
      readonly startedAfter: string;
    }) => [given.institution, given.usedAfter, given.startedAfter],
    eachAs((row) => ({ ...closedAppRow(row), roles: rolesIn(row) })),
  ),
  dropClosedApp: statement(
    'DELETE FROM closed_apps WHERE institution = ?1 AND device = ?2',
    ({ institution, device }: OfPhone) => [institution, device],
    nothing,
  ),
  /** Drops what the push service no longer knows, unless the phone has told another since. */
  dropGoneApp: statement(
    'DELETE FROM closed_apps WHERE institution = ?1 AND device = ?2 AND endpoint = ?3',
    (given: OfPhone & { readonly endpoint: string }) => [
      given.institution,
      given.device,
      given.endpoint,
    ],
    nothing,
  ),
  /** Drops what others than this person have asked for on a phone. */
  dropClosedAppOfOthers: statement(
    'DELETE FROM closed_apps WHERE institution = ?1 AND device = ?2 AND person <> ?3',
    ({ institution, device, person }: Pair) => [institution, device, person],
    nothing,
  ),
  /** Drops a person's on every phone but one. */
  dropClosedAppsOf: statement(
    'DELETE FROM closed_apps WHERE institution = ?1 AND person = ?2 AND device <> ?3',
    ({ institution, person, device }: Pair) => [institution, person, device],
    nothing,
  ),
  /** Drops what belongs to no living session any more. */
  sweepClosedApps: statement(
    `DELETE FROM closed_apps WHERE NOT EXISTS (
       SELECT 1 FROM sessions WHERE sessions.institution = closed_apps.institution
         AND sessions.token = closed_apps.session
         AND sessions.used_at > ?1 AND sessions.started_at > ?2)`,
    (given: { readonly usedAfter: string; readonly startedAfter: string }) => [
      given.usedAfter,
      given.startedAfter,
    ],
    nothing,
  ),
  webPushKey: statement(
    'SELECT * FROM web_push_keys WHERE institution = ?1',
    ({ institution }: { readonly institution: string }) => [institution],
    firstAs(keyRow),
  ),
  /** Keeps a key unless there is one. */
  addWebPushKey: statement(
    `INSERT INTO web_push_keys (institution, public_key, private_key, made_at)
     VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING`,
    (given: WebPushKeyRow & { readonly at: string }) => [
      given.institution,
      given.publicKey,
      given.privateKey,
      given.at,
    ],
    nothing,
  ),
} as const;

function closedAppRow(row: StatementRow): ClosedAppRow {
  return {
    institution: String(row['institution']),
    device: String(row['device']),
    person: String(row['person']),
    endpoint: String(row['endpoint']),
    p256dh: String(row['p256dh']),
    auth: String(row['auth']),
    language: textIn(row, 'language'),
  };
}

function keyRow(row: StatementRow): WebPushKeyRow {
  return {
    institution: String(row['institution']),
    publicKey: String(row['public_key']),
    privateKey: String(row['private_key']),
  };
}
