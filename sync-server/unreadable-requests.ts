import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import type { App } from './app-context.ts';
import { answerOf, type ErrorCode, HttpError } from './http-error.ts';

/**
 * How long a request may take to arrive, in milliseconds: a line that is held open by sending a byte
 * now and then would be held for ever. Sixteen megabytes come over in time on a slow network.
 */
export const arrival = { headersMs: 20_000, wholeMs: 300_000 } as const;

/** What the server is told about requests that never become one, before any hook of ours can see them. */
export const unreadableRequests = {
  requestTimeout: arrival.wholeMs,
  http: { headersTimeout: arrival.headersMs },
  clientErrorHandler: answerUnreadable,
  frameworkErrors: answerBadAddress,
};

/** Serves a client that expects something unheard of like any other, instead of answering without a word. */
export function serveAnyExpectation(app: App): void {
  app.server.on('checkExpectation', (request, response) =>
    app.server.emit('request', request, response),
  );
}

// What cannot be read is no request yet: the answer goes straight onto the line, and the line ends.
function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const known = new HttpError(codes[error.code ?? ''] ?? 'malformed-request');
  const body = JSON.stringify(answerOf(known));
  const head = [
    `HTTP/1.1 ${known.statusCode} ${STATUS_CODES[known.statusCode]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${body.length}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

// The framework's own answer would quote the address.
function answerBadAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = new HttpError('malformed-request');
  return reply.code(known.statusCode).send(answerOf(known));
}
