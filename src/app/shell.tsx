import {
  IconAddressBook,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconHandStop,
  IconListDetails,
  IconUserCircle,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';

import { watchUnsent } from '../store/desk.ts';
import { watchSyncStatus } from '../sync/status.ts';
import { Notice } from '../ui/notice.tsx';
import { useLive, useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { NewVersion } from './new-version-prompt.tsx';
import { sayStatus } from './say-status.ts';
import { watchTrouble } from './trouble.ts';

type Icon = ComponentType<{ 'aria-hidden': true; size?: number; stroke?: number }>;

const places: readonly (readonly [
  string,
  'navGreet' | 'navColleagues' | 'navLog' | 'navMe',
  Icon,
])[] = [
  ['/', 'navGreet', IconHandStop],
  ['/colleagues', 'navColleagues', IconAddressBook],
  ['/log', 'navLog', IconListDetails],
  ['/me', 'navMe', IconUserCircle],
];

/** What surrounds every page: the state of sending on top, the ways to go at the thumb. */
export function Shell() {
  const { say } = useWords();
  const { pathname } = useLocation();
  const isWide = pathname.startsWith('/log');
  return (
    <div className="flex min-h-dvh flex-col pt-[env(safe-area-inset-top)]">
      <a
        href="#content"
        className="bg-enamel text-on-enamel sr-only rounded-xl px-4 py-3 focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-30"
      >
        {say('skipToContent')}
      </a>
      <Sending />
      <main
        id="content"
        className={`gutter mx-auto w-full grow pt-2 pb-44 ${isWide ? 'max-w-7xl' : 'max-w-3xl'}`}
      >
        <Trouble />
        <Outlet />
      </main>
      <NewVersion />
      <nav
        aria-label={say('mainNavigation')}
        className="bg-sheet border-line fixed inset-x-0 bottom-0 z-10 border-t pb-[env(safe-area-inset-bottom)]"
      >
        <ul className="mx-auto grid max-w-3xl grid-cols-4">
          {places.map(([to, label, PlaceIcon]) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === '/'}
                className="focus-ring group text-soft aria-[current]:text-enamel flex min-h-16 flex-col items-center justify-center gap-0.5 text-sm aria-[current]:font-bold"
              >
                <span className="group-aria-[current]:bg-wash rounded-full px-4 py-0.5">
                  <PlaceIcon aria-hidden size={24} stroke={1.75} />
                </span>
                {say(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Sending() {
  const words = useWords();
  const status = useLive(watchSyncStatus, []);
  const unsent = useLive(watchUnsent, []);
  const count = unsent?.count ?? 0;
  const kind = status?.kind ?? 'offline';
  const StatusIcon = count > 0 ? IconCloudUp : kind === 'synced' ? IconCloudCheck : IconCloudOff;
  const isCalm = count === 0 && (kind === 'synced' || kind === 'syncing');
  return (
    <div className="gutter mx-auto flex w-full max-w-7xl items-center justify-between py-1">
      <Link to="/" className="focus-ring rounded font-bold">
        Usher
      </Link>
      <Link
        to="/unsent"
        className={`focus-ring inline-flex min-h-11 items-center gap-2 rounded-full px-3 text-sm font-semibold ${isCalm ? 'text-soft' : 'text-wait'}`}
      >
        <StatusIcon size={18} aria-hidden />
        <span role="status">
          {sayStatus(words, status ?? { kind: 'offline' })}
          {count > 0 && ` · ${words.say('unsentShort', { count })}`}
        </span>
      </Link>
    </div>
  );
}

function Trouble() {
  const { say } = useWords();
  const sentence = useNow(watchTrouble, () => watchTrouble().value);
  if (sentence === undefined) return null;
  return (
    <div role="alert" className="mb-4">
      <Notice tone="alert">{say(sentence)}</Notice>
    </div>
  );
}
