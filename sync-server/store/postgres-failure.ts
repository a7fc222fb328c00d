/** Answers that are not about the rows at hand (no such database, no right, shutting down): no data in them. */
const statesOfTheServer = /^(08|25|28|3D|40|42|53|55|57|58)/;

/**
 * PostgreSQL did not do what it was asked. The message never holds what was to be stored, nor the
 * password: it goes to the log.
 */
export class PostgresFailure extends Error {
  override readonly name = 'PostgresFailure';
  /** Tells the routes that the store is out of reach: phones keep what they have and try again. */
  readonly code = 'ERR_POSTGRES';
  /** The SQLSTATE with which the database answered; `undefined` when it did not answer. */
  readonly state: string | undefined;

  constructor(message: string, state?: string) {
    super(message);
    this.state = state;
  }

  /** Another transaction came in between; the same work done again may succeed. */
  get isLostRace(): boolean {
    return this.state === '40001' || this.state === '40P01';
  }

  /** The database answered, and it is these rows that it cannot take. */
  get isAboutData(): boolean {
    return this.state !== undefined && !statesOfTheServer.test(this.state);
  }
}

/** Turns whatever the driver threw into a failure that may be logged. */
export function postgresFailure(thrown: unknown): PostgresFailure {
  const error = thrown as Error & { readonly code?: unknown; readonly constraint?: unknown };
  const code = typeof error.code === 'string' ? error.code : undefined;
  // Node's own codes (ECONNREFUSED) are longer than a SQLSTATE.
  const state = code?.length === 5 && 'severity' in error ? code : undefined;
  // A connection that failed in two ways at once (IPv4 and IPv6) has a code but no message.
  if (state === undefined) return new PostgresFailure(error.message || String(code));
  if (statesOfTheServer.test(state)) return new PostgresFailure(error.message, state);
  const where = typeof error.constraint === 'string' ? `, ${error.constraint}` : '';
  return new PostgresFailure(`PostgreSQL refused a statement (SQLSTATE ${state}${where})`, state);
}
