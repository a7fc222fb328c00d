/** How a database calls what the tables of accounts are made of. */
interface Dialect {
  readonly text: string;
  /** Whole numbers up to 53 bits. */
  readonly long: string;
  /** Behind each table. */
  readonly end: string;
}

/**
 * The tables of accounts, phones, sessions and tokens. Every key begins with the institution. What
 * opens something (password, token, code, `resume`) is kept as a hash; only `share` and `spare` must be
 * given out again (ADR 032). `people_on_phones` is kept for ever: whose acts a phone may bring is read in it.
 */
export function accessTables(dialect: Dialect): string {
  return accountTables(dialect) + sessionTables(dialect);
}

function accountTables({ text, end }: Dialect): string {
  return `
    CREATE TABLE accounts (
      institution ${text} NOT NULL,
      person ${text} NOT NULL,
      user_name ${text} NOT NULL,
      name_key ${text} NOT NULL,
      roles ${text} NOT NULL,
      password ${text},
      must_change_password INTEGER NOT NULL,
      is_demonstration INTEGER NOT NULL,
      created_at ${text} NOT NULL,
      revoked_at ${text},
      PRIMARY KEY (institution, person)
    ) ${end};
    CREATE UNIQUE INDEX accounts_by_name ON accounts (institution, name_key);
    CREATE TABLE phones (
      institution ${text} NOT NULL,
      device ${text} NOT NULL,
      name ${text} NOT NULL,
      place ${text},
      kind ${text} NOT NULL,
      for_person ${text},
      token ${text} NOT NULL,
      makes_first_account INTEGER NOT NULL,
      enrolled_at ${text} NOT NULL,
      enrolled_by ${text},
      revoked_at ${text},
      spare ${text},
      PRIMARY KEY (institution, device)
    ) ${end};
    CREATE UNIQUE INDEX phones_by_token ON phones (institution, token);
    CREATE TABLE enrolment_codes (
      institution ${text} NOT NULL,
      code ${text} NOT NULL,
      kind ${text} NOT NULL,
      name ${text},
      place ${text},
      for_person ${text},
      makes_first_account INTEGER NOT NULL,
      made_by ${text},
      expires_at ${text} NOT NULL,
      used_at ${text},
      PRIMARY KEY (institution, code)
    ) ${end};`;
}

function sessionTables({ text, long, end }: Dialect): string {
  return `
    CREATE TABLE sessions (
      institution ${text} NOT NULL,
      token ${text} NOT NULL,
      device ${text} NOT NULL,
      person ${text} NOT NULL,
      started_at ${text} NOT NULL,
      used_at ${text} NOT NULL,
      PRIMARY KEY (institution, token)
    ) ${end};
    CREATE INDEX sessions_by_person ON sessions (institution, person);
    CREATE TABLE people_on_phones (
      institution ${text} NOT NULL,
      person ${text} NOT NULL,
      device ${text} NOT NULL,
      first_at ${text} NOT NULL,
      last_at ${text} NOT NULL,
      share ${text},
      resume ${text},
      resume_from ${text},
      PRIMARY KEY (institution, person, device)
    ) ${end};
    CREATE TABLE machine_tokens (
      institution ${text} NOT NULL,
      token ${text} NOT NULL,
      device ${text} NOT NULL,
      name ${text} NOT NULL,
      roles ${text} NOT NULL,
      person ${text},
      created_at ${text} NOT NULL,
      expires_at ${text},
      revoked_at ${text},
      PRIMARY KEY (institution, token)
    ) ${end};
    CREATE TABLE attempts (
      institution ${text} NOT NULL,
      subject ${text} NOT NULL,
      failed INTEGER NOT NULL,
      last_at ${long} NOT NULL,
      wait_until ${long} NOT NULL,
      PRIMARY KEY (institution, subject)
    ) ${end};
    CREATE TABLE access_versions (
      institution ${text} NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (institution)
    ) ${end};`;
}

/** The tables of passkeys: public keys, and what browsers were asked to have signed (ADR 040). */
export function passkeyTables({ text, long, end }: Dialect): string {
  return `
    CREATE TABLE passkeys (
      institution ${text} NOT NULL,
      id ${text} NOT NULL,
      person ${text} NOT NULL,
      name ${text} NOT NULL,
      site ${text} NOT NULL,
      public_key ${text} NOT NULL,
      counter ${long} NOT NULL,
      created_at ${text} NOT NULL,
      used_at ${text},
      PRIMARY KEY (institution, id)
    ) ${end};
    CREATE INDEX passkeys_by_person ON passkeys (institution, person);
    CREATE TABLE passkey_challenges (
      institution ${text} NOT NULL,
      challenge ${text} NOT NULL,
      device ${text} NOT NULL,
      person ${text} NOT NULL,
      expires_at ${text} NOT NULL,
      PRIMARY KEY (institution, challenge)
    ) ${end};`;
}

/**
 * Phones that are told things while their app is closed, and the key by which push services know the house
 * (ADR 046). `session` is the hash of the token of the session that asked for it.
 */
export function closedAppTables({ text, end }: Dialect): string {
  return `
    CREATE TABLE closed_apps (
      institution ${text} NOT NULL,
      device ${text} NOT NULL,
      person ${text} NOT NULL,
      session ${text} NOT NULL,
      endpoint ${text} NOT NULL,
      p256dh ${text} NOT NULL,
      auth ${text} NOT NULL,
      language ${text},
      kept_at ${text} NOT NULL,
      PRIMARY KEY (institution, device)
    ) ${end};
    CREATE TABLE web_push_keys (
      institution ${text} NOT NULL,
      public_key ${text} NOT NULL,
      private_key ${text} NOT NULL,
      made_at ${text} NOT NULL,
      PRIMARY KEY (institution)
    ) ${end};`;
}
