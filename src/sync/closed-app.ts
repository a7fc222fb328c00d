import type { ClosedAppPhone, ClosedAppTelling } from '#protocol/closed-app.ts';

import { type Answered, askOnce, has, isNothing } from './ask-aside.ts';

const path = '/api/closed-app';

/** With which key this phone is told of announced visitors while the app is closed; null where it is not. */
export async function closedAppKey(): Promise<Answered<string | null>> {
  const answer = await askOnce({
    method: 'GET',
    path,
    isAnswer: has<ClosedAppTelling>('publicKey'),
  });
  return answer.ok ? { ok: true, value: answer.value.publicKey } : answer;
}

/** Has the server tell this phone; holds as long as the session. */
export function keepClosedApp(phone: ClosedAppPhone): Promise<Answered<null>> {
  return askOnce({ method: 'PUT', path, body: phone, isAnswer: isNothing });
}

/** Has the server tell this phone nothing any more. */
export function dropClosedApp(): Promise<Answered<null>> {
  return askOnce({ method: 'DELETE', path, isAnswer: isNothing });
}
