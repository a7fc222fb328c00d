import type { FastifyRequest } from 'fastify';

import { askerOf } from '../asker.ts';
import { HttpError } from '../http-error.ts';

/**
 * Lets only administrators on, who are people: a machine's token gives no access to others. To be put
 * behind `requireAsker`.
 *
 * @throws HttpError 403
 */
export async function requireAdministrator(request: FastifyRequest): Promise<void> {
  const { person, roles } = askerOf(request);
  if (person === null || !roles.includes('administrator')) throw new HttpError('not-allowed');
}
