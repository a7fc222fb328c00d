import { protocolHeader, protocolVersion } from '#protocol/version.ts';

/** Why the server did not give what it was asked for. */
export type ServerTrouble =
  | 'unreachable'
  | 'session-ended'
  | 'forbidden'
  | 'person-unknown'
  | 'too-large'
  | 'outdated'
  | 'faulty';

/** An expected failure of a call to the server; shown as a state, never as an error (style.md). */
export class ServerTroubleError extends Error {
  readonly trouble: ServerTrouble;

  constructor(trouble: ServerTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'ServerTroubleError';
    this.trouble = trouble;
  }
}

/** What troubled a call; anything unexpected counts as a fault of the server's. */
export function troubleOf(error: unknown): ServerTrouble {
  return error instanceof ServerTroubleError ? error.trouble : 'faulty';
}

/** One call. */
export interface Question {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** Asks the server and reads its JSON answer. Throws `ServerTroubleError`. */
export type AskServer = (question: Question) => Promise<unknown>;

/** Longest wait for an answer, in milliseconds; a corridor's network may hang without failing. */
const patienceMs = 20_000;

const troubleByStatus = new Map<number, ServerTrouble>([
  [401, 'session-ended'],
  [403, 'forbidden'],
  [413, 'too-large'],
  [422, 'person-unknown'],
  [426, 'outdated'],
]);

/**
 * Makes the one function through which this phone speaks HTTP.
 *
 * @param baseUrl server's address without a slash at the end; empty for the page's own
 * @param stopped aborts what is under way when the sync stops
 */
export function openLine(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
  stopped: AbortSignal,
): AskServer {
  return async ({ method, path, body }) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]),
      headers: {
        [protocolHeader]: String(protocolVersion),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new ServerTroubleError('unreachable', error);
    });
    if (!answer.ok) throw new ServerTroubleError(troubleByStatus.get(answer.status) ?? 'faulty');
    return answer.json().catch((error: unknown) => {
      // The connection broke in the middle of the answer, or a portal's sign-in page came instead.
      throw new ServerTroubleError('unreachable', error);
    });
  };
}
