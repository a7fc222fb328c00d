import type { Access } from '#protocol/access.ts';

import { isAccess } from './answers.ts';
import { type Answered, askOnce } from './ask-aside.ts';
import { askWhatToSign, noneShown, optionsIn, shown } from './ask-authenticator.ts';

/** Signs in whoever has a passkey of this site; their browser asks them which, and for their finger or PIN. */
export async function signInByPasskey(device: string): Promise<Answered<Access>> {
  const path = '/api/session/passkey';
  const asked = await askWhatToSign(`${path}/options`, { device });
  if (!asked.ok) return asked;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(optionsIn(asked.value));
  const credential = await shown(() => navigator.credentials.get({ publicKey }));
  if (!credential) return noneShown;
  return askOnce({ method: 'POST', path, body: { device, credential }, isAnswer: isAccess });
}
