import { laterNames } from './later-parts.ts';

/** One rule of the Service Worker Static Routing API: which requests, and where their answer comes from. */
interface StaticRoute {
  readonly condition: { readonly urlPattern: string };
  readonly source: 'fetch-event' | { readonly cacheName: string };
}

/** The install event where the browser has the API (Chromium 123 and later); others leave the method out. */
export interface RoutingInstallEvent extends ExtendableEvent {
  readonly addRoutes?: (routes: readonly StaticRoute[]) => Promise<void>;
}

const filledByWorker = [...laterNames, 'building-route', 'oversee-log', 'run-house'];

/**
 * Lets the browser take the program's files straight out of the precache: a start need not ask the worker
 * for each of them. What is missing there comes from the network, as it would through the worker.
 *
 * @param precache name of the cache that holds the files
 */
export function staticRoutes(precache: string): readonly StaticRoute[] {
  return [
    // These lie in caches that the worker fills itself.
    ...filledByWorker.map((name) => ({
      condition: { urlPattern: `/assets/${name}-*` },
      source: 'fetch-event' as const,
    })),
    { condition: { urlPattern: '/assets/*' }, source: { cacheName: precache } },
  ];
}
