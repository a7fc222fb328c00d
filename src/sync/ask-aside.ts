import { hearTime } from '../store/house-clock.ts';
import { openLine, type Question, ServerTroubleError } from './ask-server.ts';

/** Why the server did not do what a person at the screen waits for; only words turn it into a sentence. */
export interface ServerProblem {
  /** The server's code, or `unreachable`. */
  readonly kind: string;
  /** How long it wants to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** What a step that needs a connection came to. */
export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ServerProblem };

const answerMs = 20_000;

/** Asks the server once, with whatever cookies the page has, beside the sync; somebody waits for the answer. */
export async function askOnce<T>(question: Question<T>): Promise<Answered<T>> {
  const fetch = globalThis.fetch.bind(globalThis);
  const stopped = new AbortController().signal;
  const line = openLine({ baseUrl: '', fetch, stopped, answerMs, onTime: hearTime });
  try {
    return { ok: true, value: await line(question) };
  } catch (error) {
    if (!(error instanceof ServerTroubleError)) throw error;
    const { code, trouble, retryAfterMs } = error;
    return { ok: false, problem: { kind: code ?? trouble, retryAfterMs } };
  }
}

/** An answer without content. */
export function isNothing(answer: unknown): answer is null {
  return answer === null;
}

/** Tells an answer by one field that it must have. */
export function has<T>(field: string) {
  return (answer: unknown): answer is T =>
    typeof answer === 'object' && answer !== null && field in answer;
}
