import type { App, Context } from '../app-context.ts';
import type { AnyStore } from '../store/store.ts';
import { isOverdue, type Retained, runRetention } from './run-retention.ts';

/** How often retention runs by itself, in milliseconds. */
const everyMs = 24 * 60 * 60_000;

/**
 * Runs retention once a day, for every institution of the store. Where the last run is not of yesterday, as
 * in a store that was restored, one runs before anything is served.
 */
export function registerRetention(
  app: App,
  { store, live, counters }: Context,
  now: () => number,
): void {
  let running: Promise<void> | undefined;
  let isClosed = false;
  const run = async (institutions: readonly string[]): Promise<void> => {
    for (const institution of institutions) {
      if (isClosed) return;
      const done = await runRetention({ store, institution, nowMs: now() });
      counters.add('usher_blanked_visits_total', {}, done.blanked);
      if (done.blanked > 0) live.announce(institution);
      app.log.info(countsOf(done), 'retention');
    }
  };
  const runDaily = (): void => {
    running ??= Promise.resolve(store.institutions())
      .then(run)
      .catch((err: unknown) => app.log.error({ err }, 'retention failed'))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(runDaily, everyMs).unref();
  app.addHook('onReady', async () => run(await overdue(store, now())));
  app.addHook('onListen', async () => runDaily());
  app.addHook('preClose', async () => {
    isClosed = true;
    clearInterval(timer);
    await running;
  });
}

async function overdue(store: AnyStore, nowMs: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const institution of await store.institutions())
    if (await isOverdue(store, institution, nowMs)) found.push(institution);
  return found;
}

function countsOf({ institution, blanked, forgotten }: Retained) {
  return { institution, blanked, ...forgotten };
}
