import { subscribe, unsubscribe } from '../features/tell-closed-app/browser-push.ts';
import {
  type ClosedAppProblem,
  ClosedAppSwitch,
} from '../features/tell-closed-app/closed-app-switch.tsx';
import { closedAppKey, dropClosedApp, keepClosedApp } from '../sync/closed-app.ts';
import { currentLanguage } from '../words/use-words.ts';
import { isToldClosed, noteToldClosed } from './told-closed.ts';

// Every phone keeps this part of the program once it has time for it (src/worker/later-parts.ts).

const office = {
  async isOffered() {
    const key = await closedAppKey();
    if (!key.ok) return key.problem.kind === 'unreachable' ? undefined : false;
    return key.value !== null;
  },
  isOn: isToldClosed,
  switchOn: beTold,
  switchOff: tellNoMore,
};

/** The switch on the phone's own page. */
export function ClosedApp() {
  return <ClosedAppSwitch office={office} />;
}

/** Lets the server tell this phone, for as long as the session of whoever is in. */
async function beTold(): Promise<ClosedAppProblem | undefined> {
  const key = await closedAppKey();
  if (!key.ok || key.value === null) return 'unreachable';
  const subscribed = await subscribe(key.value);
  if (subscribed.kind !== 'subscribed') return subscribed.kind;
  const kept = await keepClosedApp({ ...subscribed.phone, language: currentLanguage() });
  if (!kept.ok) return 'unreachable';
  noteToldClosed(true);
  return undefined;
}

/** Says it anew, in each new session: what was said holds no longer than the one before. */
export async function stayTold(): Promise<void> {
  if (isToldClosed()) await beTold();
}

/** Ends it on this phone at once, and on the server if it is reached; else with the session. */
export async function tellNoMore(): Promise<void> {
  noteToldClosed(false);
  await unsubscribe().catch(() => undefined);
  await dropClosedApp();
}
