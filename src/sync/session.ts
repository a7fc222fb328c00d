import type { SessionAnswer, SessionRequest } from '#protocol/session.ts';

import type { Holder } from '../store/holder.ts';
import { isSessionAnswer } from './answers.ts';
import { type AskServer, troubleOf } from './ask-server.ts';

/** The server's word on who is speaking; its cookie travels with every further call. */
export interface Session extends SessionAnswer {
  /** The holder for whom it was made. */
  readonly holder: Holder;
  /** Whether the server knows that person; without one the phone may only pull. */
  readonly isKnown: boolean;
}

/** Where a session is made. */
export const sessionPath = '/api/session';

/**
 * Tells the server who holds which phone. A person whom it does not know is left out, so that the
 * directory still comes, in which they can then find themselves.
 *
 * @throws ServerTroubleError anything but `person-unknown`
 */
export async function establishSession(ask: AskServer, holder: Holder): Promise<Session> {
  const { device, person = null } = holder;
  const put = (body: SessionRequest) =>
    ask({ method: 'PUT', path: sessionPath, body, isAnswer: isSessionAnswer });
  try {
    return { ...(await put({ device, person })), holder, isKnown: true };
  } catch (error) {
    if (troubleOf(error) !== 'person-unknown' || person === null) throw error;
    return { ...(await put({ device, person: null })), holder, isKnown: false };
  }
}
