import { randomBytes } from 'node:crypto';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { LogLevel } from './config.ts';

/** Where log lines go; the standard output unless a test reads along. */
export interface LogSink {
  write(line: string): void;
}

/** Settings of the server's log: one JSON object a line. */
export function logTo(level: LogLevel, sink?: LogSink) {
  return {
    level,
    base: null,
    // Whatever is logged by mistake, these never come out: visitors' names and words travel in bodies.
    redact: ['req.headers', 'req.body', 'body', 'headers', 'cookie'],
    serializers: { err: describeFailure, req: () => ({}), res: () => ({}) },
    ...(sink && { stream: sink }),
  };
}
export type LogSettings = ReturnType<typeof logTo>;

// Drawn once: for each request it would cost more than writing the answer.
const ofThisProcess = randomBytes(6).toString('base64url');
let requests = 0;

/** A short id by which one request's lines are found; no two processes give the same. */
export function requestId(): string {
  requests += 1;
  return `${ofThisProcess}-${requests.toString(36)}`;
}

/** Levels at which requests that went well are not told of. */
const quietLevels: ReadonlySet<string> = new Set<LogLevel>(['warn', 'error', 'silent']);

/**
 * Logs each request as method, route, status, time, institution and the phone's first eight digits.
 * Addresses (they carry queries), network addresses, bodies and cookies are never logged.
 */
export function registerRequestLog(app: FastifyInstance): void {
  if (quietLevels.has(app.log.level)) return;
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        institution: request.asker?.institution,
        device: request.asker?.device.slice(0, 8),
      },
      'request',
    );
    done();
  });
}

/** The pattern of the route that served a request, never its address. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none';
}

/** What the log keeps of a failure. A parser's message quotes the text it could not read: left out. */
function describeFailure(error: Error & { code?: unknown; errcode?: unknown; state?: unknown }) {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    code: error.code,
    errcode: error.errcode ?? error.state,
    message: error instanceof SyntaxError ? '(not logged)' : error.message,
    stack: frames.join('\n'),
  };
}
