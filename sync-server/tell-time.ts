import { timeHeader } from '#protocol/server-time.ts';

import type { App } from './app-context.ts';

/** Tells with each answer what time it is: phones' own clocks are not to be trusted (ADR 023). */
export function registerTellingTime(app: App, now: () => number): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/')) reply.header(timeHeader, new Date(now()).toISOString());
    done();
  });
}
