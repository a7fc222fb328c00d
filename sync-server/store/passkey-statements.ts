import {
  eachAs,
  firstAs,
  isAny,
  nothing,
  statement,
  textIn,
  type StatementRow,
} from './statement.ts';

/** A passkey as a store keeps it; there is no secret in it. */
export interface PasskeyRow {
  readonly institution: string;
  /** The authenticator's own name for it. */
  readonly id: string;
  readonly person: string;
  readonly name: string;
  /** The site's name it was made under, and under which alone it counts. */
  readonly site: string;
  /** Base64url. */
  readonly publicKey: string;
  /** How often the authenticator says that it was used; 0 for those that do not count. */
  readonly counter: number;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

/** What a browser was asked to have signed; it counts once, for this phone, and for so long. */
export interface ChallengeRow {
  readonly institution: string;
  /** As a hash. */
  readonly challenge: string;
  readonly device: string;
  /** Who makes a passkey; '' where somebody signs in with one. */
  readonly person: string;
  readonly expiresAt: string;
}

type OfPerson = { readonly institution: string; readonly person: string };
type OfId = { readonly institution: string; readonly id: string };

/** What is asked and written of passkeys. */
export const passkeyStatements = {
  passkeysOf: statement(
    'SELECT * FROM passkeys WHERE institution = ?1 AND person = ?2 ORDER BY created_at, id',
    ({ institution, person }: OfPerson) => [institution, person],
    eachAs(passkeyRow),
  ),
  passkeyOf: statement(
    'SELECT * FROM passkeys WHERE institution = ?1 AND id = ?2',
    ({ institution, id }: OfId) => [institution, id],
    firstAs(passkeyRow),
  ),
  /** Answers whether it was added: no other has this id. */
  addPasskey: statement(
    `INSERT INTO passkeys (institution, id, person, name, site, public_key, counter, created_at, used_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL)
     ON CONFLICT DO NOTHING RETURNING id`,
    (key: Omit<PasskeyRow, 'usedAt'>) => [
      key.institution,
      key.id,
      key.person,
      key.name,
      key.site,
      key.publicKey,
      key.counter,
      key.createdAt,
    ],
    isAny,
  ),
  /** Notes a use; of two that tell the same count only one is noted, unless the authenticator does not count. */
  usePasskey: statement(
    `UPDATE passkeys SET counter = CAST(?3 AS BIGINT), used_at = ?4
     WHERE institution = ?1 AND id = ?2
       AND (counter < CAST(?3 AS BIGINT) OR (counter = 0 AND CAST(?3 AS BIGINT) = 0))
     RETURNING id`,
    (given: OfId & { readonly counter: number; readonly at: string }) => [
      given.institution,
      given.id,
      given.counter,
      given.at,
    ],
    isAny,
  ),
  removePasskey: statement(
    'DELETE FROM passkeys WHERE institution = ?1 AND person = ?2 AND id = ?3 RETURNING id',
    (given: OfPerson & OfId) => [given.institution, given.person, given.id],
    isAny,
  ),
  removePasskeysOf: statement(
    'DELETE FROM passkeys WHERE institution = ?1 AND person = ?2',
    ({ institution, person }: OfPerson) => [institution, person],
    nothing,
  ),
  addChallenge: statement(
    `INSERT INTO passkey_challenges (institution, challenge, device, person, expires_at)
     VALUES (?1, ?2, ?3, ?4, ?5)`,
    (given: ChallengeRow) => [
      given.institution,
      given.challenge,
      given.device,
      given.person,
      given.expiresAt,
    ],
    nothing,
  ),
  /** Uses up a challenge; answers whether there was one for this phone and person that still holds. */
  takeChallenge: statement(
    `DELETE FROM passkey_challenges
     WHERE institution = ?1 AND challenge = ?2 AND device = ?3 AND person = ?4 AND expires_at > ?5
     RETURNING challenge`,
    (given: Omit<ChallengeRow, 'expiresAt'> & { readonly now: string }) => [
      given.institution,
      given.challenge,
      given.device,
      given.person,
      given.now,
    ],
    isAny,
  ),
  sweepChallenges: statement(
    'DELETE FROM passkey_challenges WHERE expires_at < ?1',
    ({ before }: { readonly before: string }) => [before],
    nothing,
  ),
} as const;

function passkeyRow(row: StatementRow): PasskeyRow {
  return {
    institution: String(row['institution']),
    id: String(row['id']),
    person: String(row['person']),
    name: String(row['name']),
    site: String(row['site']),
    publicKey: String(row['public_key']),
    counter: Number(row['counter']),
    createdAt: String(row['created_at']),
    usedAt: textIn(row, 'used_at'),
  };
}
