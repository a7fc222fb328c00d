import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';

import type { VisitChannel } from '#domain/act-values.ts';
import type { ActDetails } from '#domain/act.ts';
import type { Rung } from '#domain/ladder/rung.ts';
import type { VisitAtHand } from '#domain/visit-at-hand.ts';

import { Announce } from '../features/announce-visitor/announce.tsx';
import { AnnouncedHere } from '../features/announce-visitor/announced-here.tsx';
import { InterruptCall } from '../features/keep-promises/interrupt-call.tsx';
import { Reminder } from '../features/keep-promises/reminder.tsx';
import { ToDoPage } from '../features/keep-promises/to-do-page.tsx';
import { useAtHand } from '../features/keep-promises/use-to-do.ts';
import { WriteMessage } from '../features/leave-message/write-message.tsx';
import { addActs, openVisit, watchVisit } from '../store/desk.ts';
import { watchDirectory } from '../store/directory.ts';
import { holder, watchHolder } from '../store/holder.ts';
import { currentIndex } from '../store/house.ts';
import { watchSyncStatus } from '../sync/status.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { attempt } from './trouble.ts';
import { UndoBar } from './undo-bar.tsx';

// Every phone keeps this part of the program once it has time for it (src/worker/later-parts.ts).
export { DueCount } from '../features/keep-promises/due-count.tsx';
export { MakePromise } from '../features/keep-promises/make-promise.tsx';

async function seeTo(visit: string, act: ActDetails): Promise<void> {
  await attempt(() => addActs(visit, [act]));
}

async function recordCall(
  details: readonly ActDetails[],
  channel: VisitChannel = 'telephone',
): Promise<boolean> {
  return (await attempt(() => openVisit(details, channel))) !== undefined;
}

/** Messages and promises (B4, B5), and the ways to take one down without a visitor. */
export function ToDoRoute() {
  const [sheet, setSheet] = useState<'write' | 'interrupt'>();
  const index = useNow(watchDirectory, currentIndex);
  const post = useNow(watchHolder, () => holder().post);
  const close = () => setSheet(undefined);
  if (post === undefined) return <Redirect to="/me" replace />;
  return (
    <>
      <ToDoPage
        seeTo={seeTo}
        onWrite={() => setSheet('write')}
        onInterrupt={() => setSheet('interrupt')}
        undo={(visit) => <Undo visit={visit} />}
      />
      {sheet === 'write' && index && (
        <WriteMessage index={index} onRecord={recordCall} onClose={close} />
      )}
      {sheet === 'interrupt' && <InterruptCall onTake={recordCall} onClose={close} />}
    </>
  );
}

function Undo({ visit }: { visit: string }) {
  const found = useLive(watchVisit, visit);
  return found ? <UndoBar visit={found} /> : null;
}

/** On every page: the visitor who was announced here, and what has become due. */
export function AtHandNotices() {
  const atHand = useAtHand();
  const [path] = useLocation();
  const [announcement] = atHand?.announced ?? [];
  if (!atHand) return null;
  return (
    <>
      {announcement && (
        <AnnouncedHere
          key={announcement.act.id}
          announcement={announcement}
          index={atHand.circumstances.index}
          onAnswer={(visit, act) => void seeTo(visit, act)}
        />
      )}
      {path !== '/to-do' && <Reminder atHand={atHand} />}
    </>
  );
}

/** The call that a visitor interrupts (A13). */
export function InterruptSheet({ onClose }: { onClose: () => void }) {
  return <InterruptCall onTake={recordCall} onClose={onClose} />;
}

/** Beside the call: the visitor announced on the colleague's phone. */
export function AnnounceBeside({ at, step }: { at: VisitAtHand; step: Rung }) {
  const status = useLive(watchSyncStatus, undefined);
  const isOnline = status?.kind === 'synced' || status?.kind === 'syncing';
  return <Announce at={at} step={step} isOnline={isOnline} />;
}
