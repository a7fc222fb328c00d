import type { FastifyRequest } from 'fastify';

import { mayDo, type Operation, type Thing } from '#domain/roles.ts';

import { askerOf } from './asker.ts';
import { HttpError } from './http-error.ts';

/**
 * Lets through those whose roles allow it (`roles.ts`). Runs after `requireAsker`, before a body is read.
 *
 * @throws HttpError 403 `not-allowed`
 */
export function allow(operation: Operation, thing: Thing) {
  return async (request: FastifyRequest): Promise<void> => {
    assertMay(request, operation, thing);
  };
}

/** The same where the request itself says what of. */
export function assertMay(request: FastifyRequest, operation: Operation, thing: Thing): void {
  if (!mayDo(askerOf(request).roles, operation, thing)) throw new HttpError('not-allowed');
}
