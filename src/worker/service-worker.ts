/// <reference lib="webworker" />
import { cacheNames, clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

import { dropEarlierParts, isLaterPart, keepLaterParts, laterPartsCache } from './later-parts.ts';
import { type RoutingInstallEvent, staticRoutes } from './static-routes.ts';
import { tellClosedApp } from './tell-closed-app.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { url: string; revision: string | null }[];
};

const files: { url: string; revision: string | null }[] = self.__WB_MANIFEST;
const laterFiles = files.map(({ url }) => `/${url.replace(/^\//, '')}`).filter(isLaterPart);

// Everything a phone needs at once is fetched when the worker is installed, so that every page opens offline.
precacheAndRoute(files.filter(({ url }) => !isLaterPart(url)));
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|healthz|readyz|metrics)/],
  }),
);
// These are kept when the app asks for it, and when they are wanted before.
registerRoute(
  ({ url }) => isLaterPart(url.pathname),
  new CacheFirst({ cacheName: laterPartsCache }),
);
// The supervisor's part comes when it is wanted and stays; its names change with its content.
registerRoute(
  ({ url }) => url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: 'usher-later-parts',
    plugins: [new ExpirationPlugin({ maxEntries: 40, purgeOnQuotaError: true })],
  }),
);

self.addEventListener('install', (event: RoutingInstallEvent) => {
  // Where the browser knows no such routes, the handlers above serve the same files from the same cache.
  const routing = event.addRoutes?.(staticRoutes(cacheNames.precache));
  if (routing) event.waitUntil(routing);
  // An update brings its own along, so that no phone is without them once it has taken over.
  if (self.registration.active) event.waitUntil(keepIfPossible());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropEarlierParts(laterFiles));
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: unknown };
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'KEEP_LATER_PARTS') event.waitUntil(keepIfPossible());
});

async function keepIfPossible(): Promise<void> {
  // Without a connection: the app asks again.
  await keepLaterParts(laterFiles).catch(() => undefined);
}

tellClosedApp(self);
clientsClaim();
