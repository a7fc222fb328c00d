import type { FastifyRequest } from 'fastify';

import { isLoopback } from './config.ts';

/** What a proxy says of whom it asks for. */
const proxysWords = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Whether a request comes from this machine itself, and not through a proxy on it for somebody else. */
export function isAskedFromHere({ socket, headers }: FastifyRequest): boolean {
  if (proxysWords.some((header) => headers[header] !== undefined)) return false;
  // IPv4 on a socket that takes both.
  return isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}
