import type { AnyStore } from '../store/store.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** As long as somebody may look for their finger or their key. */
const challengeMs = 5 * 60_000;

/** For which phone and, where a passkey is made, which person something is to be signed. */
export interface Challenged {
  readonly institution: string;
  readonly device: string;
  /** '' where it is not known yet who signs. */
  readonly person: string;
}

/** Makes what an authenticator is to sign: once, on this phone, within five minutes. */
export async function newChallenge(store: AnyStore, challenged: Challenged): Promise<string> {
  const challenge = newSecret();
  const expiresAt = new Date(Date.now() + challengeMs).toISOString();
  await store.addChallenge({ ...challenged, challenge: hashOfSecret(challenge), expiresAt });
  return challenge;
}

/** Uses a challenge up; answers whether it was one. */
export function challengeTaker(store: AnyStore, challenged: Challenged) {
  return (challenge: string): Promise<boolean> =>
    Promise.resolve(
      store.takeChallenge({
        ...challenged,
        challenge: hashOfSecret(challenge),
        now: new Date().toISOString(),
      }),
    );
}
