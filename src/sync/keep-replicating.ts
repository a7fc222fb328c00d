import { mayDo } from '#domain/roles.ts';

import { atRest } from '../store/at-rest.ts';
import { replaceLost } from '../store/database.ts';
import type { DeskDatabase } from '../store/desk-collections.ts';
import { rememberScope } from '../store/known-scope.ts';
import { reconcile } from '../store/ledger.ts';
import { isLostConnection } from '../store/store-problem.ts';
import { ServerTroubleError, troubleOf } from './ask-server.ts';
import {
  DayChanged,
  holdToLastScope,
  holdToScope,
  ScopeChanged,
  whenDayChanges,
} from './hold-scope.ts';
import { type SessionKeeper, untilAnswered } from './keep-session.ts';
import { doubtServer, meetServer } from './meet-server.ts';
import { offerUnsent } from './offer-unsent.ts';
import { PartedPush } from './parted-push.ts';
import { ServerStartedOver } from './pull-pages.ts';
import { replicateDesk, type Replications } from './replicate-desk.ts';
import { scopeOf } from './replication-notes.ts';
import type { Session } from './session.ts';
import type { StatusBoard } from './status-board.ts';

interface Parts {
  readonly keeper: SessionKeeper;
  readonly board: StatusBoard;
  readonly stopped: AbortSignal;
  /** The server has given a session. */
  readonly onSession: () => void;
}

/** Replications that are started anew whenever they can go no further. */
export interface Replicating {
  readonly resync: () => void;
  /** Resolves when it was stopped and nothing touches the database any more. */
  readonly ended: Promise<void>;
}

/** Shortest and longest wait before a new start, in milliseconds: a full disk fails every time. */
const restartMs = { first: 1000, longest: 60_000 };

/** How often it is looked whether another day has begun, in milliseconds. */
const lookMs = 600_000;

/** Longest wait for broken replications to end, in milliseconds. */
const endingMs = 3000;

/** Shortest time between two offers of what has no receipt, in milliseconds. */
const offerMs = 5000;

/** Replicates until stopped, or until the database is closed. */
export function keepReplicating(db: DeskDatabase, parts: Parts): Replicating {
  const running = { resync: () => {} };
  const keepOn = async () => {
    let failures = 0;
    // Also where no server answers for days. A full disk fails it, and is told to whoever records.
    await holdToLastScope(db).catch(() => undefined);
    while (!parts.stopped.aborted && !db.closed) {
      const startedAtMs = performance.now();
      try {
        await replicateUntilBroken(db, parts, running);
      } catch {
        // The disk failed outside of any call to the server; the next start may find it well.
        parts.board.setTrouble('faulty');
      }
      if (performance.now() - startedAtMs > restartMs.longest) failures = 0;
      const pauseMs = Math.min(restartMs.longest, restartMs.first * 2 ** failures);
      failures += 1;
      await Promise.race([waited(pauseMs), whenAborted(parts.stopped)]);
    }
    if (!parts.stopped.aborted) parts.board.halt();
  };
  return { ended: keepOn(), resync: () => running.resync() };
}

async function replicateUntilBroken(
  db: DeskDatabase,
  { keeper, board, stopped, onSession }: Parts,
  running: { resync: () => void },
): Promise<void> {
  const session = await untilAnswered(() => keeper.session(), stopped);
  onSession();
  await meetServer(db, session);
  rememberScope(db.name, scopeOf(session));
  await holdToScope(db, session);
  const broken = Promise.withResolvers<unknown>();
  const settling = { again: () => {}, offeredAtMs: Number.NEGATIVE_INFINITY };
  db.onClose.push(() => broken.resolve(undefined));
  const pushing = new PartedPush(keeper.ask);
  const replications = replicateDesk(db, {
    keeper,
    session,
    pushing,
    onPushed: () => settling.again(),
    onBroken: broken.resolve,
  });
  const over = new AbortController();
  const isOver = Promise.race([broken.promise, whenAborted(stopped)]).finally(() => over.abort());
  settling.again = oneAtATime(async () => {
    const settled = settle(db, { session, pushing, replications, settling, over: over.signal });
    // The server's troubles pass by themselves; after any other failure RxDB's queues stand still.
    settled.catch((error: unknown) => {
      if (!(error instanceof ServerTroubleError)) broken.resolve(error);
    });
    await Promise.race([settled, isOver]);
  });
  const watching = replications.isActive.pipe(atRest(50)).subscribe(board.setActive);
  running.resync = () => {
    replications.resync();
    settling.again();
  };
  settling.again();
  const stopLooking = whenDayChanges(() => broken.resolve(new DayChanged()), lookMs);
  const cause = await isOver;
  stopLooking();
  if (isLostConnection(cause)) replaceLost(db);
  running.resync = () => {};
  watching.unsubscribe();
  await Promise.race([replications.cancel().catch(() => undefined), waited(endingMs)]);
  if (cause instanceof ServerStartedOver) await doubtServer(db, session);
  if (cause instanceof ServerStartedOver || isAboutRights(cause)) keeper.end();
}

function isAboutRights(cause: unknown): boolean {
  return cause instanceof ScopeChanged || troubleOf(cause) === 'forbidden';
}

/** Strikes out what has a receipt, and offers the server what is left. */
async function settle(
  db: DeskDatabase,
  { session, pushing, replications, settling, over }: Settling,
): Promise<void> {
  const { device } = session.holder;
  await replications.settled();
  await reconcile(db, device);
  if (!pushing.leavesSome && performance.now() - settling.offeredAtMs < offerMs) return;
  // What is unsent waits for somebody who may send it.
  if (!mayDo(session.roles, 'write', 'visits')) return;
  // Nobody else would try again: RxDB believes that it has nothing left to push.
  if (!(await untilAnswered(() => offerUnsent(db, pushing), over))) return;
  settling.offeredAtMs = performance.now();
  await replications.settled();
  await reconcile(db, device);
  // At the pace of the phone's patience.
  if (pushing.leavesSome) settling.again();
}

interface Settling {
  readonly session: Session;
  readonly pushing: PartedPush;
  readonly replications: Replications;
  readonly settling: { readonly again: () => void; offeredAtMs: number };
  /** Ends with these replications. */
  readonly over: AbortSignal;
}

/** Runs the work when asked; asked while it runs, once more afterwards. Failures wait for the next time. */
function oneAtATime(work: () => Promise<unknown>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    isRunning = true;
    do {
      isAskedAgain = false;
      await work().catch(() => undefined);
    } while (isAskedAgain);
    isRunning = false;
  };
  return () => {
    if (isRunning) isAskedAgain = true;
    else void run();
  };
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function waited(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
