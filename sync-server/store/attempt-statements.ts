import { firstAs, isAny, nothing, statement } from './statement.ts';

interface OfSubject {
  readonly institution: string;
  /** Whose attempts are counted: a name, a phone or an address, none of them in clear. */
  readonly subject: string;
}

/** An attempt, and how long its failing keeps the next one waiting; milliseconds. */
export interface Attempt extends OfSubject {
  readonly now: number;
  /** So many may fail before anybody has to wait. */
  readonly free: number;
  /** Wait after the first failure beyond those; it doubles with each. */
  readonly firstWaitMs: number;
  /** How often it doubles at most. */
  readonly doublings: number;
  /** After so long without an attempt counting begins anew. */
  readonly forgetMs: number;
}

/** What is asked and written of attempts to sign in. */
export const attemptStatements = {
  /**
   * Counts an attempt as failed, before it is looked at: many at once must not slip through together.
   * Answers whether it may be made; one that has to wait is not counted.
   */
  attempt: statement(
    `INSERT INTO attempts (institution, subject, failed, last_at, wait_until)
     VALUES (?1, ?2, 1, CAST(?3 AS BIGINT), CASE WHEN CAST(?4 AS INTEGER) > 0 THEN 0
       ELSE CAST(?3 AS BIGINT) + CAST(?5 AS BIGINT) END)
     ON CONFLICT (institution, subject) DO UPDATE SET
       failed = CASE WHEN attempts.last_at + CAST(?7 AS BIGINT) < CAST(?3 AS BIGINT) THEN 1
         ELSE attempts.failed + 1 END,
       last_at = CAST(?3 AS BIGINT),
       wait_until = CASE
         WHEN attempts.last_at + CAST(?7 AS BIGINT) < CAST(?3 AS BIGINT)
           OR attempts.failed + 1 <= CAST(?4 AS INTEGER) THEN 0
         WHEN attempts.failed - CAST(?4 AS INTEGER) >= CAST(?6 AS INTEGER)
           THEN CAST(?3 AS BIGINT) + (CAST(?5 AS BIGINT) << CAST(?6 AS INTEGER))
         ELSE CAST(?3 AS BIGINT)
           + (CAST(?5 AS BIGINT) << (attempts.failed - CAST(?4 AS INTEGER))) END
     WHERE attempts.wait_until <= CAST(?3 AS BIGINT)
     RETURNING failed`,
    (given: Attempt) => [
      given.institution,
      given.subject,
      given.now,
      given.free,
      given.firstWaitMs,
      given.doublings,
      given.forgetMs,
    ],
    isAny,
  ),
  /** Until when the next attempt has to wait, Unix time in milliseconds. */
  waitUntil: statement(
    'SELECT wait_until FROM attempts WHERE institution = ?1 AND subject = ?2',
    ({ institution, subject }: OfSubject) => [institution, subject],
    (rows) => firstAs((row) => Number(row['wait_until']))(rows) ?? 0,
  ),
  /** The attempt was good: what failed before it is forgotten. */
  forgetAttempts: statement(
    'DELETE FROM attempts WHERE institution = ?1 AND subject = ?2',
    ({ institution, subject }: OfSubject) => [institution, subject],
    nothing,
  ),
  /** The attempt was good; others of the same phone or address stay counted. */
  takeBackAttempt: statement(
    `UPDATE attempts SET failed = failed - 1,
       wait_until = CASE WHEN failed - 1 > CAST(?3 AS INTEGER) THEN wait_until ELSE 0 END
     WHERE institution = ?1 AND subject = ?2`,
    ({ institution, subject, free }: OfSubject & { readonly free: number }) => [
      institution,
      subject,
      free,
    ],
    nothing,
  ),
  sweepAttempts: statement(
    'DELETE FROM attempts WHERE last_at < ?1',
    ({ before }: { readonly before: number }) => [before],
    nothing,
  ),
} as const;
