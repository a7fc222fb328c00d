import type { Passkey, PasskeyList } from '#protocol/passkeys.ts';

import { type Answered, askOnce, has, isNothing } from './ask-aside.ts';
import { askWhatToSign, noneShown, optionsIn, shown } from './ask-authenticator.ts';

const path = '/api/session/passkeys';

/** One's own passkeys, oldest first. */
export async function ownPasskeys(): Promise<Answered<readonly Passkey[]>> {
  const answer = await askOnce({ method: 'GET', path, isAnswer: has<PasskeyList>('passkeys') });
  return answer.ok ? { ok: true, value: answer.value.passkeys } : answer;
}

/** Makes a passkey on whatever the browser offers, and lets the server keep it under a name. */
export async function makePasskey(name: string, password: string): Promise<Answered<Passkey>> {
  const asked = await askWhatToSign(`${path}/options`, { password });
  if (!asked.ok) return asked;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(optionsIn(asked.value));
  const credential = await shown(() => navigator.credentials.create({ publicKey }));
  if (!credential) return noneShown;
  const body = { name, credential };
  return askOnce({ method: 'POST', path, body, isAnswer: has('createdAt') });
}

/** Takes one of one's own passkeys back. */
export function removePasskey(id: string): Promise<Answered<null>> {
  return askOnce({ method: 'DELETE', path: `${path}/${id}`, isAnswer: isNothing });
}
