import type { AnyStore } from '../store/store.ts';
import { aliveAfter } from './recognise.ts';

const dayMs = 86_400_000;
/** As long as a browser may keep its cookie: until then a revoked person's session is recognised. */
const sessionDays = 400;

/**
 * Deletes what nobody needs any more: codes and attempts of yesterday, sessions of last year; and where
 * nobody is told anything any more because the session is over. */
async function sweepAccess(store: AnyStore): Promise<void> {
  const now = Date.now();
  const daysAgo = (days: number) => new Date(now - days * dayMs).toISOString();
  await store.sweepAttempts({ before: now - dayMs });
  await store.sweepChallenges({ before: new Date(now).toISOString() });
  await store.sweepClosedApps(aliveAfter(now));
  await store.sweepCodes({ before: daysAgo(1) });
  await store.sweepSessions({ before: daysAgo(sessionDays) });
}

/** Sweeps now and once a day; a sweep that fails is made up for by the next. */
export function keepSwept(store: AnyStore, onFailure: (error: unknown) => void): void {
  const sweep = () => void sweepAccess(store).catch(onFailure);
  sweep();
  setInterval(sweep, dayMs).unref();
}
