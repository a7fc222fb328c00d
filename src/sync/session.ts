import type { Access, ResumeRequest } from '#protocol/access.ts';

import type { Entered } from '../store/entered.ts';
import type { Holder } from '../store/holder.ts';
import { isAccess } from './answers.ts';
import type { AskServer } from './ask-server.ts';

/** The server's word on who is speaking; its cookie travels with every further call. */
export interface Session extends Pick<Access, 'institution' | 'epoch' | 'scope' | 'roles'> {
  /** Who is speaking, and from which phone. */
  readonly holder: Pick<Holder, 'device' | 'person'>;
}

/** Where a session is made. */
export const sessionPath = '/api/session/resume';

/**
 * Makes a session out of what a PIN has unlocked.
 *
 * @throws ServerTroubleError among others `password-needed`, `phone-unknown`, `phone-revoked`,
 *   `person-revoked`
 */
export function establishSession(ask: AskServer, { person, resume }: Entered): Promise<Access> {
  const body: ResumeRequest = { person, resume };
  return ask({ method: 'POST', path: sessionPath, body, isAnswer: isAccess });
}
