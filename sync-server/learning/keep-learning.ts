import type { App, Context } from '../app-context.ts';
import { learnFromLog } from './learn-from-log.ts';

/** How often cards learn by themselves, in milliseconds: oftener than words are blanked. */
const everyMs = 6 * 60 * 60_000;

/** Has the cards of every institution learn from the log, four times a day. */
export function registerLearning(app: App, { store, live }: Context): void {
  let running: Promise<void> | undefined;
  const closing = new AbortController();
  const learnAll = async (): Promise<void> => {
    for (const institution of await store.institutions()) {
      if (closing.signal.aborted) return;
      if (await learnFromLog(store, institution, closing.signal)) live.announce(institution);
    }
  };
  const learn = (): void => {
    running ??= learnAll()
      .catch((err: unknown) => {
        if (!closing.signal.aborted) app.log.error({ err }, 'learning failed');
      })
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(learn, everyMs).unref();
  app.addHook('preClose', async () => {
    closing.abort();
    clearInterval(timer);
    await running;
  });
}
