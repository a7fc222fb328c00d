import type { Access, PasswordChange, SignIn } from '#protocol/access.ts';
import type { FirstAccount, FirstAccountChoice } from '#protocol/accounts.ts';
import type { EnrolledPhone, Enrolment } from '#protocol/enrolment.ts';

import { hearTime } from '../store/house-clock.ts';
import { isAccess } from './answers.ts';
import { type AskServer, openLine, type Question, ServerTroubleError } from './ask-server.ts';

/** Why the server let nobody in; only words turn it into a sentence. */
export interface DoorProblem {
  /** The server's code, or `unreachable`. */
  readonly kind: string;
  /** How long it wants to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** What a step at the door came to. */
export type AtTheDoor<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: DoorProblem };

const answerMs = 20_000;

/** Uses a one-time code: from now on the server knows this phone by its cookie. */
export function enrolPhone(body: Enrolment): Promise<AtTheDoor<EnrolledPhone>> {
  return asked({ method: 'POST', path: '/api/phones', body, isAnswer: isPhone });
}

/** Signs somebody in with name and password. */
export function signIn(body: SignIn): Promise<AtTheDoor<Access>> {
  return asked({ method: 'POST', path: '/api/session', body, isAnswer: isAccess });
}

/** Exchanges the password of whoever has just signed in. */
export function changePassword(body: PasswordChange): Promise<AtTheDoor<null>> {
  return asked({ method: 'POST', path: '/api/session/password', body, isAnswer: isNothing });
}

/** Whom the first administrator may be. */
export function firstChoice(): Promise<AtTheDoor<FirstAccountChoice>> {
  return asked({ method: 'GET', path: '/api/accounts/first', isAnswer: isChoice });
}

/** Makes the first administrator, who is signed in with it. */
export function becomeFirst(body: FirstAccount): Promise<AtTheDoor<Access>> {
  return asked({ method: 'POST', path: '/api/accounts/first', body, isAnswer: isAccess });
}

/** Ends the session on the server; without a connection it ends by itself. */
export function signOut(): Promise<AtTheDoor<null>> {
  return asked({ method: 'DELETE', path: '/api/session', isAnswer: isNothing });
}

async function asked<T>(question: Question<T>): Promise<AtTheDoor<T>> {
  try {
    return { ok: true, value: await line()(question) };
  } catch (error) {
    if (!(error instanceof ServerTroubleError)) throw error;
    const { code, trouble, retryAfterMs } = error;
    return { ok: false, problem: { kind: code ?? trouble, retryAfterMs } };
  }
}

function line(): AskServer {
  const fetch = globalThis.fetch.bind(globalThis);
  const stopped = new AbortController().signal;
  return openLine({ baseUrl: '', fetch, stopped, answerMs, onTime: hearTime });
}

function isPhone(answer: unknown): answer is EnrolledPhone {
  return typeof (answer as Partial<EnrolledPhone> | null)?.device === 'string';
}

function isChoice(answer: unknown): answer is FirstAccountChoice {
  return Array.isArray((answer as Partial<FirstAccountChoice> | null)?.people);
}

function isNothing(answer: unknown): answer is null {
  return answer === null;
}
