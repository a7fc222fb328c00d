import type { FastifyInstance, FastifyRequest } from 'fastify';

import { protocolHeader, protocolVersion } from '#protocol/version.ts';

import { HttpError } from './http-error.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Turns away, before anything is read, builds too old to be understood and pages of other sites. */
export function registerGatekeeper(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(request.url.startsWith('/api/') ? reasonToTurnAway(request) : undefined);
  });
}

function reasonToTurnAway(request: FastifyRequest): HttpError | undefined {
  if (isOutdated(request)) return new HttpError('outdated');
  return isForeignWrite(request) ? new HttpError('foreign-origin') : undefined;
}

// A foreign client names no version and is served.
function isOutdated({ headers }: FastifyRequest): boolean {
  const spoken = headers[protocolHeader];
  return spoken !== undefined && !(Number(spoken) >= protocolVersion);
}

/**
 * The session travels as a cookie, so a page of another site could write in a clerk's name. Browsers
 * say where a write comes from; programs that are no browsers say nothing and hold no cookies.
 */
function isForeignWrite({ method, headers }: FastifyRequest): boolean {
  if (readingMethods.has(method) || headers.origin === undefined) return false;
  // A development proxy changes the host, but the browser's own word cannot be forged by a page.
  if (headers['sec-fetch-site'] === 'same-origin') return false;
  const origin = URL.canParse(headers.origin) ? new URL(headers.origin).host : '';
  return origin !== headers.host;
}
