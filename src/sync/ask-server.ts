import type { ToldTime } from '#domain/house-clock.ts';
import { timeHeader } from '#protocol/server-time.ts';
import { protocolHeader, protocolVersion } from '#protocol/version.ts';

/** Why the server did not give what it was asked for. `busy`: it, or what is before it, is overrun. */
export type ServerTrouble =
  | 'unreachable'
  | 'busy'
  | 'session-ended'
  | 'forbidden'
  | 'person-unknown'
  | 'too-large'
  | 'outdated'
  | 'faulty';

/** An expected failure of a call to the server; shown as a state, never as an error (style.md). */
export class ServerTroubleError extends Error {
  readonly trouble: ServerTrouble;
  /** How long the server wants to be left alone, in milliseconds, if it said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    trouble: ServerTrouble,
    { cause, retryAfterMs }: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
  ) {
    super(trouble, { cause });
    this.name = 'ServerTroubleError';
    this.trouble = trouble;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What troubled a call; anything unexpected counts as a fault of the server's. */
export function troubleOf(error: unknown): ServerTrouble {
  return error instanceof ServerTroubleError ? error.trouble : 'faulty';
}

/** Whether the answer was not there in time: less may get through where the network is slow. */
export function isTooSlow(error: unknown): boolean {
  const cause = error instanceof ServerTroubleError ? error.cause : undefined;
  return cause instanceof DOMException && cause.name === 'TimeoutError';
}

/** One call. */
export interface Question<T> {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Tells the server's answer from what else may come with a 200: a guest network's, a proxy's. */
  readonly isAnswer: (answer: unknown) => answer is T;
  /** Whether whoever asks will ask for less if this is `too-large`; then nobody need wait. */
  readonly canBeHalved?: boolean;
}

/** Asks the server and reads its JSON answer. Throws `ServerTroubleError`. */
export type AskServer = <T>(question: Question<T>) => Promise<T>;

/** Longest time for which a server is left alone because it said so, in milliseconds. */
const longestRetryAfterMs = 300_000;

const troubleByStatus = new Map<number, ServerTrouble>([
  [401, 'session-ended'],
  [403, 'forbidden'],
  [413, 'too-large'],
  [422, 'person-unknown'],
  [426, 'outdated'],
  [429, 'busy'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
]);

/** A way to the server. */
export interface Line {
  /** Server's address without a slash at the end; empty for the page's own. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** Aborts what is under way when the sync stops. */
  readonly stopped: AbortSignal;
  /** Longest wait for a whole answer; a corridor's network may hang without failing. */
  readonly answerMs: number;
  /** Told what time the server says it is, with each of its answers. */
  readonly onTime: (told: ToldTime) => void;
}

/** Makes the one function through which this phone speaks HTTP. */
export function openLine({ baseUrl, fetch, stopped, answerMs, onTime }: Line): AskServer {
  return async ({ method, path, body, isAnswer }) => {
    const askedMs = performance.now();
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(answerMs)]),
      headers: {
        [protocolHeader]: String(protocolVersion),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(cannotReach);
    const answeredMs = performance.now();
    if (!answer.ok) throw troubleIn(answer);
    // The connection may break in the middle, or a portal's sign-in page come instead.
    const content: unknown = await answer.json().catch(cannotReach);
    if (!isAnswer(content)) throw new ServerTroubleError('unreachable');
    const serverMs = Date.parse(answer.headers.get(timeHeader) ?? '');
    if (!Number.isNaN(serverMs)) {
      // A large answer takes a while to be read.
      const readMs = performance.now() - answeredMs;
      onTime({ serverMs: serverMs + readMs, roundTripMs: answeredMs - askedMs });
    }
    return content;
  };
}

function cannotReach(cause: unknown): never {
  throw new ServerTroubleError('unreachable', { cause });
}

function troubleIn({ status, headers }: Response): ServerTroubleError {
  const trouble = troubleByStatus.get(status) ?? 'faulty';
  const retryAfter = headers.get('retry-after');
  return retryAfter === null
    ? new ServerTroubleError(trouble)
    : new ServerTroubleError(trouble, { retryAfterMs: toMs(retryAfter, headers) });
}

// Seconds, or an instant by the clock of whoever answers; held in bounds, for that may be wrong as well.
function toMs(retryAfter: string, headers: Headers): number {
  const saidMs = Date.parse(headers.get(timeHeader) ?? headers.get('date') ?? '');
  const ms = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - (Number.isNaN(saidMs) ? Date.now() : saidMs);
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(0, ms), longestRetryAfterMs);
}
