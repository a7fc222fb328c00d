import { BehaviorSubject } from 'rxjs';

import { workerAddress } from '../store/worker-address.ts';
import { whenIdle } from '../ui/when-idle.ts';

const ready = new BehaviorSubject(false);
let registration: ServiceWorkerRegistration | undefined;

/** Whether a new version waits to take over; it never does so unasked. */
export function newVersionReady(): BehaviorSubject<boolean> {
  return ready;
}

/** Lets the new version take over; every open tab of Usher loads again. */
export function takeNewVersion(): void {
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
}

/** Keeps the old version for now; it is offered again at the next start. */
export function postponeNewVersion(): void {
  ready.next(false);
}

/**
 * Looks for a new version at once, because this one can no longer do its work, and offers it even if
 * somebody has put it off.
 */
export async function seekNewVersion(): Promise<void> {
  const registered = registration ?? (await navigator.serviceWorker?.getRegistration());
  if (registered?.waiting) ready.next(true);
  else await registered?.update().catch(() => undefined);
}

const checkEveryMs = 30 * 60_000;

/**
 * Registers the service worker. Our own registration, because vite-plugin-pwa's update button does
 * nothing in the session that installed the first worker (its issue 789), and a porter may keep that
 * one page open for weeks.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  reloadWhenReplaced();
  registration = await navigator.serviceWorker.register(workerAddress('service'));
  tellWhenWaiting(registration);
  checkNowAndThen(registration);
  await navigator.serviceWorker.ready;
  whenIdle(askForLaterParts);
}

/** Lets the worker fetch what phones keep beyond the installation, as far as it is not there (ADR 024). */
function askForLaterParts(): void {
  registration?.active?.postMessage({ type: 'KEEP_LATER_PARTS' });
}

function tellWhenWaiting(registered: ServiceWorkerRegistration): void {
  // The very first worker replaces nothing and asks nobody.
  const isUpdate = () => navigator.serviceWorker.controller !== null;
  if (registered.waiting && isUpdate()) ready.next(true);
  registered.addEventListener('updatefound', () => {
    const { installing } = registered;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && isUpdate()) ready.next(true);
    });
  });
}

function reloadWhenReplaced(): void {
  let hadController = navigator.serviceWorker.controller !== null;
  let isReloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The very first worker takes the page over without anything to reload.
    if (!hadController) hadController = true;
    else if (!isReloading) {
      isReloading = true;
      location.reload();
    }
  });
}

function checkNowAndThen(registered: ServiceWorkerRegistration): void {
  const check = () => {
    if (!navigator.onLine || registered.installing || document.visibilityState !== 'visible')
      return;
    void registered.update().catch(() => undefined);
    askForLaterParts();
  };
  setInterval(check, checkEveryMs);
  // Timers do not run in a pocket: a phone that wakes up asks.
  document.addEventListener('visibilitychange', check);
}
