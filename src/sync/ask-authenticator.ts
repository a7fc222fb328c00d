import type { PasskeyOptions } from '#protocol/passkeys.ts';

import { type Answered, askOnce, has } from './ask-aside.ts';

/** Nothing was signed: the person would not, or could not. */
export const noneShown: Answered<never> = {
  ok: false,
  problem: { kind: 'passkey-none', retryAfterMs: undefined },
};

/** Asks the server what an authenticator is to sign. */
export function askWhatToSign(path: string, body: unknown): Promise<Answered<PasskeyOptions>> {
  return askOnce({ method: 'POST', path, body, isAnswer: has('challenge') });
}

/** WebAuthn's words as the server has said them; the browser itself looks whether it understands them. */
export function optionsIn<T>(options: PasskeyOptions): T {
  return options as T;
}

/** What the person's authenticator answered, as it travels; undefined if nothing. */
export async function shown(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    return ((await ask()) as PublicKeyCredential | null)?.toJSON();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
