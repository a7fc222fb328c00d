/** One rule of the Service Worker Static Routing API: which requests, and where their answer comes from. */
interface StaticRoute {
  readonly condition: { readonly urlPattern: string };
  readonly source: 'fetch-event' | { readonly cacheName: string };
}

/** The install event where the browser has the API (Chromium 123 and later); others leave the method out. */
export interface RoutingInstallEvent extends ExtendableEvent {
  readonly addRoutes?: (routes: readonly StaticRoute[]) => Promise<void>;
}

/**
 * Lets the browser take the program's files straight out of the precache: a start need not ask the worker
 * for each of them. What is missing there comes from the network, as it would through the worker.
 *
 * @param precache name of the cache that holds the files
 */
export function staticRoutes(precache: string): readonly StaticRoute[] {
  return [
    // These lie in caches that the worker fills itself.
    { condition: { urlPattern: '/assets/oversee-log-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/run-house-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/hand-over-shift-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/privacy-notice-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/building-route-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/walk-building-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/way-parts-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/zxing_reader-*' }, source: 'fetch-event' },
    { condition: { urlPattern: '/assets/*' }, source: { cacheName: precache } },
  ];
}
