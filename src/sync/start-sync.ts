import { distinctUntilChanged, filter, skip, throttle, timer } from 'rxjs';

import type { Access } from '#protocol/access.ts';

import { atRest } from '../store/at-rest.ts';
import type { DeskDatabase } from '../store/desk-collections.ts';
import { type Entered, entered as enteredHere } from '../store/entered.ts';
import { hearAccess } from '../store/hear-access.ts';
import { holder as phoneHolder, watchHolder } from '../store/holder.ts';
import { hearTime, watchClock, watchRefutedRests } from '../store/house-clock.ts';
import { watchUnsent } from '../store/ledger.ts';
import { waitingViews } from '../store/views.ts';
import { doubtTimes } from '../store/visits.ts';
import { keepRefused, waitingPresence } from '../store/waiting-presence.ts';
import { type AskServer, openLine } from './ask-server.ts';
import { endShifts } from './end-shifts.ts';
import { keepReplicating } from './keep-replicating.ts';
import { SessionKeeper } from './keep-session.ts';
import { leaveOnce, type TakenBack } from './leave-phone.ts';
import { listenForNews, listenForReturn, type OpenStream } from './live.ts';
import { makePatience, type PatienceLimits } from './patience.ts';
import { sendNotes } from './send-notes.ts';
import { StatusBoard } from './status-board.ts';
import { showSyncStatus, type SyncStatus } from './status.ts';
import { tellOfPhone } from './tell-of-phone.ts';

/** Shortest time between two questions after the time because the clock was set, in milliseconds. */
const doubtMs = 10_000;

/** How this phone syncs; all of it has its place for a page in a browser. */
export interface SyncOptions {
  /** Server's address without a slash at the end; the page's own when absent. */
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Opens the server's stream; without one the phone asks now and then. */
  readonly openStream?: OpenStream;
  /** Who has unlocked the phone. */
  readonly entered?: () => Promise<Entered | undefined>;
  /** How the phone names itself in what it writes. */
  readonly device?: () => string;
  /** Told what the server says of whoever is in. */
  readonly onAccess?: (access: Access) => Promise<void>;
  /** The phone, or its person, is not to come back, and what was unsent is in the server's keeping. */
  readonly onTakenBack?: (what: TakenBack) => void;
  readonly patience?: Partial<PatienceLimits>;
}

/** The running sync. */
export interface SyncControl {
  /** Ends it; resolves when nothing of it touches the database any more. */
  stop(): Promise<void>;
  /** Tries at once, without waiting for the next attempt. */
  resync(): void;
  readonly status: () => SyncStatus;
}

const livePath = '/api/sync/live';

const usualPatience: PatienceLimits = { answerMs: 20_000, firstMs: 1000, longestMs: 60_000 };

/** How often a phone asks whose stream may be dead, in milliseconds: with and without unsent visits. */
const askingMs = { unsent: 60_000, always: 300_000 };

/**
 * Keeps the database and the server alike until it is stopped: directory and receipts come, visits go
 * both ways. Nothing here ever throws at the caller: how it stands is a status.
 */
export function startSync(db: DeskDatabase, options: SyncOptions = {}): SyncControl {
  const { baseUrl = '', openStream = browserStream(), entered = enteredHere } = options;
  const { device = () => phoneHolder().device, onAccess = hearAccess } = options;
  const stopping = new AbortController();
  const stopped = stopping.signal;
  const board = new StatusBoard(showSyncStatus);
  const limits = { ...usualPatience, ...options.patience };
  const patience = makePatience(limits, board.setRetry, stopped);
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  const line = openLine({ ...limits, baseUrl, fetch, stopped, onTime: hearTime });
  const onTrouble = board.setTrouble;
  const onTakenBack = leaveOnce(db, line, options.onTakenBack);
  const session = { line, entered, patience, onTrouble, onAccess, onTakenBack, stopped };
  const keeper = new SessionKeeper(session);
  const onSession = () => live?.open();
  const replicating = keepReplicating(db, { keeper, board, stopped, onSession });
  const resync = () => {
    patience.hurry();
    replicating.resync();
  };
  const live = openStream && listenForNews(`${baseUrl}${livePath}`, openStream, replicating.resync);
  const ask = keeper.askAside;
  const endings = [
    endShifts(db, { ask, device, resync: replicating.resync, limits, stopped }),
    tellOfPhone(db, ask, stopped),
    ...sendWaiting(ask, resync, stopped),
    () => live?.end(),
    listenForReturn(() => {
      live?.refresh();
      resync();
    }),
    askNowAndThen(db, replicating.resync),
    onDoubtfulTime(replicating.resync),
    onRefutedRest(db),
    onHolderChange(() => {
      keeper.end();
      resync();
    }),
  ];
  return {
    resync,
    status: board.status,
    async stop() {
      stopping.abort();
      for (const end of endings) end();
      await replicating.ended;
      board.close();
    },
  };
}

function sendWaiting(ask: AskServer, onSent: () => void, stopped: AbortSignal): (() => void)[] {
  return [
    sendNotes({ waiting: waitingViews, path: '/api/views' }, ask, stopped),
    sendNotes(
      {
        waiting: waitingPresence,
        path: '/api/presence',
        onSent,
        onRefused: keepRefused,
        againMs: 5000,
      },
      ask,
      stopped,
    ),
  ];
}

function browserStream(): OpenStream | undefined {
  return typeof EventSource === 'undefined' ? undefined : (url) => new EventSource(url);
}

function onHolderChange(changed: () => void): () => void {
  const watching = watchHolder()
    .pipe(
      distinctUntilChanged((a, b) => a.person === b.person && a.device === b.device),
      skip(1),
    )
    .subscribe(changed);
  return () => watching.unsubscribe();
}

// Each answer tells the time; offline the doubt stays.
function onDoubtfulTime(ask: () => void): () => void {
  const watching = watchClock()
    .pipe(
      filter(({ kind }) => kind === 'doubtful'),
      throttle(() => timer(doubtMs), { leading: true, trailing: true }),
    )
    .subscribe(ask);
  return () => watching.unsubscribe();
}

function onRefutedRest(db: DeskDatabase): () => void {
  const watching = watchRefutedRests().subscribe((rest) => {
    // A disk that fails fails everybody, and is told to whoever records; here only a mark is missing.
    doubtTimes(db, rest).catch(() => undefined);
  });
  return () => watching.unsubscribe();
}

function askNowAndThen(db: DeskDatabase, ask: () => void): () => void {
  let isAnyUnsent = false;
  const watching = watchUnsent(db)
    .pipe(atRest(100))
    .subscribe(({ count }) => {
      isAnyUnsent = count > 0;
    });
  const askIfUnsent = () => {
    if (isAnyUnsent) ask();
  };
  const timers = [setInterval(askIfUnsent, askingMs.unsent), setInterval(ask, askingMs.always)];
  return () => {
    for (const timer of timers) clearInterval(timer);
    watching.unsubscribe();
  };
}
