import {
  IconAddressBook,
  IconChecklist,
  IconClockExclamation,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconEyeOff,
  IconHandStop,
  IconListDetails,
  IconUserCircle,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import { isOffered, type Place } from '#domain/places.ts';

import { watchUnsent } from '../store/desk.ts';
import { watchClock } from '../store/house-clock.ts';
import { watchUnsentPresence } from '../store/waiting-presence.ts';
import { type SyncStatus, watchSyncStatus } from '../sync/status.ts';
import { useAfterPaint } from '../ui/use-after-paint.ts';
import { useLive, useNow } from '../ui/use-live.ts';
import { useScrollToTop } from '../ui/use-scroll-to-top.ts';
import { useWords } from '../words/use-words.ts';
import { hide } from './keep-locked.ts';
import { NewVersion } from './new-version-prompt.tsx';
import { sayStatus } from './say-status.ts';
import { Loss, Trouble } from './storage-notices.tsx';
import { AtHandNotices, DueCount } from './to-do-parts.ts';
import { useRoles } from './use-roles.ts';

type Icon = ComponentType<{ 'aria-hidden': true; size?: number; stroke?: number }>;

const places: readonly (readonly [
  string,
  'navGreet' | 'navColleagues' | 'navToDo' | 'navLog' | 'navMe',
  Icon,
  /** Who is offered it; everybody where nothing is said. */
  Place?,
])[] = [
  ['/', 'navGreet', IconHandStop, 'greet'],
  ['/colleagues', 'navColleagues', IconAddressBook],
  ['/to-do', 'navToDo', IconChecklist, 'greet'],
  ['/log', 'navLog', IconListDetails, 'log'],
  ['/me', 'navMe', IconUserCircle],
];

const placeLook =
  'focus-ring group text-soft aria-[current]:text-enamel flex min-h-16 w-full flex-col items-center justify-center gap-0.5 text-sm leading-tight aria-[current]:font-bold lg:min-h-11 lg:flex-row lg:px-3';
const iconLook = 'relative group-aria-[current]:bg-wash rounded-full px-4 py-0.5 lg:px-2';

/** What surrounds every page: the state of sending on top, the ways to go at the thumb. */
export function Shell({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [path] = useLocation();
  const isWide = /^\/(log|house|building$)/.test(path);
  useScrollToTop(path);
  const isPainted = useAfterPaint();
  const roles = useRoles();
  return (
    <div className="flex min-h-dvh flex-col pt-[env(safe-area-inset-top)] print:block">
      <a
        href="#content"
        className="bg-enamel text-on-enamel sr-only rounded-xl px-4 py-3 focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-30"
      >
        {say('skipToContent')}
      </a>
      <header className="print:hidden gutter mx-auto flex min-h-13 w-full max-w-7xl items-center gap-4 py-1">
        <Link href="/" className="focus-ring min-h-6 rounded font-bold">
          Usher
        </Link>
        {isPainted && <Places />}
        {isPainted && <Sending />}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`gutter mx-auto w-full grow pt-2 pb-36 outline-none ${isWide ? 'max-w-7xl' : 'max-w-3xl'}`}
      >
        <Trouble />
        <Loss />
        {isPainted && isOffered('greet', roles) && <AtHandNotices />}
        {children}
      </main>
      {isPainted && <NewVersion />}
    </div>
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}

/** At the bottom, under the thumb, on phones; in the header on desktops. */
function Places() {
  const { say } = useWords();
  const [path] = useLocation();
  const roles = useRoles();
  const offered = places.filter(([, , , place]) => !place || isOffered(place, roles));
  return (
    <nav
      aria-label={say('mainNavigation')}
      className="print:hidden bg-sheet border-line fixed inset-x-0 bottom-0 z-10 border-t pb-[env(safe-area-inset-bottom)] lg:static lg:border-0 lg:bg-transparent lg:pb-0"
    >
      <ul className="mx-auto grid max-w-3xl auto-cols-fr grid-flow-col lg:flex lg:gap-2">
        {offered.map(([to, label, PlaceIcon]) => (
          <li key={to}>
            <Link
              href={to}
              aria-current={isWithin(path, to) ? 'page' : undefined}
              className={placeLook}
            >
              <span className={iconLook}>
                <PlaceIcon aria-hidden size={24} stroke={1.75} />
                {to === '/to-do' && <DueCount />}
              </span>
              {say(label)}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={hide} className={placeLook}>
            <span className={iconLook}>
              <IconEyeOff aria-hidden size={24} stroke={1.75} />
            </span>
            {say('hide')}
          </button>
        </li>
      </ul>
    </nav>
  );
}

const notKnownYet: SyncStatus = { kind: 'offline' };

function StatusIcon({ status, unsent }: { status: SyncStatus; unsent: number }) {
  if (unsent > 0) return <IconCloudUp size={18} aria-hidden />;
  if (status.kind === 'synced') return <IconCloudCheck size={18} aria-hidden />;
  return <IconCloudOff size={18} aria-hidden />;
}

function useUnsentCount(): number {
  const visits = useLive(watchUnsent, undefined)?.count ?? 0;
  const sayings = useLive(watchUnsentPresence, undefined) ?? 0;
  return visits + sayings;
}

/** How the phone stands with the server, and how much is not sent; leads to the whole of it (I1). */
function Sending() {
  const words = useWords();
  const status = useLive(watchSyncStatus, undefined) ?? notKnownYet;
  const count = useUnsentCount();
  const isClockRight = useNow(watchClock, () => watchClock().value.kind) === 'right';
  const isCalm =
    count === 0 && isClockRight && (status.kind === 'synced' || status.kind === 'syncing');
  return (
    <Link
      href="/unsent"
      className={`focus-ring ms-auto inline-flex min-h-11 items-center gap-2 rounded-full px-3 text-sm font-semibold ${isCalm ? 'text-soft' : 'text-wait'}`}
    >
      <StatusIcon status={status} unsent={count} />
      <span role="status">
        {sayStatus(words, status)}
        {count > 0 && ` · ${words.say('unsentShort', { count })}`}
      </span>
      {!isClockRight && (
        <IconClockExclamation size={18} role="img" aria-label={words.say('clockShort')} />
      )}
    </Link>
  );
}
