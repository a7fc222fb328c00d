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
  const isForeign = readingMethods.has(request.method) ? isForeignRead : isForeignWrite;
  return isForeign(request) ? new HttpError('foreign-origin') : undefined;
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
function isForeignWrite({ headers, protocol }: FastifyRequest): boolean {
  // The browser's own word, which no page can forge; a development proxy may change the host.
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  if (headers.origin === undefined) return false;
  // An older browser. Behind a proxy that is not trusted, we do not know how the request came.
  const origin = URL.canParse(headers.origin) ? new URL(headers.origin) : undefined;
  const isDowngraded = protocol === 'https' && origin?.protocol !== 'https:';
  return origin?.host !== headers.host || isDowngraded;
}

/**
 * A cookie is sent to all ports of a host: a page on another one could hold streams open and load what
 * it may not read. Links to a page of ours, followed from anywhere, are none of that.
 */
function isForeignRead({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}
