import { createBrowserRouter } from 'react-router';

import { FaultPage, MissingPage } from './fault-page.tsx';
import { HomePage } from './home-page.tsx';
import { Shell } from './shell.tsx';

/**
 * Every page of Usher. The first screen comes with the program; the others are parts of their own, in
 * the phone's precache, so that they open offline even if never visited. The supervisor's log is not
 * on every phone: it is fetched when it is first wanted, or in idle time on a desktop.
 */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      HydrateFallback: () => null,
      children: [
        {
          errorElement: <FaultPage />,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'visit/:id', lazy: visit },
            { path: 'colleagues', lazy: colleagues },
            { path: 'colleagues/:id', lazy: colleague },
            { path: 'unsent', lazy: unsent },
            { path: 'me', lazy: holdPhone },
            { path: 'log', lazy: overseeLog },
            { path: '*', element: <MissingPage /> },
          ],
        },
      ],
    },
  ]);
}

async function visit() {
  return { Component: (await import('./visit-page.tsx')).VisitPage };
}

async function colleagues() {
  const { ColleaguesPage } = await import('../features/look-up-colleague/colleagues-page.tsx');
  return { Component: ColleaguesPage };
}

async function colleague() {
  return { Component: (await import('./colleague-route.tsx')).ColleagueRoute };
}

async function unsent() {
  return { Component: (await import('./unsent-route.tsx')).UnsentRoute };
}

async function holdPhone() {
  return { Component: (await import('../features/hold-phone/hold-phone-page.tsx')).HoldPhonePage };
}

/** The supervisor's part, also fetched ahead on desktops. */
export async function overseeLog() {
  const { OverseeLogPage } = await import('../features/oversee-log/oversee-log.tsx');
  return { Component: OverseeLogPage };
}
