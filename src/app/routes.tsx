import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';

import { isOpen } from '#domain/access-state.ts';

import { HiddenPhone } from '../features/unlock-phone/hidden-phone.tsx';
import { doorNow, watchDoor } from '../store/door.ts';
import { useNow } from '../ui/use-live.ts';
import { useWords } from '../words/use-words.ts';
import { Door } from './door.tsx';
import { FaultBoundary, MissingPage } from './fault-page.tsx';
import { HomePage } from './home-page.tsx';
import { show } from './keep-locked.ts';
import { Shell } from './shell.tsx';
import { attempt } from './trouble.ts';
import { AtSign } from './way-parts.ts';

// The first screen comes with the program; the other pages are parts of their own, in the phone's
// precache, so that they open offline even if never visited.
const VisitPage = lazy(async () => ({ default: (await import('./visit-page.tsx')).VisitPage }));
const ColleagueRoute = lazy(async () => ({
  default: (await import('./colleague-route.tsx')).ColleagueRoute,
}));
const ColleaguesPage = lazy(async () => ({
  default: (await import('../features/look-up-colleague/colleagues-page.tsx')).ColleaguesPage,
}));
const UnsentRoute = lazy(async () => ({
  default: (await import('./unsent-route.tsx')).UnsentRoute,
}));
const HoldPhoneRoute = lazy(async () => ({
  default: (await import('./hold-phone-route.tsx')).HoldPhoneRoute,
}));

/**
 * The supervisor's part is not in the phones' precache: it is fetched when it is first wanted, and
 * ahead on desktops.
 */
export async function fetchOverseeLog() {
  return {
    default: (await import('./oversee-log-route.tsx')).OverseeLogRoute,
  };
}
const OverseeLogPage = lazy(fetchOverseeLog);
const RunHouse = lazy(async () => ({
  default: (await import('./run-house-route.tsx')).RunHouseRoute,
}));
// Written at a desk: not in the phones' precache either.
const Building = lazy(async () => ({
  default: (await import('./building-route.tsx')).BuildingRoute,
}));
// Walked with a phone, often where there is no connection: kept likewise once there is time.
const WalkBuilding = lazy(async () => ({
  default: (await import('./walk-building-route.tsx')).WalkBuildingRoute,
}));
const Passkeys = lazy(async () => ({
  default: (await import('./passkeys-route.tsx')).PasskeysRoute,
}));
// Outside the precache as well, but kept on every phone once it has time for it (docs/adr/024).
const HandOverShift = lazy(async () => ({
  default: (await import('../features/hand-over-shift/hand-over-shift-part.ts')).HandOverShift,
}));
// Kept likewise: its first loading may wait, what it tells of is on the phone.
const ToDo = lazy(async () => ({ default: (await import('./to-do-route.tsx')).ToDoRoute }));
// Kept likewise: it may be asked for wherever somebody's name is taken.
const PrivacyNotice = lazy(async () => ({
  default: (await import('./privacy-notice-route.tsx')).PrivacyNoticeRoute,
}));

/** Whatever the phone shows: its door, or the pages behind it. */
export function App() {
  const state = useNow(watchDoor, doorNow);
  if (!isOpen(state)) return <Door state={state} />;
  const isHidden = state.kind === 'hidden';
  return (
    <>
      <div inert={isHidden} className={isHidden ? 'invisible' : undefined}>
        <Pages />
      </div>
      {isHidden && <HiddenPhone onShow={show} />}
    </>
  );
}

/** Every page of Usher, inside the shell; a page that fails leaves the rest usable. */
function Pages() {
  return (
    <Shell>
      <FaultBoundary>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={HomePage} />
            <Route path="/visit/:id">{({ id }) => <VisitPage key={id} id={id} />}</Route>
            <Route path="/colleagues" component={ColleaguesPage} />
            <Route path="/colleagues/:id">{({ id }) => <ColleagueRoute id={id} />}</Route>
            <Route path="/to-do" component={ToDo} />
            <Route path="/unsent" component={UnsentRoute} />
            <Route path="/me" component={HoldPhoneRoute} />
            <Route path="/hand-over/:step?">
              {({ step }) => <HandOverShift step={step} attempt={attempt} />}
            </Route>
            <Route path="/log" component={OverseeLogPage} />
            <Route path="/house" component={RunHouse} />
            <Route path="/building" component={Building} />
            <Route path="/building/walk" component={WalkBuilding} />
            <Route path="/passkeys" component={Passkeys} />
            <Route path="/at">
              <AtSign />
            </Route>
            <Route path="/enrol">
              <Redirect to="/" replace />
            </Route>
            <Route path="/notice" component={PrivacyNotice} />
            <Route component={MissingPage} />
          </Switch>
        </Suspense>
      </FaultBoundary>
    </Shell>
  );
}

function Loading() {
  const { say } = useWords();
  return <p className="text-soft">{say('loading')}</p>;
}
