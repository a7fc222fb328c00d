import { hash } from 'node:crypto';

import { TooManyAttempts } from '../http-error.ts';
import type { AnyStore } from '../store/store.ts';

const hourMs = 3_600_000;

/** How many attempts may fail, and how waits grow after that: 2 s, 4 s, 8 s …, for each kind of subject. */
const limits = {
  /** Not longer than four minutes: else whoever knows a name could keep its owner out. */
  name: { free: 5, firstWaitMs: 2000, doublings: 7, forgetMs: hourMs },
  phone: { free: 10, firstWaitMs: 2000, doublings: 9, forgetMs: hourMs },
  /** A whole house may come from one address. */
  address: { free: 40, firstWaitMs: 2000, doublings: 9, forgetMs: hourMs },
  /** Passkeys, by phone: each try makes the store remember something for a while. */
  passkey: { free: 20, firstWaitMs: 2000, doublings: 7, forgetMs: hourMs },
  /** Enrolment codes, by address. */
  code: { free: 10, firstWaitMs: 2000, doublings: 9, forgetMs: hourMs },
} as const;

/** Whose attempts are counted. */
export interface Subject {
  readonly kind: keyof typeof limits;
  readonly value: string;
}

/**
 * Counts an attempt for each subject before it is made, so that many at once do not slip through.
 *
 * @throws TooManyAttempts if one of them has to wait; it says for how long
 */
export async function countAttempt(
  store: AnyStore,
  institution: string,
  subjects: readonly Subject[],
): Promise<void> {
  const now = Date.now();
  for (const subject of subjects) {
    const key = { institution, subject: keyOf(subject) };
    if (await store.attempt({ ...key, now, ...limits[subject.kind] })) continue;
    const until = await store.waitUntil(key);
    throw new TooManyAttempts(Math.max(1, Math.ceil((until - now) / 1000)));
  }
}

/** The attempt was good: it does not count, and the name's failures before it are forgotten. */
export async function forgiveAttempt(
  store: AnyStore,
  institution: string,
  subjects: readonly Subject[],
): Promise<void> {
  for (const subject of subjects) {
    const key = { institution, subject: keyOf(subject) };
    if (subject.kind === 'name') await store.forgetAttempts(key);
    else await store.takeBackAttempt({ ...key, free: limits[subject.kind].free });
  }
}

// Neither names nor addresses stand in the store, and rows go after a day.
function keyOf({ kind, value }: Subject): string {
  return `${kind} ${hash('sha256', `usher ${kind} ${value}`, 'base64url').slice(0, 22)}`;
}
