import { statusOf } from '../../sync-server/http-error.ts';
import { root } from '../../sync-server/setup/root.ts';
import type { Case } from './cases.ts';
import { canary } from './hostile.ts';
import { secret } from './house.ts';
import type { Cookies } from './people.ts';
import { type Ending, isFramedByHand, type RawAnswer, textOf } from './raw-http.ts';
import type { Operation } from './surface.ts';

/** What is wrong with how a request ended, in a sentence; nothing if it is well. */
export function faultInEnding(sent: Case, ending: Ending): string | undefined {
  // A line that makes no sense, or is broken off, may be left or closed without a word.
  const isWhole = sent.manner !== 'broken-off' && !isFramedByHand(sent.headers);
  if (ending.kind === 'hung') return isWhole ? 'no answer came in time' : undefined;
  if (ending.kind === 'closed')
    return isWhole && sent.method !== 'CONNECT'
      ? 'the line was closed without an answer'
      : undefined;
  return faultInAnswer(sent, ending.answer);
}

function faultInAnswer({ operation, method }: Case, answer: RawAnswer): string | undefined {
  const { status } = answer;
  const text = textOf(answer);
  const quoted = `status ${status}, ${text.slice(0, 300)}`;
  if (status >= 500) return `the server failed: ${quoted}`;
  if (leaks.some((leak) => text.includes(leak)) || /\bat \S+ \(?\S*:\d+:\d+/.test(text))
    return `the answer tells what is nobody's business: ${quoted}`;
  if (method === 'HEAD' || status === 304) return undefined;
  if (status >= 400) return isKnownError(status, text) ? undefined : `an unknown error: ${quoted}`;
  return operation && !isDescribed(operation, answer)
    ? `an answer that its description does not allow: ${quoted}`
    : undefined;
}

function isDescribed({ statuses, answers }: Operation, answer: RawAnswer): boolean {
  if (!statuses.has(answer.status)) return false;
  const fits = answers.get(answer.status);
  const isJson = answer.headers.get('content-type')?.includes('json') === true;
  return !fits || !isJson || fits(JSON.parse(textOf(answer)));
}

const leaks = [secret, root, 'node_modules', 'SELECT ', 'root:x:', 'ERR_', 'SQLITE', 'sqlite'];

function isKnownError(status: number, text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; message?: unknown } };
    return statusOf(String(error?.code)) === status && typeof error?.message === 'string';
  } catch {
    return false;
  }
}

/** Expected though it stands in the log as an error: a claim for visits that the server never had. */
const expectedErrors = new Set(['visits of a shift are lacking']);

/** What must not stand in a line of the log, or makes it a fault. */
export function faultInLog(line: string, cookies: Cookies): string | undefined {
  const secrets = Object.values(cookies).flatMap((cookie) => cookie.match(/[\w-]{20,}/g) ?? []);
  if (line.includes(canary)) return `the log tells what a visitor said: ${line}`;
  if (secrets.some((one) => line.includes(one))) return `the log tells a secret: ${line}`;
  const told = parsed(line);
  if (!told) return `something else than the log speaks: ${line}`;
  return told.level >= 50 && !expectedErrors.has(told.msg)
    ? `the server complains: ${line}`
    : undefined;
}

function parsed(line: string): { readonly level: number; readonly msg: string } | undefined {
  try {
    return JSON.parse(line) as { level: number; msg: string };
  } catch {
    return undefined;
  }
}
