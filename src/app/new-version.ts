import { BehaviorSubject } from 'rxjs';
import type { Workbox } from 'workbox-window';

const ready = new BehaviorSubject(false);
let workbox: Workbox | undefined;

/** Whether a new version waits to take over; it never does so unasked. */
export function newVersionReady(): BehaviorSubject<boolean> {
  return ready;
}

/** Lets the new version take over; every open tab of Usher loads again. */
export function takeNewVersion(): void {
  workbox?.messageSkipWaiting();
}

/** Keeps the old version for now; it is offered again at the next start. */
export function postponeNewVersion(): void {
  ready.next(false);
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
  const workboxWindow = await import('workbox-window');
  workbox = new workboxWindow.Workbox('/service-worker.js', { scope: '/' });
  workbox.addEventListener('waiting', () => ready.next(true));
  const registration = await workbox.register();
  if (registration) checkNowAndThen(registration);
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

function checkNowAndThen(registration: ServiceWorkerRegistration): void {
  const check = () => {
    if (!navigator.onLine || registration.installing || document.visibilityState !== 'visible') {
      return;
    }
    void registration.update().catch(() => undefined);
  };
  setInterval(check, checkEveryMs);
  // Timers do not run in a pocket: a phone that wakes up asks.
  document.addEventListener('visibilitychange', check);
}
