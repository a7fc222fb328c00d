import type { Access, PasswordChange, SignIn } from '#protocol/access.ts';
import type { FirstAccount, FirstAccountChoice } from '#protocol/accounts.ts';
import type { EnrolledPhone, Enrolment } from '#protocol/enrolment.ts';

import { isAccess } from './answers.ts';
import { type Answered, askOnce, has, isNothing } from './ask-aside.ts';

/** Uses a one-time code: from now on the server knows this phone by its cookie. */
export function enrolPhone(body: Enrolment): Promise<Answered<EnrolledPhone>> {
  return askOnce({ method: 'POST', path: '/api/phones', body, isAnswer: has('device') });
}

/** What the server knows of this phone by its cookie. */
export function phoneHere(): Promise<Answered<EnrolledPhone>> {
  return askOnce({ method: 'GET', path: '/api/phones/mine', isAnswer: has('device') });
}

/** Signs somebody in with name and password. */
export function signIn(body: SignIn): Promise<Answered<Access>> {
  return askOnce({ method: 'POST', path: '/api/session', body, isAnswer: isAccess });
}

/** Exchanges the password of whoever has just signed in. */
export function changePassword(body: PasswordChange): Promise<Answered<null>> {
  return askOnce({ method: 'POST', path: '/api/session/password', body, isAnswer: isNothing });
}

/** Whom the first administrator may be. */
export function firstChoice(): Promise<Answered<FirstAccountChoice>> {
  return askOnce({ method: 'GET', path: '/api/accounts/first', isAnswer: has('people') });
}

/** Makes the first administrator, who is signed in with it. */
export function becomeFirst(body: FirstAccount): Promise<Answered<Access>> {
  return askOnce({ method: 'POST', path: '/api/accounts/first', body, isAnswer: isAccess });
}
